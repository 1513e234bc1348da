/** What stands in an RSS feed beside its core: every rule finds its damage, in its line; and nothing in what is sound. */

import { describe, expect, it } from "vitest";
import { type Damage, expectFound, problemsIn } from "../../support/damage.ts";
import { RICH_RSS } from "../../support/sound-rich-feeds.ts";

const DAMAGES: readonly Damage[] = [
  [
    "RFC 5005 §4: an archive without its feed",
    'rel="current"',
    'rel="up"',
    "history/current-missing",
    "<fh:archive/>",
  ],
  ["R56: an archive with a hub", 'rel="license"', 'rel="hub"', "history/hub-in-archive", 'rel="hub"'],
  ["two older archives", 'rel="license"', 'rel="prev-archive"', "history/link-wrong", "licenses/by/4.0"],
  ["R55: history in an item", 'rel="via"', 'rel="next-archive"', "history/link-misplaced"],
  ["R55: an archive mark in an item", "<category>", "<fh:archive/><category>", "xml/element-misplaced"],
  ["R31: an enclosure without a length", 'length="123456" ', "", "xml/attribute-missing", "<enclosure"],
  [
    "R31: a second enclosure",
    "<comments>",
    '<enclosure url="https://x.example/a" length="0" type="a/b"/><comments>',
    "xml/element-repeated",
  ],
  [
    "R31: a relative enclosure",
    'url="https://harbour.example/night.mp3"',
    'url="/night.mp3"',
    "feed/url-invalid",
  ],
  [
    "R35: media without an address",
    ' url="https://harbour.example/night.pdf"',
    "",
    "xml/attribute-missing",
    'type="application/pdf"',
  ],
  ["R35: a medium that there is not", 'medium="document"', 'medium="paper"', "feed/choice-unknown"],
  ["R35: a width with a unit", 'width="640"', 'width="640px"', "feed/number-invalid"],
  ["R35: a size with a unit", 'fileSize="2048"', 'fileSize="2 KB"', "feed/number-invalid"],
  [
    "R35: a type of words that there is not",
    '<media:title type="plain"',
    '<media:title type="text"',
    "feed/choice-unknown",
  ],
  ["R35: a relative thumbnail", "https://harbour.example/small.png", "small.png", "feed/url-invalid"],
  ["RSS: a relative page of comments", "<comments>https://harbour.example", "<comments>", "feed/url-invalid"],
  [
    "RSS: two pages of comments",
    "<slash:",
    "<comments>https://x.example/</comments><slash:",
    "xml/element-repeated",
  ],
  [
    "wfw: a relative feed of comments",
    "<wfw:commentRss>https://harbour.example",
    "<wfw:commentRss>",
    "feed/url-invalid",
  ],
  ["slash: comments that are no number", ">12<", ">a dozen<", "feed/number-invalid"],
  ["slash: fewer than none", ">12<", ">-1<", "feed/number-invalid"],
  ["RFC 4685 §3: an answer to nothing", ' ref="tag:hill.example,2025:walk"', "", "xml/attribute-missing"],
  [
    "RFC 4685 §3: an answer to a relative page",
    'href="https://hill.example/walk/"',
    'href="/walk/"',
    "feed/url-invalid",
    "<thr:",
  ],
  [
    "RFC 4685 §3: an answer to what is no IRI",
    'ref="tag:hill.example,2025:walk"',
    'ref="walk"',
    "feed/uri-invalid",
  ],
  ["RFC 4685 §3: a type that is none", 'type="text/html"', 'type="page"', "feed/media-type-invalid", "<thr:"],
  [
    "R24: a source without its feed",
    ' url="https://hill.example/rss.xml"',
    "",
    "xml/attribute-missing",
    "<source",
  ],
  ["R24: a relative source", '"https://hill.example/rss.xml"', '"/rss.xml"', "feed/url-invalid"],
  ["R24: a source without a name", "Hill News", " ", "xml/element-blank", "<source"],
  [
    "R24: two sources",
    "<source",
    '<source url="https://x.example/">X</source><source',
    "xml/element-repeated",
  ],
  [
    "R21: a relative link of an item",
    'rel="via" href="https://lake.example/"',
    'rel="via" href="/lake/"',
    "feed/url-invalid",
  ],
  [
    "RFC 4946 §2: one licence twice",
    'rel="via" href="https://lake.example/"',
    'rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"',
    "feed/license-repeated",
    "#last:by-sa",
  ],
  [
    "a licence that is no address",
    "<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/",
    "<creativeCommons:license>CC BY",
    "feed/url-invalid",
  ],
  ["GeoRSS: longitude first", "-6.10 106.88", "106.88 -6.10", "feed/value-invalid"],
  ["GeoRSS: a comma", "-6.10 106.88", "-6.10,106.88", "feed/value-invalid"],
  ["GeoRSS: half a place", "-6.10 106.88", "-6.10", "feed/value-invalid"],
  [
    "GeoRSS: a polygon that is open",
    "<georss:point>-6.10 106.88</georss:point>",
    "<georss:polygon>1 1 2 2 3 3 4 4</georss:polygon>",
    "feed/value-invalid",
  ],
  [
    "GeoRSS: a line of one place",
    "<georss:point>-6.10 106.88</georss:point>",
    "<georss:line>1 1</georss:line>",
    "feed/value-invalid",
  ],
  ["Dublin Core: a date in words", "2025-07-12</dcterms", "12 July 2025</dcterms", "feed/date-invalid"],
  ["R36: Media RSS without its slash", "yahoo.com/mrss/", "yahoo.com/mrss", "xml/namespace-unusual", "<rss"],
];

describe("a sound feed with everything", () => {
  it("has no problem", () => expect(problemsIn(RICH_RSS)).toEqual([]));

  it.each([
    ["a box", "<georss:box>-7 106 -6 107</georss:box>"],
    ["a line", "<georss:line>-7 106 -6 107</georss:line>"],
    ["a closed polygon", "<georss:polygon>1 1 1 2 2 2 1 1</georss:polygon>"],
  ])("GeoRSS: may name %s", (_title, place) => {
    expect(problemsIn(RICH_RSS.replace(/<georss:point>.*<\/georss:point>/, place))).toEqual([]);
  });
});

describe("a feed damaged in one place: the damage is found, with its code and line", () => {
  it.each(DAMAGES.map((damage) => [damage[0], damage] as const))("%s", (_title, damage) =>
    expectFound(RICH_RSS, damage),
  );
});
