import { describe, expect, it } from "vitest";
import { codesOf, newsSite, read, readFieldsOf } from "../support/article-reading.ts";

describe("language", () => {
  it.each([
    ["front matter comes first", "lang: en", "articles/id/kursk.id.md", "en"],
    ["then the suffix of the file name", "draft: no", "articles/id/kursk.en.md", "en"],
    ["then the folder", "draft: no", "articles/en/kursk.md", "en"],
    ["then the site's default", "draft: no", "articles/kursk.md", "id"],
    ["D29: `in` is `id`", "lang: in", "articles/en/kursk.md", "id"],
    ["D29: case does not matter", "lang: EN", "articles/kursk.md", "en"],
  ])("%s", (_, yaml, path, language) => {
    const outcome = readFieldsOf(yaml, path);
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({ language, slug: { text: "kursk" } });
  });

  it.each([
    ["indonesian", "`lang: id`"],
    ["id_ID", "`lang: id-ID`"],
    ["xx-yy-zz", undefined],
    ["fr", undefined],
    ["en-GB", "`lang: en`"],
  ])("D29: %s is an error at its place", (lang, suggestion) => {
    const { problems } = readFieldsOf(`lang: ${lang}`);
    expect(problems).toMatchObject([
      {
        code: "front-matter/lang-unknown",
        severity: "error",
        place: { line: 4, column: 7 },
        why: "The languages of this site: id, en.",
      },
    ]);
    if (suggestion !== undefined) expect(problems[0]?.mend).toContain(suggestion);
  });

  it("a suffix like a language that the site does not have is a warning, and part of the name", () => {
    const outcome = readFieldsOf("draft: no", "articles/kursk.fr.md");
    expect(outcome.problems).toMatchObject([{ code: "article/language-suffix", severity: "warning" }]);
    expect(outcome.article).toMatchObject({ language: "id", slug: { text: "kursk-fr" } });
    expect(codesOf(readFieldsOf("lang: id", "articles/kursk.fr.md"))).toEqual([]);
    expect(codesOf(readFieldsOf("draft: no", "articles/node.js.md"))).toEqual([]);
  });
});

describe("slug", () => {
  const site = newsSite;

  it.each([
    ["../../etc/passwd"],
    ["/abs"],
    ["C:\\x"],
    ["a/../b"],
    ["%2e%2e"],
    ["."],
    [".."],
    [""],
    ["con"],
    ["nul.txt"],
    ["a."],
    ["a "],
    [" a"],
    ["x".repeat(300)],
    ["index"],
    ["feed"],
    ["feeds"],
    ["assets"],
    ["rss.xml"],
    ["atom.xml"],
    ["feed.json"],
    ["404.html"],
    ["sitemap.xml"],
    ["robots.txt"],
    ["a b"],
    ["a\tb"],
    ["a\u202Eb"],
    ["a\u2066b\u2069"],
    ["a\u200Bb"],
  ])("D13, D21: %j is refused at its place", (slug) => {
    const { article, problems } = readFieldsOf(`slug: ${JSON.stringify(slug)}`);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "front-matter/slug-invalid", severity: "error", place: { line: 4 } },
    ]);
  });

  it.each([
    ["404", "articles/a.md"],
    ["en", "articles/a.md"],
    ["EN", "articles/a.md"],
    ["id", "articles/a.md"],
    ["kategori", "articles/a.md"],
    ["penulis", "articles/a.md"],
    ["category", "articles/en/a.md"],
    ["author", "articles/en/a.md"],
  ])("D21: %s is taken by the site's own pages in %s", (slug, path) => {
    expect(readFieldsOf(`slug: ${slug}`, path).problems).toMatchObject([
      { code: "front-matter/slug-reserved", severity: "error", place: { line: 4, column: 7 } },
    ]);
  });

  it("D21: names of another language's pages are free, and all are where articles lie elsewhere", () => {
    expect(codesOf(readFieldsOf("slug: category"))).toEqual([]);
    expect(codesOf(readFieldsOf("slug: kategori", "articles/en/a.md"))).toEqual([]);
    expect(codesOf(readFieldsOf("slug: id", "articles/en/a.md"))).toEqual([]);
    expect(
      codesOf(readFieldsOf("slug: kategori", "articles/a.md", { ...site, articlePath: "/berita/:slug/" })),
    ).toEqual([]);
  });

  it("D22: is NFC and lower case, so that equal names are equal", () => {
    expect(readFieldsOf('slug: "Cafe\u0301"').article?.slug.text).toBe("caf\u00E9");
    expect(readFieldsOf("draft: no", "articles/CAFE\u0301 au Lait.md").article?.slug.text).toBe(
      "caf\u00E9-au-lait",
    );
  });

  it.each([
    ["النص-العربي", "النص-العربي"],
    ["日本語", "日本語"],
    ["Київ", "київ"],
  ])("D23: letters of every script stay: %s", (slug, text) => {
    expect(readFieldsOf(`slug: ${slug}`).article?.slug.text).toBe(text);
    expect(readFieldsOf("draft: no", `articles/${slug}.md`).article?.slug.text).toBe(text);
  });

  it("D23: a file name without letters needs a slug, and is never an empty one", () => {
    expect(readFieldsOf("draft: no", "articles/🎉🎉.md").problems).toMatchObject([
      { code: "front-matter/slug-missing", severity: "error", place: { file: "articles/🎉🎉.md" } },
    ]);
    expect(readFieldsOf("slug: party", "articles/🎉🎉.md").article?.slug.text).toBe("party");
  });

  it("D9: keeps its zeros", () => {
    expect(readFieldsOf("slug: 0123").article?.slug.text).toBe("0123");
  });

  it("offers a slug that is good", () => {
    expect(readFieldsOf("slug: My first/article?").problems[0]?.mend).toBe("Write `slug: my-first-article`.");
  });
});

describe("id", () => {
  it.each([
    "https://old.example/?p=12",
    "http://Old.Example/%7ea",
    "tag:old.example,2004:1",
    "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
    "00123",
    "old post 7",
  ])("R2: %s stays as it stands", (id) => {
    const outcome = readFieldsOf(`id: ${id}`);
    expect(outcome.problems).toEqual([]);
    expect(outcome.article?.id).toMatchObject({ text: id, place: { line: 4, column: 5 } });
  });

  it.each(["", " ", " a", "a ", "a\nb", "a\tb", "a\u0085b", "a\u2028b", "a\u202Eb", "a\u2067b"])(
    "D13: %j is refused",
    (id) => {
      expect(readFieldsOf(`guid: ${JSON.stringify(id)}`).problems).toMatchObject([
        { code: "front-matter/id-invalid", severity: "error" },
      ]);
    },
  );
});

it("the key of an article is the path without extension, in NFC", () => {
  expect(read("# A\n\nText", "articles/2025-07-12-cafe\u0301.en.md").article?.key).toBe(
    "articles/2025-07-12-caf\u00E9.en",
  );
});
