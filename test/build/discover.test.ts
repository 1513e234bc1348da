/** Which files are articles. */

import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { discover, discoverArticles } from "../../src/build/discover.ts";
import { articlePatterns } from "../../src/settings/article-patterns.ts";
import { DIALECT_FOLDERS, DIALECT_NAMES } from "../../src/text/dialects.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

let root: string;
beforeEach(() => {
  root = scratchFolder();
});

const find = (patterns: readonly string[] = articlePatterns()): readonly string[] =>
  discoverArticles(root, patterns, "dist", () => {}).files.map(({ path }) => path);
const FRONT = "---\ntitle: A\ndate: 2025-07-12\n---\n";

describe("article files", () => {
  test("end with .md, .markdown, .mdx or .html, in whatever folder", () => {
    writeFiles(root, {
      "articles/a.md": "A",
      "articles/en/b.markdown": "B",
      "articles/2025/c/index.mdx": "C",
      "articles/d.html": `${FRONT}<p>D</p>`,
      "articles/e.txt": "E",
      "articles/f.mdown": "F",
      "posts/g.md": "G",
    });
    expect(find()).toEqual([
      "articles/2025/c/index.mdx",
      "articles/a.md",
      "articles/d.html",
      "articles/en/b.markdown",
    ]);
  });

  test.each([
    ["a page", "<!DOCTYPE html><p>D</p>", false],
    ["nothing", "", false],
    ["a template", "{% include a.html %}", false],
    ["a template's variable", "{{ content }}", false],
    ["a rule of text", "<p>---</p>\n---\n", false],
    ["front matter", FRONT, true],
    ["front matter behind a byte order mark and blank lines", `\uFEFF\r\n\n${FRONT}`, true],
    ["TOML", '+++\ntitle = "A"\n+++\n', true],
    ["JSON", '{\n"title": "A"\n}\n', true],
  ])("a page of HTML that begins with %s is one or silently none", (_, content, isArticle) => {
    writeFiles(root, { "articles/a.html": content, "articles/b.htm": content });
    const found = discoverArticles(root, ["articles/**/*.{html,htm}"], "dist", () => {});
    expect(found.files.map(({ path }) => path)).toEqual(
      isArticle ? ["articles/a.html", "articles/b.htm"] : [],
    );
    expect(found.problems).toEqual([]);
  });

  test("are built from HTML as HTML, and one without front matter leaves no trace", async () => {
    writeFiles(root, {
      ...smallSite,
      "articles/2024-01-02-lama.html": `${FRONT}<h1>A</h1><p>Isi *lama*.</p><script>x</script>`,
      "articles/demo.html": "<p>Demo</p>",
    });
    const report = await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z") });
    expect(report.isGood).toBe(true);
    const dist = readTree(join(root, "dist"));
    const page = dist.get("lama/index.html")?.toString() ?? "";
    expect(page).toContain("<p>Isi *lama*.</p>");
    expect(page).not.toContain("<script>x");
    expect([...dist.values()].join("")).not.toContain("Demo");
    expect(report.problems.filter(({ place }) => place?.file === "articles/demo.html")).toEqual([]);
  });

  test("a pattern with `!` takes files out, and widens nothing", () => {
    writeFiles(root, { "articles/a.md": "A", "articles/notes/b.md": "B", "other/c.md": "C" });
    symlinkSync(join(root, "other"), join(root, "link"));
    const { files, problems } = discover(root, ["articles/**/*.md", "!articles/notes/**"], "dist", () => {});
    expect(files.map(({ path }) => path)).toEqual(["articles/a.md"]);
    expect(problems).toEqual([]);
  });
});

describe("without a setting they lie", () => {
  test("in `articles`", () => {
    expect(articlePatterns()).toEqual(["articles/**/*.{md,markdown,mdx,html}"]);
  });

  test.each(DIALECT_NAMES.filter((name) => name !== "siar"))("where %s has them", (name) => {
    const folders = articlePatterns(name).map((pattern) => pattern.replace(/\/\*\*.*$/, ""));
    expect(folders).toEqual([...DIALECT_FOLDERS[name].articles, "articles"]);
  });
});
