/** One fixture for each problem of the vocabularies in a feed, and of the list of subscriptions. */

import type { VocabularyFacts } from "../../../src/problems/words/check-vocabulary.ts";
import type { FixturesOf } from "./fixture.ts";

export const vocabularyFixtures: FixturesOf<Exclude<keyof VocabularyFacts, "feed/license-repeated">> = {
  "atom/deleted-alive": {
    file: "atom.xml",
    from: "<entry>",
    to: '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:warta.example,2025-07-01:articles/dua" when="2025-08-01T00:00:00Z"/>\n  <entry>',
    points: "<at:deleted-entry",
    says: '"tag:warta.example,2025-07-01:articles/dua" was deleted',
  },
  "opml/feed-missing": {
    file: "feeds.opml",
    from: 'xmlUrl="https://warta.example/rss.xml"',
    to: 'xmlUrl="https://other.example/rss.xml"',
    points: "<opml",
    severity: "warning",
    says: 'does not have the feed "https://warta.example/atom.xml"',
  },
};
