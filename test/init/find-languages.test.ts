/** Languages of a folder, by its settings, folders, suffixes and keys. */

import { describe, expect, test } from "vitest";
import { findArticles } from "../../src/init/find-articles.ts";
import { findLanguages } from "../../src/init/find-languages.ts";
import { NO_SETTINGS } from "../../src/init/tool-settings.ts";
import { folderOf } from "./site-folder.ts";

function languagesOf(
  files: readonly string[],
  named: readonly string[] = [],
  text = "---\ntitle: A\n---\n",
): readonly string[] {
  const folder = folderOf(Object.fromEntries(files.map((path) => [path, text])));
  return findLanguages(folder, findArticles(folder, "siar", NO_SETTINGS, ["articles"]), named).tags;
}

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  [
    "folders that are all languages",
    ["articles/id/a.md", "articles/id/b.md", "articles/en/a.md"],
    [],
    ["id", "en"],
  ],
  [
    "no folder where one of them is none",
    ["articles/id/a.md", "articles/it/a.md", "articles/news/b.md"],
    [],
    [],
  ],
  ["no single folder, which may be anything", ["articles/it/a.md"], [], []],
  [
    "suffixes; files without one are in the default language",
    ["articles/a.md", "articles/b.md", "articles/a.de.md"],
    [],
    ["en", "de"],
  ],
  [
    "the settings' first, and a folder of the same language is that one",
    ["articles/en/a.md", "articles/id/a.md"],
    ["en-us"],
    ["en-US", "id"],
  ],
  ["a suffix that is no language is none", ["articles/a.qq.md", "articles/b.md"], [], []],
])("%s", (_, files, named, tags) => {
  expect(languagesOf(files, named)).toEqual(tags);
});

test("keys of front matter, as programs write locales", () => {
  expect(languagesOf(["articles/a.md"], [], "---\ntitle: A\nlocale: pt_BR\n---\n")).toEqual(["pt-BR"]);
});

describe("which files are articles", () => {
  const find = (files: Readonly<Record<string, string>>, dialect: "siar" | "jekyll" = "siar") =>
    findArticles(folderOf(files), dialect, NO_SETTINGS, []);
  const ARTICLE = "---\ntitle: A\n---\n";

  test("by their look, where nothing else tells; pages about the folder are none", () => {
    expect(
      find({
        "notes/a.md": ARTICLE,
        "docs/x.md": "text",
        "docs/y.md": "text",
        "docs/z.md": ARTICLE,
        "README.md": ARTICLE,
        "2024-01-02-a.md": "x",
      }),
    ).toEqual({
      folders: ["", "notes"],
      patterns: ["*.md", "notes/**/*.md", "!README.md"],
      files: ["2024-01-02-a.md", "notes/a.md"],
    });
  });

  test("HTML only with front matter, each ending by its own pattern", () => {
    expect(
      find(
        {
          "_posts/a.html": ARTICLE,
          "_posts/b.html": "<html>",
          "_posts/c.markdown": "x",
          "cats/_posts/d.md": "x",
        },
        "jekyll",
      ),
    ).toEqual({
      folders: ["_posts", "cats/_posts"],
      patterns: ["_posts/**/*.markdown", "_posts/**/*.html", "cats/_posts/**/*.md"],
      files: ["_posts/a.html", "_posts/c.markdown", "cats/_posts/d.md"],
    });
  });
});
