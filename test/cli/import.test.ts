/** `siar import` as a user runs it: what it prints, what it writes, what it asks, and how it ends. */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Asking } from "../../src/cli/import-answers.ts";
import { importCommand } from "../../src/cli/import-command.ts";
import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const SETTINGS = `${smallSite["siar.config.yaml"]}`
  .replace("[id]", "[id, en]")
  .concat("taxonomy:\n  - id: diplomacy\n    label: {id: Diplomasi, en: Diplomacy}\n");
const TEXT = "Satu judul | Diplomasi\n\nIsi berita.\n";

interface Told {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly root: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

function terminalIn(cwd: string, told: { out: string; error: string }, isInteractive = false): Terminal {
  return {
    cwd,
    env: {},
    now: () => new Date("2026-01-01T00:00:00Z"),
    out: (text) => {
      told.out += text;
    },
    error: (text) => {
      told.error += text;
    },
    isInteractive,
  };
}

function siteWith(files: Readonly<Record<string, string>>): string {
  const root = scratchFolder();
  writeFiles(root, { "siar.config.yaml": SETTINGS, ...files });
  return root;
}

async function siar(root: string, ...args: readonly string[]): Promise<Told> {
  const told = { out: "", error: "" };
  const code = await run(["import", ...args], terminalIn(root, told));
  return { code, ...told, root, files: readTree(root) };
}

const written = ({ files }: Told): readonly string[] =>
  [...files.keys()].filter((name) => name.endsWith(".md"));

describe("siar import text", () => {
  test("writes one file, and says which; exit 0", async () => {
    const told = await siar(
      siteWith({ "berita.txt": TEXT }),
      "text",
      "berita.txt",
      "--date",
      "2025-07-12",
      "--lang",
      "id",
    );
    expect([told.code, told.error]).toEqual([0, ""]);
    expect(told.out).toBe(
      "articles/2025-07-12-satu-judul.id.md  Satu judul\n1 article written. No problems.\n",
    );
    expect(told.files.get("articles/2025-07-12-satu-judul.id.md")?.toString()).toBe(
      "---\ntitle: Satu judul\ndate: 2025-07-12T00:00:00+07:00\ncategories:\n  - diplomacy\n---\n\nIsi berita.\n",
    );
  });

  test("without flags and without a terminal it says what is missing; exit 1, nothing written", async () => {
    const told = await siar(siteWith({ "berita.txt": TEXT }), "text", "berita.txt");
    expect(told.code).toBe(1);
    expect(told.error).toContain("import/answer-missing");
    expect(told.error).toContain("its date and its language");
    expect(told.error).toContain("--date");
    expect(told.error).toContain("--lang, which is one of id, en");
    expect(told.error).toMatch(/Nothing was written\.\n$/);
    expect(written(told)).toEqual([]);
  });

  test("the folder says the language where it is one of the site's", async () => {
    const told = await siar(
      siteWith({ "a.txt": TEXT }),
      "text",
      "a.txt",
      "--date",
      "2025-07-12",
      "--into",
      "articles/en",
    );
    expect(written(told)).toEqual(["articles/en/2025-07-12-satu-judul.en.md"]);
  });

  test("several texts at once; one that exists is told, and the others are written; exit 1", async () => {
    const root = siteWith({
      "a.txt": TEXT,
      "b.txt": "Dua\n\nIsi.",
      "articles/2025-07-12-satu-judul.id.md": "lama",
    });
    const told = await siar(root, "text", "a.txt", "b.txt", "--date", "2025-07-12", "--lang", "id");
    expect([told.code, written(told)]).toEqual([
      1,
      ["articles/2025-07-12-dua.id.md", "articles/2025-07-12-satu-judul.id.md"],
    ]);
    expect(told.error).toContain("a.txt:1  error  import/name-taken");
    expect(told.files.get("articles/2025-07-12-satu-judul.id.md")?.toString()).toBe("lama");
    expect(told.out).toContain("1 article written. 1 error.\n");
  });

  test("a line of further reading that names an article of the site leads to its file", async () => {
    const root = siteWith({
      "a.txt": "Judul\n\nIsi.\n\nBACA JUGA: Artikel lama\n",
      "articles/lama.md": "---\ntitle: Artikel Lama\ndate: 2025-01-01\n---\n\nx\n",
    });
    const told = await siar(
      root,
      "text",
      "a.txt",
      "--date",
      "2025-07-12",
      "--lang",
      "id",
      "--into",
      "articles/id",
    );
    expect(told.files.get("articles/id/2025-07-12-judul.id.md")?.toString()).toContain(
      "related:\n  - ../lama.md\n",
    );
  });
});

describe("at a terminal", () => {
  const answers = (date: string | undefined, choices: readonly (string | undefined)[]) => {
    const asked: string[] = [];
    const left = [...choices];
    const asking: Asking = {
      canAsk: () => true,
      askText: async (_, { message, validate }) => {
        asked.push(`${message} ${validate?.("kemarin") === undefined ? "accepts" : "refuses"} kemarin`);
        return date;
      },
      askChoice: async (_, { message, choices: offered }) => {
        asked.push(`${message} ${offered.map(({ value }) => value || "-").join(" ")}`);
        return left.shift();
      },
    };
    return { asked, asking };
  };

  test("it asks for the date, the language, and which category a section is that none is called", async () => {
    const root = siteWith({ "a.txt": "Judul | Olahraga\n\nIsi." });
    const told = { out: "", error: "" };
    const { asked, asking } = answers("2025-07-12 08:00", ["en", "diplomacy"]);
    const flags = { format: "text" as const };
    expect(await importCommand("text", ["a.txt"], flags, terminalIn(root, told, true), asking)).toBe(0);
    expect(asked).toEqual([
      "When is it published? A day, or a time in Asia/Jakarta: 2026-11-23 09:00 refuses kemarin",
      "In which language is it? id en",
      '"Olahraga" is no category of the taxonomy. Which one is meant? diplomacy -',
    ]);
    const file = readTree(root).get("articles/2025-07-12-judul.en.md")?.toString();
    expect(file).toContain("date: 2025-07-12T08:00:00+07:00\ncategories:\n  - diplomacy\n");
  });

  test("whoever gives no answer writes nothing; exit 2", async () => {
    const root = siteWith({ "a.txt": "Judul\n\nIsi." });
    const told = { out: "", error: "" };
    const { asking } = answers(undefined, []);
    const command = importCommand(
      "text",
      ["a.txt"],
      { format: "text" },
      terminalIn(root, told, true),
      asking,
    );
    await expect(command).rejects.toThrow("no date was given");
    expect([...readTree(root).keys()]).toEqual(["a.txt", "siar.config.yaml"]);
  });
});

describe("siar import of feeds and exports", () => {
  const FEED = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "L",
    language: "id",
    items: [
      {
        id: "1",
        title: "Satu",
        content_html: '<p><img src="https://a.example/a.png" alt="A"></p>',
        date_published: "2025-07-12T13:00:00Z",
      },
      { id: "2", title: "Dua", content_html: "<p>x</p>" },
    ],
  });

  test("lists pictures, goes on after an entry that is wrong, exit 1", async () => {
    const told = await siar(siteWith({ "f.json": FEED }), "json", "f.json");
    expect([told.code, written(told)]).toEqual([1, ["articles/2025-07-12-satu.id.md"]]);
    expect(told.out).toContain(
      "Pictures that lie elsewhere (--images FOLDER downloads them):\n  https://a.example/a.png\n",
    );
    expect(told.error).toContain("import/date-missing");
  });

  test("--date dates what brings none; --dry-run says what would be, and writes nothing", async () => {
    const told = await siar(
      siteWith({ "f.json": FEED }),
      "json",
      "f.json",
      "--date",
      "2024-02-03",
      "--dry-run",
    );
    expect([told.code, told.error, written(told)]).toEqual([0, "", []]);
    expect(told.out).toContain("articles/2024-02-03-dua.id.md  Dua\n");
    expect(told.out).toContain("2 articles would be written. No problems.");
  });

  test("--format json is one document", async () => {
    const told = await siar(siteWith({ "f.json": FEED }), "json", "f.json", "--format", "json");
    expect([told.code, told.error]).toEqual([1, ""]);
    expect(JSON.parse(told.out)).toEqual({
      problems: [
        expect.objectContaining({ code: "import/date-missing", file: "f.json", line: 1, severity: "error" }),
      ],
      articles: [
        {
          file: "articles/2025-07-12-satu.id.md",
          title: "Satu",
          id: "1",
          date: "2025-07-12T20:00:00+07:00",
          draft: false,
          isWritten: true,
        },
      ],
      images: [{ url: "https://a.example/a.png", articles: ["articles/2025-07-12-satu.id.md"], file: null }],
      summary: { dryRun: false, written: 1, leftOut: [] },
    });
  });

  test("a form that nobody knows, a folder outside, flags that say nothing, a file that is not there", async () => {
    const root = siteWith({ "f.json": FEED });
    expect((await siar(root, "opml", "f.json")).code).toBe(2);
    const outside = await siar(
      root,
      "json",
      "f.json",
      "--into",
      "../x",
      "--lang",
      "fr",
      "--date",
      "besok",
      "--site-url",
      "lama",
    );
    expect(outside.code).toBe(1);
    for (const said of [
      "import/folder-outside",
      '--lang is "fr"',
      '--date is "besok"',
      '--site-url is "lama"',
    ])
      expect(outside.error).toContain(said);
    const missing = await siar(root, "json", "tidak-ada.json");
    expect([missing.code, missing.error]).toEqual([1, expect.stringContaining("There is no such file.")]);
  });

  test("the help names every form and flag", async () => {
    const told = await siar(siteWith({}), "--help");
    expect(told.code).toBe(0);
    for (const word of [
      "text",
      "rss",
      "atom",
      "json",
      "wordpress",
      "ghost",
      "--into",
      "--date",
      "--lang",
      "--site-url",
      "--pages",
      "--images",
      "--dry-run",
      "--format",
    ])
      expect(told.out).toContain(word);
  });
});

test("a folder that a killed import left is no worse than before: nothing half-written has an article's name", async () => {
  const root = siteWith({ "a.txt": TEXT });
  writeFiles(root, { "articles/.siar-import-1.tmp": "half" });
  const told = await siar(root, "text", "a.txt", "--date", "2025-07-12", "--lang", "id");
  expect([told.code, join(root, written(told)[0] ?? "")]).toEqual([
    0,
    join(root, "articles/2025-07-12-satu-judul.id.md"),
  ]);
});
