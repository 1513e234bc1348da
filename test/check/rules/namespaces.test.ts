/** Namespaces in XML 1.0 §2.2: a namespace is called by a URI, and compared letter by letter. */

import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import { item, rss } from "../stream/support.ts";

const namesIn = (root: string): readonly string[] =>
  checkFeed(rss(item(1), ` ${root}`)).problems.map(
    ({ code, severity, w3c = "-" }) => `${severity} ${code} ${w3c}`,
  );

const UNKNOWN = "info xml/namespace-unknown UnknownNamespace";
const INVALID = "error xml/namespace-invalid -";

describe("a namespace", () => {
  it.each([
    [
      "in white space",
      'xmlns:lake="https://lake.example/ns "',
      [UNKNOWN, "error xml/namespace-invalid SAXError"],
    ],
    [
      "that is known, in white space",
      'xmlns:georss="http://www.georss.org/georss "',
      ["error xml/namespace-invalid SAXError", "warning xml/prefix-reserved ReservedPrefix"],
    ],
    ["with a sign that no URI has", 'xmlns:lake="https://lake.example/{ns}"', [UNKNOWN, INVALID]],
    ["without a host", 'xmlns:lake="https:lake"', [UNKNOWN, INVALID]],
    [
      "that is misspelt",
      'xmlns:media="http://search.yahoo.com/mrss"',
      ["warning feed/namespace-wrong MediaRssNamespace"],
    ],
    [
      "that has moved",
      'xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki"',
      ["warning feed/namespace-wrong ObsoleteWikiNamespace"],
    ],
    ["that is a URI of any scheme", 'xmlns:lake="com-lake:feed-additions:1"', [UNKNOWN]],
    ["that many feeds carry", 'xmlns:yt="http://www.youtube.com/xml/schemas/2015"', []],
  ] as const)("%s: %s", (_what, root, told) => {
    expect([...namesIn(root)].sort()).toEqual([...told].sort());
  });
});
