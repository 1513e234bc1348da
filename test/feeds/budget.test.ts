import { describe, expect, test } from "vitest";
import { archivePortionOf, type Budget, growthOf, portionOf } from "../../src/feeds/budget.ts";
import { siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Entry } from "../../src/model/entry.ts";
import { FEED_SETTINGS } from "../support/feed-settings.ts";
import { feedText, recipeOf } from "../support/feed-text.ts";
import { sampleCatalogue } from "../support/sample-catalogue.ts";
import { sampleEntries } from "../support/sample-entries.ts";
import { shelvedCatalogue, shelvedEntries } from "../support/shelved.ts";

/** The newest first, each of so many bytes. */
function entriesOf(
  count: number,
  contentBytes: number,
  feedContent?: Entry["feedContent"],
): readonly Entry[] {
  const entries = shelvedEntries(count, 50).toReversed();
  return entries.map((entry) => ({ ...entry, contentBytes, ...(feedContent && { feedContent }) }));
}

const BUDGET: Budget = { limit: 50, maxBytes: 1_000_000, content: "full" };

describe("R15: what a subscription document carries", () => {
  test.each<[string, readonly Entry[], Partial<Budget>, number, number]>([
    ["all in full where there is room", entriesOf(12, 10_000), {}, 12, 12],
    ["the limit", entriesOf(60, 0), {}, 50, 50],
    ["ten at least, however low the limit", entriesOf(60, 0), { limit: 3 }, 10, 10],
    ["texts while nine tenths of the bytes last, then summaries", entriesOf(60, 50_000), {}, 50, 16],
    ["all texts that fit, where no summary needs the last tenth", entriesOf(18, 50_000), {}, 18, 18],
    ["ten at least, as summaries if need be", entriesOf(60, 2_000_000), { maxBytes: 1000 }, 10, 0],
    [
      "no text that does not fit, but shorter ones after it",
      [...entriesOf(1, 950_000), ...entriesOf(9, 1000)],
      {},
      10,
      9,
    ],
    ["summaries of a feed of summaries", entriesOf(60, 500_000), { content: "summary" }, 50, 0],
    ["a summary where the article says so", entriesOf(12, 100, "summary"), {}, 12, 0],
    ["the text where the article says so", entriesOf(12, 100, "full"), { content: "summary" }, 12, 12],
    ["never more than a million bytes", entriesOf(60, 50_000), { maxBytes: 5_000_000 }, 50, 16],
  ])("%s", (_, entries, budget, carried, full) => {
    const portion = portionOf(entries, { ...BUDGET, ...budget });
    expect(portion.entries).toEqual(entries.slice(0, carried));
    expect(carried - portion.summarised.length).toBe(full);
  });

  test("the oldest are left out where even summaries find no room, and the portion says what became of them", () => {
    const portion = portionOf(entriesOf(1000, 5000), { ...BUDGET, limit: 1000, maxBytes: 100_000 });
    const { entries, summarised, shortened, leftOut, isWhole } = portion;
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.length + leftOut).toBe(1000);
    expect(shortened).toBe(summarised.length);
    expect(isWhole).toBe(false);
  });

  test("a portion is whole only where nothing is shorter than it should be, and nothing is missing", () => {
    const isWhole = (entries: readonly Entry[]): boolean => portionOf(entries, BUDGET).isWhole;
    expect(isWhole(entriesOf(50, 100))).toBe(true);
    expect(isWhole(entriesOf(50, 100, "summary"))).toBe(true);
    expect(isWhole(entriesOf(51, 100))).toBe(false);
    expect(isWhole(entriesOf(50, 50_000))).toBe(false);
  });
});

describe("what a change of texts alone cannot change", () => {
  const portioned = (entries: readonly Entry[], maxBytes = 1_000_000): ReturnType<typeof portionOf> =>
    portionOf(entries, { ...BUDGET, maxBytes });

  test("a portion says what it has to spare only where everything fits as it should", () => {
    expect(portioned(entriesOf(12, 10_000)).spare).toBeGreaterThan(800_000);
    expect(portioned(entriesOf(60, 50_000)).spare).toBeUndefined();
    expect(archivePortionOf(entriesOf(60, 5000), "full").spare).toBeGreaterThan(0);
    expect(archivePortionOf(entriesOf(60, 50_000), "full").spare).toBeUndefined();
  });

  test("what grows by no more than that is carried as before, to the byte", () => {
    for (const before of [0, 9, 95, 998, 9990, 60_000]) {
      const entries = entriesOf(10, before);
      const { spare = 0 } = portioned(entries);
      let after = before;
      while (growthOf(before, after + 1) <= spare) after++;
      const grown = entries.map((entry, index) => (index === 9 ? { ...entry, contentBytes: after } : entry));
      expect(portioned(grown).summarised).toEqual([]);
      expect(portioned(grown).spare).toBeLessThan(10);
    }
  });

  test("several that grow are counted together, and one that shrinks makes no room for them", () => {
    expect(growthOf(5000, 100)).toBe(0);
    expect(growthOf(5000, 6000)).toBe(1050);
    expect(growthOf(999, 1000)).toBeGreaterThanOrEqual(3);
  });

  test("a plan names all that competes for room in a document that is too small", () => {
    const planned = (contentBytes: number): ReturnType<typeof siteFeeds> => {
      const entries = shelvedEntries(12, 50).map((entry) => ({ ...entry, contentBytes }));
      const site = { feeds: { ...FEED_SETTINGS, limit: 11 } };
      return siteFeeds(shelvedCatalogue(entries, { size: 50, minted: 12, site }));
    };
    const [roomy] = planned(100).feeds;
    expect([roomy?.spare, roomy?.archives[0]?.spare]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(planned(100).contending.size).toBe(0);
    const [tight] = planned(200_000).feeds;
    expect([tight?.spare, tight?.archives[0]?.spare]).toEqual([undefined, undefined]);
    expect(planned(200_000).contending.size).toBe(12);
  });
});

describe("R15: what an archive document carries", () => {
  test("all entries, as summaries only where the file would be larger than a million bytes", () => {
    const portion = archivePortionOf(entriesOf(60, 50_000), "full");
    expect(portion.entries.length).toBe(60);
    expect(portion.summarised.length).toBe(44);
    expect(archivePortionOf(entriesOf(60, 5000), "full").summarised).toEqual([]);
  });
});

describe("R15: the files as they are written", () => {
  const html = '<p><a href="https://x.example/">Satu</a> "paragraf" &amp; isinya, yang panjang sekali.</p>\n';
  const rich = sampleEntries("https://warta.example/").filter(({ language }) => language === "ar");

  test.each([60_000, 200_000, 1_000_000])("stay below %i bytes in each format", (maxBytes) => {
    const text = html.repeat(200);
    const contentBytes = new TextEncoder().encode(text).length;
    const entries = Array.from({ length: 200 }, (_, index) =>
      rich.map((entry) => ({ ...entry, id: `${entry.id}-${index}`, language: "id", contentBytes })),
    ).flat();
    const feeds = { ...FEED_SETTINGS, limit: 200, maxBytes };
    const [main] = siteFeeds(sampleCatalogue({ entries, site: { feeds } })).feeds;
    if (!main) throw new Error("no feed");
    expect(main.summarised.length).toBeGreaterThan(0);
    for (const kind of ["rss", "atom", "json-feed"] as const) {
      const { entries, summarised, feed } = main;
      const written = feedText(recipeOf(kind, feed.document, { entries, summarised }), {
        content: () => text,
      });
      expect(new TextEncoder().encode(written).length).toBeLessThan(maxBytes);
    }
  });
});

describe("R15: the build says what became of older articles", () => {
  const notesOf = (count: number, contentBytes: number, feeds: object = {}): readonly string[] => {
    const entries = shelvedEntries(count, 50).map((entry) => ({ ...entry, contentBytes }));
    const site = { feeds: { ...FEED_SETTINGS, ...feeds } };
    return siteFeeds(shelvedCatalogue(entries, { size: 50, minted: count, site })).notes;
  };

  test("of each document, archives too", () => {
    expect(notesOf(20, 60_000).map((note) => note.split(":")[0])).toEqual([
      "rss.xml",
      "archive/0001/rss.xml",
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["nothing where all found room, or only the limit cut", notesOf(60, 100), []],
    [
      "summaries",
      notesOf(20, 60_000, { archives: "none" }),
      ["rss.xml: to stay within its bytes, 6 older articles as a summary only."],
    ],
    [
      "what is left out, where there are no archives",
      notesOf(12, 100, { maxBytes: 1000, archives: "none", limit: 11 }),
      [
        "rss.xml: to stay within its bytes, 10 older articles as a summary only, and 1 older article left out.",
      ],
    ],
    [
      "what is in the archive alone, by the first format that the feed has",
      notesOf(12, 100, { maxBytes: 1000, limit: 11, formats: ["atom", "json"] }),
      [
        "atom.xml: to stay within its bytes, 10 older articles as a summary only, and 1 older article only in the archive.",
      ],
    ],
  ])("%s", (_, notes, expected) => {
    expect(notes).toEqual(expected);
  });
});
