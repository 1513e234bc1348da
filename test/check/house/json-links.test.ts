/** What a JSON Feed points to beside its pages (R51-R53): every rule finds its damage, in its line. */

import { describe, expect, it } from "vitest";
import { type Damage, expectFound, problemsIn } from "../../support/damage.ts";
import { RICH_JSON_FEED } from "../../support/sound-rich-feeds.ts";

const DAMAGES: readonly Damage[] = [
  [
    "R53: the next page is this one",
    "archive/0001/feed.json",
    "archive/0002/feed.json",
    "json-feed/next-is-self",
    '"next_url"',
  ],
  ["R52: a size in words", '"size_in_bytes": 123456', '"size_in_bytes": "121 KB"', "json/kind-wrong"],
  ["R52: half a byte", '"size_in_bytes": 123456', '"size_in_bytes": 0.5', "feed/length-invalid"],
  [
    "R52: a time before now",
    '"duration_in_seconds": 3723',
    '"duration_in_seconds": -1',
    "feed/value-invalid",
  ],
  [
    "R52: an attachment without an address",
    '"url": "https://harbour.example/night.pdf", ',
    "",
    "json/key-missing",
  ],
  [
    "R52: a type that is none",
    '"mime_type": "application/pdf"',
    '"mime_type": "pdf"',
    "feed/media-type-invalid",
  ],
  [
    "R61: a link post about a relative page",
    '"https://hill.example/ferry/"',
    '"/ferry/"',
    "feed/url-invalid",
  ],
  ["R51, R61: a relative link of the extension", '"https://lake.example/"', '"/lake/"', "feed/url-invalid"],
  [
    "R51: an extension without about",
    '"about": "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.11",',
    "",
    "json-feed/extension-wrong",
    '"_source"',
  ],
  ["R51: a full stop in a key", '"people"', '"people.all"', "json-feed/extension-wrong"],
  [
    "R53: a hub without a type",
    '"language": "en",',
    '"language": "en", "hubs": [{ "url": "https://hub.example/" }],',
    "json/key-missing",
  ],
  [
    "R53: a relative hub",
    '"language": "en",',
    '"language": "en", "hubs": [{ "type": "WebSub", "url": "/hub" }],',
    "feed/url-invalid",
  ],
];

it("a sound feed has no problem", () => expect(problemsIn(RICH_JSON_FEED)).toEqual([]));

describe("a feed damaged in one place: the damage is found, with its code and line", () => {
  it.each(DAMAGES.map((damage) => [damage[0], damage] as const))("%s", (_title, damage) =>
    expectFound(RICH_JSON_FEED, damage),
  );
});
