/** The settings of feeds as a whole: what holds for all, and the feeds that are declared. */

import type { FeedSettings } from "../model/site.ts";
import { readDeclared } from "./declared.ts";
import { inOrder } from "./feed-paths.ts";
import type { Known } from "./filter.ts";
import type { RawFeeds } from "./raw.ts";
import type { PlaceAt, Report } from "./report.ts";

/** The feeds of the settings, related to the languages, terms and people of the site. */
export function readFeeds(feeds: RawFeeds, known: Known, placeAt: PlaceAt, report: Report): FeedSettings {
  const { limit, maxBytes, ttl, content, follow, archives, archiveSize, tombstones } = feeds;
  if (!follow.includes("languages")) {
    const reason = "The main feed of each language is what the others hang on; it cannot be left out.";
    const suggestion = `[${["languages", ...new Set(follow)].join(", ")}]`;
    report("settings/value-invalid", ["feeds", "follow"], { value: follow.join(", "), reason, suggestion });
  }
  return {
    limit,
    maxBytes,
    ttlMinutes: ttl,
    content,
    formats: inOrder(feeds.formats),
    follow: (["languages", "categories", "authors"] as const).filter((kind) => follow.includes(kind)),
    archives,
    archiveSize,
    tombstones,
    declared: readDeclared(feeds, known, placeAt, report),
  };
}
