import { describe, expect, test } from "vitest";
import { type PlannedFeed, siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Entry } from "../../src/model/entry.ts";
import { type Sample, sampleCatalogue } from "../support/sample-catalogue.ts";

const planned = (sample: Sample = {}): readonly PlannedFeed[] => siteFeeds(sampleCatalogue(sample));

function feedAt(address: string, feeds: readonly PlannedFeed[] = planned()): PlannedFeed {
  const found = feeds.find(({ feed }) => feed.address === address);
  if (!found) throw new Error(`no feed at ${address}`);
  return found;
}

/** An entry of the default language like one of the sample's. */
function entryLike(over: Partial<Entry>): Entry {
  const [entry] = sampleCatalogue().fronts[0]?.entries ?? [];
  if (!entry) throw new Error("the sample has no entry");
  return { ...entry, ...over };
}

/** Entries of the default language, the newest first, each of so many bytes. */
function entriesOf(count: number, contentBytes = 0): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const published = { epochMs: 1_752_000_000_000 - index * 60_000, offsetMinutes: 420 };
    return entryLike({
      id: `tag:warta.example,2025-07-01:n${index}`,
      title: `N ${index}`,
      published,
      contentBytes,
    });
  });
}

describe("which feeds there are", () => {
  test("C5: for each language all of it, each category and each author with entries in it", () => {
    const catalogue = sampleCatalogue();
    const lists = [...catalogue.fronts, ...catalogue.categories, ...catalogue.people];
    expect(
      planned()
        .map(({ feed }) => feed.address)
        .sort(),
    ).toEqual(lists.map(({ address }) => address).sort());
    expect(planned().map(({ feed }) => feed.scope.kind)).toContain("author");
  });

  test("C6: the feed of a category has the entries of the terms below it, with the ids of the main feed (C5)", () => {
    const feeds = planned();
    const { entries } = feedAt("/kategori/konflik-bersenjata/", feeds);
    expect(entries.map(({ categories }) => categories[0]?.term)).toContain("russia-ukraine-war");
    const main = new Set(feedAt("/", feeds).entries);
    expect(entries.filter((entry) => !main.has(entry))).toEqual([]);
  });

  test("D31: a language without entries has a feed, dated to the day the site was established", () => {
    const { feed, entries } = feedAt("/", planned({ entries: [] }));
    expect(entries).toEqual([]);
    expect(feed.document.updated).toEqual({ epochMs: Date.UTC(2025, 5, 30, 17), offsetMinutes: 420 });
  });

  test("R77: the files lie in the folder of the page that they follow, under names that readers guess", () => {
    expect(feedAt("/").feed.paths).toEqual({ rss: "rss.xml", atom: "atom.xml", json: "feed.json" });
    expect(feedAt("/en/category/diplomacy/").feed.paths.atom).toBe("en/category/diplomacy/atom.xml");
  });
});

describe("the document", () => {
  test("R3: its id is a tag URI of the site's authority and day, and says what the feed follows", () => {
    const ids = planned().map(({ feed }) => feed.document.id);
    expect(ids).toContain("tag:warta.example,2025-07-01:feed/id/all");
    expect(ids).toContain("tag:warta.example,2025-07-01:feed/en/category/russia-ukraine-war");
    expect(ids).toContain("tag:warta.example,2025-07-01:feed/id/author/meja-internasional");
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("R2: ids stay when the site is built at another address", () => {
    const ids = (sample: Sample): readonly string[] => planned(sample).map(({ feed }) => feed.document.id);
    expect(ids({ baseUrl: "https://user.github.io/repo/" })).toEqual(ids({}));
  });

  test("R1: no feed has the id of an entry", () => {
    const id = "tag:warta.example,2025-07-01:feed/id/all";
    expect(feedAt("/", planned({ entries: [entryLike({ id })] })).feed.document.id).toBe(`${id}/`);
  });

  test("its title is the site's, and what it follows in that language", () => {
    expect(feedAt("/").feed.document.title).toBe("Warta Siar");
    expect(feedAt("/kategori/berita-perang-rusia-ukraina/").feed.document.title).toBe(
      "Warta Siar – Berita Perang Rusia-Ukraina",
    );
    expect(feedAt("/en/author/meja-internasional/").feed.document.title).toBe(
      "Warta Siar – International Desk",
    );
  });

  test("R25: its subtitle is never empty, also where the site has no description", () => {
    const languages = sampleCatalogue().site.languages.map((language) => ({ ...language, description: "" }));
    for (const { feed } of planned({ site: { languages } })) expect(feed.document.subtitle).not.toBe("");
  });

  test("R21, R106: each URL is absolute, at the base URL with its path, percent-encoded", () => {
    const { document } = feedAt("/", planned({ baseUrl: "https://user.github.io/repo/" })).feed;
    expect(document.homeUrl).toBe("https://user.github.io/repo/");
    expect(document.urls.json).toBe("https://user.github.io/repo/feed.json");
    for (const { feed } of planned()) {
      const decoded = decodeURI(feed.document.urls.rss ?? "");
      expect(decoded).toBe(`https://warta.example/${feed.paths.rss}`);
      expect(feed.document.urls.rss).toMatch(/^[\x21-\x7E]+$/);
    }
  });

  test("R12: it was updated when the newest of its entries was, not the newest published", () => {
    const { feed, entries } = feedAt("/");
    const latest = Math.max(...entries.map(({ updated }) => updated.epochMs));
    expect(feed.document.updated.epochMs).toBe(latest);
  });

  test("R37: a category's feed bears its term, other feeds bear none", () => {
    expect(feedAt("/kategori/diplomasi/").feed.document.categories).toEqual([
      { term: "diplomacy", scheme: "https://warta.example/feeds/#taxonomy", label: "Diplomasi" },
    ]);
    expect(feedAt("/").feed.document.categories).toEqual([]);
  });

  test("R40: its translations are the same feed in the other languages", () => {
    expect(
      feedAt("/kategori/diplomasi/").feed.document.translations.map(({ url }) => decodeURI(url)),
    ).toEqual(expect.arrayContaining(["https://warta.example/en/category/diplomacy/"]));
    expect(feedAt("/").feed.document.translations.map(({ language }) => language)).toEqual(["en", "ar"]);
  });

  test("R53, R45: its icon has its size, R34: its ttl is the setting", () => {
    const { document } = feedAt("/").feed;
    expect(document.icon).toMatchObject({
      mediaType: "image/png",
      width: 512,
      height: 512,
      lengthBytes: 2048,
    });
    expect(document.icon?.url).toMatch(/^https:\/\/warta\.example\/assets\//);
    expect(document.ttlMinutes).toBe(60);
    expect(document.generator).toMatchObject({ name: "siar" });
  });
});

describe("R15: how many entries a feed carries", () => {
  const carried = (entries: readonly Entry[], feeds: object): number => {
    const settings = { limit: 50, maxBytes: 1_000_000, ttlMinutes: 60, content: "full" as const, ...feeds };
    return feedAt("/", planned({ entries, site: { feeds: settings } })).entries.length;
  };

  test.each([
    ["the limit", 60, 0, {}, 50],
    ["all where there are fewer", 12, 0, {}, 12],
    ["as many as fit the bytes, their metadata counted", 60, 50_000, {}, 18],
    ["ten at least, however long they are", 60, 500_000, {}, 10],
    ["ten at least, however low the limit", 60, 0, { limit: 3 }, 10],
    [
      "the limit of summaries, which the bytes of contents do not concern",
      60,
      500_000,
      { content: "summary" },
      50,
    ],
  ])("%s", (_, count, bytes, feeds, expected) => {
    expect(carried(entriesOf(count, bytes), feeds)).toBe(expected);
  });

  test("R14: the newest are kept, in their order", () => {
    const { entries, feed } = feedAt("/", planned({ entries: entriesOf(60) }));
    expect(entries.map(({ title }) => title)).toEqual(Array.from({ length: 50 }, (_, index) => `N ${index}`));
    expect(feed.entryCount).toBe(50);
  });
});
