/** Fixtures for problems of single values, in feeds of anyone, that the samples of the rules do not show. */

import type { FixturesOf } from "./fixture.ts";

type Codes =
  `feed/${"text-too-long" | "date-doubtful" | "date-implausible" | "weekday-wrong" | "uri-not-ascii" | "scheme-unregistered" | "urn-invalid" | "uuid-invalid" | "mail-unusual" | "host-doubtful"}`;

const rss = (line: string): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">',
    "  <channel>",
    "    <title>Lake</title>",
    "    <link>https://lake.example/</link>",
    "    <description>Trains along the lake.</description>",
    `    ${line}`,
    "  </channel>",
    "</rss>",
    "",
  ].join("\n");

const atom = (id: string, line = ""): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${id}</id>`,
    "  <title>Lake</title>",
    "  <updated>2025-07-12T20:00:00Z</updated>",
    `  <author><name>Ana Sari</name>${line}</author>`,
    "</feed>",
    "",
  ].join("\n");

const ID = "tag:lake.example,2025:news";

/** An item with a text that no reader could hold. */
const endless = (): string =>
  JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: "Lake",
      items: [{ id: "1", content_text: "a".repeat(16_777_300) }],
    },
    null,
    2,
  );

export const anyValueFixtures: FixturesOf<Codes | "json/value-too-long"> = {
  "feed/text-too-long": {
    feed: rss(`<itunes:subtitle>${"From the pier. ".repeat(20)}</itunes:subtitle>`),
    at: "feed.xml:7:5",
    severity: "warning",
    says: "is too long",
  },
  "feed/date-doubtful": {
    feed: rss("<pubDate>12 Jul 25 20:00:00 GMT</pubDate>"),
    at: "feed.xml:7:5",
    severity: "warning",
    says: "Its year has two digits.",
  },
  "feed/date-implausible": {
    feed: rss("<pubDate>Mon, 12 Jul 1802 20:00:00 GMT</pubDate>"),
    at: "feed.xml:7:5",
    severity: "warning",
    says: "1802",
  },
  "feed/weekday-wrong": {
    feed: rss("<pubDate>Mon, 12 Jul 2025 20:00:00 GMT</pubDate>"),
    at: "feed.xml:7:5",
    says: "That day is a Sat.",
  },
  "feed/uri-not-ascii": {
    feed: rss("<docs>https://lake.example/größe</docs>"),
    at: "feed.xml:7:5",
    severity: "warning",
    says: '"https://lake.example/größe"',
  },
  "feed/scheme-unregistered": {
    feed: atom("lake:news"),
    at: "feed.xml:3:3",
    severity: "warning",
    says: '"lake:news"',
  },
  "feed/urn-invalid": {
    feed: atom("urn:x:news"),
    at: "feed.xml:3:3",
    says: '"urn:x:news"',
  },
  "feed/uuid-invalid": {
    feed: atom("urn:uuid:5f2f-news"),
    at: "feed.xml:3:3",
    says: "5f2f-news",
  },
  "feed/mail-unusual": {
    feed: rss("<managingEditor>Ana Sari &lt;ana@lake.example&gt;</managingEditor>"),
    at: "feed.xml:7:5",
    severity: "warning",
    says: "Ana Sari",
  },
  "feed/host-doubtful": {
    feed: atom(ID, "<email>ana@localhost</email>"),
    at: "feed.xml:6:32",
    severity: "warning",
    says: '"ana@localhost"',
  },
  "json/value-too-long": {
    feed: endless(),
    at: "feed.json:5:5",
    says: "",
  },
};
