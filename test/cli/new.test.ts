/** `siar new`: a draft with every field, dated by the terminal's clock on the site's, never over another file. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";
import { MOMENT, runIn } from "./quiet-terminal.ts";

const TAXONOMY = "taxonomy:\n  - {id: diplomacy, label: {id: Diplomasi, en: Diplomacy}, aliases: [Talks]}\n";
const PEOPLE = "people:\n  - {handle: ana, name: Ana Sari}\n";
const settings = (more: string, languages = "[id, en]"): Files => ({
  ...smallSite,
  "siar.config.yaml":
    `${smallSite["siar.config.yaml"]}`.replace("languages: [id]", `languages: ${languages}`) + more,
});

function siteIn(files: Files): string {
  const root = scratchFolder();
  writeFiles(root, files);
  return root;
}

const textOf = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

test("every field that the site asks for, and a choice of what there is", async () => {
  const root = siteIn(settings(TAXONOMY + PEOPLE));
  const { code, out } = await runIn(root, "new", "Jembatan: dibuka");
  expect([code, out]).toEqual([0, "articles/2026-11-23-jembatan-dibuka.id.md\n"]);
  expect(textOf(root, out.trim())).toBe(
    [
      "---",
      'title: "Jembatan: dibuka"',
      // 02:00 UTC is 09:00 in Jakarta.
      "date: 2026-11-23T09:00:00+07:00",
      "authors: [] # ana",
      "categories: [] # diplomacy (Diplomasi)",
      "summary:",
      "draft: true",
      "---",
      "",
      "",
    ].join("\n"),
  );
  const { problems, isGood } = await build({ cwd: root, now: MOMENT });
  expect([isGood, problems.filter(({ severity }) => severity === "error")]).toEqual([true, []]);
});

test("flags say the rest; a category by its label or alias is its id", async () => {
  const root = siteIn(settings(TAXONOMY + PEOPLE));
  const { out } = await runIn(
    root,
    "new",
    "A bridge",
    "--lang",
    "en",
    "--date",
    "2025-07-08",
    "--category",
    "Talks, diplomacy",
    "Diplomacy",
    "--author",
    "ana",
    "Bob [desk]",
    "--slug",
    "the-bridge",
    "--into",
    "articles/2025",
  );
  expect(out).toBe("articles/2025/2025-07-08-the-bridge.en.md\n");
  expect(textOf(root, out.trim())).toContain(
    'date: 2025-07-08T00:00:00+07:00\nauthors: [ana, "Bob [desk]"]\ncategories: [diplomacy]\n',
  );
});

test("--dry-run shows it, --format json names it", async () => {
  const root = siteIn(settings("", "[id]"));
  const shown = await runIn(root, "new", "Satu dua", "--dry-run");
  expect(shown.out).toMatch(/^--- articles\/2026-11-23-satu-dua\.md\n---\ntitle: Satu dua\n/);
  expect(readTree(root).has("articles/2026-11-23-satu-dua.md")).toBe(false);
  const told = await runIn(root, "new", "Satu dua", "--format", "json");
  expect(JSON.parse(told.out).summary).toEqual({ file: "articles/2026-11-23-satu-dua.md", written: true });
});

describe("in the manner of the site's program", () => {
  test.each([
    ["jekyll", "_posts/**/*.md", "_posts/2026-11-23-a-day.md"],
    ["hexo", "source/_posts/**/*.md", "source/_posts/a-day.md"],
    ["hugo", "content/**/*.md", "content/posts/a-day.md"],
    ["zola", "content/**/*.md", "content/blog/a-day.md"],
    ["docusaurus", "blog/**/*.md", "blog/2026-11-23-a-day.md"],
    ["astro", "src/content/blog/**/*.md", "src/content/blog/a-day.md"],
  ])("%s", async (dialect, pattern, path) => {
    const root = siteIn(settings(`dialect: ${dialect}\narticles: ["${pattern}"]\n`, "[id]"));
    expect((await runIn(root, "new", "A day")).out).toBe(`${path}\n`);
    const draft = await build({ cwd: root, now: MOMENT, drafts: true });
    expect(draft.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a language that no name tells stands in the file", async () => {
    const root = siteIn(settings('dialect: jekyll\narticles: ["_posts/**/*.md"]\n'));
    const { out } = await runIn(root, "new", "A day", "--lang", "en");
    expect(out).toBe("_posts/2026-11-23-a-day.md\n");
    expect(textOf(root, out.trim())).toContain("\nlang: en\n");
  });
});

describe("refused", () => {
  test("a name that is taken; the file stays", async () => {
    const root = siteIn(settings("", "[id]"));
    await runIn(root, "new", "Satu");
    const before = textOf(root, "articles/2026-11-23-satu.md");
    const { code, error } = await runIn(root, "new", "Satu", "--author", "x");
    expect([code, error.includes("new/file-exists")]).toEqual([1, true]);
    expect(textOf(root, "articles/2026-11-23-satu.md")).toBe(before);
  });

  test.each([
    [["  \u200b "], "new/title-unusable"],
    [["A", "--category", "Diplomatic"], "new/category-unknown"],
    [["A", "--lang", "fr"], "--lang"],
    [["A", "--date", "31/31/2020"], "--date"],
    [["A", "--slug", "a/b"], "--slug"],
    [["A", "--into", ".."], "import/folder-outside"],
  ])("%j", async (args, named) => {
    const root = siteIn(settings(TAXONOMY));
    const { code, error } = await runIn(root, "new", ...args);
    expect([code, error.includes(named)]).toEqual([1, true]);
    expect([...readTree(root).keys()]).toEqual(["articles/satu.md", "siar.config.yaml"]);
  });
});
