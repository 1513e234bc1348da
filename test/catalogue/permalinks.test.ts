import { describe, expect, test } from "vitest";
import { addressing } from "../../src/catalogue/addresses.ts";
import type { ArticleFacts } from "../../src/model/compiled.ts";
import type { DialectName } from "../../src/model/site.ts";
import { readArticlePath } from "../../src/settings/addresses.ts";
import { HOLDER_NAMES } from "../../src/text/permalink-holders.ts";
import { type SampleFields, sampleCompiled, sampleSite } from "../support/sample-article.ts";

const fields: SampleFields = {
  date: "2009-04-03T08:05:09+07:00",
  slug: "hello-world",
  title: "Hello, World & All",
  categories: ["Sepak Bola", "C#"],
};
const sample = (more: Partial<ArticleFacts> = {}): ArticleFacts =>
  sampleCompiled("2009-04-03-hello-world", { ...fields, facts: more }).article;

const addressBy = (articlePath: string, dialect?: DialectName, article: ArticleFacts = sample()): string =>
  addressing({ ...sampleSite, articlePath, ...(dialect && { dialect }) })(article);

describe("patterns of addresses", () => {
  test.each([
    ["/:slug/", "/hello-world/"],
    ["/:year/:month/:day/:slug/", "/2009/04/03/hello-world/"],
    ["/:short_year/:i_month/:i_day/:slug.html", "/09/4/3/hello-world.html"],
    ["/:year/:y_day/:slug/", "/2009/093/hello-world/"],
    ["/:year-:month-:day-:hour:minute:second/:slug/", "/2009-04-03-080509/hello-world/"],
    ["/:categories/:slug/", "/sepak-bola/c-sharp/hello-world/"],
    ["/:category/:slug/", "/sepak-bola/hello-world/"],
    ["/:language/:slug/", "/id/hello-world/"],
    ["/:filename/", "/2009-04-03-hello-world/"],
    ["/posts/:title:output_ext", "/posts/hello-world-all.html"],
  ])("%s is %s", (pattern, address) => expect(addressBy(pattern)).toBe(address));

  test.each(["jekyll", "hexo"] as const)("%s takes :title from the file's name", (dialect) =>
    expect(addressBy("/:title/", dialect)).toBe("/hello-world/"),
  );

  test("hugo makes :title of the title", () =>
    expect(addressBy("/:title/", "hugo")).toBe("/hello-world-all/"));

  test("folders below the one of all articles are sections; a bundle's own folder is its name", () => {
    const inFolders = sample({ key: "content/blog/2009/hello/index" });
    expect(addressBy("/:sections/:slug/", "hugo", inFolders)).toBe("/blog/2009/hello-world/");
    expect(addressBy("/:section/:filename/", "hugo", inFolders)).toBe("/blog/hello/");
  });

  test("what an article does not have leaves no empty segment", () =>
    expect(addressBy("/:categories/:slug/", "jekyll", sample({ categories: [] }))).toBe("/hello-world/"));

  test("another language lies under its tag, unless the pattern says where", () => {
    const english = sample({ language: "en" });
    expect(addressBy("/:year/:slug/", undefined, english)).toBe("/en/2009/hello-world/");
    expect(addressBy("/:year/:lang/:slug/", undefined, english)).toBe("/2009/en/hello-world/");
  });

  test("an address of the article's own goes before the pattern", () => {
    const address = { text: "/about-us.html", place: { file: "a.md" } };
    expect(addressBy("/:year/:slug/", undefined, sample({ address }))).toBe("/about-us.html");
  });

  test.each(HOLDER_NAMES)("the settings take :%s, and an article has something for it", (name) => {
    const path = `/x/:slug/:${name}/`;
    expect(readArticlePath(path)).toEqual({ value: path });
    expect(addressBy(path, undefined, sample({ key: "content/blog/a" }))).toMatch(
      /^\/x\/hello-world\/[^:/]+/,
    );
  });
});
