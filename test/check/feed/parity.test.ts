import { describe, expect, it } from "vitest";
import { compareFormats } from "../../../src/check/feed/parity.ts";
import { readFeed } from "../../../src/check/feed/read-feed.ts";
import type { ReadFeed } from "../../../src/check/feed/reading.ts";
import { bytesOf, SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

function read(text: string): ReadFeed {
  const reading = readFeed(bytesOf(text));
  if (!("feed" in reading)) throw new Error(JSON.stringify(reading.problems));
  return reading.feed;
}

describe("one feed in three formats", () => {
  it("says the same in all of them", () => {
    const [atom, rss, json] = [SOUND_ATOM, SOUND_RSS, SOUND_JSON_FEED].map(read);
    if (!atom || !rss || !json) throw new Error("unread");
    expect([compareFormats(rss, atom), compareFormats(json, atom), compareFormats(json, rss)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe("a summary, which RSS says in HTML and the others in words (R28)", () => {
  const words = "It took four years.";
  const sound = (text: string, said: string): ReadFeed => read(text.replace(`>${words}<`, `>${said}<`));

  it.each([
    ["AT&amp;amp;T is 5 &amp;lt; 6", "AT&amp;T is 5 &lt; 6"],
    ["&amp;amp;amp; &amp;lt;b&amp;gt;", "&amp;amp; &lt;b&gt;"],
    ["&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two.&lt;/p&gt;", "One two."],
    ["One&#10; two.", "One two."],
  ])("%s is the same as %s", (html, text) => {
    expect(compareFormats(sound(SOUND_RSS, html), sound(SOUND_ATOM, text))).toEqual([]);
  });

  it("HTML in Atom is words as well, and other words are found", () => {
    const atom = SOUND_ATOM.replace(
      `type="text">${words}`,
      `type="html">It &lt;i&gt;took&lt;/i&gt; four years.`,
    );
    expect(compareFormats(read(SOUND_RSS), read(atom))).toEqual([]);
    const other = compareFormats(sound(SOUND_RSS, "AT&amp;amp;T"), sound(SOUND_ATOM, "AT&amp;amp;T"));
    expect(other).toMatchObject([{ problem: { what: expect.stringMatching(/^The summary of/) } }]);
  });
});

const DIFFERENCES: readonly (readonly [
  title: string,
  text: string,
  from: string,
  to: string,
  what: RegExp,
])[] = [
  [
    "the feed's title",
    SOUND_RSS,
    "Hill</title>\n    <link",
    "Hills</title>\n    <link",
    /^The title of the feed/,
  ],
  [
    "the feed's date",
    SOUND_RSS,
    "<lastBuildDate>Sun, 13 Jul 2025 12:00:00",
    "<lastBuildDate>Sun, 13 Jul 2025 12:00:01",
    /^The date of the feed/,
  ],
  [
    "the feed's language",
    SOUND_JSON_FEED,
    '"language": "en"',
    '"language": "id"',
    /^The language of the feed/,
  ],
  [
    "the page of the feed",
    SOUND_JSON_FEED,
    '"home_page_url": "https://harbour.example/',
    '"home_page_url": "https://harbour.example/x',
    /^The page of the feed/,
  ],
  [
    "an entry that is not there",
    SOUND_JSON_FEED,
    "2025-07-01:ferry",
    "2025-07-01:other",
    /"tag:harbour.example,2025-07-01:ferry" is in the Atom file/,
  ],
  ["a title", SOUND_RSS, "&lt;for now&gt;", "for now", /^The title of/],
  [
    "a link",
    SOUND_RSS,
    "<link>https://harbour.example/bridge/",
    "<link>https://harbour.example/brigde/",
    /^The link of/,
  ],
  [
    "a date, by one second",
    SOUND_RSS,
    "Sat, 12 Jul 2025 20:00:00",
    "Sat, 12 Jul 2025 20:00:01",
    /^The date of/,
  ],
  [
    "an update",
    SOUND_JSON_FEED,
    '"date_published": "2025-07-12T20:00:00+07:00"',
    '"date_published": "2025-07-12T20:00:00+07:00", "date_modified": "2025-07-13T00:00:00Z"',
    /^The update of/,
  ],
  [
    "the authors' order",
    SOUND_RSS,
    "<dc:creator>Ana Sari</dc:creator>\n      <dc:creator>Budi</dc:creator>",
    "<dc:creator>Budi</dc:creator>\n      <dc:creator>Ana Sari</dc:creator>",
    /^The authors of/,
  ],
  ["a category", SOUND_JSON_FEED, '["Roads", "Harbour"]', '["Roads"]', /^The categories of/],
  [
    "a scheme",
    SOUND_RSS,
    'domain="https://harbour.example/topics">Roads',
    'domain="https://harbour.example/themes">Roads',
    /^The schemes/,
  ],
  ["a summary", SOUND_RSS, "<description>It took four", "<description>It took five", /^The summary of/],
  ["the content", SOUND_RSS, "<em>four</em>", "<em>five</em>", /^The content of/],
  [
    "an entry's language",
    SOUND_RSS,
    "<dc:creator>Ana Sari</dc:creator>",
    "<dc:language>id</dc:language><dc:creator>Ana Sari</dc:creator>",
    /^The language of "tag/,
  ],
  [
    "an image",
    SOUND_JSON_FEED,
    '"image": "https://harbour.example/bridge.png"',
    '"image": "https://harbour.example/b.png"',
    /^The image of/,
  ],
];

describe("a difference between the formats is found", () => {
  it.each(DIFFERENCES)("%s", (title, text, from, to, what) => {
    expect(text).toContain(from);
    const other = title === "an image" ? SOUND_RSS : SOUND_ATOM;
    const findings = compareFormats(read(text.replace(from, () => to)), read(other));
    expect(findings.map(({ problem }) => problem.what)).toContainEqual(expect.stringMatching(what));
  });

  it("another order", () => {
    const feed = read(SOUND_JSON_FEED);
    const turned = { ...feed, entries: [...feed.entries].reverse() };
    expect(compareFormats(turned, read(SOUND_ATOM)).map(({ problem }) => problem.code)).toEqual([
      "parity/order-differs",
    ]);
  });

  it("shows long values around the place where they differ", () => {
    const long = SOUND_RSS.replace("<p>It took", () => `<p>${"x ".repeat(500)}It took`);
    const twin = long.replace("<em>four</em>", "<em>five</em>");
    const [finding] = compareFormats(read(twin), read(long));
    expect(finding?.problem.what).toContain("<em>five");
    expect(finding?.problem.what.length).toBeLessThan(400);
  });
});
