import { describe, expect, test } from "vitest";
import { carriedFacts } from "../../src/feeds/carried.ts";
import type { PlannedFeed } from "../../src/feeds/planned.ts";
import { siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { DeclaredFeed, FeedFilter, FollowedKind, Site } from "../../src/model/site.ts";
import { FEED_SETTINGS } from "../support/feed-settings.ts";
import { type Sample, sampleCatalogue } from "../support/sample-catalogue.ts";

const planned = (sample: Sample = {}): readonly PlannedFeed[] => siteFeeds(sampleCatalogue(sample)).feeds;

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
    expect(entries.map((entry) => carriedFacts(entry).categories[0]?.term)).toContain("russia-ukraine-war");
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
    const latest = Math.max(...entries.map((entry) => carriedFacts(entry).updated.epochMs));
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

describe("R14, R15: what it carries", () => {
  const entries = Array.from({ length: 60 }, (_, index) => {
    const published = { epochMs: 1_752_000_000_000 - index * 60_000, offsetMinutes: 420 };
    return entryLike({ id: `tag:warta.example,2025-07-01:n${index}`, title: `N ${index}`, published });
  });

  test("the newest up to the limit, in their order, the same in all formats", () => {
    const { entries: carried, feed } = feedAt("/", planned({ entries }));
    expect(carried.map((entry) => carriedFacts(entry).title)).toEqual(
      Array.from({ length: 50 }, (_, index) => `N ${index}`),
    );
    expect(feed.entryCount).toBe(50);
  });
});

describe("which feeds exist is data", () => {
  const withSettings = (feeds: Partial<Site["feeds"]>): Sample => ({
    site: { feeds: { ...FEED_SETTINGS, ...feeds } },
  });

  test.each<[readonly FollowedKind[], readonly string[]]>([
    [["languages"], ["all"]],
    [
      ["languages", "authors"],
      ["all", "author"],
    ],
    [
      ["languages", "categories"],
      ["all", "category"],
    ],
    [
      ["languages", "categories", "authors"],
      ["all", "author", "category"],
    ],
  ])("following %j", (follow, kinds) => {
    const found = planned(withSettings({ follow })).map(({ feed }) => feed.scope.kind);
    expect([...new Set(found)].sort()).toEqual(kinds);
  });

  test("a feed has the files of its formats, and no others", () => {
    const { feed } = feedAt("/", planned(withSettings({ formats: ["json", "atom"] })));
    expect(feed.paths).toEqual({ atom: "atom.xml", json: "feed.json" });
    expect(Object.keys(feed.document.urls)).toEqual(["atom", "json"]);
    expect(feed.document.translations[0]?.urls).toEqual({
      atom: "https://warta.example/en/atom.xml",
      json: "https://warta.example/en/feed.json",
    });
  });

  const FRONT: DeclaredFeed = {
    name: "front-lines",
    titles: { id: "Garis Depan", en: "Front Lines" },
    descriptions: { id: "Dari medan perang.", en: "" },
    languages: ["id", "en"],
    isMixed: false,
    path: "/depan/",
    filter: { kind: "category", term: "armed-conflict", children: true },
    formats: ["rss", "json"],
    limit: 50,
    maxBytes: 1_000_000,
    content: "full",
    hasArchives: false,
  };
  const declare = (changes: Partial<DeclaredFeed>): readonly PlannedFeed[] =>
    planned(withSettings({ declared: [{ ...FRONT, ...changes }] }));

  test("a declared feed stands once in each of its languages, in the folder of its path, after the main one", () => {
    const feeds = declare({});
    const addresses = feeds.map(({ feed }) => feed.address);
    expect(addresses.indexOf("/depan/")).toBe(addresses.indexOf("/") + 1);
    expect(addresses).toContain("/en/depan/");
    expect(addresses).not.toContain("/ar/depan/");
    expect(feedAt("/en/depan/", feeds).feed).toMatchObject({
      language: "en",
      scope: { kind: "declared", name: "front-lines", title: "Front Lines" },
      paths: { rss: "en/depan/rss.xml", json: "en/depan/feed.json" },
    });
  });

  test("R3: its id has its name, not its path or title", () => {
    const ids = (changes: Partial<DeclaredFeed>): readonly string[] =>
      declare(changes)
        .filter(({ feed }) => feed.scope.kind === "declared")
        .map(({ feed }) => feed.document.id);
    expect(ids({})).toEqual([
      "tag:warta.example,2025-07-01:feed/id/declared/front-lines",
      "tag:warta.example,2025-07-01:feed/en/declared/front-lines",
    ]);
    expect(ids({ path: "/x/", titles: { id: "X", en: "Y" } })).toEqual(ids({}));
    expect(ids({ isMixed: true })).toEqual(["tag:warta.example,2025-07-01:feed/declared/front-lines"]);
  });

  test("its title and description are its own, its page is the front page, its translations are the same feed", () => {
    const { document } = feedAt("/depan/", declare({})).feed;
    expect(document).toMatchObject({
      title: "Garis Depan",
      subtitle: "Dari medan perang.",
      homeUrl: "https://warta.example/",
    });
    expect(document.translations).toEqual([
      {
        language: "en",
        url: "https://warta.example/en/",
        urls: {
          rss: "https://warta.example/en/depan/rss.xml",
          json: "https://warta.example/en/depan/feed.json",
        },
      },
    ]);
    expect(feedAt("/en/depan/", declare({})).feed.document.subtitle, "R25").toBe("Front Lines");
  });

  test("it carries what its filter takes, in its language, with the ids of the main feed (C5)", () => {
    const feeds = declare({});
    expect(feedAt("/depan/", feeds).entries).toEqual(
      feedAt("/", feeds).entries.filter((entry) =>
        carriedFacts(entry).categories.some(({ term }) => term === "russia-ukraine-war"),
      ),
    );
    expect(feedAt("/depan/", feeds).entries.length).toBe(2);
  });

  test("C5: a mixed feed has the entries of all its languages, and the language of the first", () => {
    const feeds = declare({ isMixed: true });
    const { feed, entries } = feedAt("/depan/", feeds);
    expect(feed.document.language).toBe("id");
    expect(feed.document.translations).toEqual([]);
    expect(new Set(entries.map((entry) => carriedFacts(entry).language))).toEqual(new Set(["id", "en"]));
    expect(feeds.map(({ feed: { address } }) => address)).not.toContain("/en/depan/");
  });

  test("D31: a declared feed without entries is there, dated to the day the site was established", () => {
    const { feed, entries } = feedAt("/depan/", declare({ filter: { kind: "tag", tag: "nothing" } }));
    expect(entries).toEqual([]);
    expect(feed.document.updated).toEqual(sampleCatalogue().established);
  });

  test("its limits are its own, the wish of an article goes before them", () => {
    const all = sampleCatalogue().entries;
    const [first] = all;
    const entries = all.map((entry) =>
      entry === first ? { ...entry, feedContent: "full" as const } : entry,
    );
    const sample = withSettings({ declared: [{ ...FRONT, isMixed: true, content: "summary" }] });
    const { summarised } = feedAt("/depan/", planned({ ...sample, entries }));
    expect(summarised.length).toBe(3);
    expect(summarised).not.toContain(first?.id);
  });

  test("a name in its filter that nothing has is a warning, which names the feed", () => {
    const site = { ...withSettings({ declared: [FRONT] }).site, taxonomy: [] };
    const { problems } = siteFeeds(sampleCatalogue({ site }), "siar.config.yaml");
    expect(problems).toMatchObject([
      { code: "feeds/filter-unknown", severity: "warning", place: { file: "siar.config.yaml" } },
    ]);
    expect(problems[0]?.what).toContain("armed-conflict");
    expect(siteFeeds(sampleCatalogue(withSettings({ declared: [FRONT] }))).problems).toEqual([]);
  });

  test.each<[string, FeedFilter, string | undefined]>([
    ["a tag", { kind: "tag", tag: "dronne" }, "Did you mean drone?"],
    ["a tag like no other", { kind: "tag", tag: "zzqqxx" }, "give an article that tag"],
    ["a path", { kind: "path", pattern: "articels/**" }, "articles/podcast/**"],
    ["what is taken out by a slip", { kind: "not", of: { kind: "tag", tag: "dronne" } }, "drone?"],
    ["what is taken out ahead of time", { kind: "not", of: { kind: "tag", tag: "zzqqxx" } }, undefined],
    ["a tag in other capitals", { kind: "tag", tag: "DRONE" }, undefined],
  ])("a filter that no article fits is a warning: %s", (_title, filter, mend) => {
    const sample = withSettings({ declared: [{ ...FRONT, filter }] });
    const [first, ...others] = sampleCatalogue().entries;
    const tagged: Entry | undefined = first && {
      ...first,
      categories: [...first.categories, { term: "drone", label: "drone" }],
    };
    const { problems } = siteFeeds(
      sampleCatalogue({ ...sample, entries: tagged ? [tagged, ...others] : [] }),
    );
    expect(problems.map(({ code }) => code)).toEqual(mend === undefined ? [] : ["feeds/filter-unknown"]);
    if (mend !== undefined) expect(problems[0]?.mend).toContain(mend);
  });

  test("R96: each names the style sheet; licence, rights and namespaces are the settings'", () => {
    const namespaces = { geo: "http://www.w3.org/2003/01/geo/wgs84_pos#" };
    const license = "https://creativecommons.org/licenses/by/4.0/";
    const baseUrl = "https://user.github.io/repo/";
    for (const { feed } of planned({ baseUrl, site: { namespaces, license } }))
      expect(feed.document).toMatchObject({
        stylesheet: "https://user.github.io/repo/feed.css",
        rights: "© Warta Siar",
        license,
        namespaces,
      });
    expect(feedAt("/").feed.document).not.toHaveProperty("license");
    expect(feedAt("/").feed.document).not.toHaveProperty("namespaces");
  });

  test("R45: the generator has a name and no version", () => {
    expect(feedAt("/").feed.document.generator).toEqual({ name: "siar" });
  });
});
