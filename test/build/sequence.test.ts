/** Feed documents that carry the same entries are made one after another, and each entry is let go with the last of them. */

import { expect, test } from "vitest";
import { isLastIn, sequence, type Work, weightOf } from "../../src/build/sequence.ts";

const work = (path: string, entries?: readonly number[], language = "en"): Work => ({
  files: [{ path, key: path }],
  ...(entries && { carries: { language, entries } }),
});

const told = (given: readonly Work[]): readonly string[] =>
  sequence(given).map(({ files, again = "" }) => `${files[0]?.path} ${again}`.trim());

test("a document comes before those that reach further back", () => {
  const order = told([
    work("first", [5, 4]),
    work("second", [3, 2]),
    work("all", [5, 0]),
    work("latest", [1, 0]),
  ]);
  expect(order).toEqual(["latest 01", "second 00", "first 10", "all 00"]);
});

test("languages do not mix, and what carries no entries comes last, as it came", () => {
  const given = [
    work("page"),
    work("b", [1], "id"),
    work("a", [0], "en"),
    work("c", [2], "en"),
    work("empty", []),
  ];
  expect(told(given)).toEqual(["a 0", "c 0", "b 0", "page", "empty"]);
});

test("of each entry it is known whether a later document carries it", () => {
  const [task, ...others] = sequence([work("archive", [2, 1, 0]), work("main", [1, 0])]);
  expect([0, 1].map((index) => task && isLastIn(task, index))).toEqual([false, false]);
  expect(others.map((other) => [0, 1, 2].map((index) => isLastIn(other, index)))).toEqual([
    [true, true, true],
  ]);
});

test("where nothing is known nothing is let go; a page weighs as much as an entry of a feed", () => {
  expect(isLastIn({}, 0)).toBe(false);
  expect([weightOf({}), weightOf({ again: "010" })]).toEqual([1, 3]);
});
