/** Ids outlive what newsrooms do with git (R2, acceptance 3): each scenario in a real repository, read back from the feeds. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseStringPromise } from "xml2js";
import { adoptIds } from "../../src/build/adopt.ts";
import { type BuildOptions, build } from "../../src/build/build.ts";
import { retireIds } from "../../src/build/ids.ts";
import type { Problem } from "../../src/model/problem.ts";
import { readTree, scratchFolder, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const LEDGER = "siar.ids.json";
const SETTINGS = [
  "title: Warta",
  "description: Berita",
  "baseUrl: https://warta.example/",
  "established: 2025-07-01",
  "timeZone: Asia/Jakarta",
  "languages: [id, en]",
  "feeds: {archiveSize: 2}",
  "publisher: {name: Warta}",
  "",
].join("\n");

const article = (title: string, day: number, more = ""): string =>
  `---\ntitle: ${title}\ndate: 2025-07-${String(day).padStart(2, "0")}\n${more}---\n\nIsi ${title}.\n`;

const FILES = {
  ".gitattributes": `${LEDGER} merge=union text eol=lf\n`,
  ".gitignore": "dist/\n.siar/\n",
  "siar.config.yaml": SETTINGS,
  "articles/b.md": article("B", 2),
  "articles/d.md": article("D", 4),
  "articles/f.md": article("F", 6),
  "articles/en/one.md": article("One", 8),
};

function git(root: string, ...args: readonly string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const settings = ["user.name=t", "user.email=t@t.example", "commit.gpgsign=false"].flatMap((one) => [
    "-c",
    one,
  ]);
  return execFileSync("git", [...settings, ...args], { cwd: root, env, encoding: "utf8", stdio: "pipe" });
}

function commit(root: string): void {
  git(root, "add", "--all");
  git(root, "commit", "-qm", "x", "--allow-empty");
}

/** A repository with the site, built and committed. */
async function repository(): Promise<string> {
  const root = scratchFolder();
  writeFiles(root, FILES);
  git(root, "init", "-q", "-b", "main");
  await publish(root);
  return root;
}

/** Builds and commits; gives what was told. */
async function publish(root: string, options: Partial<BuildOptions> = {}): Promise<readonly Problem[]> {
  const report = await build({ cwd: root, now: NOW, ...options });
  expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  commit(root);
  return report.problems;
}

/** Builds on a branch of that name, after a change; ends on `main`. */
async function onBranch(root: string, name: string, change: () => unknown): Promise<void> {
  git(root, "switch", "-qc", name);
  await change();
  await publish(root);
  git(root, "switch", "-q", "main");
}

function merge(root: string, branch: string): void {
  git(root, "merge", "-q", "--no-edit", branch);
}

interface Xml {
  readonly rss: { readonly channel: readonly { readonly item?: readonly XmlEntry[] }[] };
  readonly feed: { readonly id: readonly string[]; readonly entry?: readonly XmlEntry[] };
}
interface XmlEntry {
  readonly title: readonly (string | { readonly _: string })[];
  readonly guid: readonly { readonly _: string }[];
  readonly id: readonly string[];
}

const titleOf = ({ title: [title] }: XmlEntry): string =>
  typeof title === "string" ? title : (title?._ ?? "");

/** Id of each title in the main feeds of both languages, the same in all three formats. */
async function idsOf(root: string): Promise<Readonly<Record<string, string>>> {
  const read = (path: string): string => readFileSync(join(root, "dist", path), "utf8");
  const ids: Record<string, string> = {};
  for (const folder of ["", "en/"]) {
    const rss: Xml = await parseStringPromise(read(`${folder}rss.xml`));
    const atom: Xml = await parseStringPromise(read(`${folder}atom.xml`));
    const json: { items: readonly { title: string; id: string }[] } = JSON.parse(read(`${folder}feed.json`));
    const found = {
      rss: (rss.rss.channel[0]?.item ?? []).map((item) => [titleOf(item), item.guid[0]?._]),
      atom: (atom.feed.entry ?? []).map((entry) => [titleOf(entry), entry.id[0]]),
      json: json.items.map(({ title, id }) => [title, id]),
    };
    expect(found.rss).toEqual(found.json);
    expect(found.atom).toEqual(found.json);
    Object.assign(ids, Object.fromEntries(found.json));
  }
  return ids;
}

const text = (root: string, path: string): string => readFileSync(join(root, path), "utf8");
const shelvesOf = (root: string): object =>
  Object.fromEntries(
    (JSON.parse(text(root, LEDGER)).rows as readonly { id?: string; archive?: number }[])
      .filter(({ id }) => id !== undefined)
      .map(({ id = "", archive }) => [id.split("/").at(-1), archive]),
  );
const edit = (root: string, path: string, from: string, to: string): void =>
  writeFiles(root, { [path]: text(root, path).replace(from, to) });

function expectRedirect(root: string, from: string, to: string): void {
  expect(text(root, "dist/_redirects")).toMatch(new RegExp(`^${from} +${to} +301$`, "m"));
  expect(text(root, `dist${from}index.html`)).toContain(to);
}

const tag = (name: string): string => `tag:warta.example,2025-07-01:articles/${name}`;
const IDS = { B: tag("b"), D: tag("d"), F: tag("f"), One: tag("en/one") };
const SHELVES = { b: 1, d: 1, f: 2, one: 1 };

describe("one person's edits keep every id and every archive number", () => {
  const without = (title: string, ids: Record<string, string> = IDS): Record<string, string> =>
    Object.fromEntries(Object.entries(ids).filter(([one]) => one !== title));

  test.each<{
    readonly what: string;
    readonly change: (root: string) => void;
    readonly titles?: Readonly<Record<string, string>>;
    readonly redirect?: readonly [string, string];
    readonly told?: readonly string[];
  }>([
    {
      what: "a file is renamed",
      change: (root) => git(root, "mv", "articles/d.md", "articles/pindah.md"),
      redirect: ["/d/", "/pindah/"],
    },
    {
      what: "a file moves into a folder of its own, and its address stays",
      change: (root) => {
        mkdirSync(join(root, "articles/2025"));
        git(root, "mv", "articles/d.md", "articles/2025/d.md");
      },
    },
    {
      what: "a title is edited",
      change: (root) => edit(root, "articles/d.md", "title: D", "title: Judul baru"),
      titles: { ...without("D"), "Judul baru": IDS.D },
    },
    {
      what: "a slug is edited",
      change: (root) => edit(root, "articles/d.md", "title: D", "title: D\nslug: baru"),
      redirect: ["/d/", "/baru/"],
    },
    {
      what: "a date is edited",
      change: (root) => edit(root, "articles/d.md", "07-04", "07-05"),
      told: ["dates/first-publication-changed"],
    },
    {
      what: "a text is edited",
      change: (root) => edit(root, "articles/d.md", "Isi D", "Isi lain"),
    },
    {
      what: "an article moves to another language's folder",
      change: (root) => git(root, "mv", "articles/d.md", "articles/en/d.md"),
      redirect: ["/d/", "/en/d/"],
    },
    {
      what: "the site moves to another domain",
      change: (root) =>
        edit(root, "siar.config.yaml", "https://warta.example/", "https://baru.example/berita/"),
    },
  ])("when $what", async ({ change, titles = IDS, redirect, told = [] }) => {
    const root = await repository();
    expect(await idsOf(root)).toEqual(IDS);
    const feedId = async (): Promise<unknown> =>
      ((await parseStringPromise(text(root, "dist/atom.xml"))) as Xml).feed.id;
    const before = await feedId();
    change(root);
    expect((await publish(root)).map(({ code }) => code)).toEqual(told);
    expect(await idsOf(root)).toEqual(titles);
    expect(await feedId()).toEqual(before);
    expect(shelvesOf(root)).toEqual(SHELVES);
    if (redirect) expectRedirect(root, ...redirect);
  });

  test("when the site has moved, its URLs have moved with it", async () => {
    const root = await repository();
    edit(root, "siar.config.yaml", "https://warta.example/", "https://baru.example/berita/");
    await publish(root);
    expect(text(root, "dist/rss.xml")).toContain("<link>https://baru.example/berita/d/</link>");
    expect(text(root, LEDGER)).toContain('"authority":"warta.example"');
  });
});

describe("ids of an old feed", () => {
  const OLD = { B: "https://lama.example/?p=1", D: "https://lama.example/?p=2" };
  const feed = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Lama",
    items: Object.entries(OLD).map(([title, id]) => ({ id, title, url: id, content_text: "x" })),
  });

  test("are adopted, and outlive a rename on one branch and an edit on another", async () => {
    const root = scratchFolder();
    writeFiles(root, { ...FILES, "lama.json": feed });
    git(root, "init", "-q", "-b", "main");
    commit(root);
    expect(await adoptIds(["lama.json"], { cwd: root, now: NOW })).toMatchObject({ isGood: true });
    await publish(root);
    expect(await idsOf(root)).toEqual({ ...IDS, ...OLD });
    await onBranch(root, "other", () => git(root, "mv", "articles/d.md", "articles/pindah.md"));
    edit(root, "articles/b.md", "title: B", "title: Baru");
    await publish(root);
    merge(root, "other");
    await publish(root);
    expect(await idsOf(root)).toEqual({ F: IDS.F, One: IDS.One, Baru: OLD.B, D: OLD.D });
    expectRedirect(root, "/d/", "/pindah/");
  });
});

describe("two branches that mint", () => {
  async function minted(): Promise<string> {
    const root = await repository();
    await onBranch(root, "other", () =>
      writeFiles(root, { "articles/a.md": article("A", 11), "articles/g.md": article("G", 12) }),
    );
    writeFiles(root, { "articles/c.md": article("C", 13), "articles/h.md": article("H", 14) });
    await publish(root);
    return root;
  }
  const ALL = { ...IDS, A: tag("a"), C: tag("c"), G: tag("g"), H: tag("h") };

  test("merge without a conflict, and every id is the one of its branch", async () => {
    const root = await minted();
    merge(root, "other");
    expect(await publish(root)).toEqual([]);
    expect(await idsOf(root)).toEqual(ALL);
    expect(shelvesOf(root)).toEqual({ ...SHELVES, c: 2, h: 3, a: 2, g: 3 });
  });

  test("give the same ledger whichever is merged into the other", async () => {
    const ledgers: string[] = [];
    for (const [into, from] of [
      ["main", "other"],
      ["other", "main"],
    ] as const) {
      const root = await minted();
      git(root, "switch", "-q", into);
      merge(root, from);
      await publish(root);
      ledgers.push(text(root, LEDGER));
    }
    expect(ledgers[1]).toBe(ledgers[0]);
  });

  test("satisfy --frozen-ids as soon as they are merged", async () => {
    const root = await minted();
    merge(root, "other");
    expect(await publish(root, { ledger: "frozen" })).toEqual([]);
  });

  test("merge also where both have made the ledger itself", async () => {
    const root = scratchFolder();
    const {
      "articles/b.md": b,
      "articles/d.md": d,
      "articles/f.md": f,
      "articles/en/one.md": _,
      ...rest
    } = FILES;
    writeFiles(root, rest);
    git(root, "init", "-q", "-b", "main");
    commit(root);
    await onBranch(root, "other", () => writeFiles(root, { "articles/b.md": b, "articles/f.md": f }));
    writeFiles(root, { "articles/d.md": d });
    await publish(root);
    merge(root, "other");
    expect(await publish(root)).toEqual([]);
    expect(await idsOf(root)).toEqual({ B: IDS.B, D: IDS.D, F: IDS.F });
  });
});

describe("one branch renames while the other adds its neighbour", () => {
  /** On `other` d.md becomes d2.md; on `main` d1.md comes to stand beside it. */
  async function renamed(): Promise<string> {
    const root = await repository();
    await onBranch(root, "other", () => git(root, "mv", "articles/d.md", "articles/d2.md"));
    writeFiles(root, { "articles/d1.md": article("D1", 20) });
    await publish(root);
    return root;
  }

  test.each([
    ["main", "other"],
    ["other", "main"],
  ])(
    "into %s from %s: git keeps both forms of the row, and the file tells which is right",
    async (into, from) => {
      const root = await renamed();
      git(root, "switch", "-q", into);
      merge(root, from);
      expect(text(root, LEDGER).split(`"id":"${IDS.D}"`)).toHaveLength(3);
      expect(await publish(root)).toEqual([]);
      expect(await idsOf(root)).toEqual({ ...IDS, D1: tag("d1") });
      expect(shelvesOf(root)).toEqual({ ...SHELVES, d1: 2 });
      expectRedirect(root, "/d/", "/d2/");
      expect(text(root, LEDGER).split(`"id":"${IDS.D}"`)).toHaveLength(2);
    },
  );

  test("and CI builds the merge before anybody has tidied the ledger", async () => {
    const root = await renamed();
    merge(root, "other");
    expect(await publish(root, { ledger: "frozen" })).toEqual([]);
    expect(await idsOf(root)).toEqual({ ...IDS, D1: tag("d1") });
  });

  test("one that renames while the other edits title and slug", async () => {
    const root = await repository();
    await onBranch(root, "other", () => git(root, "mv", "articles/d.md", "articles/d2.md"));
    edit(root, "articles/d.md", "title: D", "title: Lain\nslug: lain");
    await publish(root);
    merge(root, "other");
    expect(await publish(root)).toEqual([]);
    expect(await idsOf(root)).toEqual({ B: IDS.B, F: IDS.F, One: IDS.One, Lain: IDS.D });
    expectRedirect(root, "/d/", "/lain/");
    expectRedirect(root, "/d2/", "/lain/");
  });

  test("both rename it to different names: whoever merges decides by the file", async () => {
    const root = await repository();
    await onBranch(root, "other", () => git(root, "mv", "articles/d.md", "articles/d2.md"));
    git(root, "mv", "articles/d.md", "articles/d3.md");
    await publish(root);
    expect(() => merge(root, "other")).toThrow();
    const both = await build({ cwd: root, now: NOW });
    expect(both.problems.map(({ code }) => code)).toContain("ids/ledger-rows-differ");
    rmSync(join(root, "articles/d2.md"));
    expect(await publish(root)).toEqual([]);
    expect(await idsOf(root)).toEqual(IDS);
    expectRedirect(root, "/d2/", "/d3/");
  });
});

describe("one branch retires while the other edits", () => {
  async function retired(change: (root: string) => void): Promise<string> {
    const root = await repository();
    await onBranch(root, "other", async () => {
      git(root, "rm", "-q", "articles/d.md");
      expect(await retireIds(["articles/d.md"], { cwd: root, now: NOW })).toEqual([]);
    });
    change(root);
    await publish(root);
    expect(() => merge(root, "other")).toThrow();
    return root;
  }
  const rowOf = (root: string): string =>
    text(root, LEDGER)
      .split("\n")
      .find((line) => line.includes(IDS.D)) ?? "";
  const newTitle = (root: string): void => edit(root, "articles/d.md", "title: D", "title: Lain");

  test("its file is removed in the merge: the id stays retired", async () => {
    const root = await retired(newTitle);
    git(root, "rm", "-q", "articles/d.md");
    expect(await publish(root)).toEqual([]);
    expect(await idsOf(root)).toEqual({ B: IDS.B, F: IDS.F, One: IDS.One });
    expect(rowOf(root)).toContain('"archive":1,"retired":"2026-01-01T00:00:00Z"');
  });

  test("its file is kept in the merge: it keeps its id", async () => {
    const root = await retired(newTitle);
    git(root, "add", "articles/d.md");
    expect(await publish(root)).toEqual([]);
    expect(await idsOf(root)).toEqual({ B: IDS.B, F: IDS.F, One: IDS.One, Lain: IDS.D });
    expect(rowOf(root)).not.toContain("retired");
  });

  test("an edit of the body leaves the row alone: the retirement merges cleanly", async () => {
    const root = await retired((folder) => edit(folder, "articles/d.md", "Isi D", "Isi lain"));
    git(root, "rm", "-q", "articles/d.md");
    expect(await publish(root)).toEqual([]);
    expect(rowOf(root)).toContain('"retired":"2026-01-01T00:00:00Z"');
    expect([...readTree(join(root, "dist")).keys()].filter((path) => path.startsWith("d/"))).toEqual([]);
  });
});
