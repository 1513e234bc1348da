/** The formats of one document say the same beside the core too: history, files, talk, provenance; known losses aside. */

import { describe, expect, it } from "vitest";
import { compareFormats } from "../../../src/check/feed/parity.ts";
import { readFeed } from "../../../src/check/feed/read-feed.ts";
import type { ReadFeed } from "../../../src/check/feed/reading.ts";
import { bytesOf } from "../../support/sound-feeds.ts";
import { RICH_ATOM, RICH_JSON_FEED, RICH_RSS } from "../../support/sound-rich-feeds.ts";

function read(text: string): ReadFeed {
  const reading = readFeed(bytesOf(text));
  if (!("feed" in reading)) throw new Error(JSON.stringify(reading.problems));
  return reading.feed;
}

const SOUND = { rss: RICH_RSS, atom: RICH_ATOM, json: RICH_JSON_FEED } as const;

describe("a document with everything", () => {
  it.each([
    ["RSS", "Atom", RICH_RSS, RICH_ATOM],
    ["JSON Feed", "Atom", RICH_JSON_FEED, RICH_ATOM],
    ["JSON Feed", "RSS", RICH_JSON_FEED, RICH_RSS],
    ["Atom", "RSS", RICH_ATOM, RICH_RSS],
  ])("says the same in %s and in %s", (_own, _other, text, other) => {
    expect(compareFormats(read(text), read(other)).map(({ problem }) => problem.what)).toEqual([]);
  });
});

describe("a known loss is no difference", () => {
  it.each([
    ["only Atom has tombstones", RICH_ATOM, /<at:deleted-entry.*<\/at:deleted-entry>/, "", RICH_RSS],
    [
      "JSON Feed does not say what is newer",
      RICH_ATOM,
      '<link rel="current"',
      '<link rel="next-archive"',
      RICH_JSON_FEED,
    ],
    ["a length of 0 is not known (R31)", RICH_RSS, 'length="123456"', 'length="0"', RICH_ATOM],
    ["only RSS has the words of podcasts", RICH_RSS, /<(?:itunes|podcast):.*\n/g, "", RICH_JSON_FEED],
    [
      "the picture of the entry is no attachment",
      RICH_ATOM,
      /<media:content url="[^"]*night.png"[^>]*>/,
      "",
      RICH_RSS,
    ],
  ])("%s", (_title, text, from, to, other) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(compareFormats(read(changed), read(other))).toEqual([]);
  });
});

const DIFFERENCES: readonly (readonly [
  title: string,
  format: keyof typeof SOUND,
  from: string,
  to: string,
  other: keyof typeof SOUND,
  what: RegExp,
])[] = [
  ["the licence of the feed", "rss", "by/4.0/", "by-nc/4.0/", "atom", /^The licence of the feed/],
  ["the licence of the feed in JSON", "json", "by/4.0/", "by-nc/4.0/", "atom", /^The licence of the feed/],
  [
    "the hubs",
    "json",
    '"language": "en",',
    '"language": "en", "hubs": [{ "type": "WebSub", "url": "https://hub.example/" }],',
    "atom",
    /^The hubs of the feed/,
  ],
  ["what is older", "json", "archive/0001/", "archive/0000/", "atom", /^The older archive of the feed/],
  [
    "whose archive it is",
    "rss",
    "https://harbour.example/radio/rss.xml",
    "https://harbour.example/rss.xml",
    "atom",
    /^The place in the history of the feed/,
  ],
  ["a contributor", "rss", "<dc:contributor>Budi</dc:contributor>", "", "atom", /^The contributors of/],
  [
    "a contributor in JSON",
    "json",
    '{ "name": "Citra" }',
    '{ "name": "Dewi" }',
    "atom",
    /^The contributors of/,
  ],
  [
    "what a link post is about",
    "json",
    "https://hill.example/ferry/",
    "https://hill.example/boat/",
    "rss",
    /^The related pages of/,
  ],
  [
    "a related page",
    "rss",
    "https://harbour.example/bridge/",
    "https://harbour.example/tower/",
    "atom",
    /^The related pages of/,
  ],
  ["where it was found", "json", '"via"', '"viae"', "atom", /^The way there of/],
  ["the licence of an entry", "rss", "by-sa/4.0/", "by-nd/4.0/", "atom", /^The licence of "/],
  [
    "the page of comments",
    "atom",
    "https://harbour.example/night/talk/",
    "https://harbour.example/talk/",
    "rss",
    /^The page of comments of/,
  ],
  ["the number of comments", "json", '"count": 12', '"count": 13', "rss", /^The number of comments of/],
  ["the number of comments in RSS", "rss", ">12<", ">13<", "atom", /^The number of comments of/],
  [
    "what it answers",
    "json",
    "https://hill.example/walk/",
    "https://hill.example/run/",
    "atom",
    /^The page that it answers of/,
  ],
  ["the source", "rss", "Hill News", "Hill Times", "atom", /^The source of/],
  [
    "the source's address",
    "json",
    "https://hill.example/rss.xml",
    "https://hill.example/atom.xml",
    "rss",
    /^The source of/,
  ],
  ["an attachment that is missing in RSS", "rss", "night.pdf", "day.pdf", "atom", /^The attachments of/],
  ["an attachment that is missing in JSON", "json", "night.mp3", "day.mp3", "rss", /^The attachments of/],
  [
    "the type of an attachment",
    "atom",
    'type="audio/mpeg"',
    'type="audio/ogg"',
    "rss",
    /^The type of an attachment of/,
  ],
  ["the length of an attachment", "json", "123456", "123457", "rss", /^The length of an attachment of/],
];

describe("a difference between the formats is found", () => {
  it.each(DIFFERENCES)("%s", (_title, format, from, to, other, what) => {
    const text = SOUND[format];
    expect(text).toContain(from);
    const findings = compareFormats(read(text.replace(from, () => to)), read(SOUND[other]));
    expect(findings.map(({ problem }) => problem.what)).toEqual([expect.stringMatching(what)]);
  });
});
