/** Which entries of two editions are the same article. */

import { expect, test } from "vitest";
import type { ReadEntry } from "../../src/check/feed/reading.ts";
import { matchEntries } from "../../src/inspect/matching.ts";
import { type Given, readEntry } from "../support/read-entry.ts";

const matched = (was: readonly Given[], is: readonly Given[]): object => {
  const { pairs, added, removed } = matchEntries(was.map(readEntry), is.map(readEntry));
  const name = ({ id, url, title }: ReadEntry): string => [id, url, title].filter(Boolean).join(" ");
  return {
    pairs: pairs.map((pair) => `${name(pair.was)} = ${name(pair.is)}`),
    added: added.map(name),
    removed: removed.map(name),
  };
};

test.each<[string, readonly Given[], readonly Given[], object]>([
  ["nothing has changed", [{ id: "1" }], [{ id: "1" }], { pairs: ["1 = 1"], added: [], removed: [] }],
  ["one has come, one has gone", [{ id: "1" }], [{ id: "2" }], { pairs: [], added: ["2"], removed: ["1"] }],
  [
    "the link is another one",
    [{ id: "1", url: "a" }],
    [{ id: "1", url: "b" }],
    { pairs: ["1 a = 1 b"], added: [], removed: [] },
  ],
  [
    "the id is another one",
    [{ id: "1", url: "a" }],
    [{ id: "2", url: "a" }],
    { pairs: ["1 a = 2 a"], added: [], removed: [] },
  ],
  [
    "both are others: title and date tell",
    [{ id: "1", url: "a", title: "T", publishedMs: 5 }],
    [{ id: "2", url: "b", title: "T", publishedMs: 5 }],
    { pairs: ["1 a T = 2 b T"], added: [], removed: [] },
  ],
  [
    "a title without a date tells nothing",
    [{ id: "1", url: "a", title: "T" }],
    [{ id: "2", url: "b", title: "T" }],
    { pairs: [], added: ["2 b T"], removed: ["1 a T"] },
  ],
  [
    "ids that only count: each article is found, whatever its number is now",
    [
      { id: "1", url: "b", title: "B" },
      { id: "2", url: "a", title: "A" },
    ],
    [
      { id: "1", url: "c", title: "C" },
      { id: "2", url: "b", title: "B" },
      { id: "3", url: "a", title: "A" },
    ],
    { pairs: ["1 b B = 2 b B", "2 a A = 3 a A"], added: ["1 c C"], removed: [] },
  ],
  [
    "a link that all entries share tells nothing",
    [
      { id: "1", url: "home", title: "A" },
      { id: "2", url: "home", title: "B" },
    ],
    [
      { id: "3", url: "home", title: "C" },
      { id: "2", url: "home", title: "B" },
    ],
    { pairs: ["2 home B = 2 home B"], added: ["3 home C"], removed: ["1 home A"] },
  ],
])("%s", (_, was, is, expected) => {
  expect(matched(was, is)).toEqual(expected);
});

test("an entry is matched once, however many there are", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ id: `${index}`, url: `u${index}` }));
  const moved = many.map(({ id, url }) => ({ id: `new-${id}`, url }));
  const { pairs, added, removed } = matchEntries(many.map(readEntry), moved.map(readEntry));
  expect([pairs.length, added.length, removed.length]).toEqual([20_000, 0, 0]);
});
