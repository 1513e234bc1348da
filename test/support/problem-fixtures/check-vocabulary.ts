/** One fixture for each problem of the vocabularies in a feed, and of the list of subscriptions. */

import type { VocabularyFacts } from "../../../src/problems/words/check-vocabulary.ts";
import type { FixturesOf } from "./fixture.ts";

const LICENSE = '<atom:link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>';

export const vocabularyFixtures: FixturesOf<keyof VocabularyFacts> = {
  "feed/value-invalid": {
    file: "rss.xml",
    from: "<title>Satu</title>",
    to: '<title>Satu</title>\n      <georss:point xmlns:georss="http://www.georss.org/georss">51,73</georss:point>',
    points: "<georss:point",
    says: '`georss:point` has a value that its vocabulary does not know: "51,73"',
  },
  "feed/license-repeated": {
    file: "rss.xml",
    from: "<title>Satu</title>",
    to: `<title>Satu</title>${LICENSE}\n      ${LICENSE}`,
    points: `${LICENSE}\n      <link>`,
    says: '"https://creativecommons.org/licenses/by/4.0/" is linked twice',
  },
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
