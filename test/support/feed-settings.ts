/** What feeds hold where a test does not care. */

import type { FeedSettings } from "../../src/model/site.ts";

export const FEED_SETTINGS: FeedSettings = {
  limit: 50,
  maxBytes: 1_000_000,
  ttlMinutes: 60,
  content: "full",
  formats: ["rss", "atom", "json"],
  follow: ["languages", "categories", "authors"],
  archives: "main",
  archiveSize: 50,
  tombstones: false,
  declared: [],
};
