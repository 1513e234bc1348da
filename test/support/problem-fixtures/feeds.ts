/** One fixture for each problem of a built feed in any format. */

import type { FeedFacts } from "../../../src/problems/words/check-feed.ts";
import type { FixturesOf } from "./fixture.ts";

export const feedFixtures: FixturesOf<keyof FeedFacts> = {
  "feed/format-unknown": {
    file: "rss.xml",
    from: "<rss ",
    to: "<news ",
    also: [{ from: "</rss>", to: "</news>" }],
    points: "<news",
    says: 'it is "news"',
  },
  "feed/self-missing": {
    file: "rss.xml",
    from: 'rel="self"',
    to: 'rel="related"',
    points: "<channel>",
    says: "does not say where it lies",
  },
  "feed/link-type-wrong": {
    file: "rss.xml",
    from: 'type="application/rss+xml"',
    to: 'type="text/xml"',
    points: "<atom:link",
    says: 'has not the type "application/rss+xml"',
  },
  "feed/id-repeated": {
    file: "rss.xml",
    from: "articles/dua</guid>",
    to: "articles/satu</guid>",
    points: '<guid isPermaLink="false">tag:warta.example,2025-07-01:articles/satu</guid>\n      <pubDate>Fri',
    says: 'articles/satu" stands for a second thing',
  },
  "feed/category-repeated": {
    file: "rss.xml",
    from: ">Jalan</category>",
    to: ">Pelabuhan</category>",
    points: "<guid",
    says: '"Pelabuhan" stands twice',
  },
  "feed/order-wrong": {
    file: "rss.xml",
    from: "Fri, 11 Jul",
    to: "Sun, 13 Jul",
    points: "<item>\n      <title>Dua",
    severity: "warning",
    says: "is newer than the one before it",
  },
  "feed/updated-behind": {
    file: "rss.xml",
    from: "<lastBuildDate>Sat, 12 Jul",
    to: "<lastBuildDate>Thu, 10 Jul",
    points: "<lastBuildDate>",
    severity: "warning",
    says: "older than its newest entry",
  },
};
