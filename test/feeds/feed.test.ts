/** `Feed` as users of the `feed` package know it: what they can say, and what they are told when it is wrong. */

import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { parseStringPromise } from "xml2js";
import { Feed, type FeedOptions, type Item } from "../../src/feeds/feed.ts";
import { sampleDocument, sampleEntry } from "../support/feed-samples.ts";
import { readXml } from "../support/read-xml.ts";

const day = (number: number): Date => new Date(Date.UTC(2025, 6, number));

const options: FeedOptions = {
  title: "Warta",
  description: "Berita",
  id: "https://warta.example/",
  link: "https://warta.example/",
  language: "id",
  image: "https://warta.example/logo.png",
  favicon: "https://warta.example/favicon.png",
  copyright: "© 2025 Warta",
  updated: day(14),
  generator: "mesin",
  ttl: 30,
  docs: "https://docs.example/",
  hub: "https://hub.example/",
  stylesheet: "https://warta.example/gaya.css",
  feedLinks: {
    rss: "https://warta.example/rss.xml",
    atom: "https://warta.example/atom.xml",
    json: "https://warta.example/feed.json",
  },
  author: { name: "Redaksi", email: "red@warta.example", link: "https://warta.example/redaksi/" },
};

const item: Item = {
  title: "Satu & dua",
  id: "https://warta.example/?p=1",
  link: "https://warta.example/satu/",
  description: "Ringkas",
  content: "<p>Isi</p>",
  author: [
    {
      name: "Budi",
      email: "budi@warta.example",
      link: "https://warta.example/budi/",
      avatar: "https://warta.example/b.png",
    },
    { name: "Sari" },
  ],
  contributor: [{ name: "Tono" }],
  category: [
    { name: "Diplomasi", domain: "https://warta.example/topik", scheme: "urn:topik", term: "diplomacy" },
  ],
  date: day(13),
  published: day(12),
  image: { url: "https://warta.example/peta.png", type: "image/png", length: 12, title: "Peta" },
  copyright: "© Budi",
};

function feedOf(...items: readonly Item[]): Feed {
  const feed = new Feed(options);
  for (const one of items) feed.addItem(one);
  return feed;
}

describe("options", () => {
  test("RSS says all of them", () => {
    const { one } = readXml(feedOf().rss2());
    const channel = (path: string): string | undefined => one(`/rss/channel/${path}`);
    expect(channel("title")).toBe("Warta");
    expect(channel("language")).toBe("id");
    expect(channel("image/url")).toBe("https://warta.example/logo.png");
    expect(channel("copyright")).toBe("© 2025 Warta");
    expect(channel("lastBuildDate")).toBe("Mon, 14 Jul 2025 00:00:00 +0000");
    expect(channel("generator")).toBe("mesin");
    expect(channel("ttl")).toBe("30");
    expect(channel("docs")).toBe("https://docs.example/");
    expect(channel("managingEditor")).toBe("red@warta.example (Redaksi)");
    expect(channel("atom:link[@rel='self']/@href")).toBe("https://warta.example/rss.xml");
    expect(channel("atom:link[@rel='hub']/@href")).toBe("https://hub.example/");
  });

  test("Atom says them", () => {
    const { one } = readXml(feedOf().atom1());
    expect(one("/a:feed/a:id")).toBe("https://warta.example/");
    expect(one("/a:feed/a:link[@rel='self']/@href")).toBe("https://warta.example/atom.xml");
    expect(one("/a:feed/a:icon")).toBe("https://warta.example/favicon.png");
    expect(one("/a:feed/a:logo")).toBe("https://warta.example/logo.png");
    expect(one("/a:feed/a:author/a:email")).toBe("red@warta.example");
    expect(one("/a:feed/a:rights")).toBe("© 2025 Warta");
  });

  test("JSON says them", () => {
    expect(JSON.parse(feedOf().json1())).toMatchObject({
      home_page_url: "https://warta.example/",
      feed_url: "https://warta.example/feed.json",
      icon: "https://warta.example/logo.png",
      favicon: "https://warta.example/favicon.png",
      authors: [{ name: "Redaksi", url: "https://warta.example/redaksi/" }],
      hubs: [{ type: "WebSub", url: "https://hub.example/" }],
    });
  });

  test("R96: a style sheet is named by its true type, before the root", () => {
    expect(feedOf().rss2()).toMatch(
      /^<\?xml [^>]*\?>\n<\?xml-stylesheet href="[^"]*gaya\.css" type="text\/css"\?>\n<rss/,
    );
    expect(new Feed({ ...options, stylesheet: "/a.xsl?x=1&y" }).atom1()).toContain(
      '<?xml-stylesheet href="/a.xsl?x=1&amp;y" type="text/xsl"?>',
    );
  });

  test("`feed` is the self link of a format that has none of its own (R21)", () => {
    const { feedLinks: _, ...rest } = options;
    const feed = new Feed({
      ...rest,
      feed: "https://warta.example/f",
      feedLinks: { atom: "https://warta.example/a" },
    });
    expect(readXml(feed.rss2()).one("/rss/channel/atom:link[@rel='self']/@href")).toBe(
      "https://warta.example/f",
    );
    expect(readXml(feed.atom1()).one("/a:feed/a:link[@rel='self']/@href")).toBe("https://warta.example/a");
  });

  test("`generator: false` names none, and without it siar is named, without a version (R45)", () => {
    const { generator: _, ...rest } = options;
    expect(readXml(new Feed({ ...rest, generator: false }).atom1()).all("//a:generator")).toEqual([]);
    expect(readXml(new Feed(rest).rss2()).all("//generator")).toEqual(["siar"]);
  });

  test("a feed of nothing but title and link is complete in all formats (R25, R38, R47)", () => {
    const feed = new Feed({ title: "Warta", link: "https://warta.example/" });
    const rss = readXml(feed.rss2());
    expect([rss.one("/rss/channel/description"), rss.one("/rss/channel/link")]).toEqual([
      "Warta",
      "https://warta.example/",
    ]);
    expect(readXml(feed.atom1()).one("/a:feed/a:id")).toBe("https://warta.example/");
    expect(JSON.parse(feed.json1()).items).toEqual([]);
  });

  test("a podcast has the words of iTunes, under a declared prefix (R36)", () => {
    const { one } = readXml(new Feed({ ...options, podcast: true, category: "News & <Talk>" }).rss2());
    expect(one("/rss/channel/itunes:author")).toBe("Redaksi");
    expect(one("/rss/channel/itunes:owner/itunes:email")).toBe("red@warta.example");
    expect(one("/rss/channel/itunes:category/@text")).toBe("News & <Talk>");
    expect(one("/rss/channel/itunes:image/@href")).toBe("https://warta.example/logo.png");
  });

  test("categories and contributors are added as before", () => {
    const feed = feedOf(item);
    feed.addCategory("A & B");
    feed.addContributor({ name: "Johan", email: "j@h.example" });
    expect(readXml(feed.rss2()).all("/rss/channel/category")).toEqual(["A & B"]);
    expect(readXml(feed.atom1()).all("/a:feed/a:category/@term")).toEqual(["A & B"]);
    expect(readXml(feed.atom1()).all("/a:feed/a:contributor/a:name")).toEqual(["Johan"]);
  });
});

describe("items", () => {
  test("R1: one id in all three formats; the dates of change and publication each in its place (R11)", () => {
    const feed = feedOf(item);
    const rss = readXml(feed.rss2());
    const atom = readXml(feed.atom1());
    const [json] = JSON.parse(feed.json1()).items;
    expect([rss.one("//item/guid"), atom.one("//a:entry/a:id"), json.id]).toEqual(Array(3).fill(item.id));
    expect(rss.one("//item/pubDate")).toBe("Sat, 12 Jul 2025 00:00:00 +0000");
    expect(atom.one("//a:entry/a:updated")).toBe("2025-07-13T00:00:00Z");
    expect([json.date_published, json.date_modified]).toEqual([
      "2025-07-12T00:00:00Z",
      "2025-07-13T00:00:00Z",
    ]);
  });

  test("R6: without an id the link is it, and a permalink", () => {
    const { id: _, ...rest } = item;
    const { one } = readXml(feedOf(rest).rss2());
    expect([one("//item/guid"), one("//item/guid/@isPermaLink")]).toEqual([item.link, "true"]);
  });

  test("a guid of its own stays in RSS, where subscribers have it (R2)", () => {
    const feed = feedOf({ ...item, guid: "g-1" });
    expect(readXml(feed.rss2()).one("//item/guid")).toBe("g-1");
    expect(readXml(feed.atom1()).one("//a:entry/a:id")).toBe(item.id);
  });

  test("domain speaks to RSS and scheme to Atom, and one serves both where it stands alone", () => {
    const feed = feedOf(item, { ...item, id: "2", category: [{ name: "X", domain: "https://d.example/" }] });
    expect(readXml(feed.rss2()).all("//item/category/@domain")).toEqual([
      "https://warta.example/topik",
      "https://d.example/",
    ]);
    expect(readXml(feed.atom1()).all("//a:entry/a:category/@scheme")).toEqual([
      "urn:topik",
      "https://d.example/",
    ]);
    expect(readXml(feed.atom1()).all("//a:entry/a:category/@term")).toEqual(["diplomacy", "X"]);
    expect(JSON.parse(feed.json1()).items[1].tags).toEqual(["X"]);
  });

  test("R49: a description with markup stays markup in RSS and Atom and is plain text in a JSON summary", () => {
    const feed = feedOf({ ...item, description: "<p>A &amp; <b>B</b></p>" });
    expect(readXml(feed.rss2()).one("//item/description")).toBe("<p>A &amp; <b>B</b></p>");
    expect(readXml(feed.atom1()).one("//a:summary[@type='html']")).toBe("<p>A &amp; <b>B</b></p>");
    expect(JSON.parse(feed.json1()).items[0].summary).toBe("A & B");
  });

  test("a description without markup is text: `5 < 6 & 7` is what readers show", () => {
    const feed = feedOf({ ...item, description: "5 < 6 & 7" });
    expect(readXml(feed.atom1()).one("//a:summary[@type='text']")).toBe("5 < 6 & 7");
    expect(JSON.parse(feed.json1()).items[0].summary).toBe("5 < 6 & 7");
  });

  test("R16: a description alone is the content where a format demands one", () => {
    const { content: _, ...rest } = item;
    const said = JSON.parse(feedOf(rest, { ...rest, id: "2", description: "<p>x</p>" }).json1()).items;
    expect([said[0].content_text, said[1].content_html]).toEqual(["Ringkas", "<p>x</p>"]);
  });

  test("R31: files by URL or with what is known of them; stated types are kept, names never registered mended", () => {
    const feed = feedOf({
      ...item,
      image: "https://h.example/a.jpg?w=9",
      enclosure: { url: "https://h.example/b", type: "audio/mp3", length: 9, title: "B" },
      video: { url: "https://h.example/c.mp4", duration: 60 },
    });
    const atom = readXml(feed.atom1());
    expect(atom.all("//a:link[@rel='enclosure']/@type")).toEqual(["audio/mpeg", "video/mp4"]);
    expect(readXml(feed.rss2()).one("//item/enclosure/@length")).toBe("9");
    const [json] = JSON.parse(feed.json1()).items;
    expect(json.image).toBe("https://h.example/a.jpg?w=9");
    expect(json.attachments[1].duration_in_seconds).toBe(60);
  });

  test("a nameless author is called by the e-mail's user, since Atom demands a name (R44)", () => {
    const { all } = readXml(feedOf({ ...item, author: [{ email: "ani@h.example" }, {}] }).atom1());
    expect(all("//a:entry/a:author/a:name")).toEqual(["ani"]);
  });

  test("R12: without `updated` the feed is as old as its newest item", () => {
    const { updated: _, ...rest } = options;
    const feed = new Feed(rest);
    for (const [id, date] of [
      ["a", day(3)],
      ["b", day(9)],
      ["c", day(5)],
    ] as const)
      feed.addItem({ ...item, id, date });
    expect(readXml(feed.atom1()).one("/a:feed/a:updated")).toBe("2025-07-09T00:00:00Z");
  });

  test("items and options are left as they are", () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === "object" && value !== null && !(value instanceof Date)) {
        Object.values(value).forEach(freeze);
        Object.freeze(value);
      }
      return value;
    };
    const feed = new Feed(freeze(structuredClone(options)));
    feed.addItem(freeze(structuredClone(item)));
    expect([feed.rss2(), feed.atom1(), feed.json1()].map((text) => text.length > 0)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("extensions", () => {
  const rating = { name: "media:rating", objects: { _attributes: { scheme: "urn:a&b" }, _text: "a < b" } };

  test("RSS has them as `feed` writes them, in the compact shape of xml-js", () => {
    const feed = feedOf({ ...item, extensions: [rating] });
    feed.addExtension({ name: "_contoh", objects: { about: "x & y", many: ["1", { _cdata: "]]>" }], n: 3 } });
    const { all, one } = readXml(feed.rss2());
    expect(one("/rss/channel/_contoh/about")).toBe("x & y");
    expect(all("/rss/channel/_contoh/many")).toEqual(["1", "]]>"]);
    expect(one("/rss/channel/_contoh/n")).toBe("3");
    expect([one("//item/media:rating"), one("//item/media:rating/@scheme")]).toEqual(["a < b", "urn:a&b"]);
  });

  test("Atom has those of another vocabulary", () => {
    const feed = feedOf({ ...item, extensions: [rating, { name: "_contoh", objects: { about: "x" } }] });
    const { all } = readXml(feed.atom1());
    expect(all("//a:entry/media:rating")).toEqual(["a < b"]);
    expect(all("//a:entry/a:_contoh")).toEqual([]);
  });

  test("R51: JSON has those that begin with `_` and a letter, as objects", () => {
    const feed = feedOf({ ...item, extensions: [rating, { name: "_contoh", objects: { about: "x" } }] });
    const [json] = JSON.parse(feed.json1()).items;
    expect(json._contoh).toEqual({ about: "x" });
    expect(json).not.toHaveProperty("media:rating");
  });

  test("R36: known prefixes are declared on the root, others where they are used", () => {
    const own = { name: "x:y", objects: { _attributes: { "xmlns:x": "urn:x", "x:z": "1" }, "x:w": "2" } };
    const feed = feedOf({ ...item, extensions: [own, { name: "georss:point", objects: { _text: "1 2" } }] });
    expect(feed.rss2()).toMatch(/<rss[^>]* xmlns:georss="http:\/\/www\.georss\.org\/georss"/);
    expect(readXml(feed.rss2()).all("//*[namespace-uri()='urn:x']")).toHaveLength(2);
    expect(readXml(feed.atom1()).all("//*[namespace-uri()='urn:x']")).toHaveLength(2);
  });
});

describe("a feed of the build", () => {
  const feed = (): Feed => Feed.from(sampleDocument(), [sampleEntry()]);

  test("is an instance that writes the document and entries it was made from", () => {
    expect(feed()).toBeInstanceOf(Feed);
    expect(readXml(feed().rss2()).all("//item/title")).toEqual(["Lavrov di Wonsan"]);
    expect(feed().options.title).toBe("Warta Siar");
  });

  test("takes further items, after its own", () => {
    const more = feed();
    more.addItem(item);
    expect(readXml(more.atom1()).all("//a:entry/a:title")).toEqual(["Lavrov di Wonsan", "Satu & dua"]);
  });

  test("R57: xml2js, feedsmith and rss-parser read the same of each of the three documents", async () => {
    const [rss, atom, json] = [feed().rss2(), feed().atom1(), feed().json1()];
    const entry = sampleEntry();
    for (const [text, format] of [
      [rss, "rss"],
      [atom, "atom"],
      [json, "json"],
    ] as const) {
      const parsed = parseFeed(text);
      expect(parsed.format).toBe(format);
      expect(JSON.stringify(parsed.feed)).toContain(JSON.stringify(entry.title));
    }
    const viaXml2js = await parseStringPromise(rss);
    expect(viaXml2js.rss.channel[0].item[0].guid[0]).toEqual({ _: entry.id, $: { isPermaLink: "false" } });
    for (const xml of [rss, atom]) {
      const { items } = await new RssParser().parseString(xml);
      expect(items[0]).toMatchObject({ title: entry.title, link: entry.url });
    }
  });
});

test("R32, R43: an entry in feeds of two languages says its own where it differs, in whichever order they are written", () => {
  const entries = [sampleEntry()];
  const write = (language: string): Feed => Feed.from(sampleDocument({ language }), entries);
  const same = write("id");
  const other = write("en");
  expect(readXml(same.rss2()).all("//item/dc:language")).toEqual([]);
  expect(readXml(other.rss2()).all("//item/dc:language")).toEqual(["id"]);
  expect(readXml(other.atom1()).all("//a:entry/@xml:lang")).toEqual(["id"]);
  expect(readXml(same.atom1()).all("//a:entry/@xml:lang")).toEqual([]);
  expect(JSON.parse(other.json1()).items[0].language).toBe("id");
});
