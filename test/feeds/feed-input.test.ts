/** What `Feed` makes of values that the `feed` package does not expect: it takes what is clear, and names what is wrong. */

import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { Feed, FeedError, type FeedOptions, type Item } from "../../src/feeds/feed.ts";
import { readXml } from "../support/read-xml.ts";

const options: FeedOptions = {
  title: "Warta",
  link: "https://warta.example/",
  image: "https://warta.example/logo.png",
};

const item: Item = {
  title: "Satu & dua",
  id: "https://warta.example/?p=1",
  link: "https://warta.example/satu/",
  content: "<p>Isi</p>",
  date: new Date(Date.UTC(2025, 6, 13)),
};

function feedOf(...items: readonly Item[]): Feed {
  const feed = new Feed(options);
  for (const one of items) feed.addItem(one);
  return feed;
}

describe("what is clear is taken, though `feed` would not", () => {
  test("a person's name, a category's name, alone or in a list", () => {
    const feed = feedOf({ ...item, author: "Jane" as never, category: ["Kota", { name: "Desa" }] as never });
    expect(readXml(feed.rss2()).all("//item/dc:creator")).toEqual(["Jane"]);
    expect(readXml(feed.atom1()).all("//a:entry/a:category/@label")).toEqual(["Kota", "Desa"]);
    const options = { title: "Warta", link: "https://warta.example/", author: "Redaksi" as never };
    expect(readXml(new Feed(options).atom1()).all("/a:feed/a:author/a:name")).toEqual(["Redaksi"]);
  });

  test("addresses as `URL`, ids as numbers, counts in digits", () => {
    const feed = feedOf({
      ...item,
      id: 17 as never,
      link: new URL("https://warta.example/satu/") as never,
      audio: { url: "https://h.example/a.mp3", length: "9000" as never, duration: 12.4 },
    });
    expect(JSON.parse(feed.json1()).items[0]).toMatchObject({
      id: "17",
      url: "https://warta.example/satu/",
      attachments: [{ size_in_bytes: 9000, duration_in_seconds: 12 }],
    });
  });

  test("a date of another realm", () => {
    const date = runInNewContext("new Date(0)") as Date;
    expect(date instanceof Date).toBe(false);
    expect(readXml(feedOf({ ...item, date }).atom1()).one("//a:entry/a:updated")).toBe(
      "1970-01-01T00:00:00Z",
    );
  });

  test("what an extension says for a podcast is said once (R36)", () => {
    const feed = new Feed({ ...options, podcast: true });
    feed.addExtension({
      name: "itunes:image",
      objects: { _attributes: { href: "https://h.example/3000.png" } },
    });
    feed.addItem({
      ...item,
      audio: { url: "https://h.example/a.mp3", duration: 60 },
      extensions: [{ name: "itunes:duration", objects: { _text: "01:00" } }],
    });
    const { all } = readXml(feed.rss2());
    expect(all("/rss/channel/itunes:image/@href")).toEqual(["https://h.example/3000.png"]);
    expect(all("//item/itunes:duration")).toEqual(["60"]);
  });

  test("values of extensions that JSON has no word for (R51)", () => {
    const feed = feedOf({
      ...item,
      extensions: [
        {
          name: "_contoh",
          objects: { big: 10n, not: Number.NaN, gone: () => 1, at: new Date(0), list: [undefined, 1] },
        },
      ],
    });
    expect(JSON.parse(feed.json1()).items[0]._contoh).toEqual({
      big: "10",
      not: "NaN",
      at: "1970-01-01T00:00:00.000Z",
      list: [1],
    });
  });
});

describe("wrong input", () => {
  const problemsOf = (act: () => unknown): readonly string[] => {
    try {
      act();
    } catch (error) {
      if (error instanceof FeedError) return error.problems.map(({ code }) => code);
      throw error;
    }
    return [];
  };
  const endless: { within?: object } = {};
  endless.within = { again: [endless] };
  const wrong = (over: object): readonly string[] => problemsOf(() => feedOf({ ...item, ...over }));

  test.each([
    ["no title", { title: "" }, ["feed-input/title-missing"]],
    ["no link", { link: undefined }, ["feed-input/url-missing"]],
    ["a relative link (R21)", { link: "/satu/" }, ["feed-input/url-invalid"]],
    ["a link that runs code (D17)", { link: "javascript:alert(1)" }, ["feed-input/url-invalid"]],
    ["no date (R9)", { date: undefined, published: undefined }, ["feed-input/date-missing"]],
    ["an invalid date (R9)", { date: new Date("x") }, ["feed-input/date-invalid"]],
    ["a date that is text (R9)", { date: "2025-07-12" }, ["feed-input/date-invalid"]],
    [
      "a date after the year 9999 (D11)",
      { date: new Date(Date.UTC(12_000, 0)) },
      ["feed-input/date-invalid"],
    ],
    ["a relative image (R61)", { image: "peta.png" }, ["feed-input/url-invalid"]],
    ["a scheme that is no IRI", { category: [{ name: "a", scheme: "topik" }] }, ["feed-input/url-invalid"]],
    [
      "a name that XML cannot bear (S4)",
      { extensions: [{ name: "a><b", objects: {} }] },
      ["feed-input/extension-name"],
    ],
    [
      "an attribute that XML cannot bear (S4)",
      { extensions: [{ name: "a", objects: { _attributes: { 'x="': 1 } } }] },
      ["feed-input/extension-name"],
    ],
    [
      "a declaration that XML cannot bear (S4)",
      { extensions: [{ name: "a", objects: { _attributes: { 'xmlns:x="" y="': "z" } } }] },
      ["feed-input/extension-name"],
    ],
    [
      "a prefix declared as nothing (R36)",
      { extensions: [{ name: "q:a", objects: { _attributes: { "xmlns:q": "" } } }] },
      ["feed-input/prefix-unknown", "feed-input/prefix-unknown"],
    ],
    [
      "an undeclared prefix (R36)",
      { extensions: [{ name: "q:a", objects: {} }] },
      ["feed-input/prefix-unknown"],
    ],
    ["a blank title (R27)", { title: " \n\0" }, ["feed-input/title-missing"]],
    ["content that is a number", { content: 5 }, ["feed-input/text-invalid"]],
    ["a title that is an object", { title: { en: "One" } }, ["feed-input/text-invalid"]],
    ["a date that is a number (R9)", { date: 0 }, ["feed-input/date-invalid"]],
    ["a link that is a list", { link: ["https://h.example/"] }, ["feed-input/text-invalid"]],
    ["an id that is no id", { id: {} }, ["feed-input/text-invalid"]],
    ["a gap among its authors", { author: [undefined, { name: "A" }] }, ["feed-input/not-an-object"]],
    // biome-ignore lint/suspicious/noSparseArray: it is what the test is about.
    ["a hole among its categories", { category: [, { name: "A" }] }, ["feed-input/not-an-object"]],
    [
      "authors that are numbers",
      { author: [1, 2] },
      ["feed-input/not-an-object", "feed-input/not-an-object"],
    ],
    ["an author whose name is a list", { author: { name: ["A", "B"] } }, ["feed-input/text-invalid"]],
    ["an e-mail address that is none (R44)", { author: { email: "ana" } }, ["feed-input/email-invalid"]],
    ["a contributor that is a date", { contributor: new Date(0) }, ["feed-input/not-an-object"]],
    ["an image that is a number", { image: 5 }, ["feed-input/not-an-object"]],
    ["a file without an address (R31)", { enclosure: { type: "audio/mpeg" } }, ["feed-input/url-missing"]],
    [
      "a file of less than nothing",
      { audio: { url: "https://h.example/a.mp3", length: -1 } },
      ["feed-input/number-invalid"],
    ],
    [
      "a duration in words",
      { audio: { url: "https://h.example/a.mp3", duration: "12:30" } },
      ["feed-input/number-invalid"],
    ],
    [
      "extensions that are no objects",
      { extensions: [null, 5] },
      ["feed-input/not-an-object", "feed-input/not-an-object"],
    ],
    ["an extension without a name", { extensions: [{ objects: {} }] }, ["feed-input/extension-name"]],
    [
      "an extension that is called as an element of RSS",
      { extensions: [{ name: "guid", objects: "x" }] },
      ["feed-input/extension-taken"],
    ],
    [
      "an extension that holds itself",
      { extensions: [{ name: "a", objects: endless }] },
      ["feed-input/extension-endless"],
    ],
  ])("an item with %s", (_, over, codes) => {
    expect(wrong(over)).toEqual(codes);
  });

  test.each([null, undefined, 5, "Satu", [item], () => item, new Date(0)])(
    "an item that is %s is no item",
    (given) => {
      const feed = new Feed(options);
      expect(problemsOf(() => feed.addItem(given as never))).toEqual(["feed-input/not-an-object"]);
      feed.items.push(given as never);
      for (const write of [() => feed.rss2(), () => feed.atom1(), () => feed.json1()])
        expect(problemsOf(write)).toEqual(["feed-input/not-an-object"]);
    },
  );

  test.each([
    ["a contributor", (feed: Feed) => feed.addContributor(null as never), "feed-input/not-an-object"],
    ["an extension", (feed: Feed) => feed.addExtension(undefined as never), "feed-input/not-an-object"],
    ["a category", (feed: Feed) => feed.addCategory({ name: "A" } as never), "feed-input/text-invalid"],
    ["no category", (feed: Feed) => feed.addCategory(null as never), "feed-input/text-invalid"],
  ])("%s that is wrong is not added", (_what, add, code) => {
    const feed = new Feed(options);
    expect(problemsOf(() => add(feed))).toEqual([code]);
    expect([feed.contributors, feed.extensions, feed.categories]).toEqual([[], [], []]);
  });

  test.each([
    [undefined, ["feed-input/not-an-object"]],
    [null, ["feed-input/not-an-object"]],
    ["Warta", ["feed-input/not-an-object"]],
    [{ ...options, feedLinks: "https://warta.example/rss.xml" }, ["feed-input/not-an-object"]],
    [{ ...options, ttl: -5 }, ["feed-input/number-invalid"]],
    [{ ...options, updated: "2025-07-12" }, ["feed-input/date-invalid"]],
    [
      { ...options, description: ["a"], generator: 1 },
      ["feed-input/text-invalid", "feed-input/text-invalid"],
    ],
  ])("options %j", (given, codes) => {
    for (const write of [(feed: Feed) => feed.rss2(), (feed: Feed) => feed.json1()])
      expect(problemsOf(() => write(new Feed(given as never)))).toEqual(codes);
  });

  test("lists that were replaced by something else are told of, and none is a TypeError", () => {
    const feed = new Feed(options);
    Object.assign(feed, { items: null, categories: 5, contributors: "Tono", extensions: [[]] });
    expect(problemsOf(() => feed.atom1())).toEqual(["feed-input/not-an-object", "feed-input/text-invalid"]);
  });

  test("what is said of a wrong value names it", () => {
    const said = (over: object): string => {
      try {
        feedOf({ ...item, ...over });
        return "";
      } catch (error) {
        return error instanceof FeedError ? error.message : "";
      }
    };
    expect(said({ date: "2025-07-12" })).toContain(
      '`date` of item 1 ("Satu & dua") is not a date: it is the text "2025-07-12".',
    );
    expect(said({ date: new Date("x") })).toContain("it is an invalid `Date`.");
    expect(said({ date: new Date(Date.UTC(12_000, 0)) })).toContain("it is a `Date` of the year 12000.");
    expect(said({ author: [null] })).toContain('`author[0]` of item 1 ("Satu & dua") is null.');
    expect(said({ content: Symbol("x") })).toContain("is a symbol, not text.");
  });

  test("all problems of an item come at once, each with the item's name and a way to mend it", () => {
    const act = (): Feed =>
      feedOf(item, { ...item, title: "Dua", link: "dua", date: new Date("x"), image: "y" });
    expect(problemsOf(act)).toEqual([
      "feed-input/url-invalid",
      "feed-input/date-invalid",
      "feed-input/url-invalid",
    ]);
    expect(act).toThrow(/`link` of item 2 \("Dua"\) is not an absolute URL: "dua"\./);
  });

  test("a wrong item is not added", () => {
    const feed = new Feed(options);
    expect(problemsOf(() => feed.addItem({ ...item, title: "" }))).toHaveLength(1);
    expect(feed.items).toEqual([]);
  });

  test("wrong options, and items that came by another way, are named when a feed is written", () => {
    const feed = new Feed({ title: "", language: "id_ID", link: "", favicon: "f.ico" });
    feed.items.push({ ...item, link: "x" });
    const codes = [
      "feed-input/url-invalid",
      "feed-input/title-missing",
      "feed-input/url-missing",
      "feed-input/language-invalid",
      "feed-input/url-invalid",
    ];
    expect(problemsOf(() => feed.rss2())).toEqual(codes);
    expect(problemsOf(() => feed.json1())).toEqual(codes);
  });

  test("R5: two items of one id", () => {
    expect(problemsOf(() => feedOf(item, item).atom1())).toEqual(["feed-input/id-repeated"]);
    expect(() => feedOf(item, { ...item, title: "Dua" }).atom1()).toThrow(
      'Item 2 ("Dua") has the id "https://warta.example/?p=1" of item 1 ("Satu & dua").',
    );
  });
});
