/** A site stands only while nothing that its build depended on has changed: each thing is changed in turn. */

import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CODE_FOLDER } from "../../src/build/code-files.ts";
import { type Moment, thisMoment } from "../../src/build/settled.ts";
import { standingPlace, standingReport } from "../../src/build/standing.ts";
import { readStanding } from "../../src/build/standing-file.ts";
import { problem } from "../../src/problems/problem.ts";
import {
  builtTemplate,
  forge,
  NOW,
  removeTemplate,
  type StandingSite,
  standingSite,
} from "../support/standing-site.ts";

let template: Awaited<ReturnType<typeof builtTemplate>>;
beforeAll(async () => {
  template = await builtTemplate();
});
afterAll(() => removeTemplate(template.folder));

const fileOf = ({ root }: StandingSite): string => join(root, ".siar/standing-dist");

test("a site that nobody has touched gives the report of the last build, and its ledger's text", () => {
  const { options, report, isKept } = standingSite(template);
  expect([isKept, report.written, report.removed]).toEqual([true, 0, 0]);
  expect(report.unchanged).toBeGreaterThan(0);
  expect(standingReport(options)).toEqual(report);
});

describe("it stands no more", () => {
  const changes: Readonly<Record<string, (root: string) => void>> = {
    "an article is longer": (root) => writeFileSync(join(root, "articles/satu.md"), "lain", { flag: "a" }),
    "an article has another byte, its length and date as before": (root) =>
      forge(join(root, "articles/satu.md")),
    "an article in a folder below": (root) => forge(join(root, "articles/lama/tiga.md")),
    "an article was saved anew as it was": (root) => {
      const file = join(root, "articles/satu.md");
      writeFileSync(file, readFileSync(file));
    },
    "an article is new": (root) =>
      cpSync(join(root, "articles/satu.md"), join(root, "articles/empat.md"), { preserveTimestamps: true }),
    "an article is gone": (root) => rmSync(join(root, "articles/satu.md")),
    "an article has another name": (root) =>
      renameSync(join(root, "articles/satu.md"), join(root, "articles/sutu.md")),
    "an article lies in another folder": (root) =>
      renameSync(join(root, "articles/satu.md"), join(root, "articles/lama/satu.md")),
    "another file took an article's place by its name": (root) => {
      const file = join(root, "articles/satu.md");
      cpSync(file, join(root, "lain"), { preserveTimestamps: true });
      renameSync(join(root, "lain"), file);
    },
    "a link stands where an article was": (root) => {
      renameSync(join(root, "articles/satu.md"), join(root, "satu.md"));
      symlinkSync("../satu.md", join(root, "articles/satu.md"));
    },
    "a folder of articles is new": (root) => mkdirSync(join(root, "articles/baru")),
    "a folder of articles is a link to itself elsewhere": (root) => {
      renameSync(join(root, "articles/lama"), join(root, "gambar/lama"));
      symlinkSync("../gambar/lama", join(root, "articles/lama"));
    },
    "all articles lie elsewhere, behind a link": (root) => {
      renameSync(join(root, "articles"), join(root, "tulisan"));
      symlinkSync("tulisan", join(root, "articles"));
    },
    "a static file has another byte": (root) => forge(join(root, "static/hukum.txt")),
    "a static file is new": (root) => writeFileSync(join(root, "static/baru.txt"), ""),
    "the static folder is gone": (root) => rmSync(join(root, "static"), { recursive: true }),
    "a picture has another byte": (root) => forge(join(root, "gambar/peta.png")),
    "a picture is gone": (root) => rmSync(join(root, "gambar/peta.png")),
    "something lies beside a picture": (root) => writeFileSync(join(root, "gambar/Peta.png"), ""),
    "the settings have another byte": (root) => forge(join(root, "siar.config.yaml")),
    "there are other settings beside": (root) => writeFileSync(join(root, "siar.config.json"), "{}"),
    "the settings are a program": (root) => {
      rmSync(join(root, "siar.config.yaml"));
      writeFileSync(join(root, "siar.config.mjs"), "");
    },
    "the settings are gone": (root) => rmSync(join(root, "siar.config.yaml")),
    "the ledger has another byte": (root) => forge(join(root, "siar.ids.json")),
    "the ledger is gone": (root) => rmSync(join(root, "siar.ids.json")),
    "an output has another byte": (root) => forge(join(root, "dist/rss.xml")),
    "an output is gone": (root) => rmSync(join(root, "dist/rss.xml")),
    "an output in a folder below is gone": (root) => rmSync(join(root, "dist/satu/index.html")),
    "the output folder holds a file of somebody else": (root) => writeFileSync(join(root, "dist/x"), ""),
    "a folder of the output holds a file of somebody else": (root) =>
      writeFileSync(join(root, "dist/satu/x"), ""),
    "the output folder holds an empty folder": (root) => mkdirSync(join(root, "dist/x")),
    "the output folder is gone": (root) => rmSync(join(root, "dist"), { recursive: true }),
    "the output folder is a link to itself elsewhere": (root) => {
      renameSync(join(root, "dist"), join(root, "gambar/dist"));
      symlinkSync("gambar/dist", join(root, "dist"));
    },
    "the folder above belongs to another output": (root) => writeFileSync(join(root, "siar.txt"), ""),
    "nobody is told any more when to build next": (root) => rmSync(join(root, ".siar/next-due.json")),
    "a build is at work, or was killed": (root) => writeFileSync(join(root, ".siar/lock"), ""),
  };

  test.each(Object.entries(changes))("%s", (_, change) => {
    const { root, options } = standingSite(template);
    expect(standingReport(options)).toBeDefined();
    change(root);
    expect(standingReport(options)).toBeUndefined();
  });

  test("a folder that was looked for and was not there has come", () => {
    const { root, options, isKept } = standingSite(template, {}, (site) =>
      rmSync(join(site, "static"), { recursive: true }),
    );
    expect([isKept, standingReport(options)]).toEqual([true, expect.anything()]);
    mkdirSync(join(root, "static"));
    expect(standingReport(options)).toBeUndefined();
  });

  test.each([
    { preview: true },
    { drafts: true },
    { keepGoing: true },
    { cache: false },
    { dryRun: true },
    { baseUrl: "https://lain.example/" },
    { ledger: "frozen" as const },
    { out: "public" },
    { config: "other.yaml" },
    { now: new Date(NOW.getTime() - 1) },
  ])("another build is asked for: %j", (changed) => {
    const { options } = standingSite(template);
    expect(standingReport({ ...options, ...changed })).toBeUndefined();
  });

  test("its time has come: the moment itself is another", () => {
    const turnMs = NOW.getTime() + 1000;
    const { options } = standingSite(template, { turnMs });
    expect(standingReport({ ...options, now: new Date(turnMs - 1) })).toBeDefined();
    expect(standingReport({ ...options, now: new Date(turnMs) })).toBeUndefined();
  });

  test("from a folder of the site that has settings of its own now", () => {
    const { root, options } = standingSite(template);
    expect(standingReport({ ...options, cwd: join(root, "articles") })).toBeDefined();
    writeFileSync(join(root, "articles/package.json"), "{}");
    expect(standingReport({ ...options, cwd: join(root, "articles") })).toBeUndefined();
  });

  test("siar, its packages or Node are others", () => {
    const site = standingSite(template);
    const standing = readStanding(fileOf(site), site.root);
    expect(standing?.paths).toEqual(
      expect.arrayContaining([
        join(CODE_FOLDER, "build/standing.ts"),
        join(CODE_FOLDER, "build"),
        join(CODE_FOLDER, "../package.json"),
        join(CODE_FOLDER, "../node_modules/marked/package.json"),
      ]),
    );
    const bytes = readFileSync(fileOf(site));
    const at = bytes.indexOf(`"node":"${process.versions.node}`) + '"node":"'.length;
    bytes[at] = "1".charCodeAt(0);
    writeFileSync(fileOf(site), bytes);
    expect(standingReport(site.options)).toBeUndefined();
  });
});

describe("nothing is kept", () => {
  test.each([
    [
      "of a build that told something of new rows",
      {
        isLedgerChanged: true,
        problems: [{ code: "ids/withdrawn", severity: "warning", what: "", why: "", mend: "" } as const],
      },
    ],
    ["of a build that failed", { isGood: false }],
    ["where the ledger is another than the build's", { ledger: "" }],
  ])("%s", (_, changes) => {
    const report = { ...template.report, ...changes };
    const { isKept, options } = standingSite(template, { report });
    expect([isKept, standingReport(options)]).toEqual([false, undefined]);
  });

  test("where the settings are no older than the build, since they may have changed while that was reading", () => {
    let began: Moment | undefined;
    const { isKept } = standingSite(template, {}, () => {
      began = thisMoment();
    });
    expect(isKept).toBe(true);
    expect(standingSite(template, began && { began }).isKept).toBe(false);
  });

  test("where the settings are a link", () => {
    const { isKept } = standingSite(template, {}, (root) => {
      renameSync(join(root, "siar.config.yaml"), join(root, "settings"));
      symlinkSync("settings", join(root, "siar.config.yaml"));
    });
    expect(isKept).toBe(false);
  });

  test("where the settings are a program, which may read anything", () => {
    expect(standingPlace({ cwd: template.folder, config: "siar.config.mjs", now: NOW })).toBeUndefined();
    expect(standingPlace({ cwd: template.folder, config: "siar.config.ts", now: NOW })).toBeUndefined();
  });
});

test("warnings, notes and what is ahead are told again", () => {
  const warning = problem("site/established-missing", undefined, {});
  const ahead = [
    {
      at: { epochMs: NOW.getTime() + 1000, offsetMinutes: 420 },
      article: "articles/a.md",
      change: "appears" as const,
    },
  ];
  const report = { ...template.report, problems: [warning], notes: ["Kabar “baik”."], ahead };
  const { options } = standingSite(template, { report });
  expect(standingReport(options)).toEqual(report);
});

test("a standing that is damaged or cut short is none", () => {
  const site = standingSite(template);
  const whole = readFileSync(fileOf(site));
  for (let length = whole.length - 1; length > 0; length -= 97) {
    truncateSync(fileOf(site), length);
    expect(standingReport(site.options)).toBeUndefined();
  }
  for (const empty of [0, 64, 4096]) {
    const zeroed = Buffer.from(whole).fill(0, empty, Math.min(empty + 4096, whole.length));
    writeFileSync(fileOf(site), zeroed);
    expect(standingReport(site.options)).toBeUndefined();
  }
});
