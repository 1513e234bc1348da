/** Values of another form than their field that can mean one thing only. */

import { describe, expect, it } from "vitest";
import { codesOf, readFieldsOf } from "../support/article-reading.ts";

describe("a value of another form", () => {
  it.each([
    ["title: [A, B]", '`title` is a list; of it "A" was taken.', { title: { text: "A" } }],
    ["date: [2025-07-12]", '`date` is a list; of it "2025-07-12" was taken.', {}],
    ["title: {rendered: A}", '`title` is a map; of it "A" was taken.', { title: { text: "A" } }],
    ["author: {name: b}", '`author` is a map; of it "b" was taken.', { authors: [{ text: "b" }] }],
    [
      "authors:\n  - a\n  - {name: b, url: 'https://b.example'}",
      '`authors.2` is a map; of it "b" was taken.',
      { authors: [{ text: "a" }, { text: "b" }] },
    ],
    ["tags: [{label: x}]", '`tags.1` is a map; of it "x" was taken.', { tags: [{ text: "x" }] }],
    [
      "image: [{src: a.png, alt: A}, b.png]",
      '`image` is a list; of it "a.png" was taken.',
      { image: { source: { text: "a.png" }, alt: "A" } },
    ],
    [
      "image: {url: a.png, alt: A}",
      '`image` is a map; of it "a.png" was taken.',
      { image: { source: { text: "a.png" }, alt: "A" } },
    ],
  ])("%j means one thing only, and is taken with a warning", (yaml, what, article) => {
    const outcome = readFieldsOf(yaml);
    const mended = outcome.problems.filter(({ code }) => code === "front-matter/form-mended");
    expect(mended).toMatchObject([{ severity: "warning", what, place: { line: expect.any(Number) } }]);
    expect(outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome.article).toMatchObject(article);
  });

  it.each([
    ["draft: [true]", "what hides an article"],
    ["embargo: {date: 2026-01-01}", "what holds it back"],
    ["expires: [2026-01-01]", "what ends it"],
    ["id: [a]", "what readers know it by"],
    ["retracted: [true]", "what takes it back"],
    ["authors: [[a]]", "a list within a list"],
    ["title: {size: 3}", "a map without a name"],
  ])("is never guessed at where it is %j: %s", (yaml) => {
    expect(codesOf(readFieldsOf(yaml))).toContain("front-matter/wrong-form");
    expect(codesOf(readFieldsOf(yaml))).not.toContain("front-matter/form-mended");
  });
});
