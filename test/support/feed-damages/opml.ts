/** Ways to damage the good OPML feed, and what must be said of each. */

import { GOOD_OPML } from "../good-feeds.ts";
import { type Damage, damages } from "./damage.ts";

export const OPML_DAMAGES: readonly Damage[] = damages(
  ["a version that never was", 'version="2.0"', 'version="7.0"', "opml/version-unknown"],
  [
    "a date of another format",
    "Sat, 12 Jul 2025 20:00:00 GMT</dateCreated>",
    "2025-07-12</dateCreated>",
    "feed/date-invalid",
  ],
  ["an owner without an address", "ana@coast.example", "ask at the office", "feed/mail-invalid"],
  ["lines that are no numbers", "1, 4<", "all<", "opml/expansion-invalid"],
  ["a window of no number", "<windowTop>61", "<windowTop>top", "feed/number-invalid"],
  ["two titles", "<ownerName>Ana Reyes</ownerName>", "<title>Ana Reyes</title>", "xml/element-repeated"],
  [
    "an unknown element of the head",
    "<docs>http://opml.org/spec2.opml</docs>",
    "<doc>http://opml.org/spec2.opml</doc>",
    "xml/element-unknown",
  ],
  [
    "a feed without its address",
    '\n        xmlUrl="https://lake.example/atom.xml"',
    "",
    "opml/feed-address-missing",
  ],
  [
    "an address in the wrong case",
    'xmlUrl="https://harbour',
    'xmlurl="https://harbour',
    "xml/attribute-unknown",
  ],
  [
    "a relative address of a feed",
    'xmlUrl="https://lake.example/atom.xml"',
    'xmlUrl="atom.xml"',
    "feed/url-invalid",
  ],
  ["a feed without its title", ' title="Lake notes"', "", "opml/title-missing"],
  ["a feed of no version", 'version="RSS"', 'version="Rich"', "opml/feed-version-unknown"],
  ["a language that is none", 'language="en"', 'language="English"', "feed/language-invalid"],
  [
    "a feed that is not said to be one",
    'title="Lake notes" type="rss"\n       ',
    'title="Lake notes"\n       ',
    "opml/type-missing",
    'xmlUrl="https://lake',
  ],
  [
    "a type in capitals",
    'title="Lake notes" type="rss"',
    'title="Lake notes" type="RSS"',
    "opml/type-unknown",
  ],
  ["a link to nowhere", ' url="https://harbour.example/timetable"', "", "opml/link-address-missing"],
  ["a line without text", '<outline text="Old paths"', "<outline", "xml/attribute-missing"],
  ["neither true nor false", 'isComment="true"', 'isComment="maybe"', "feed/choice-unknown"],
  [
    "a line outside of the body",
    "  </body>\n",
    '  </body>\n  <outline text="Late"/>\n',
    "xml/element-unknown",
    "Late",
  ],
  [
    "no body",
    GOOD_OPML.slice(GOOD_OPML.indexOf("  <body>"), GOOD_OPML.indexOf("</opml>")),
    "",
    "xml/element-missing",
    "<opml",
  ],
);
