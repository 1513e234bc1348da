import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEntryAlone, takeApart, takeApartByTree } from "../../../src/check/feed/entries.ts";
import { judgeFeedFiles } from "../../../src/check/feed/feed-files.ts";
import { judgeFeedFile } from "../../../src/check/feed/judge-feed-file.ts";
import { newMemory } from "../../../src/check/feed/memory.ts";
import { findingsOfEntries, takeFeed } from "../../../src/check/feed/take-feed.ts";
import { checkSite } from "../../../src/check/site/site.ts";
import { bytesOf, SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

const NAMES = {
  baseUrl: "https://harbour.example/",
  paths: new Set<string>(),
  redirected: new Set<string>(),
};

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
        const text = SOUND_RSS.slice(0, from) + added + SOUND_RSS.slice(from + removed);
        const memory = newMemory();
        takeFeed(SOUND_RSS, memory);
        const [again, alone] = [takeFeed(text, memory), takeFeed(text, newMemory())];
        expect(again.findings).toEqual(alone.findings);
        expect(findingsOfEntries(again.entries)).toEqual(findingsOfEntries(alone.entries));
      }),
      { numRuns: 300 },
    );
  });
});

describe("an entry in several feeds", () => {
  const damaged = bytesOf(SOUND_RSS.replace("<em>four</em>", "<em>four"));

  it("has its problems reported in the first feed", () => {
    const unclosed = (...paths: readonly string[]): readonly (string | undefined)[] =>
      checkSite(new Map(paths.map((path) => [path, damaged])), NAMES)
        .filter(({ code }) => code === "content/element-unclosed")
        .map(({ place }) => place?.file);
    expect(unclosed("a.rss", "b.rss")).toEqual(["a.rss"]);
    expect(unclosed("b.rss")).toEqual(["b.rss"]);
    expect(judgeFeedFile("c", damaged).problems).toHaveLength(1);
  });

  it("has its content judged once in all three formats", () => {
    const memory = newMemory(NAMES);
    const asked: string[] = [];
    const contentOf = (html: string): ReturnType<typeof memory.contentOf> => {
      asked.push(html);
      return memory.contentOf(html);
    };
    for (const text of [SOUND_RSS, SOUND_ATOM, SOUND_JSON_FEED])
      judgeFeedFiles([{ path: "feed.rss", bytes: bytesOf(text) }], { ...memory, contentOf });
    expect(asked).toHaveLength(6);
    expect(new Set(asked.map((html) => memory.contentOf(html))).size).toBe(2);
  });
});

describe("the path of a finding", () => {
  const second = (text: string, from: string, to: string): string => {
    const at = text.lastIndexOf(from);
    return text.slice(0, at) + to + text.slice(at + from.length);
  };

  it.each([
    ["rss.xml", second(SOUND_RSS, ">Harbour</category>", "></category>"), "/rss/channel/item[2]/category"],
    ["atom.xml", second(SOUND_ATOM, 'label="Harbour"', 'label=""'), "/feed/entry[2]/category"],
    ["feed.json", second(SOUND_JSON_FEED, '["Harbour"]', '[""]'), "$.items[1].tags[0]"],
  ])("says the how-manieth entry of the feed it is: %s", (path, text, expected) => {
    const bytes = bytesOf(text);
    expect(judgeFeedFile(path, bytes).problems.map((one) => one.path)).toEqual([expected]);
    const told = checkSite(new Map([[path, bytes]]), NAMES).filter((one) => one.place?.file === path);
    expect(told.map((one) => one.path)).toContain(expected);
  });

  it("of what no element causes is the entry's", () => {
    const text = second(SOUND_RSS, "<pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate>", "");
    expect(judgeFeedFile("", bytesOf(text)).problems.map((one) => one.path)).toEqual([
      "/rss/channel/item[2]",
    ]);
  });
});
