import { describe, expect, it } from "vitest";
import { codesOf, read, readFieldsOf } from "../support/article-reading.ts";

const jakarta = (day: number, hour = 0) => ({
  epochMs: Date.UTC(2025, 6, day, hour - 7),
  offsetMinutes: 420,
});

describe("embargo", () => {
  it("R7, R10: is read as `date` is, in the site's zone", () => {
    const { article, problems } = readFieldsOf("embargo: 2025-07-20 06:00");
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ published: jakarta(12), embargo: jakarta(20, 6) });
  });

  it.each([
    ["articles/kursk.md", "without a date"],
    ["articles/2025-07-18-kursk.md", "also where the file name has a day"],
  ])("%s: is the date %s", (path) => {
    const outcome = read("---\ntitle: A\nembargo: 2025-07-20T06:00:00+07:00\n---\nText", path);
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({ published: jakarta(20, 6), embargo: jakarta(20, 6) });
  });

  it.each(["soon", "2025-02-30", '""'])(
    "D10: %s is an error, said once, and never the day of the build",
    (text) => {
      const outcome = read(`---\ntitle: A\nembargo: ${text}\n---\nText`, "articles/2025-07-18-kursk.md");
      expect(outcome.article).toBeUndefined();
      expect(outcome.problems).toMatchObject([
        { code: "front-matter/date-invalid", severity: "error", place: { line: 3, column: 10 } },
      ]);
      expect(outcome.problems[0]?.what).toContain("`embargo`");
    },
  );
});

describe("expires", () => {
  it.each([
    ["2025-08-01", ""],
    ["2025-07-12 00:01", ""],
    ["2025-07-21", "embargo: 2025-07-20"],
  ])("%s is after the article is first seen (%s)", (expires, more) => {
    const { article, problems } = readFieldsOf(`expires: ${expires}\n${more}`);
    expect(problems).toEqual([]);
    expect(article?.expires).toBeDefined();
  });

  it.each([
    ["2025-07-12", ""],
    ["2025-07-11T23:59:59+07:00", ""],
    ["2025-07-20", "embargo: 2025-07-20"],
    ["2025-07-15", "embargo: 2025-07-20"],
  ])("%s is not, and an error at its place (%s)", (expires, more) => {
    const { article, problems } = readFieldsOf(`expires: ${expires}\n${more}`);
    expect(article).not.toHaveProperty("expires");
    expect(problems).toMatchObject([
      { code: "front-matter/expires-early", severity: "error", place: { line: 4, column: 10 } },
    ]);
  });

  it("D10: must be a date", () => {
    expect(codesOf(readFieldsOf("expires: never"))).toEqual(["front-matter/date-invalid"]);
  });
});

describe("corrections", () => {
  it("R23: one or a list, the oldest first", () => {
    const one = readFieldsOf("correction: {date: 2025-07-13 12:00, text: A wrong number.}");
    expect(one.problems).toEqual([]);
    expect(one.article?.corrections).toEqual([{ date: jakarta(13, 12), text: "A wrong number." }]);
    const list = readFieldsOf(
      "corrections:\n  - {date: 2025-07-15, text: Second.}\n  - {date: 2025-07-14, text: First.}",
    );
    expect(list.article?.corrections?.map(({ text }) => text)).toEqual(["First.", "Second."]);
  });

  it("a day without an hour on the day of publication means later that day", () => {
    const { article, problems } = readFieldsOf(
      "date: 2025-07-12 19:30\ncorrections: {date: 2025-07-12, text: A wrong number.}",
    );
    expect(problems).toEqual([]);
    expect(article?.corrections?.[0]?.date).toEqual(article?.published);
  });

  it.each([
    ["before publication", "{date: 2025-07-11, text: A}", "front-matter/date-early", 21],
    ["no date", "{date: later, text: A}", "front-matter/date-invalid", 21],
    ["without words", '{date: 2025-07-13, text: " "}', "front-matter/text-empty", 39],
    ["without text", "{date: 2025-07-13}", "front-matter/wrong-form", 14],
    ["without date", "{text: A}", "front-matter/wrong-form", 14],
  ])("%s is an error at its place", (_, yaml, code, column) => {
    const { article, problems } = readFieldsOf(`corrections: ${yaml}`);
    expect(article).not.toHaveProperty("corrections");
    expect(problems).toMatchObject([{ code, severity: "error", place: { line: 4, column } }]);
  });

  it("the place is that of the very item, and its number is said", () => {
    const { problems } = readFieldsOf(
      "corrections:\n  - date: 2025-07-13\n    text: A\n  - date: 2025-07-01\n    text: B",
    );
    expect(problems).toMatchObject([
      { code: "front-matter/date-early", place: { line: 7, column: 11, length: 10 } },
    ]);
    expect(problems[0]?.what).toMatch(/^`corrections\.2\.date` /);
  });

  it("D13, D40: their words are plain text like a summary's", () => {
    const { article, problems } = readFieldsOf(
      'corrections: {date: 2025-07-13, text: "The **number**\\nwas \\u202Egnorw."}',
    );
    expect(article?.corrections?.[0]?.text).toBe("The **number** was gnorw.");
    expect(problems.map(({ code }) => code)).toEqual(["front-matter/bidi-override", "front-matter/markdown"]);
  });

  it("an empty item is a warning", () => {
    const { article, problems } = readFieldsOf("corrections:\n  -\n  - {date: 2025-07-13, text: A}");
    expect(article?.corrections).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "front-matter/item-empty", severity: "warning" }]);
  });
});

describe("a retraction", () => {
  it.each(["retracted", "retraction", "Retracted"])("R23: `%s` has a date and a reason", (key) => {
    const { article, problems } = readFieldsOf(
      `${key}:\n  date: 2025-07-14\n  reason: The source was wrong.`,
    );
    expect(problems).toEqual([]);
    expect(article?.retraction).toEqual({ date: jakarta(14), reason: "The source was wrong." });
  });

  it.each([
    ["{date: 2025-07-01, reason: A}", "front-matter/date-early", 19],
    ['{date: 2025-07-14, reason: ""}', "front-matter/text-empty", 39],
    ["{date: 2025-07-14}", "front-matter/wrong-form", 12],
    ["true", "front-matter/wrong-form", 12],
  ])("%s is an error at its place", (yaml, code, column) => {
    const { article, problems } = readFieldsOf(`retracted: ${yaml}`);
    expect(article).not.toHaveProperty("retraction");
    expect(problems).toMatchObject([{ code, severity: "error", place: { line: 4, column } }]);
  });
});

it.each(["full", "summary"])("`feed: %s` says what feeds carry of the article", (feed) => {
  expect(readFieldsOf(`feed: ${feed}`)).toMatchObject({ problems: [], article: { feed } });
});
