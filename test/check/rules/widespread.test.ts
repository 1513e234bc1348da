/**
 * Feeds as widely used programs write them. What they get wrong is told, and nothing else: a linter that finds fault
 * with every feed is believed by nobody.
 */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";

const FOLDER = new URL("./widespread/", import.meta.url);

/** By file, `severity code line`; of any other nothing is told. */
const FAULTS: { readonly [file: string]: readonly string[] } = {
  "blogger.xml": ["warning xml/element-blank 1"],
  "buzzsprout.xml": ["warning feed/html-in-plain-text 18", "warning xml/element-blank 53"],
  "drupal.xml": ["warning xml/element-blank 6"],
  "libsyn.xml": ["warning xml/element-blank 43"],
  "mastodon.xml": ["warning feed/self-missing 3"],
  "subscriptions.opml": ["info xml/attribute-blank 9"],
  "substack.xml": ["warning feed/mail-nameless 1"],
  "wordpress.xml": ["info rss/sign-not-hexadecimal 31", "warning feed/html-in-plain-text 38"],
  "youtube.xml": [
    "error xml/element-missing 2",
    "warning feed/scheme-unregistered 4",
    "error xml/element-misplaced 12",
    "info atom/text-missing 13",
    "warning feed/scheme-unregistered 14",
    "warning media/group-of-one 25",
  ],
};

describe("a feed as these programs write it", () => {
  it.each(readdirSync(FOLDER))("%s", (file) => {
    const { problems } = checkFeed(readFileSync(new URL(file, FOLDER)));
    const told = problems.map(({ severity, code, place }) => `${severity} ${code} ${place?.line}`);
    expect(told).toEqual(FAULTS[file] ?? []);
  });
});
