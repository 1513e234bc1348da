/** One fixture for each problem of how any feed is written: its bytes, its namespaces, its size, its entries among each other. */

import type { ReadingFacts } from "../../../src/problems/words/check-reading.ts";
import type { FixturesOf } from "./fixture.ts";

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const ROOT = '<feed xmlns="http://www.w3.org/2005/Atom">';

const entryOf = (id: string, updated: string): string =>
  [
    "  <entry>",
    `    <id>${id}</id>`,
    "    <title>Night train</title>",
    `    <updated>${updated}</updated>`,
    '    <content type="text">It leaves at ten.</content>',
    "  </entry>",
  ].join("\n");

/** A sound feed; these lines take the place of its first two. */
const atom = (first: string = DECLARATION, root: string = ROOT, ...entries: readonly string[]): string =>
  [
    first,
    root,
    "  <id>tag:lake.example,2025:news</id>",
    "  <title>Lake and harbour</title>",
    "  <updated>2025-07-12T20:00:00Z</updated>",
    "  <author><name>Ana Šarić</name></author>",
    '  <link rel="self" href="https://lake.example/atom.xml"/>',
    ...entries,
    "</feed>",
    "",
  ].join("\n");

const declared = (encoding: string): string => DECLARATION.replace("utf-8", encoding);

const podcast = `${declared("iso-8859-1")}
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
  <channel>
    <title>Lake</title>
    <link>https://lake.example/</link>
    <description>Trains along the lake.</description>
    <itunes:author>Harbour Radio</itunes:author>
  </channel>
</rss>
`;

/** Feeds of RSS 0.91 had such a line. */
const NETSCAPE =
  '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';

const rss = (version: string, type: string): string => `${DECLARATION}
${type}
<rss version="${version}">
  <channel>
    <title>Lake</title>
    <link>https://lake.example/</link>
    <description>Trains along the lake.</description>
  </channel>
</rss>
`;

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    entryOf(`tag:lake.example,2025:${index}`, `2025-13-${String((index % 28) + 1).padStart(2, "0")}`),
  );

export const readingFixtures: FixturesOf<Exclude<keyof ReadingFacts, "file/too-large">> = {
  "file/encoding-unknown": {
    feed: Buffer.from(atom(declared("lake-8"))),
    at: "feed.xml:1:31",
    says: '"lake-8", which is not known',
  },
  "file/encoding-contradicted": {
    feed: Buffer.from(`\ufeff${atom()}`, "utf16le"),
    at: "feed.xml:1:31",
    says: 'its encoding is "utf-8", and its first bytes are the mark of UTF-16',
  },
  "file/bytes-invalid": {
    feed: Buffer.from(atom().replace("Šarić", "S\xe1ri"), "latin1"),
    at: "feed.xml:6:22",
    says: "is no part of a character in utf-8",
  },
  "file/encoding-obscure": {
    feed: Buffer.from(atom(declared("macintosh")).replace("Šarić", "Sari"), "latin1"),
    at: "feed.xml:1:31",
    severity: "warning",
    says: '"macintosh" is seldom used',
  },
  "file/encoding-doubtful": {
    feed: Buffer.from(atom(declared("iso-8859-1"))),
    at: "feed.xml:1:31",
    severity: "warning",
    says: "its bytes look like UTF-8",
  },
  "xml/character-doubtful": {
    feed: atom().replace("Ana", "Ana\u0093"),
    at: "feed.xml:6:20",
    severity: "warning",
    says: "U+0093 stands here",
  },
  "xml/prefix-undeclared": {
    feed: atom(undefined, undefined, "  <slash:comments>3</slash:comments>"),
    at: "feed.xml:8:4",
    says: "`slash` of `slash:comments` is not declared",
  },
  "xml/version-wrong": {
    feed: atom(DECLARATION.replace("1.0", "1.1")),
    at: "feed.xml:1:1",
    says: 'it is XML "1.1"',
  },
  "xml/declaration-late": {
    feed: `\n${atom()}`,
    at: "feed.xml:2:1",
    says: "Something stands before the XML declaration.",
  },
  "xml/doctype-obsolete": {
    feed: rss("0.91", NETSCAPE),
    at: "feed.xml:2:1",
    says: "the one of Netscape",
  },
  "xml/doctype-wrong": {
    feed: rss("2.0", NETSCAPE),
    at: "feed.xml:2:1",
    says: 'the feed is of version "2.0"',
  },
  "xml/entity-external": {
    feed: rss("2.0", '<!DOCTYPE rss [<!ENTITY lake SYSTEM "lake.txt">]>'),
    at: "feed.xml:2:16",
    says: "`lake` is declared to be another file",
  },
  "xml/limit-exceeded": {
    feed: atom(undefined, undefined, `${"<b>".repeat(300)}${"</b>".repeat(300)}`),
    at: "feed.xml:8:766",
    says: "There is ",
  },
  "xml/namespace-unknown": {
    feed: atom(undefined, ROOT.replace("xmlns", 'xmlns:tide="https://tide.example/ns" xmlns')),
    at: "feed.xml:2:7",
    severity: "info",
    says: '"https://tide.example/ns" is not known here',
  },
  "xml/namespace-invalid": {
    feed: atom(undefined, ROOT.replace("xmlns", 'xmlns:tide="https://tide.example/n s" xmlns')),
    at: "feed.xml:2:7",
    says: "holds white space",
  },
  "xml/prefix-reserved": {
    feed: atom(undefined, ROOT.replace("xmlns", 'xmlns:dc="https://tide.example/ns" xmlns')),
    at: "feed.xml:2:7",
    severity: "warning",
    says: "The prefix `dc` stands for",
  },
  "feed/namespace-wrong": {
    feed: atom(undefined, ROOT.replace("xmlns", 'xmlns:media="http://search.yahoo.com/mrss" xmlns')),
    at: "feed.xml:2:7",
    severity: "warning",
    says: '"http://search.yahoo.com/mrss"',
  },
  "feed/ids-all-same": {
    feed: atom(
      undefined,
      undefined,
      ...[1, 2, 3].map((day) => entryOf("tag:lake.example,2025:news", `2025-07-0${day}T20:00:00Z`)),
    ),
    at: "feed.xml:2:1",
    severity: "warning",
    says: "All 3 entries have the id",
  },
  "feed/updated-duplicate": {
    feed: atom(
      undefined,
      undefined,
      entryOf("tag:lake.example,2025:1", "2025-07-01T20:00:00Z"),
      entryOf("tag:lake.example,2025:2", "2025-07-01T20:00:00Z"),
    ),
    at: "feed.xml:17:5",
    severity: "info",
    says: "The entry on line 8 has the same `updated`",
  },
  "feed/problems-more": {
    feed: atom(undefined, undefined, ...many(103)),
    at: "feed.xml",
    severity: "info",
    says: "3 more problems of the code feed/date-invalid",
  },
  "itunes/encoding-wrong": {
    feed: Buffer.from(podcast),
    at: "feed.xml:1:31",
    severity: "warning",
    says: 'a podcast in the encoding "iso-8859-1"',
  },
};
