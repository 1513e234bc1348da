/** What stands in an Atom feed beside its core: every rule finds its damage, in its line; and nothing in what is sound. */

import { describe, expect, it } from "vitest";
import { type Damage, expectFound, problemsIn } from "../../support/damage.ts";
import { RICH_ATOM } from "../../support/sound-rich-feeds.ts";

const DAMAGES: readonly Damage[] = [
  [
    "RFC 5005 §4: an archive without its feed",
    'rel="current"',
    'rel="up"',
    "history/current-missing",
    "<fh:archive/>",
  ],
  ["R55: history in an entry", 'rel="via"', 'rel="current"', "history/link-misplaced", "lake.example"],
  [
    "RFC 6721 §3: a tombstone of nothing",
    ' ref="tag:harbour.example,2025-07-01:rumour"',
    "",
    "xml/attribute-missing",
  ],
  [
    "RFC 6721 §3: a tombstone without a date",
    ' when="2025-07-12T00:00:00+07:00"',
    "",
    "xml/attribute-missing",
    "<at:",
  ],
  [
    "RFC 6721 §3: a date without an offset",
    'when="2025-07-12T00:00:00+07:00"',
    'when="2025-07-12"',
    "feed/date-invalid",
  ],
  [
    "RFC 6721 §3: a reference that is no IRI",
    "tag:harbour.example,2025-07-01:rumour",
    "rumour",
    "atom/id-no-iri",
  ],
  [
    "RFC 6721 §3: an entry that is not newer than its tombstone",
    'ref="tag:harbour.example,2025-07-01:rumour" when="2025-07-12',
    'ref="tag:harbour.example,2025-07-01:night" when="2025-07-14',
    "atom/deleted-alive",
    "<at:deleted-entry",
  ],
  ["RFC 4685 §4: a count in words", 'thr:count="12"', 'thr:count="many"', "feed/number-invalid"],
  [
    "RFC 4685 §4: a date in words",
    'thr:updated="2025-07-13T13:00:00+07:00"',
    'thr:updated="today"',
    "feed/date-invalid",
  ],
  ["RFC 4287 §4.2.7: a length with a unit", 'length="123456"', 'length="121 KB"', "feed/number-invalid"],
  [
    "RFC 4287 §4.2.7: an enclosure of unknown type",
    'rel="enclosure" type="application/pdf"',
    'rel="enclosure"',
    "xml/attribute-missing",
    "night.pdf",
  ],
  [
    "R24: a source without an id",
    "<id>tag:hill.example,2025:feed</id>",
    "",
    "xml/element-missing",
    "<source>",
  ],
  [
    "R24: a source without a title",
    '<title type="text">Hill News</title>',
    "",
    "xml/element-missing",
    "<source>",
  ],
  ["RFC 4287 §4.1.2: two sources", "<source>", "<source/><source>", "xml/element-repeated"],
  [
    "R35: media in a group without an address",
    ' url="https://harbour.example/night.pdf"',
    "",
    "xml/attribute-missing",
    "<media:content",
  ],
  [
    "R35: words in a group",
    '<media:description type="plain"',
    '<media:description type="md"',
    "feed/choice-unknown",
  ],
  [
    "RFC 4946 §2: one licence twice",
    'rel="via" href="https://lake.example/"',
    'rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"',
    "feed/license-repeated",
    "#last:by-sa",
  ],
  ["GeoRSS: a place beyond the pole", "-6.10 106.88", "-96.10 106.88", "feed/value-invalid"],
];

describe("a sound feed with everything", () => {
  it("has no problem", () => expect(problemsIn(RICH_ATOM)).toEqual([]));

  it("R24: a source may be without its date, which those who republish one piece seldom know", () => {
    expect(problemsIn(RICH_ATOM.replace("<updated>2025-07-13T00:00:00Z</updated>", ""))).toEqual([]);
  });

  it("RFC 6721 §3: may carry an entry that has come back after its tombstone", () => {
    expect(problemsIn(RICH_ATOM.replace("2025-07-01:rumour", "2025-07-01:night"))).toEqual([]);
  });
});

describe("a feed damaged in one place: the damage is found, with its code and line", () => {
  it.each(DAMAGES.map((damage) => [damage[0], damage] as const))("%s", (_title, damage) =>
    expectFound(RICH_ATOM, damage),
  );
});
