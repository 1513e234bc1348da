import { describe, expect, it } from "vitest";
import { readFieldsOf } from "../support/article-reading.ts";

describe("aliases", () => {
  it.each([
    ["/old/path/", "/old/path/"],
    ["old/path/", "/old/path/"],
    ["/old/path", "/old/path/"],
    ["/old.html", "/old.html"],
    ["2014/01/old.html", "/2014/01/old.html"],
    ["/caf%C3%A9/", "/caf\u00E9/"],
    ["/cafe\u0301/", "/caf\u00E9/"],
    ["/v1.2/notes", "/v1.2/notes/"],
    ["/Old_Path/", "/Old_Path/"],
  ])("R104: %s is the address %s", (alias, address) => {
    const { article, problems } = readFieldsOf(`aliases: ["${alias}"]`);
    expect(problems).toEqual([]);
    expect(article?.aliases).toMatchObject([{ text: address, place: { line: 4, column: 11 } }]);
  });

  it.each([
    "https://other.example/x/",
    "//other.example/x",
    "\\\\other.example\\x",
    "java\tscript:alert(1)",
    "/a b/",
    "/a\n/evil https://evil.example 301",
    "/a\r\nSet-Cookie: x",
    "/a%0d%0aSet-Cookie:x",
    "/a%20b/",
    "/a#b",
    "/a?b=c",
    "/a%3Fb",
    "/../a",
    "/a/./b",
    "/%2e%2e/a",
    "/a%2f..%2fb",
    "/a\\b",
    "/a%5Cb",
    "/100%/",
    "/a%00",
    "/a%25b",
    "/a\u200Bb",
    "/*",
    "/:slug",
    "/",
    "a//b",
    "/.env",
    "/.well-known/x",
    "/sub/.git/x",
    "/a./b",
    "/con/",
    "/x/nul.txt",
    "/index.html",
    "/404.html",
    "/Robots.txt",
    "/sitemap.xml",
    "/feeds.opml",
    "/_headers",
    "/_redirects/",
    "/siar.txt",
    "/rss.xml",
    "/kategori/x/Atom.xml",
    "/en/feed.json",
    `/${"a".repeat(2000)}`,
  ])("S5, S6, R104: %j is refused", (alias) => {
    const { article, problems } = readFieldsOf(`aliases:\n  - /good/\n  - ${JSON.stringify(alias)}`);
    expect(problems).toMatchObject([
      { code: "front-matter/alias-invalid", severity: "error", place: { line: 6, column: 5 } },
    ]);
    expect(article?.aliases.map(({ text }) => text)).toEqual(["/good/"]);
  });

  it("one that stands twice is left out with a warning", () => {
    const { article, problems } = readFieldsOf("aliases: [/a/, /a/]");
    expect(article?.aliases).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "front-matter/item-twice", severity: "warning" }]);
  });
});
