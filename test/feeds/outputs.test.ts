import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { carriedFacts } from "../../src/feeds/carried.ts";
import { FragmentCache } from "../../src/feeds/fragments.ts";
import { type FeedRecipe, linkFeeds } from "../../src/feeds/outputs.ts";
import { siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Output, Store } from "../../src/model/output.ts";
import { FEED_SETTINGS } from "../support/feed-settings.ts";
import { feedText } from "../support/feed-text.ts";
import { readXml } from "../support/read-xml.ts";
import { type Sample, sampleCatalogue } from "../support/sample-catalogue.ts";

const store: Store = { content: (entry, flavour) => `<p>${flavour}: ${entry.key}</p>` };

function link(sample: Sample = {}): readonly Output<FeedRecipe>[] {
  const catalogue = sampleCatalogue(sample);
  return linkFeeds(catalogue, siteFeeds(catalogue).feeds);
}

function produce(path: string | undefined, outputs = link()): string {
  const output = outputs.find((one) => one.path === path);
  if (!output) throw new Error(`no output ${path}`);
  return feedText(output.recipe, store);
}

describe("outputs", () => {
  test("R57: every feed is three files of their own media types, and lists of all and of each language stand beside them", () => {
    const outputs = link();
    const types = new Map(outputs.map(({ path, mediaType }) => [path, mediaType]));
    expect(types.get("rss.xml")).toBe("application/rss+xml");
    expect(types.get("en/category/diplomacy/atom.xml")).toBe("application/atom+xml");
    expect(types.get("ar/feed.json")).toBe("application/feed+json");
    expect(types.get("feeds.opml")).toBe("text/x-opml");
    expect(types.get("feeds/ar.opml")).toBe("text/x-opml");
    expect(outputs.length).toBe(3 * siteFeeds(sampleCatalogue()).feeds.length + 1 + 3);
    expect(new Set(outputs.map(({ stage }) => stage))).toEqual(new Set(["feed"]));
  });

  test("a recipe is plain data: it survives JSON, and the same bytes come of it", () => {
    for (const { recipe } of link()) {
      const copy: FeedRecipe = JSON.parse(JSON.stringify(recipe));
      expect(feedText(copy, store)).toBe(feedText(recipe, store));
    }
  });

  test("R14: bytes depend on nothing but the recipe: not on what was produced before, nor in which order", () => {
    const inOrder = link().map(({ recipe }) => feedText(recipe, store));
    const outputs = link();
    const backwards = outputs.toReversed().map(({ recipe }) => feedText(recipe, store));
    expect(backwards.toReversed()).toEqual(inOrder);
  });

  test("an entry's content is asked for once, however many feeds carry it", () => {
    const asked: string[] = [];
    const counting: Store = {
      content: (entry, flavour) => {
        asked.push(`${entry.id} ${flavour}`);
        return store.content(entry, flavour);
      },
    };
    const cache = new FragmentCache();
    for (const { recipe } of link()) feedText(recipe, counting, cache);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked.every((one) => one.endsWith(" feed"))).toBe(true);
  });

  test("R1: the three formats of a feed carry the same ids in the same order", () => {
    const outputs = link();
    for (const { feed, entries } of siteFeeds(sampleCatalogue()).feeds) {
      const ids = entries.map((entry) => carriedFacts(entry).id);
      expect(readXml(produce(feed.paths.rss, outputs)).all("//item/guid")).toEqual(ids);
      expect(readXml(produce(feed.paths.atom, outputs)).all("//a:entry/a:id")).toEqual(ids);
      const items: readonly { readonly id: string }[] = JSON.parse(produce(feed.paths.json, outputs)).items;
      expect(items.map(({ id }) => id)).toEqual(ids);
    }
  });

  test("R21: each file's self link is its own address, also under a base URL with a path (R106)", () => {
    const outputs = link({ baseUrl: "https://user.github.io/repo/" });
    for (const path of ["rss.xml", "en/category/diplomacy/rss.xml"]) {
      expect(readXml(produce(path, outputs)).all("/rss/channel/atom:link[@rel='self']/@href")).toEqual([
        `https://user.github.io/repo/${path}`,
      ]);
    }
    expect(JSON.parse(produce("feed.json", outputs)).feed_url).toBe("https://user.github.io/repo/feed.json");
  });

  test("R16: full text by default; a site of summaries has no content in any format", () => {
    const outputs = link({ site: { feeds: { ...FEED_SETTINGS, content: "summary" } } });
    expect(readXml(produce("rss.xml")).all("//item/content:encoded").length).toBeGreaterThan(0);
    expect(readXml(produce("rss.xml", outputs)).all("//item/content:encoded")).toEqual([]);
    expect(readXml(produce("atom.xml", outputs)).all("//a:content")).toEqual([]);
    const { items } = JSON.parse(produce("feed.json", outputs));
    expect(items[0].content_text).toBe(items[0].summary);
    expect(items[0]).not.toHaveProperty("content_html");
  });

  test("D31: the feeds of an empty site are valid in every format", () => {
    const outputs = link({ entries: [] });
    expect(readXml(produce("rss.xml", outputs)).one("//lastBuildDate")).toBe(
      "Tue, 01 Jul 2025 00:00:00 +0700",
    );
    expect(readXml(produce("atom.xml", outputs)).one("/a:feed/a:updated")).toBe("2025-07-01T00:00:00+07:00");
    expect(JSON.parse(produce("feed.json", outputs)).items).toEqual([]);
    for (const path of ["rss.xml", "atom.xml", "feed.json"])
      expect(() => parseFeed(produce(path, outputs))).not.toThrow();
  });
});

describe("feeds.opml", () => {
  const opml = (sample: Sample = {}): ReturnType<typeof readXml> =>
    readXml(produce("feeds.opml", link(sample)));

  test("R87: version 2.0 with head and body; its date is the newest entry's, of an empty site its first day", () => {
    const { one } = opml();
    expect(one("/opml/@version")).toBe("2.0");
    expect(one("/opml/head/title")).toBe("Warta Siar");
    const [newest] = sampleCatalogue().entries;
    expect(newest).toBeDefined();
    expect(Date.parse(one("/opml/head/dateCreated") ?? "")).toBe(newest?.published.epochMs);
    expect(opml({ entries: [] }).one("/opml/head/dateCreated")).toBe("Tue, 01 Jul 2025 00:00:00 +0700");
  });

  test("R87: a folder for each language under its own name, without a type", () => {
    const { all } = opml();
    expect(all("/opml/body/outline/@text")).toEqual(["Bahasa Indonesia", "English", "العربية"]);
    expect(all("/opml/body/outline/@type")).toEqual([]);
  });

  test("R87: no folder for a language whose feeds a hook has left out", () => {
    const catalogue = sampleCatalogue();
    const left = siteFeeds(catalogue).feeds.filter(({ feed }) => feed.language !== "en");
    const { all } = readXml(produce("feeds.opml", linkFeeds(catalogue, left)));
    expect(all("/opml/body/outline/@text")).toEqual(["Bahasa Indonesia", "العربية"]);
  });

  test("R87, R88: a leaf for each feed, in one format only, with title, page and language", () => {
    const { all } = opml();
    const feeds = siteFeeds(sampleCatalogue()).feeds.map(({ feed }) => feed);
    const leaves = "/opml/body/outline/outline[@type='rss']";
    expect(all(`${leaves}/@xmlUrl`)).toEqual(feeds.map(({ document }) => document.urls.rss));
    expect(all(`${leaves}/@htmlUrl`)).toEqual(feeds.map(({ document }) => document.homeUrl));
    expect(all(`${leaves}/@text`)).toEqual(feeds.map(({ document }) => document.title));
    expect(all(`${leaves}/@title`)).toEqual(all(`${leaves}/@text`));
    expect(all(`${leaves}/@language`)).toEqual(feeds.map(({ language }) => language));
  });

  test("R87: it says whose it is and when it changed; the e-mail only where it is set (S13)", () => {
    const head = (sample: Sample, name: string): string | undefined => opml(sample).one(`/opml/head/${name}`);
    expect(head({}, "ownerName")).toBe("Warta Siar");
    expect(head({}, "ownerId")).toBe("https://warta.example/");
    expect(head({}, "ownerEmail")).toBeUndefined();
    const publisher = { name: "Warta", email: "redaksi@warta.example" };
    expect(head({ site: { publisher } }, "ownerEmail")).toBe("redaksi@warta.example");
    expect(Date.parse(head({}, "dateModified") ?? "")).toBe(Date.parse("2025-07-13T09:30:00+07:00"));
  });

  test("R88: a feed without RSS stands there in the first format that it has", () => {
    const { all } = opml({ site: { feeds: { ...FEED_SETTINGS, formats: ["json", "atom"] } } });
    const urls = all("/opml/body/outline/outline/@xmlUrl");
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => !url.endsWith("/atom.xml"))).toEqual([]);
  });

  test("the feed of a term says where in the tree it stands", () => {
    const feed =
      "/opml/body/outline/outline[@xmlUrl='https://warta.example/en/category/russia-ukraine-war/rss.xml']";
    expect(opml().one(`${feed}/@category`)).toBe("/armed-conflict/russia-ukraine-war");
  });
});

describe("feeds/<language>.opml", () => {
  test("R87: has the feeds of that language, under its title and with its dates", () => {
    const outputs = link();
    const english = readXml(produce("feeds/en.opml", outputs));
    const whole = readXml(produce("feeds.opml", outputs));
    expect(english.all("/opml/body/outline/@text")).toEqual(["English"]);
    expect(english.all("/opml/body/outline/outline/@xmlUrl")).toEqual(
      whole.all("/opml/body/outline[@text='English']/outline/@xmlUrl"),
    );
    const newest = sampleCatalogue().entries.find(({ language }) => language === "ar");
    const { one } = readXml(produce("feeds/ar.opml", outputs));
    expect(one("/opml/head/title")).toBe("ورتا سيار");
    expect(Date.parse(one("/opml/head/dateCreated") ?? "")).toBe(newest?.published.epochMs);
  });
});
