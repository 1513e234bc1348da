/** One fixture for each problem of a built file's form: its encoding, its XML, its JSON. */

import type { FileFacts } from "../../../src/problems/words/check-file.ts";
import type { FixturesOf } from "./fixture.ts";

const NAMESPACE = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

export const formFixtures: FixturesOf<keyof FileFacts> = {
  "file/encoding-wrong": {
    file: "rss.xml",
    from: "<?xml",
    to: "\ufeff<?xml",
    points: "<?xml",
    says: "byte order mark",
  },
  "xml/ill-formed": {
    file: "rss.xml",
    from: "<ttl>60</ttl>",
    to: "<ttl>60",
    points: "</channel>",
    says: "<ttl> is still open where </channel> stands",
  },
  "xml/character-forbidden": {
    file: "rss.xml",
    from: "<description>Berita",
    to: "<description>Ber\u0008ita",
    points: "\u0008",
    says: "U+0008",
  },
  "xml/reference-forbidden": {
    file: "rss.xml",
    from: "<description>Berita",
    to: "<description>Ber&#8;ita",
    points: "&#8;",
    says: "`&#8;`",
  },
  "xml/entity-unknown": {
    file: "rss.xml",
    from: "<description>Berita",
    to: "<description>Berita&nbsp;baru",
    points: "&nbsp;",
    says: "`&nbsp;` is unknown",
  },
  "xml/doctype-present": {
    file: "rss.xml",
    from: "<rss",
    to: "<!DOCTYPE rss>\n<rss",
    points: "<!DOCTYPE",
    says: "document type declaration",
  },
  "xml/instruction-present": {
    file: "rss.xml",
    from: "<channel>",
    to: "<channel>\n    <?php echo 1 ?>",
    points: "<?php",
    says: "`<?php`",
  },
  "xml/declaration-missing": {
    file: "rss.xml",
    from: '<?xml version="1.0" encoding="utf-8"?>\n',
    to: "",
    points: "<?xml-stylesheet",
    says: "does not begin with an XML declaration",
  },
  "xml/root-late": {
    file: "rss.xml",
    from: "<rss",
    to: `<!--${" licence ".repeat(70)}-->\n<rss`,
    points: "<rss",
    says: "stands 750 characters from the start",
  },
  "xml/namespace-unusual": {
    file: "rss.xml",
    from: NAMESPACE,
    to: `${NAMESPACE} xmlns:dublin="http://purl.org/dc/elements/1.1/"`,
    points: "<rss",
    says: '`dublin` stands for "http://purl.org/dc/elements/1.1/"',
  },
  "xml/element-missing": {
    file: "rss.xml",
    from: "<description>Berita</description>",
    to: "",
    points: "<channel>",
    says: "`<channel>` has no `<description>`",
  },
  "xml/element-repeated": {
    file: "rss.xml",
    from: "<ttl>60</ttl>",
    to: "<ttl>60</ttl>\n    <ttl>30</ttl>",
    points: "<ttl>30",
    says: "a second `<ttl>`",
  },
  "xml/attribute-missing": {
    file: "atom.xml",
    from: 'term="pelabuhan" ',
    to: "",
    points: "<category",
    says: "`<category>` has no `term`",
  },
  "json/ill-formed": {
    file: "feed.json",
    from: '"language": "id",',
    to: '"language": "id"',
    points: '"items"',
    says: "A comma or } should stand here",
  },
  "json/key-missing": {
    file: "feed.json",
    from: '"language": "id",',
    to: "",
    points: "{",
    says: "`language` is missing",
  },
  "json/key-repeated": {
    file: "feed.json",
    from: '"language": "id",',
    to: '"language": "id", "language": "en",',
    points: '"language": "en"',
    says: "`language` stands here a second time",
  },
  "json/kind-wrong": {
    file: "feed.json",
    from: '"tag:warta.example,2025-07-01:articles/dua"',
    to: "2",
    points: "2,",
    says: "`id` holds a number, where a string must stand",
  },
};
