import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFeed, newMemory } from "../../src/check/check-feed.ts";
import { readEntryAlone, takeApart, takeApartByTree } from "../../src/check/entries.ts";
import { bytesOf, SOUND_ATOM, SOUND_RSS } from "../support/sound-feeds.ts";

/** Feeds that a cut by text search alone would take apart wrongly. */
const AWKWARD: readonly (readonly [string, string])[] = [
  ["an item in the channel's CDATA", SOUND_RSS.replace("News of", "<![CDATA[<item>x</item>]]> of")],
  ["an item in a comment", SOUND_RSS.replace("<item>", "<!-- <item>x</item> --><item>")],
  ["an item's end in its own CDATA", SOUND_RSS.replace("<p>It leaves", "<p>The tag </item> leaves")],
  ["an item within an item", SOUND_RSS.replace("</item>", "<item></item></item>")],
  ["an item with attributes", SOUND_RSS.replace("<item>", '<item xml:lang="id">')],
  ["an item closed with a space", SOUND_RSS.replace("</item>", "</item >")],
  ["no item", SOUND_RSS.replace(/<item>.*<\/item>/s, "")],
  ["an item of another namespace", SOUND_RSS.replace("<image>", '<x:item xmlns:x="urn:x"/><image>')],
  ["an item beside the channel", SOUND_RSS.replace("</rss>", "<item><title>x</title></item></rss>")],
  ["Atom", SOUND_ATOM],
];

describe("taking a feed apart", () => {
  it.each([["RSS", SOUND_RSS] as const, ...AWKWARD])(
    "by cut gives what reading the whole gives: %s",
    (_title, text) => {
      const cut = takeApart(text);
      const whole = takeApartByTree(text);
      expect(cut.entries).toEqual(whole.entries);
      expect(cut.wrapper).toBe(whole.wrapper);
      expect(cut.findings).toEqual(whole.findings);
      const last = (root: typeof cut.root): number => root?.children.at(-1)?.end ?? -1;
      expect(cut.offsetOf(last(cut.root) - 1)).toBe(last(whole.root) - 1);
    },
  );

  it("an entry alone reads as it does within its feed, and counts from its own start", () => {
    const { wrapper, entries } = takeApart(SOUND_ATOM);
    const [first] = entries;
    const { element, findings } = readEntryAlone(wrapper, first?.text ?? "");
    expect(findings).toEqual([]);
    expect([element?.name, element?.uri, element?.language, element?.at]).toEqual([
      "entry",
      "http://www.w3.org/2005/Atom",
      "en",
      0,
    ]);
  });

  it("a damaged feed gives the same problems with an empty memory and a full one", () => {
    const at = fc.integer({ min: 0, max: SOUND_RSS.length });
    const bit = fc.constantFrom("<", ">", "&", "\u0001", "</item>", "<item>", "<![CDATA[", "]]>", "");
    fc.assert(
      fc.property(at, bit, fc.integer({ min: 0, max: 3 }), (from, added, removed) => {
        const bytes = bytesOf(SOUND_RSS.slice(0, from) + added + SOUND_RSS.slice(from + removed));
        const memory = newMemory();
        checkFeed("other", bytesOf(SOUND_RSS), memory);
        expect(checkFeed("feed", bytes, memory).problems).toEqual(checkFeed("feed", bytes).problems);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an entry in several feeds", () => {
  const damaged = bytesOf(SOUND_RSS.replace("<em>four</em>", "<em>four"));

  it("is judged once, and its problems are reported in the first feed", () => {
    const memory = newMemory();
    expect(checkFeed("a", damaged, memory).problems).toHaveLength(1);
    expect(checkFeed("b", damaged, memory).problems).toEqual([]);
  });

  it("has its content judged once in all three formats", () => {
    const memory = newMemory();
    checkFeed("a", bytesOf(SOUND_RSS), memory);
    const known = memory.contents.size;
    checkFeed("b", bytesOf(SOUND_ATOM), memory);
    expect(memory.contents.size).toBe(known);
  });
});
