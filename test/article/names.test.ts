import { describe, expect, it } from "vitest";
import { codesOf, readFieldsOf } from "../support/article-reading.ts";

const textsOf = (references: readonly { text: string }[] | undefined) => references?.map(({ text }) => text);

describe("authors", () => {
  it.each([
    ["author: Anna, Bob and Carol", ["Anna, Bob and Carol"]],
    ["authors: [Anna, Bob]", ["Anna", "Bob"]],
    ["authors:\n  - meja-internasional\n  - meja-data", ["meja-internasional", "meja-data"]],
    ["authors: [2022, yes]", ["2022", "yes"]],
    ["authors: []", []],
    ['author: "<b>Anna</b>"', ["<b>Anna</b>"]],
    ['author: "Anna\\nMaria"', ["Anna Maria"]],
    ["author: '@anna'", ["@anna"]],
    ['author: "علی\u200Cرضا"', ["علی\u200Cرضا"]],
  ])("D30: a plain text is one name, a list is several: %j", (yaml, names) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(problems).toEqual([]);
    expect(textsOf(article?.authors)).toEqual(names);
  });

  it("carry the place of each name, for those who look them up", () => {
    const { article } = readFieldsOf("authors:\n  - meja\n  - Anna");
    expect(article?.authors[1]?.place).toEqual({
      file: "articles/kursk.md",
      line: 6,
      column: 5,
      length: 4,
      excerpt: "  - Anna",
    });
  });

  it.each([
    "Anna <anna@warta.example>",
    "anna@warta.example",
    "Anna (anna@localhost)",
    "mailto:anna@warta.example",
  ])("D30, R44, S13: an e-mail address in a name is an error: %s", (name) => {
    expect(readFieldsOf(`authors: [Bob, "${name}"]`).problems).toMatchObject([
      { code: "front-matter/author-email", severity: "error", place: { line: 4, column: 16 } },
    ]);
  });

  it("an empty entry is left out with a warning", () => {
    for (const yaml of ["authors: [a, ~, b]", "authors:\n  - a\n  -\n  - b", 'authors: [a, " ", b]']) {
      const { article, problems } = readFieldsOf(yaml);
      expect(textsOf(article?.authors)).toEqual(["a", "b"]);
      expect(problems).toMatchObject([{ code: "front-matter/item-empty", severity: "warning" }]);
    }
  });

  it("D13: marks that turn the direction of a name are removed with a warning", () => {
    const { article, problems } = readFieldsOf('author: "Anna\u202Ennb"');
    expect(textsOf(article?.authors)).toEqual(["Annannb"]);
    expect(problems).toMatchObject([{ code: "front-matter/bidi-override", severity: "warning" }]);
  });
});

describe("categories", () => {
  it("keep the author's order, the first is the primary one", () => {
    expect(textsOf(readFieldsOf("categories: [war, diplomacy, asia]").article?.categories)).toEqual([
      "war",
      "diplomacy",
      "asia",
    ]);
  });

  it.each([
    ["zero\u200Bwidth", "zerowidth"],
    ["soft\u00ADhyphen", "softhyphen"],
    ["no\u00A0break", "no break"],
    ["tag\u{E0041}", "tag"],
    ["Case", "case"],
    ["cafe\u0301", "caf\u00E9"],
  ])("D14: two that a reader cannot tell apart are one, with a warning that says so: %j", (one, other) => {
    const { article, problems } = readFieldsOf(`categories: ["${one}", "${other}", x]`);
    expect(textsOf(article?.categories)).toEqual([one.normalize("NFC"), "x"]);
    expect(problems).toMatchObject([{ code: "front-matter/item-twice", severity: "warning" }]);
    expect(problems[0]?.why).toContain("To a reader it is the same");
  });

  it("C3: a label is NFC, whatever the file has", () => {
    expect(textsOf(readFieldsOf('categories: ["Cafe\u0301"]').article?.categories)).toEqual(["Caf\u00E9"]);
  });

  it("C3: sixty-four characters are a label, as a reader counts them", () => {
    expect(codesOf(readFieldsOf(`category: ${"e\u0323\u0302".repeat(64)}`))).toEqual([]);
  });

  it.each(["a, b", "a/b", "a < b", "a".repeat(65)])("C3, D27: %j cannot be one category", (name) => {
    const { problems } = readFieldsOf(`category: ${name}`);
    expect(problems).toMatchObject([
      { code: "front-matter/category-characters", severity: "error", place: { line: 4, column: 11 } },
    ]);
    if (name === "a, b") expect(problems[0]?.mend).toContain("[a, b]");
  });

  it("D28: twenty are allowed, twenty-one are an error", () => {
    const list = (count: number) =>
      `categories: [${Array.from({ length: count }, (_, n) => `c${n}`).join(", ")}]`;
    expect(codesOf(readFieldsOf(list(20)))).toEqual([]);
    expect(codesOf(readFieldsOf(list(21)))).toEqual(["front-matter/too-many-categories"]);
    expect(codesOf(readFieldsOf(list(500)))).toEqual(["front-matter/too-many-categories"]);
  });
});

describe("contributors", () => {
  it.each([
    "contributors: {editor: redaksi, translator: [Dewi, Made], photographer: Ana}",
    "contributors:\n  - Editor: redaksi\n  - translator: Dewi\n  - {translator: Made, photographer: Ana}",
  ])("are names by role, in a map or a list of maps: %j", (yaml) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(problems).toEqual([]);
    expect(article?.contributors?.map(({ role, person }) => `${role} ${person.text}`)).toEqual([
      "editor redaksi",
      "translator Dewi",
      "translator Made",
      "photographer Ana",
    ]);
  });

  it("have the place of the very name", () => {
    expect(readFieldsOf("contributors:\n  translator: [Dewi, Made]").article?.contributors).toMatchObject([
      { person: { place: { line: 5, column: 16 } } },
      { person: { place: { line: 5, column: 22, length: 4 } } },
    ]);
  });

  it.each([
    ["{editor: ana@warta.example}", "front-matter/name-email", "error"],
    ["{editor: ' '}", "front-matter/text-empty", "error"],
    ["{editor: [A, ~]}", "front-matter/item-empty", "warning"],
    ["{editor: [Dewi, DEWI]}", "front-matter/item-twice", "warning"],
    ['{editor: "A\\u202E"}', "front-matter/bidi-override", "warning"],
  ])("D13, D14, D30, S13: %s", (yaml, code, severity) => {
    expect(readFieldsOf(`contributors: ${yaml}`).problems).toMatchObject([
      { code, severity, place: { line: 4 } },
    ]);
  });

  it("a person may have several roles", () => {
    const { article, problems } = readFieldsOf("contributors: {editor: Dewi, translator: Dewi}");
    expect(problems).toEqual([]);
    expect(article?.contributors).toHaveLength(2);
  });
});

describe("tags", () => {
  it("are free words beside the categories, in the author's order, one or a list", () => {
    expect(textsOf(readFieldsOf("tags: [drone, kursk]").article?.tags)).toEqual(["drone", "kursk"]);
    expect(textsOf(readFieldsOf("tags: drone war").article?.tags)).toEqual(["drone war"]);
    expect(readFieldsOf("tags: [drone]\ncategories: [war]").problems).toEqual([]);
  });

  it("D14: two that a reader cannot tell apart are one, with a warning", () => {
    const { article, problems } = readFieldsOf('tags: [Drone, "dr\u00ADone", ~]');
    expect(textsOf(article?.tags)).toEqual(["Drone"]);
    expect(problems.map(({ code }) => code)).toEqual(["front-matter/item-empty", "front-matter/item-twice"]);
  });

  it("C3: a tag is NFC", () => {
    expect(textsOf(readFieldsOf('tags: ["Cafe\u0301"]').article?.tags)).toEqual(["Caf\u00E9"]);
  });

  it.each(["a, b", "a/b", "a < b", "a".repeat(65)])("C3, D27: %j cannot be one tag", (name) => {
    const { problems } = readFieldsOf(`tags: ${name}`);
    expect(problems).toMatchObject([
      { code: "front-matter/tag-characters", severity: "error", place: { line: 4, column: 7 } },
    ]);
    if (name === "a, b") expect(problems[0]?.mend).toContain("[a, b]");
  });

  it("D28: twenty are allowed, twenty-one are an error", () => {
    const list = (count: number) => `tags: [${Array.from({ length: count }, (_, n) => `t${n}`).join(", ")}]`;
    expect(codesOf(readFieldsOf(list(20)))).toEqual([]);
    expect(codesOf(readFieldsOf(list(21)))).toEqual(["front-matter/too-many-tags"]);
  });
});
