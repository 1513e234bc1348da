import { describe, expect, it } from "vitest";
import { codesOf, read, readFieldsOf } from "../support/article-reading.ts";

const midnight = { epochMs: Date.UTC(2025, 6, 11, 17), offsetMinutes: 420 };

describe("the date of publication", () => {
  it.each([
    ["R7: a day is midnight in the site's zone", "2025-07-12", midnight],
    [
      "D10: a wall clock without zone is the site's",
      "2025-07-12 10:00",
      { epochMs: Date.UTC(2025, 6, 12, 3), offsetMinutes: 420 },
    ],
    [
      "R7: an offset is kept",
      "2025-07-12T10:00:00-03:30",
      { epochMs: Date.UTC(2025, 6, 12, 13, 30), offsetMinutes: -210 },
    ],
    [
      "R10: a future date is no problem here",
      "2999-01-01T00:00:00Z",
      { epochMs: Date.UTC(2999, 0, 1), offsetMinutes: 0 },
    ],
  ])("%s", (_, date, published) => {
    const outcome = readFieldsOf(`date: ${date}`);
    expect(outcome.problems).toEqual([]);
    expect(outcome.article?.published).toEqual(published);
  });

  it.each(["2026-02-30", "03/11/2026", "2026-13-02", "yesterday", "10000-01-01", '""'])(
    "D10, R9: %s is an error at its place, never the day of the build",
    (date) => {
      const { article, problems } = readFieldsOf(`date: ${date}`, "articles/2025-07-12-a.md");
      expect(article).toBeUndefined();
      expect(problems).toMatchObject([
        { code: "front-matter/date-invalid", severity: "error", place: { line: 3, column: 7 } },
      ]);
    },
  );

  it("says which month there is not, and what to write", () => {
    const { problems } = readFieldsOf("date: 2026-13-02");
    expect(problems[0]).toMatchObject({
      what: expect.stringMatching(/^`date` is not a date: "2026-13-02"\. .*13/),
      place: { excerpt: "date: 2026-13-02" },
    });
  });

  it("is taken from the file name, or a bundle's folder, where front matter has none", () => {
    for (const path of [
      "articles/2025-07-12-kursk.md",
      "articles/2025-07-12-kursk/index.md",
      "articles/2025-7-12_kursk.md",
    ]) {
      expect(read("# Kursk\n\nText", path)).toMatchObject({
        problems: [],
        article: { published: midnight, slug: { text: "kursk" } },
      });
    }
  });

  it("R9: a file name that begins like a day that is none is an error, unless front matter has a date", () => {
    expect(codesOf(read("# Kursk\n\nText", "articles/2025-02-30-kursk.md"))).toEqual([
      "front-matter/date-invalid",
    ]);
    expect(codesOf(readFieldsOf("date: 2025-07-12", "articles/2025-02-30-kursk.md"))).toEqual([]);
  });

  it("R9: a missing date is an error, in a draft a warning", () => {
    expect(read("---\ntitle: A\n---\nText").problems).toMatchObject([
      { code: "front-matter/date-missing", severity: "error", place: { line: 1 } },
    ]);
    const draft = read("---\ntitle: A\ndraft: true\n---\nText");
    expect(draft.problems).toMatchObject([{ code: "front-matter/date-missing", severity: "warning" }]);
    expect(draft.article).toBeUndefined();
  });

  it.each([
    ["0001-01-01", 1],
    ["1970-01-01", 1],
    ["1989-12-31", 1],
    ["1990-01-01", 0],
  ])("D11: %s warns %i times", (date, count) => {
    const { article, problems } = readFieldsOf(`date: ${date}`);
    expect(article).toBeDefined();
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array(count).fill("warning front-matter/date-old"),
    );
  });
});

describe("the date of the last change", () => {
  it("R11: is only what the author declares", () => {
    expect(readFieldsOf("date: 2025-07-12").article).not.toHaveProperty("updated");
    expect(readFieldsOf("updated: 2025-07-13T08:00:00+07:00").article?.updated).toEqual({
      epochMs: Date.UTC(2025, 6, 13, 1),
      offsetMinutes: 420,
    });
  });

  it("before the date it is an error", () => {
    expect(readFieldsOf("date: 2025-07-12\nupdated: 2025-07-11").problems).toMatchObject([
      { code: "front-matter/updated-early", severity: "error", place: { line: 4, column: 10, length: 10 } },
    ]);
    expect(codesOf(readFieldsOf("date: 2025-07-12 10:00\nupdated: 2025-07-12 09:59"))).toEqual([
      "front-matter/updated-early",
    ]);
  });

  it("a day without an hour, on the day of publication, is not before it", () => {
    const outcome = readFieldsOf("date: 2025-07-12 20:00\nupdated: 2025-07-12");
    expect(outcome.problems).toEqual([]);
    expect(outcome.article?.updated).toEqual(outcome.article?.published);
  });
});
