import { describe, expect, it } from "vitest";
import { codesOf, read, readFieldsOf } from "../support/article-reading.ts";

describe("keys", () => {
  it.each(["translationOf", "translation_of", "translation-of", "TranslationOf", "TRANSLATION_OF"])(
    "%s is translationOf",
    (key) => {
      const outcome = readFieldsOf(`${key}: ../id/kursk.md`);
      expect(outcome.problems).toEqual([]);
      expect(outcome.article?.translationOf?.text).toBe("../id/kursk.md");
    },
  );

  it("guid, author, category and description are other names of a field", () => {
    const outcome = readFieldsOf("guid: urn:x:1\nauthor: meja\ncategory: war\ndescription: Short.");
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({
      id: { text: "urn:x:1" },
      authors: [{ text: "meja" }],
      categories: [{ text: "war" }],
      summary: "Short.",
    });
  });

  it.each([
    ["titel: A", "`title`"],
    ["categoires: [a]", "`categories`"],
    ["autor: a", "`author`"],
    ["tags: [a]", "`categories`"],
    ["language: en", "`lang`"],
    ["redirect_from: /a/", "`aliases`"],
  ])("an unknown key is a warning with the one that was meant: %s", (yaml, meant) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(article).toBeDefined();
    expect(problems).toMatchObject([
      { code: "front-matter/key-unknown", severity: "warning", place: { line: 4, column: 1 } },
    ]);
    expect(problems[0]?.mend).toContain(`Did you mean ${meant}?`);
  });

  it("an unknown key like no other has no suggestion, and one within image is told of too", () => {
    expect(readFieldsOf("zzqqxx: 1").problems[0]?.mend).not.toContain("Did you mean");
    const { problems } = readFieldsOf("image:\n  src: a.png\n  alt: A\n  creditt: B");
    expect(problems).toMatchObject([{ code: "front-matter/key-unknown", place: { line: 7, column: 3 } }]);
    expect(problems[0]?.mend).toContain("`image.credit`");
  });

  it("keys under extra and keys that begin with x- belong to other programs", () => {
    expect(readFieldsOf("extra: {weather: [rain]}\nx-desk: 4\nX-Desk: 5").problems).toEqual([]);
  });

  it("D8: a key that stands twice is an error with both lines, also under another name or case", () => {
    const same = readFieldsOf("slug: a\nslug: b");
    expect(same.problems).toMatchObject([
      { code: "front-matter/key-twice", severity: "error", place: { line: 5 } },
    ]);
    expect(same.problems[0]?.what).toBe("`slug` stands there twice, first on line 4.");
    const other = readFieldsOf("author: a\nauthors: [b]");
    expect(other.problems).toMatchObject([
      { code: "front-matter/key-twice", place: { line: 5, column: 1, length: 7 } },
    ]);
    expect(other.problems[0]?.what).toBe("`authors` and `author` on line 4 mean the same.");
  });
});

describe("dangerous front matter", () => {
  const bomb = Array.from(
    { length: 9 },
    (_, n) =>
      `a${n}: &a${n} [${Array(9)
        .fill(n === 0 ? "x" : `*a${n - 1}`)
        .join(",")}]`,
  );

  it.each([
    ["D3", "__proto__: {polluted: 1}", "front-matter/key-forbidden"],
    ["D3", "extra:\n  deep:\n    - constructor: 1", "front-matter/key-forbidden"],
    ["D3", "image: {src: a.png, prototype: 1}", "front-matter/key-forbidden"],
    ["D4", bomb.join("\n"), "front-matter/anchor"],
    ["D4", "extra:\n  <<: *base", "front-matter/anchor"],
    ["D6", "extra: &a [*a]", "front-matter/anchor"],
    ["D5", `extra: ${"[".repeat(5000)}`, "front-matter/too-deep"],
    ["D5", `extra: ${"[".repeat(5000)}${"]".repeat(5000)}`, "front-matter/too-deep"],
    ["D5", `extra: ${"{a: ".repeat(5000)}`, "front-matter/too-deep"],
    ["D7", 'summary: !!js/function "function(){}"', "front-matter/tag"],
    ["D7", "summary: !secret x", "front-matter/tag"],
  ])("%s: %.40s… is an error with its place, and no other", (_, yaml, code) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([
      { code, severity: "error", place: { line: expect.any(Number), column: expect.any(Number) } },
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("a value that needs quotation marks is offered with them", () => {
    const { problems } = read("---\ntitle: A - b: c\ndate: 2025-07-12\n---\nText");
    expect(problems).toMatchObject([
      { code: "front-matter/syntax", place: { line: 2, excerpt: "title: A - b: c" } },
    ]);
    expect(problems[0]?.mend).toContain('title: "A - b: c"');
  });

  it.each(["just a sentence", "- a\n- b", '"text"'])(
    "front matter that is no map is an error: %j",
    (yaml) => {
      expect(codesOf(read(`---\n${yaml}\n---\nText`, "articles/2025-07-12-a.md"))).toContain(
        "front-matter/not-a-map",
      );
    },
  );

  it("D12, R18: characters that XML forbids and that only an escape makes are removed with a warning", () => {
    const outcome = read('---\ntitle: "A\\x1B[31m\\0B"\ndate: 2025-07-12\n---\nText');
    expect(outcome.problems).toMatchObject([
      { code: "article/forbidden-characters", place: { line: 2, column: 8 } },
    ]);
    expect(outcome.article?.title.text).toBe("A[31mB");
    const json = read('---json\n{"title": "A\\ud800B", "date": "2025-07-12"}\n---\nText');
    expect(json.article?.title.text).toBe("AB");
  });
});

describe("forms", () => {
  it.each([
    ["title: [A]", "`title` is a list.", 3, 8],
    ["date: {a: b}", "`date` is a map.", 3, 7],
    ["authors:\n  - a\n  - {name: b}", "`authors.2` is a map.", 6, 5],
    ["author: {name: b}", "`author` is a map.", 4, 9],
    ["image: {alt: x}", "`image.src` is missing.", 4, undefined],
    ["draft: maybe", '`draft` is the text "maybe".', 4, 8],
  ])("%j: %s", (yaml, what, line, column) => {
    const [problem] = readFieldsOf(yaml).problems;
    expect(problem).toMatchObject({ code: "front-matter/wrong-form", severity: "error", what });
    expect(problem?.place).toMatchObject({ line, ...(column && { column }) });
  });

  it("a key without a value is as good as none", () => {
    const outcome = readFieldsOf("slug:\nid: ~\nlang: null\nauthors:\nimage:\nsummary:\naliases:\ndraft:");
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({
      slug: { text: "kursk" },
      authors: [],
      aliases: [],
      draft: false,
    });
    expect(outcome.article).not.toHaveProperty("id");
  });

  it.each([
    [
      '+++\ntitle = "Kursk"\ndate = 2025-07-12\ndraft = true\nauthors = ["a"]\n[extra]\nweather = 1\n+++\nText',
    ],
    ['---json\n{"title": "Kursk", "date": "2025-07-12", "draft": true, "authors": ["a"]}\n---\nText'],
    ["---\ntitle: Kursk\ndate: 2025-07-12\ndraft: true\nauthors: [a]\n---\nText"],
  ])("TOML, JSON and YAML give the same article: %.12s", (text) => {
    const { article, problems } = read(text);
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      title: { text: "Kursk", place: { file: "articles/kursk.md", line: expect.any(Number) } },
      published: { epochMs: Date.UTC(2025, 6, 11, 17), offsetMinutes: 420 },
      draft: true,
      authors: [{ text: "a" }],
      body: "Text",
    });
  });
});
