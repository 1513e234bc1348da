import { describe, expect, test } from "vitest";
import type { PlannedFeed } from "../../src/feeds/planned.ts";
import { siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Entry } from "../../src/model/entry.ts";
import { FEED_SETTINGS } from "../support/feed-settings.ts";
import { feedText, recipeOf } from "../support/feed-text.ts";
import { sampleCatalogue } from "../support/sample-catalogue.ts";
import { at, sampleEntries } from "../support/sample-entries.ts";
import { shelvedCatalogue, shelvedEntries, shelvedEntry } from "../support/shelved.ts";

const REASON = "Sumbernya menarik pernyataan.";

/** The sample without the Indonesian article on Kursk, which was taken back. */
function withRetraction(changes: Partial<Catalogue> = {}): Catalogue {
  const all = sampleEntries("https://warta.example/");
  const isKursk = ({ address }: Entry): boolean => address === "/pasukan-di-kursk/";
  const retraction = { date: at("2025-07-20T08:00:00"), reason: REASON };
  const catalogue = sampleCatalogue({ entries: all.filter((entry) => !isKursk(entry)) });
  return {
    ...catalogue,
    retracted: all.filter(isKursk).map((entry) => ({ ...entry, retraction })),
    ...changes,
  };
}

function feedAt(address: string, catalogue: Catalogue): PlannedFeed {
  const found = siteFeeds(catalogue).feeds.find(({ feed }) => feed.address === address);
  if (!found) throw new Error(`no feed at ${address}`);
  return found;
}
const deletedAt = (address: string, catalogue: Catalogue): unknown =>
  feedAt(address, catalogue).feed.document.deleted;

const TOMBSTONE = {
  id: "tag:warta.example,2025-07-01:pasukan-di-kursk",
  when: at("2025-07-20T08:00:00"),
  reason: REASON,
};

describe("RFC 6721: tombstones of retracted articles", () => {
  test.each([
    ["the main feed of its language", "/", true],
    ["no other language's", "/en/", false],
    ["its category's", "/kategori/berita-perang-rusia-ukraina/", true],
    ["that of the category above (C6)", "/kategori/konflik-bersenjata/", true],
    ["no other category's", "/kategori/diplomasi/", false],
    ["its author's", "/penulis/meja-data/", true],
    ["no other author's", "/penulis/meja-internasional/", false],
  ])("%s", (_, address, holds) => {
    expect(deletedAt(address, withRetraction())).toEqual(holds ? [TOMBSTONE] : undefined);
  });

  test("a declared feed that would hold the article has it, another has not", () => {
    const declare = (term: string): Catalogue => {
      const catalogue = withRetraction();
      const declared = {
        name: "depan",
        titles: { id: "Depan" },
        descriptions: {},
        languages: ["id"],
        isMixed: false,
        path: "/depan/",
        filter: { kind: "category", term, children: true } as const,
        formats: FEED_SETTINGS.formats,
        limit: 50,
        maxBytes: 1e6,
        content: "full" as const,
        hasArchives: false,
      };
      return { ...catalogue, site: { ...catalogue.site, feeds: { ...FEED_SETTINGS, declared: [declared] } } };
    };
    expect(deletedAt("/depan/", declare("armed-conflict"))).toEqual([TOMBSTONE]);
    expect(deletedAt("/depan/", declare("diplomacy"))).toBeUndefined();
  });

  test("R23, R58: a podcast's too, though nobody knows any more whether the article was an episode", () => {
    const catalogue = withRetraction();
    const podcast = {
      author: "Warta",
      categories: [{ name: "News" }],
      explicit: false,
      image: "static/podcast.jpg",
      type: "episodic" as const,
      medium: "podcast",
    };
    const declared = {
      name: "siaran",
      titles: { id: "Siaran" },
      descriptions: {},
      languages: ["id"],
      isMixed: false,
      path: "/siaran/",
      formats: FEED_SETTINGS.formats,
      limit: 50,
      maxBytes: 1e6,
      content: "full" as const,
      hasArchives: false,
      podcast,
    };
    const retracted = catalogue.retracted.map((entry) => ({ ...entry, attachments: [] }));
    const site = { ...catalogue.site, feeds: { ...FEED_SETTINGS, declared: [declared] } };
    expect(deletedAt("/siaran/", { ...catalogue, retracted, site })).toEqual([TOMBSTONE]);
  });

  test("R12: the feed was updated when the article was taken back", () => {
    expect(feedAt("/", withRetraction()).feed.document.updated).toEqual(TOMBSTONE.when);
    expect(feedAt("/en/", withRetraction()).feed.document.updated).not.toEqual(TOMBSTONE.when);
  });

  test("Atom carries it with its reason; RSS and JSON have no sign of the article", () => {
    const { feed, entries, summarised } = feedAt("/", withRetraction());
    const produce = (kind: "rss" | "atom" | "json-feed"): string =>
      feedText(recipeOf(kind, feed.document, { entries, summarised }), { content: () => "" });
    expect(produce("atom")).toContain(
      `<at:deleted-entry ref="${TOMBSTONE.id}" when="2025-07-20T08:00:00+07:00">`,
    );
    expect(produce("atom")).toContain(REASON);
    for (const text of [produce("rss"), produce("json-feed")]) expect(text).not.toContain("pasukan-di-kursk");
  });
});

describe("RFC 6721: for how long", () => {
  const retracted = (number: number, day: number): Entry => ({
    ...shelvedEntry(number, 5),
    id: `tag:warta.example,2025-07-01:gone${number}`,
    retraction: { date: shelvedEntry(day, 5).published, reason: REASON },
  });
  const planned = (...gone: readonly Entry[]): PlannedFeed =>
    feedAt("/", { ...shelvedCatalogue(shelvedEntries(23, 5), { size: 5, minted: 23 }), retracted: gone });
  const keys = (deleted: readonly { readonly id: string }[] | undefined): readonly string[] | undefined =>
    deleted?.map(({ id }) => id.slice("tag:warta.example,2025-07-01:".length));

  test("in the subscription document while it holds an entry that was published before", () => {
    expect(keys(planned(retracted(3, 14)).feed.document.deleted)).toEqual(["gone3"]);
    expect(keys(planned(retracted(3, 13)).feed.document.deleted)).toBeUndefined();
  });

  test("newest first, and no more than the feed may hold entries", () => {
    const many = Array.from({ length: 12 }, (_, index) => retracted(index + 1, 30 + index));
    const deleted = keys(planned(...many).feed.document.deleted);
    expect(deleted?.length).toBe(10);
    expect(deleted?.slice(0, 2)).toEqual(["gone12", "gone11"]);
  });

  test("for good in the archive document of its shelf, and in no other", () => {
    const { archives } = planned(retracted(8, 13));
    expect(archives.map(({ document }) => keys(document.deleted))).toEqual([
      undefined,
      ["gone8"],
      undefined,
      undefined,
      undefined,
    ]);
    expect(archives[1]?.document.updated).toEqual(shelvedEntry(13, 5).published);
  });

  test("a shelf of nothing but retracted articles keeps its document", () => {
    const catalogue = shelvedCatalogue(shelvedEntries(23, 5).slice(5), { size: 5, minted: 23 });
    const { archives } = feedAt("/", { ...catalogue, retracted: [retracted(2, 13)] });
    expect(archives[0]?.paths.atom).toBe("archive/0001/atom.xml");
    expect(archives[0]?.entries).toEqual([]);
  });
});

describe("RFC 6721: ids that were ended", () => {
  const deleted = [
    { language: "id", id: "tag:warta.example,2025-07-01:lama", when: at("2025-07-18T00:00:00") },
    { language: "en", id: "tag:warta.example,2025-07-01:en/old", when: at("2025-07-17T00:00:00") },
  ];
  const withEnded = (tombstones: boolean): Catalogue => {
    const catalogue = sampleCatalogue({ site: { feeds: { ...FEED_SETTINGS, tombstones } } });
    return { ...catalogue, deleted };
  };

  test("stand in their language's main feed where the settings say so, and nobody knows in which other", () => {
    expect(deletedAt("/", withEnded(true))).toEqual([{ id: deleted[0]?.id, when: deleted[0]?.when }]);
    expect(deletedAt("/kategori/diplomasi/", withEnded(true))).toBeUndefined();
    expect(deletedAt("/", withEnded(false))).toBeUndefined();
  });
});
