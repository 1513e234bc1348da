/** Whatever the files of another program hold, settings come of it that siar itself can read. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { readFound } from "../../src/init/answers.ts";
import { lookAt } from "../../src/init/look.ts";
import { draftSettings, finishSettings } from "../../src/init/plan.ts";
import type { DialectName } from "../../src/model/site.ts";
import { readYaml } from "../../src/settings/read-text.ts";
import { folderOf } from "./site-folder.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = {
  jekyll: ["_config.yml", "_posts/2024-01-02-a.md"],
  hugo: ["hugo.toml", "content/posts/a.md", "content/posts/_index.md"],
  hexo: ["_config.yml", "source/_posts/a.md"],
  pelican: ["pelicanconf.py", "content/a.md"],
  zola: ["config.toml", "content/a.md"],
  eleventy: ["_data/site.json", "posts/posts.json", "posts/a.md"],
  docusaurus: ["docusaurus.config.js", "blog/2024-01-02-a.md"],
};

const words = fc.constantFrom(
  "title",
  "url",
  "permalink",
  "defaults",
  "scope",
  "values",
  "path",
  "baseURL",
  "cascade",
  "language",
  "timezone",
  "author",
  "SITENAME",
  ":",
  ": ",
  " = ",
  "=",
  "\n",
  "\n  ",
  "\n- ",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  ",",
  "#",
  "---\n",
  "+++\n",
  "\0",
  "\u202e",
  "é",
  "<b>",
  "/:year/:title/",
  "../..",
  "https://x.example",
  "javascript:alert(1)",
  "null",
  "posts",
  "**",
  "!",
  "?",
  "tags",
  "categories",
  "x",
  "\t",
  "😀",
  "$",
  "`",
);

test("no folder is too strange", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(NAMES)),
      fc.array(
        fc.array(words, { maxLength: 25 }).map((all) => all.join("")),
        { minLength: 3, maxLength: 3 },
      ),
      (dialect, texts) => {
        const names = NAMES[dialect] ?? [];
        const folder = folderOf(Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""])));
        const looked = lookAt(folder, { dialect: dialect as DialectName, articles: [] });
        const settled = {
          title: "T",
          baseUrl: "https://x.example/",
          timeZone: "UTC",
          languages: ["en"],
          ...readFound(looked),
        };
        const { proposal, groups } = draftSettings(folder, "/nowhere", looked, settled);
        const { text } = finishSettings(proposal, groups);
        const { site, problems } = readYaml("siar.config.yaml", text);
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(site).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});
