import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { parseStringPromise } from "xml2js";
import { linkFeeds } from "../../src/feeds/outputs.ts";
import type { PlannedFeed } from "../../src/feeds/planned.ts";
import { siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { FeedFormat } from "../../src/model/feed.ts";
import type { Store } from "../../src/model/output.ts";
import { FEED_SETTINGS } from "../support/feed-settings.ts";
import { feedText } from "../support/feed-text.ts";
import { sampleEntries } from "../support/sample-entries.ts";
import { shelvedCatalogue, shelvedEntries, shelvedEntry } from "../support/shelved.ts";

const store: Store = { content: (entry) => `<p>Isi ${entry.id}</p>` };
const BASE = "https://warta.example/";
const SIZE = 5;

/** Text of each file by its absolute URL, in the order in which they are put in place. */
function files(catalogue: Catalogue): ReadonlyMap<string, string> {
  const outputs = linkFeeds(catalogue, siteFeeds(catalogue).feeds);
  return new Map(outputs.map(({ path, recipe }) => [BASE + path, feedText(recipe, store)]));
}

function catalogueOf(entries: readonly Entry[], minted = entries.length, site = {}): Catalogue {
  return shelvedCatalogue(entries, { size: SIZE, minted, site });
}

function mainFeed(catalogue: Catalogue): PlannedFeed {
  const [main] = siteFeeds(catalogue).feeds;
  if (!main) throw new Error("no feed");
  return main;
}

/** What a reader sees of one document: its ids, and the address of the next older one. */
interface Page {
  readonly ids: readonly (string | undefined)[];
  readonly older: string | undefined;
}
interface Link {
  readonly rel?: string;
  readonly href?: string;
}
const hrefOf = (links: readonly Link[] | undefined, rel: string): string | undefined =>
  links?.find((link) => link.rel === rel)?.href;

/** By feedsmith. */
function readPage(text: string): Page {
  const read = parseFeed(text);
  if (read.format === "rss") {
    const { items = [], atom } = read.feed;
    return { ids: items.map(({ guid }) => guid?.value), older: hrefOf(atom?.links, "prev-archive") };
  }
  if (read.format === "atom") {
    const { entries = [], links } = read.feed;
    return { ids: entries.map(({ id }) => id), older: hrefOf(links, "prev-archive") };
  }
  if (read.format === "json") {
    const { items = [], next_url } = read.feed;
    return { ids: items.map(({ id }) => id), older: next_url };
  }
  throw new Error(`not expected: ${read.format}`);
}

/** XML by xml2js. */
async function readPageAgain(text: string): Promise<Page> {
  if (text.startsWith("{")) return readPage(text);
  const { rss, feed } = await parseStringPromise(text);
  const [channel] = rss?.channel ?? [undefined];
  const links: readonly { readonly $: Link }[] = channel ? channel["atom:link"] : feed.link;
  const ids = channel
    ? (channel.item ?? []).map((item: { guid: [{ _: string }] }) => item.guid[0]._)
    : (feed.entry ?? []).map((entry: { id: [string] }) => entry.id[0]);
  return {
    ids,
    older: hrefOf(
      links.map(({ $ }) => $),
      "prev-archive",
    ),
  };
}

describe("RFC 5005: the whole history is reachable from the subscription document", () => {
  const entries = shelvedEntries(23, SIZE);
  const written = files(catalogueOf(entries));

  test.each(["rss.xml", "atom.xml", "feed.json"])(
    "%s: by prev-archive or next_url to the first article",
    async (name) => {
      for (const read of [readPage, readPageAgain]) {
        const seen = new Set<string | undefined>();
        const visited: string[] = [];
        let url: string | undefined = BASE + name;
        while (url !== undefined) {
          expect(visited, "no loops (R53)").not.toContain(url);
          visited.push(url);
          const page: Page = await read(written.get(url) ?? "");
          for (const id of page.ids) seen.add(id);
          url = page.older;
        }
        expect([...seen].sort()).toEqual(entries.map(({ id }) => id).sort());
        expect(visited.map((one) => one.slice(BASE.length))).toEqual([
          name,
          ...["0005", "0004", "0003", "0002", "0001"].map((number) => `archive/${number}/${name}`),
        ]);
      }
    },
  );

  test("an archive document carries all entries of its shelf, newest first, with their text", () => {
    const items = JSON.parse(written.get(`${BASE}archive/0002/feed.json`) ?? "").items;
    expect(items.map(({ title }: { title: string }) => title)).toEqual(
      [10, 9, 8, 7, 6].map((number) => `Berita ${number}`),
    );
    for (const item of items) expect(item.content_html).toBe(`<p>Isi ${item.id}</p>`);
  });

  test("R55: in RSS and Atom, archives say that they are, link to each other and to the current document", async () => {
    const { rss } = await parseStringPromise(written.get(`${BASE}archive/0002/rss.xml`) ?? "");
    expect(rss.channel[0]).toHaveProperty("fh:archive");
    const { feed } = await parseStringPromise(written.get(`${BASE}archive/0002/atom.xml`) ?? "");
    expect(feed).toHaveProperty("fh:archive");
    const rels = (links: readonly { readonly $: Link }[]): Readonly<Record<string, string | undefined>> =>
      Object.fromEntries(links.map(({ $ }) => [$.rel, $.href]));
    expect(rels(rss.channel[0]["atom:link"])).toMatchObject({
      self: `${BASE}archive/0002/rss.xml`,
      current: `${BASE}rss.xml`,
      "prev-archive": `${BASE}archive/0001/rss.xml`,
      "next-archive": `${BASE}archive/0003/rss.xml`,
    });
    expect(rels(feed.link)).toMatchObject({
      self: `${BASE}archive/0002/atom.xml`,
      current: `${BASE}atom.xml`,
      "prev-archive": `${BASE}archive/0001/atom.xml`,
      "next-archive": `${BASE}archive/0003/atom.xml`,
    });
  });

  test("archives are put in place before every document that leads to them", () => {
    const order = [...written.keys()];
    const last = order.findLastIndex((url) => url.includes("/archive/"));
    expect(last).toBeLessThan(order.indexOf(`${BASE}rss.xml`));
    expect(order.filter((url) => url.includes("/archive/")).length).toBe(15);
  });
});

describe("R55: a full archive document changes only with its own entries", () => {
  const FORMATS = ["rss.xml", "atom.xml", "feed.json"];
  const archive = (number: string): readonly string[] => FORMATS.map((name) => `archive/${number}/${name}`);
  const OPML = ["feeds.opml", "feeds/id.opml"];

  /** Paths of files that are new, gone, or of other bytes. */
  function differences(before: Catalogue, after: Catalogue): readonly string[] {
    const old = files(before);
    const now = files(after);
    const urls = new Set([...old.keys(), ...now.keys()]);
    return [...urls]
      .filter((url) => old.get(url) !== now.get(url))
      .map((url) => url.slice(BASE.length))
      .sort();
  }
  const without = (number: number): Catalogue =>
    catalogueOf(
      shelvedEntries(23, SIZE).filter((_, index) => index !== number - 1),
      23,
    );
  const before = catalogueOf(shelvedEntries(23, SIZE));

  test.each([
    [
      "a new article changes the open archive document and what shows the newest",
      before,
      catalogueOf(shelvedEntries(24, SIZE)),
      [...FORMATS, ...archive("0005"), ...OPML],
    ],
    [
      "a backdated one changes the open archive document only",
      before,
      catalogueOf([
        ...shelvedEntries(23, SIZE),
        shelvedEntry(24, SIZE, {
          published: shelvedEntry(-4, SIZE).published,
          updated: shelvedEntry(-4, SIZE).published,
        }),
      ]),
      archive("0005"),
    ],
    [
      "the one that fills a shelf opens the next, which is there before it has an entry",
      catalogueOf(shelvedEntries(24, SIZE)),
      catalogueOf(shelvedEntries(25, SIZE)),
      [...FORMATS, ...archive("0005"), ...archive("0006"), ...OPML],
    ],
    [
      "so that the first of a shelf does not touch the full document before it",
      catalogueOf(shelvedEntries(25, SIZE)),
      catalogueOf(shelvedEntries(26, SIZE)),
      [...FORMATS, ...archive("0006"), ...OPML],
    ],
    ["one that is deleted from the newest shelf", before, without(22), [...FORMATS, ...archive("0005")]],
    [
      "one that is deleted from an old shelf changes that shelf's document only",
      before,
      without(7),
      archive("0002"),
    ],
  ])("%s", (_, from, to, expected) => {
    expect(differences(from, to)).toEqual([...expected].sort());
  });

  test("all of a shelf that go leave its document, and no other is touched", () => {
    const left = shelvedEntries(23, SIZE).filter(({ archive: shelf }) => shelf !== 2);
    expect(differences(before, catalogueOf(left, 23))).toEqual(archive("0002").toSorted());
  });

  test("the page of another language, a hub, a changed interval change no archive document", () => {
    const changed = catalogueOf(shelvedEntries(23, SIZE), 23, {
      hubs: ["https://hub.example/"],
      feeds: { ...FEED_SETTINGS, limit: 10, archiveSize: SIZE, ttlMinutes: 7 },
    });
    expect(differences(before, changed).filter((path) => path.startsWith("archive/"))).toEqual([]);
  });
});

describe("the chain", () => {
  const feed = mainFeed(catalogueOf(shelvedEntries(25, SIZE), 25, { hubs: ["https://hub.example/"] }));
  const documents = feed.archives.map(({ document }) => document);

  test("next and previous agree, the ends are open, `current` is the subscription document in each format", () => {
    expect(documents.map(({ urls }) => urls.rss?.slice(BASE.length))).toEqual(
      ["0001", "0002", "0003", "0004", "0005", "0006"].map((number) => `archive/${number}/rss.xml`),
    );
    for (const [index, { history }] of documents.entries()) {
      expect(history?.kind).toBe("archive");
      expect(history?.current).toEqual(feed.feed.document.urls);
      expect(history?.previous).toEqual(documents[index - 1]?.urls);
      expect(history?.next).toEqual(documents[index + 1]?.urls);
    }
  });

  test("the subscription document leads to the newest archive document that has entries", () => {
    expect(feed.archives.at(-1)?.entries).toEqual([]);
    expect(feed.feed.document.history).toEqual({ kind: "subscription", previous: documents[4]?.urls });
  });

  test("RFC 5005 §4: all are the same logical feed, with their own self link and date, and announce no hub", () => {
    const { id, title, hubs } = feed.feed.document;
    expect(hubs).toEqual(["https://hub.example/"]);
    for (const document of documents) expect(document).toMatchObject({ id, title, hubs: [] });
    expect(documents[0]?.updated).toEqual(shelvedEntry(5, SIZE).updated);
    expect(documents[5]?.updated).toEqual(catalogueOf([]).established);
  });

  test("the paths of the archives stand in the site's feed, oldest first", () => {
    expect(feed.feed.archives.map(({ atom }) => atom)).toEqual(
      ["0001", "0002", "0003", "0004", "0005", "0006"].map((number) => `archive/${number}/atom.xml`),
    );
  });
});

describe("which feeds keep archives", () => {
  const filed = shelvedEntries(23, SIZE).map((entry, index) => ({
    ...entry,
    categories: [
      {
        term: index < 12 ? "diplomacy" : "north-korea",
        scheme: "https://warta.example/feeds/#taxonomy",
        label: "X",
      },
    ],
  }));
  const archived = (archives: "main" | "all" | "none"): readonly string[] =>
    siteFeeds(catalogueOf(filed, 23, { feeds: { ...FEED_SETTINGS, limit: 10, archives } }))
      .feeds.filter((feed) => feed.archives.length > 0)
      .map(({ feed }) => feed.address);

  test("the main ones, all or none, by setting", () => {
    expect(archived("main")).toEqual(["/"]);
    expect(archived("all")).toEqual(["/", "/kategori/korea-utara/", "/kategori/diplomasi/"]);
    expect(archived("none")).toEqual([]);
  });

  test("a category's has a document for each shelf with an entry of it, and none for the open one", () => {
    const catalogue = catalogueOf(filed, 23, { feeds: { ...FEED_SETTINGS, limit: 10, archives: "all" } });
    const feed = siteFeeds(catalogue).feeds.find((one) => one.feed.address === "/kategori/diplomasi/");
    expect(feed?.archives.map(({ paths }) => paths.rss)).toEqual(
      ["0001", "0002", "0003"].map((number) => `kategori/diplomasi/archive/${number}/rss.xml`),
    );
    expect(feed?.archives.at(-1)?.entries.length).toBe(2);
  });

  test("no feed whose entries are all in the subscription document as they should be", () => {
    expect(mainFeed(catalogueOf(shelvedEntries(10, SIZE))).archives).toEqual([]);
    expect(mainFeed(catalogueOf(shelvedEntries(10, SIZE))).feed.document).not.toHaveProperty("history");
    const short = shelvedEntries(10, SIZE).map(
      (entry): Entry => ({ ...entry, feedContent: "summary", contentBytes: 9e6 }),
    );
    expect(mainFeed(catalogueOf(short)).archives).toEqual([]);
    const long = shelvedEntries(10, SIZE).map((entry) => ({ ...entry, contentBytes: 300_000 }));
    expect(mainFeed(catalogueOf(long)).archives.length).toBe(3);
  });

  test("in the formats that the feed has", () => {
    const formats: readonly FeedFormat[] = ["json"];
    const feed = mainFeed(
      catalogueOf(shelvedEntries(23, SIZE), 23, { feeds: { ...FEED_SETTINGS, limit: 10, formats } }),
    );
    expect(feed.archives[0]?.paths).toEqual({ json: "archive/0001/feed.json" });
    expect(feed.archives[1]?.document.history?.previous).toEqual({ json: `${BASE}archive/0001/feed.json` });
  });

  test("each language its own: the sample's few articles have none", () => {
    expect(sampleEntries(BASE).length).toBeGreaterThan(0);
    const feeds = siteFeeds(catalogueOf([...sampleEntries(BASE), ...shelvedEntries(23, SIZE)], 23)).feeds;
    const mains = feeds.filter(({ feed }) => feed.scope.kind === "all");
    expect(mains.map((feed) => feed.archives.length > 0)).toEqual([true, false, false]);
  });
});
