import { describe, expect, it } from "vitest";
import { codesOf, read, readFieldsOf } from "../support/article-reading.ts";

const titled = (title: string) => readFieldsOf(`title: ${title}`);
const quoted = (title: string) => titled(JSON.stringify(title));

describe("titles", () => {
  it.each(["no", "2022", "2026-11-23", "12:30", "12:30:45", "1.10", "00123", "0x1F", "1e3", "on", "~tilde"])(
    "D9: %s stays the text that stands there",
    (title) => {
      const { article, problems } = titled(title);
      expect(problems).toEqual([]);
      expect(article?.title).toMatchObject({
        text: title,
        place: { line: 3, column: 8, length: title.length },
      });
    },
  );

  it.each([
    "</title><script>",
    "]]>",
    "&lt;b&gt;",
    "&amp;amp;",
    "AT&T",
    "5 < 6",
    "👩‍👩‍👧 family",
    "<Leader> wins",
    "a_b_c",
    "5 * 3 * 2",
    "Київ, 원산",
  ])("D15: %s is neither escaped nor decoded", (title) => {
    const { article, problems } = quoted(title);
    expect(problems).toEqual([]);
    expect(article?.title.text).toBe(title);
  });

  it.each(["one\ntwo", "one\r\n two", "one\u2028two", "  one\ttwo  ", "one\u0085\u2029two"])(
    "D15: a newline is a space: %j",
    (title) => {
      expect(quoted(title).article?.title.text).toBe("one two");
    },
  );

  it("D13: overrides of direction go with a warning, isolates in pairs stay", () => {
    const { article, problems } = quoted("A \u202Egnp.exe\u202C \u2068שלום\u2069 \u2067x");
    expect(article?.title.text).toBe("A gnp.exe \u2068שלום\u2069 x");
    expect(problems).toMatchObject([
      { code: "front-matter/bidi-override", severity: "warning", place: { line: 3, column: 8 } },
    ]);
  });

  it.each(["**Kursk** again", "`code` here", "A [link](https://x.example)", "*Kursk* again", "the __name__"])(
    "D40: Markdown is shown as it stands, with a warning: %s",
    (title) => {
      for (const outcome of [quoted(title), readFieldsOf(`summary: ${JSON.stringify(title)}`)]) {
        expect(outcome.problems).toMatchObject([{ code: "front-matter/markdown", severity: "warning" }]);
      }
      expect(quoted(title).article?.title.text).toBe(title);
      expect(readFieldsOf(`summary: ${JSON.stringify(title)}`).article?.summary).toBe(title);
    },
  );
});

describe("a title from the body", () => {
  const path = "articles/2025-07-12-a.md";

  it.each([
    ["# The visit to Wonsan", "The visit to Wonsan", 11],
    ["# The **visit** to `Wonsan`", "The visit to Wonsan", 11],
    ["# [The visit](x.md) *to* \\*Wonsan\\*", "The visit to *Wonsan*", 11],
    ["# 5 \\< 6 & a_b_c", "5 < 6 & a_b_c", 11],
  ])("is the first heading without its marks: %s", (heading, title) => {
    for (const front of ["", "---\nslug: a\n---\n", '---\ntitle: ""\n---\n', "---\ntitle:\n---\n"]) {
      const { article, problems } = read(`${front}${heading}\n\nText`, path);
      expect(problems).toEqual([]);
      expect(article?.title).toMatchObject({
        text: title,
        place: { line: front.split("\n").length, column: 3, excerpt: heading },
      });
      expect(article?.body).toBe(`${heading}\n\nText`);
    }
  });

  it("front matter's title stands before the heading", () => {
    expect(read("---\ntitle: A\n---\n# B\n\nText", path).article?.title.text).toBe("A");
  });

  it("without either it is an error, in a draft a warning", () => {
    expect(read("---\nslug: a\n---\nText", path).problems).toMatchObject([
      { code: "front-matter/title-missing", severity: "error", place: { line: 1, column: 1 } },
    ]);
    expect(read("Text", "articles/a.md").problems).toMatchObject([
      { code: "front-matter/title-missing", place: { file: "articles/a.md" } },
      { code: "front-matter/date-missing" },
    ]);
    expect(read("---\ndraft: true\n---\nText", path).problems).toMatchObject([{ severity: "warning" }]);
  });
});

describe("image", () => {
  it("is a path, or a map with its words", () => {
    const { article, problems } = readFieldsOf(
      "image:\n  src: peta.png\n  alt: Peta\n  caption: Wonsan & Kursk\n  credit: Meja Grafis",
    );
    expect(problems).toEqual([]);
    expect(article?.image).toEqual({
      source: {
        text: "peta.png",
        place: { file: "articles/kursk.md", line: 5, column: 8, length: 8, excerpt: "  src: peta.png" },
      },
      alt: "Peta",
      caption: "Wonsan & Kursk",
      credit: "Meja Grafis",
    });
  });

  it("without alt is a warning; an empty alt says that it is decoration", () => {
    for (const yaml of ["image: peta.png", "image: {src: peta.png}", "image: {src: peta.png, alt: ~}"]) {
      const { article, problems } = readFieldsOf(yaml);
      expect(problems).toMatchObject([
        { code: "front-matter/image-alt-missing", severity: "warning", place: { line: 4 } },
      ]);
      expect(article?.image).toMatchObject({ source: { text: "peta.png" }, alt: "" });
    }
    expect(codesOf(readFieldsOf('image: {src: peta.png, alt: ""}'))).toEqual([]);
    expect(readFieldsOf('image: ""').article).not.toHaveProperty("image");
  });

  it.each(["alt", "caption", "credit"] as const)(
    "D13: `image.%s` loses what turns its surroundings",
    (name) => {
      const { article, problems } = readFieldsOf(
        `image: {src: a.png, alt: A, ${name}: "Kyiv\u202Egnp"}`.replace(/alt: A, (?=alt)/, ""),
      );
      expect(article?.image?.[name]).toBe("Kyivgnp");
      expect(problems).toMatchObject([{ code: "front-matter/bidi-override", severity: "warning" }]);
    },
  );
});
