/** An entry is written once for all feeds of a context, and anew where the context shows in it. */

import { describe, expect, test } from "vitest";
import { contextOf, type EntryContext } from "../../src/feeds/context.ts";
import { forgetFragments, fragmentWriters } from "../../src/feeds/fragments.ts";
import type { FeedEntry } from "../../src/model/entry.ts";
import { sampleDocument, sampleEntry } from "../support/feed-samples.ts";
import { plainFilling, richDocument, richEntry } from "../support/rich-feed.ts";

const context: EntryContext = { language: "id", isPodcast: false, namespaces: {} };

test("the context of a feed is its language, whether it is a podcast, and its vocabularies", () => {
  expect(contextOf(sampleDocument())).toEqual(context);
  const { namespaces } = richDocument(plainFilling);
  expect(contextOf(richDocument(plainFilling))).toEqual({ language: "id", isPodcast: true, namespaces });
});

describe.each(["rss", "atom", "json"] as const)("%s", (format) => {
  const write = fragmentWriters[format];

  /** An entry that tells how often its title was asked for. */
  function counted(): { entry: FeedEntry; asked: () => number } {
    let times = 0;
    const entry = Object.defineProperty({ ...richEntry(plainFilling) }, "title", {
      get: () => {
        times++;
        return "Title";
      },
    });
    return { entry, asked: () => times };
  }

  test("what was let go is written anew, and the same", () => {
    const { entry, asked } = counted();
    const first = write(entry, context);
    const before = asked();
    forgetFragments();
    expect(write(entry, context)).toBe(first);
    expect(asked()).toBeGreaterThan(before);
  });

  test("the same context, however it came about, asks the entry once", () => {
    const { entry, asked } = counted();
    const first = write(entry, context);
    const before = asked();
    expect(write(entry, { ...context, namespaces: {} })).toBe(first);
    expect(asked()).toBe(before);
  });

  test("another language of the feed makes another fragment", () => {
    const entry = sampleEntry();
    expect(write(entry, context)).not.toBe(write(entry, { ...context, language: "en" }));
    expect(write(entry, context)).toBe(write(sampleEntry(), context));
  });

  test("a podcast makes another fragment of the same entry than a feed that is none", () => {
    const entry = richEntry(plainFilling);
    const [plain, podcast] = [write(entry, context), write(entry, { ...context, isPodcast: true })];
    expect(write(richEntry(plainFilling), { ...context, isPodcast: true })).toBe(podcast);
    expect(podcast === plain).toBe(format === "atom");
  });

  test("vocabularies show in the entry's extensions", () => {
    const entry = sampleEntry({ extensions: [{ name: "geo:lat", objects: "1" }] });
    const known = write(entry, { ...context, namespaces: { geo: "https://geo.example/" } });
    expect(known).toBe(write({ ...entry }, { ...context, namespaces: { geo: "https://geo.example/" } }));
    expect(known === write(entry, context)).toBe(format !== "json");
  });
});
