/** R56: what a feed file announces, read from its bytes alone. */

import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../../src/websub/announcement.ts";
import { atomFeed, jsonFeed, rssFeed } from "../support/announcing-feeds.ts";

const read = (text: string): unknown => readAnnouncement(new TextEncoder().encode(text));
const HUBS = ["https://a.example/", "https://b.example/hub?x=1"];
const TOPIC = "https://warta.example/x";

describe("R56: topic and hubs are read", () => {
  test.each([
    ["RSS", rssFeed(HUBS, TOPIC)],
    ["Atom", atomFeed(HUBS, TOPIC)],
    ["JSON", jsonFeed(HUBS, TOPIC)],
    [
      "Atom under a prefix of its own, as RSS has it",
      rssFeed(HUBS, TOPIC).replaceAll("atom:", "a10:").replace("xmlns:atom", "xmlns:a10"),
    ],
  ])("%s", (_form, text) => {
    expect(read(text)).toEqual({ topic: TOPIC, hubs: HUBS });
  });

  test("references in addresses are read as what they stand for", () => {
    expect(read(rssFeed(["https://h.example/?a=1&amp;b=2"], TOPIC))).toMatchObject({
      hubs: ["https://h.example/?a=1&b=2"],
    });
  });

  test("a feed without hub or self link has none", () => {
    expect(read(rssFeed([], null))).toEqual({ hubs: [] });
    expect(read('{"version":"https://jsonfeed.org/version/1.1"}')).toEqual({ hubs: [] });
  });

  test("hubs of other kinds, and hub links of items, are none of the feed's", () => {
    const cloud = { type: "rssCloud", url: "https://cloud.example/" };
    expect(
      read(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", hubs: [cloud, 5, null] })),
    ).toEqual({
      hubs: [],
    });
    const item = '<item><atom:link rel="hub" href="https://item.example/"/></item>';
    expect(read(rssFeed([], TOPIC, item))).toEqual({ topic: TOPIC, hubs: [] });
  });
});

describe("other files", () => {
  test.each([
    ["a sitemap", '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
    ["OPML", '<opml version="2.0"><head/><body/></opml>'],
    ["JSON that is no feed", '{"hubs":[{"type":"WebSub","url":"https://hub.example/"}]}'],
    ["nothing", ""],
  ])("%s is no feed", (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each([
    ["RSS that ends too early", '<rss version="2.0"><channel>'],
    ["RSS without a channel", '<rss version="2.0"/>'],
    ["JSON Feed that ends too early", '{"version":"https://jsonfeed.org/version/1.1"'],
  ])("%s cannot be read", (_what, text) => {
    expect(read(text)).toBe("unreadable");
  });

  test("bytes that are no UTF-8 cannot be read", () => {
    expect(readAnnouncement(Buffer.from(`${rssFeed([])}\xff`, "latin1"))).toBe("unreadable");
  });
});
