/** What subscribers see of a new edition, by how their programs know an entry. */

import { describe, expect, test } from "vitest";
import { compareEntries } from "../../src/inspect/changes.ts";
import { type Given, readEntry } from "../support/read-entry.ts";

const changes = (was: readonly Given[], is: readonly Given[]) =>
  compareEntries(was.map(readEntry), is.map(readEntry));

const unread = (was: readonly Given[], is: readonly Given[]): readonly string[] =>
  changes(was, is).unread.map(({ is: entry, by }) => `${entry.title}: ${by.join(" ")}`);

const A: Given = { id: "1", url: "https://lake.example/a", title: "A", publishedMs: 5 };

describe("comes back as unread", () => {
  test.each<[string, Given, readonly string[]]>([
    ["the same", A, []],
    ["another text", { ...A, contentHtml: "<p>New.</p>" }, []],
    ["another date", { ...A, publishedMs: 6 }, []],
    ["another id", { ...A, id: "2" }, ["A: id both"]],
    ["another link", { ...A, url: "https://lake.example/b" }, ["A: link both"]],
    ["another id and link", { ...A, id: "2", url: "https://lake.example/b" }, ["A: id link both"]],
    ["the id is gone: readers take the link for it", { url: String(A.url), title: "A" }, ["A: id both"]],
    ["the link is gone: readers take the id for it", { id: "1", title: "A" }, ["A: link both"]],
  ])("%s", (_, is, expected) => {
    expect(unread([A], [is])).toEqual(expected);
  });

  test("not what has an id that the old edition had, though it was another's", () => {
    const was = [A, { id: "2", url: "https://lake.example/b", title: "B" }];
    const is = [
      { ...A, id: "2" },
      { id: "3", url: "https://lake.example/b", title: "B" },
    ];
    expect(unread(was, is)).toEqual(["A: both", "B: id both"]);
  });

  test("not what is new", () => {
    expect(unread([], [A])).toEqual([]);
  });

  test("not where an id takes the place of a missing one that was the link", () => {
    const { id: _, ...nameless } = A;
    expect(unread([nameless], [{ ...nameless, id: String(A.url) }])).toEqual([]);
  });

  test("a guid of RSS that is a permalink is a link", () => {
    const guid = { url: "https://lake.example/a", what: "guid", at: 0 };
    const was = { id: guid.url, title: "A", links: [guid] };
    expect(unread([was], [{ ...was, url: guid.url }])).toEqual([]);
  });
});

describe("updated", () => {
  test.each<[string, Given]>([
    ["title", { title: "A2" }],
    ["link", { url: "https://lake.example/b" }],
    ["published", { publishedMs: 6 }],
    ["updated", { updatedMs: 6 }],
    ["authors", { authors: ["Ana"] }],
    ["categories", { categories: [{ label: "Water" }] }],
    ["summary", { summary: "S" }],
    ["content", { contentHtml: "<p>C</p>" }],
    ["content", { contentText: "C" }],
    ["image", { image: "https://lake.example/a.png" }],
    ["attachments", { attachments: [{ url: "https://lake.example/a.mp3" }] }],
    ["language", { language: "id" }],
  ])("%s", (part, given) => {
    expect(changes([A], [{ ...A, ...given }]).updated.map(({ parts }) => parts)).toEqual([[part]]);
  });

  test("an id alone is no update", () => {
    expect(changes([A], [{ ...A, id: "2" }]).updated).toEqual([]);
  });

  test("where an entry stands, and where in its feed, is no matter", () => {
    expect(changes([A], [{ ...A, idAt: 7, titleAt: 8, contentAt: 9 }]).updated).toEqual([]);
  });
});

test("new and removed", () => {
  const B: Given = { id: "2", url: "https://lake.example/b", title: "B" };
  const { added, removed } = changes([A], [B]);
  expect([added.map(({ id }) => id), removed.map(({ id }) => id)]).toEqual([["2"], ["1"]]);
});
