/** Stores: content from pieces, wherever these are kept. */

import { expect, test } from "vitest";
import { LostText, memoryStore, textStore } from "../../src/compile/store.ts";
import type { Compiled } from "../../src/model/compiled.ts";
import type { Entry } from "../../src/model/entry.ts";

/** Only what a store reads of an entry. */
const entry = (content: string): Entry =>
  ({ content, source: `articles/${content}.md`, fills: { page: ["P"], feed: ["F"] } }) as unknown as Entry;

test("content is the pieces with the holes filled for page or feed", () => {
  const store = memoryStore();
  store.put("a", { facts: {}, text: ["<", null, ">"] } as unknown as Compiled);
  expect([store.content(entry("a"), "page"), store.content(entry("a"), "feed")]).toEqual(["<P>", "<F>"]);
});

test("a text that is lost is named", () => {
  const store = textStore(() => undefined);
  expect(() => store.content(entry("a"), "page")).toThrow(LostText);
  expect(() => store.content(entry("a"), "page")).toThrow("articles/a.md");
  expect(() => memoryStore().content(entry("a"), "page")).toThrow(LostText);
});

test("words that differ between page and feeds are each in their place", () => {
  const store = memoryStore();
  const text = ["<p", { page: " id=a", feed: "" }, ">", null, "</p>"];
  store.put("a", { facts: {}, text } as unknown as Compiled);
  expect(store.content(entry("a"), "page")).toBe("<p id=a>P</p>");
  expect(store.content(entry("a"), "feed")).toBe("<p>F</p>");
});
