import { describe, expect, test } from "vitest";
import { finderOf } from "../../../src/article/dialects/keys-of-matter.ts";
import { pageSign } from "../../../src/article/dialects/pages.ts";
import { renameKeys } from "../../../src/article/dialects/rename.ts";
import { dialectOf } from "../../../src/article/dialects/tables.ts";
import { isMap } from "../../../src/article/keys.ts";
import type { DialectName } from "../../../src/model/site.ts";
import { isFault } from "../../../src/text/data.ts";
import { decodeYaml } from "../../../src/text/yaml.ts";

function mapOf(front: string) {
  const decoded = decodeYaml(front);
  if (isFault(decoded) || !isMap(decoded.value)) throw new Error(front);
  return { ...decoded, value: decoded.value };
}

function signOf(dialect: DialectName, front: string, stem = "a", isDated = false): string | undefined {
  return pageSign(finderOf(mapOf(front).value), stem, isDated, dialectOf(dialect))?.sign;
}

describe("pages are no articles", () => {
  test.each([
    // https://gohugo.io/content-management/organization/ and https://www.getzola.org/documentation/content/section/
    ["hugo", "title: Posts", "_index", "its name `_index`"],
    ["zola", "title: Blog", "_index", "its name `_index`"],
    ["zola", "title: Blog", "_index.fr", "its name `_index`"],
    ["jekyll", "layout: page", "about", "`layout: page`"],
    ["eleventy", "layout: layouts/home.njk", "index", "`layout: layouts/home.njk`"],
    ["vitepress", "layout: category-index.hbs", "index", "`layout: category-index.hbs`"],
    ["jekyll", "title: Read me", "README", "its name `README`"],
    // https://vitepress.dev/reference/default-theme-home-page
    ["vitepress", "layout: home", "index", "`layout: home`"],
    ["wordpress", "type: attachment", "a", "`type: attachment`"],
    ["ghost", "page: true", "a", "`page: true`"],
  ] as const)("%s: %j, %s", (dialect, front, stem, sign) => {
    expect(signOf(dialect, front, stem)).toBe(sign);
  });

  test("a layout says nothing of a file with a date, but where pages have dates", () => {
    expect(signOf("jekyll", "layout: page", "a", true)).toBeUndefined();
    expect(signOf("wordpress", "post_type: page", "a", true)).toBe("`post_type: page`");
    expect(signOf("jekyll", "layout: post", "a")).toBeUndefined();
  });
});

describe("renameKeys", () => {
  test("siar's dialect with further keys of the settings", () => {
    const matter = renameKeys(mapOf("title: A\nTopics: [a]\nwriter: Dewi\nauthors: [Budi]"), {
      topics: "categories",
      writer: "authors",
    });
    expect([...matter.value.keys()]).toEqual(["title", "categories", "authors"]);
    expect(matter.originOf(["categories", 0])).toEqual(["Topics", 0]);
    expect(matter.markOf(["categories", 0])).toMatchObject({ line: 2, column: 10 });
  });
});
