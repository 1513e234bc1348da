import { describe, expect, test } from "vitest";
import { applyHooks, type Hooked } from "../../src/feeds/hooks.ts";
import { linkFeeds } from "../../src/feeds/outputs.ts";
import type { PlannedFeed } from "../../src/feeds/planned.ts";
import { siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import type { Hooks } from "../../src/model/hooks.ts";
import type { Store } from "../../src/model/output.ts";
import { feedText, recipeOf } from "../support/feed-text.ts";
import { sampleCatalogue } from "../support/sample-catalogue.ts";
import { shelvedCatalogue, shelvedEntries } from "../support/shelved.ts";

const FILE = "siar.config.mjs";
const store: Store = { content: (entry) => `<p>Isi ${entry.id}</p>` };

function hooked(hooks: Omit<Hooks, "file">, catalogue: Catalogue = sampleCatalogue()): Hooked {
  return applyHooks(siteFeeds(catalogue).feeds, { file: FILE, ...hooks }, store);
}

/** Archives of five behind a main feed of ten. */
const DESK = { name: "Meja", kind: "organization" } as const;
const archived = (): Catalogue => {
  const entries = shelvedEntries(23, 5).map((entry) => ({ ...entry, authors: [DESK] }));
  return shelvedCatalogue(entries, { size: 5, minted: 23 });
};

function mainOf({ feeds }: { readonly feeds: readonly PlannedFeed[] }): PlannedFeed {
  const [main] = feeds;
  if (!main) throw new Error("no feed");
  return main;
}
/** The items of the main feed's JSON, with those of its archives. */
function itemsOf(result: Hooked): readonly { id: string; title: string; content_html?: string }[] {
  const { feed, archives, ...carried } = mainOf(result);
  const all = [{ document: feed.document, ...carried }, ...archives];
  return all.flatMap(({ document, entries, summarised }) => {
    const text = feedText(recipeOf("json-feed", document, { entries, summarised }), store);
    return JSON.parse(text).items;
  });
}
describe("what hooks are given", () => {
  test("`feed` each document, `entry` each entry as that document carries it, archives too", () => {
    const feeds: FeedDocument[] = [];
    const entries: [FeedEntry, FeedDocument][] = [];
    hooked(
      {
        feed: (feed) => {
          feeds.push(feed);
          return feed;
        },
        entry: (entry, feed) => {
          entries.push([entry, feed]);
          return entry;
        },
      },
      archived(),
    );
    expect(feeds.map(({ history }) => history?.kind).filter(Boolean)).toEqual([
      "subscription",
      ...Array.from({ length: 5 }, () => "archive"),
    ]);
    expect(entries.length).toBe(10 + 23);
    expect(entries.map(([entry]) => entry.contentHtml)).toEqual(
      entries.map(([entry]) => `<p>Isi ${entry.id}</p>`),
    );
    expect(new Set(entries.map(([, feed]) => feed))).toEqual(new Set(feeds.filter(({ history }) => history)));
  });

  test("`entry` is given the document that `feed` returned", () => {
    const titles = new Set<string>();
    hooked({
      feed: (feed) => ({ ...feed, title: "Lain" }),
      entry: (entry, feed) => {
        titles.add(feed.title);
        return entry;
      },
    });
    expect([...titles]).toEqual(["Lain"]);
  });

  test("an entry without what only this site knows of it: key, source, fills", () => {
    const keys = new Set<string>();
    hooked({
      entry: (entry) => {
        for (const key of Object.keys(entry)) keys.add(key);
        return entry;
      },
    });
    for (const key of ["key", "source", "content", "fills", "archive", "address"])
      expect([...keys]).not.toContain(key);
  });

  test("frozen to its depths: writing to it is a problem, and changes nothing", () => {
    const before = itemsOf(hooked({}));
    const result = hooked({
      entry: (entry) => {
        Object.assign(entry, { title: "Lain" });
        return entry;
      },
    });
    expect(new Set(result.problems.map(({ code }) => code))).toEqual(new Set(["hook/failed"]));
    expect(itemsOf(result)).toEqual(before);
    const deep = hooked({
      feed: (feed) => {
        Object.assign(feed.authors[0] ?? {}, { name: "Lain" });
        return feed;
      },
    });
    expect(deep.problems[0]?.code).toBe("hook/failed");
  });
});

describe("what hooks return", () => {
  test("an entry as it was, or an equal copy, stays the shared object: nothing is made anew", () => {
    const plain = siteFeeds(sampleCatalogue()).feeds;
    for (const entry of [
      (one: FeedEntry) => one,
      (one: FeedEntry) => ({ ...one, rights: one.rights, episode: undefined }),
    ]) {
      const { feeds, problems } = applyHooks(plain, { file: FILE, entry }, store);
      expect(problems).toEqual([]);
      for (const [index, feed] of feeds.entries()) expect(feed.entries).toEqual(plain[index]?.entries);
      expect(feeds[0]?.entries[0]).toBe(plain[0]?.entries[0]);
    }
  });

  test("a changed entry is what every format carries", () => {
    const entry = (one: FeedEntry): unknown => ({
      ...one,
      title: `${one.title}!`,
      contentHtml: "<p>Lain.</p>",
    });
    const result = hooked({ entry });
    expect(result.problems).toEqual([]);
    const { feed, entries, summarised } = mainOf(result);
    for (const kind of ["rss", "atom", "json-feed"] as const) {
      const text = feedText(recipeOf(kind, feed.document, { entries, summarised }), store);
      expect(text.match(/ini!|Wonsan!|peristiwa!/g)?.length).toBeGreaterThanOrEqual(3);
      expect(text).toContain("<p>Lain.</p>");
      expect(text).not.toContain("<p>Isi");
    }
  });

  test("equal answers for one entry are one object in all feeds, so that its fragments are made once", () => {
    const result = hooked({ entry: (one) => ({ ...one, title: "Sama" }) });
    const [first, ...others] = result.feeds.flatMap(({ entries }) =>
      entries.filter(({ source }) => source === "articles/lavrov-di-wonsan.md"),
    );
    expect(others.length).toBeGreaterThan(2);
    for (const other of others) expect(other).toBe(first);
  });

  test("`null` leaves an entry out of that feed; the feed is then as old as what is left (R12)", () => {
    const result = hooked({
      entry: (one, feed) => (feed.id.endsWith("/id/all") && one.title.startsWith("Pasukan") ? null : one),
    });
    const { feed, entries } = mainOf(result);
    expect(entries.length).toBe(2);
    expect(feed.entryCount).toBe(2);
    expect(feed.document.updated.epochMs).toBe(Date.parse("2025-07-13T09:30:00+07:00"));
    expect(result.feeds.flatMap((one) => one.entries).some(({ source }) => source.includes("pasukan"))).toBe(
      true,
    );
    expect(mainOf(hooked({ entry: () => null })).entries).toEqual([]);
  });

  test("R12: a date of the document that the hook sets itself stays", () => {
    const updated = { epochMs: Date.parse("2025-08-01T00:00:00Z"), offsetMinutes: 0 };
    const result = hooked({
      feed: (feed) => ({ ...feed, updated }),
      entry: (one) => ({ ...one, title: "x" }),
    });
    expect(mainOf(result).feed.document.updated).toEqual(updated);
  });

  test("R14: entries whose dates a hook changed stand newest first", () => {
    const result = hooked({
      entry: (one) => ({ ...one, published: { ...one.published, epochMs: -one.published.epochMs } }),
    });
    const titles = itemsOf(result).map(({ title }) => title);
    const before = itemsOf(hooked({})).map(({ title }) => title);
    expect(titles).toEqual(before.toReversed());
  });

  test("a text that it takes away makes a summary, one that it gives makes a full entry", () => {
    const taken = hooked({ entry: ({ contentHtml: _text, ...one }) => one });
    for (const item of itemsOf(taken)) expect(item).not.toHaveProperty("content_html");
    const short = sampleCatalogue({
      site: { feeds: { ...sampleCatalogue().site.feeds, content: "summary" } },
    });
    const given = hooked({ entry: (one) => ({ ...one, contentHtml: "<p>Penuh.</p>" }) }, short);
    for (const item of itemsOf(given)) expect(item.content_html).toBe("<p>Penuh.</p>");
  });

  test("archives pass the same hooks, and entries left out are nowhere", () => {
    const result = hooked(
      { entry: (one) => (one.title === "Berita 3" ? null : { ...one, title: `${one.title}!` }) },
      archived(),
    );
    const titles = new Set(itemsOf(result).map(({ title }) => title));
    expect(titles.size).toBe(22);
    expect(titles).not.toContain("Berita 3!");
    for (const title of titles) expect(title).toMatch(/!$/);
  });

  test("`null` for a feed's document leaves the feed out, with its archives and from the translations of others", () => {
    const result = hooked({ feed: (feed) => (feed.language === "en" ? null : feed) });
    expect(result.problems).toEqual([]);
    expect(result.feeds.map(({ feed }) => feed.language)).not.toContain("en");
    for (const { feed } of result.feeds)
      expect(feed.document.translations.map(({ language }) => language)).not.toContain("en");
    const { feeds } = hooked({ feed: () => null }, archived());
    expect(feeds).toEqual([]);
  });

  test("R18: characters that XML forbids are removed", () => {
    const result = hooked({ entry: (one) => ({ ...one, title: "Ku\u0000rsk\uFFFE" }) });
    expect(new Set(itemsOf(result).map(({ title }) => title))).toEqual(new Set(["Kursk"]));
  });

  test("is part of the marks in the recipe, and so of the key", () => {
    const catalogue = sampleCatalogue();
    const keysOf = (title: string | undefined): readonly string[] => {
      const entry = (one: FeedEntry): unknown => (title === undefined ? one : { ...one, title });
      const { feeds } = hooked({ entry }, catalogue);
      return linkFeeds(catalogue, feeds)
        .filter(({ path }) => path === "rss.xml" || path === "atom.xml")
        .map(({ recipe }) => JSON.stringify({ ...recipe, entries: [] }));
    };
    expect(keysOf("A")).toEqual(keysOf("A"));
    expect(keysOf(undefined)).toEqual(keysOf(undefined));
    const all = [...keysOf("A"), ...keysOf("B"), ...keysOf(undefined)];
    expect(new Set(all).size).toBe(6);
  });
});

describe("what hooks get wrong is a problem that names hook and article", () => {
  const endless = { self: {} };
  endless.self = endless;

  test.each<[string, (entry: FeedEntry) => unknown, string, string]>([
    ["a throw", () => JSON.parse("{"), "hook/failed", "It says: "],
    [
      "only its first line",
      () => {
        throw new Error("no such desk\n    at secret.js:1:1");
      },
      "hook/failed",
      "It says: no such desk.",
    ],
    [
      "a throw of nothing",
      () => {
        throw undefined;
      },
      "hook/failed",
      "It says: (nothing).",
    ],
    ["nothing", () => undefined, "hook/returned-nothing", "returned nothing"],
    ["a promise", async (entry) => entry, "hook/not-awaited", "returned a promise"],
    [
      "a promise that fails",
      () => Promise.reject(new Error("late")),
      "hook/not-awaited",
      "returned a promise",
    ],
    ["a text", () => "entry", "hook/returned-wrong", "It must be an object."],
    [
      "a text in place of an instant",
      (one) => ({ ...one, published: "2025" }),
      "hook/returned-wrong",
      "at `published`: It must be an object.",
    ],
    [
      "a Date",
      (one) => ({ ...one, updated: new Date(0) }),
      "hook/returned-wrong",
      "at `updated`: It is neither text",
    ],
    [
      "a fraction of a second",
      (one) => ({ ...one, updated: { epochMs: 1, offsetMinutes: 0 } }),
      "hook/returned-wrong",
      "at `updated.epochMs`: It is no whole second.",
    ],
    [
      "a number that is none",
      (one) => ({ ...one, updated: { epochMs: Number.NaN, offsetMinutes: 0 } }),
      "hook/returned-wrong",
      "at `updated.epochMs`: It is NaN",
    ],
    [
      "a title that is empty",
      (one) => ({ ...one, title: "\u0000" }),
      "hook/returned-wrong",
      "at `title`: It is empty.",
    ],
    [
      "nobody who wrote it (R39)",
      (one) => ({ ...one, authors: [] }),
      "hook/returned-wrong",
      "at `authors`: It is empty.",
    ],
    [
      "neither text nor summary (R16)",
      (one) => ({ ...one, summary: " ", contentHtml: "" }),
      "hook/returned-wrong",
      "at `summary`: It is empty, and there is no text either.",
    ],
    [
      "a missing title",
      ({ title: _title, ...one }) => one,
      "hook/returned-wrong",
      "at `title`: It is missing.",
    ],
    [
      "an unknown field",
      (one) => ({ ...one, tite: "x" }),
      "hook/returned-wrong",
      "at `tite`: There is no such field.",
    ],
    [
      "a relative address",
      (one) => ({ ...one, url: "/kursk/" }),
      "hook/returned-wrong",
      "at `url`: It is not an absolute URL.",
    ],
    [
      "an address with a script",
      (one) => ({ ...one, authors: [{ name: "A", kind: "person", url: "javascript:x" }] }),
      "hook/returned-wrong",
      "at `authors[0].url`: It is not an absolute URL.",
    ],
    [
      "a kind that is none",
      (one) => ({ ...one, authors: [{ name: "A", kind: "robot" }] }),
      "hook/returned-wrong",
      "at `authors[0].kind`: It must be one of person, organization.",
    ],
    [
      "a function",
      (one) => ({ ...one, summary: () => "x" }),
      "hook/returned-wrong",
      "at `summary`: It is a function",
    ],
    [
      "what holds itself",
      (one) => ({ ...one, extensions: [{ name: "dc:x", objects: endless }] }),
      "hook/returned-wrong",
      "nested too deeply",
    ],
    [
      "a prefix that nothing declares",
      (one) => ({ ...one, extensions: [{ name: "geo:lat", objects: "1" }] }),
      "hook/returned-wrong",
      'at `extensions[0]`: Nothing says what the prefix of "geo:lat" stands for.',
    ],
    [
      "a name that XML cannot bear",
      (one) => ({ ...one, extensions: [{ name: "dc:a b", objects: "1" }] }),
      "hook/returned-wrong",
      '"dc:a b" cannot name',
    ],
    ["another id (R1)", (one) => ({ ...one, id: `${one.id}x` }), "hook/changed-identity", "changed `id`"],
  ])("entry: %s", (_, entry, code, says) => {
    const result = hooked({ entry });
    const about = result.problems.find(({ what }) => what.includes("articles/lavrov-di-wonsan.md"));
    expect(about).toMatchObject({ code, severity: "error", place: { file: FILE } });
    expect(about?.what).toContain("`entry`");
    expect(about?.what).toContain(says);
    expect(about?.what).not.toContain("secret");
    expect(itemsOf(result).length).toBe(3);
  });

  test("an article's problem is told once, however many feeds carry it", () => {
    const { problems } = hooked({ entry: () => undefined });
    expect(problems.length).toBe(sampleCatalogue().entries.length);
  });

  test.each<[string, (feed: FeedDocument) => unknown, string, string]>([
    ["a throw", () => JSON.parse("{"), "hook/failed", "the feed rss.xml"],
    ["nothing", () => undefined, "hook/returned-nothing", "the feed rss.xml"],
    [
      "another id",
      (feed) => ({ ...feed, id: "x" }),
      "hook/changed-identity",
      "changed `id` of the feed rss.xml",
    ],
    [
      "another self link (R21)",
      (feed) => ({ ...feed, urls: { rss: "https://x.example/" } }),
      "hook/changed-identity",
      "changed `urls`",
    ],
    [
      "a chain of its own",
      (feed) => ({ ...feed, history: { kind: "subscription" } }),
      "hook/changed-identity",
      "changed `history`",
    ],
    ["a hub that is no URL", (feed) => ({ ...feed, hubs: ["hub"] }), "hook/returned-wrong", "at `hubs[0]`"],
    [
      "a prefix that nothing declares",
      (feed) => ({ ...feed, extensions: [{ name: "geo:lat", objects: "1" }] }),
      "hook/returned-wrong",
      "geo:lat",
    ],
  ])("feed: %s", (_, feed, code, says) => {
    const { problems, feeds } = hooked({ feed });
    const about = problems.find(({ what }) => what.includes("the feed rss.xml"));
    expect(about).toMatchObject({ code, severity: "error", place: { file: FILE } });
    expect(about?.what).toContain("`feed`");
    expect(about?.what).toContain(says);
    expect(mainOf({ feeds }).feed.document.title).toBe("Warta Siar");
  });

  test("feed: an archive document cannot be left out alone, since the chain would break", () => {
    const result = hooked({ feed: (feed) => (feed.history?.kind === "archive" ? null : feed) }, archived());
    expect(new Set(result.problems.map(({ code }) => code))).toEqual(new Set(["hook/returned-wrong"]));
    expect(mainOf(result).archives.length).toBe(5);
  });

  test("namespaces of the settings may be used", () => {
    const namespaces = { geo: "http://www.w3.org/2003/01/geo/wgs84_pos#" };
    const entry = (one: FeedEntry): unknown => ({
      ...one,
      extensions: [{ name: "geo:lat", objects: "51.73" }],
    });
    expect(hooked({ entry }, sampleCatalogue({ site: { namespaces } })).problems).toEqual([]);
    expect(
      hooked({ entry: (one) => ({ ...one, extensions: [{ name: "dc:coverage", objects: "Kursk" }] }) })
        .problems,
    ).toEqual([]);
  });
});
