/** One fixture for each problem of a value that the rules for one's own feeds find as well as those of the standards. */

import type { FixturesOf } from "./fixture.ts";

type Codes =
  `feed/${"date-invalid" | "url-invalid" | "language-invalid" | "media-type-invalid" | "mail-invalid" | "id-not-canonical" | "value-invalid"}`;

export const valueFixtures: FixturesOf<Codes> = {
  "feed/date-invalid": {
    file: "rss.xml",
    from: "<pubDate>Sat, 12 Jul 2025",
    to: "<pubDate>Sat, 12 Juli 2025",
    points: "<pubDate>",
    says: '"Sat, 12 Juli 2025 20:00:00 +0700"',
  },
  "feed/url-invalid": {
    file: "rss.xml",
    from: "<link>https://warta.example/satu/",
    to: "<link>/satu/",
    points: "<link>/satu/",
    says: '`link` is not an absolute URL: "/satu/"',
  },
  "feed/language-invalid": {
    file: "rss.xml",
    from: "<language>id",
    to: "<language>in",
    points: "<language>",
    says: '`language` is not a language tag: "in"',
  },
  "feed/media-type-invalid": {
    file: "rss.xml",
    from: 'type="image/png"',
    to: 'type="png"',
    points: 'type="png"',
    says: 'no media type: "png"',
  },
  "feed/mail-invalid": {
    file: "atom.xml",
    from: "<name>Ana Sari</name>",
    to: "<name>Ana Sari</name><email>ana at warta</email>",
    points: "<email>ana",
    says: '"ana at warta"',
  },
  "feed/id-not-canonical": {
    file: "atom.xml",
    from: "tag:warta.example,2025-07-01:articles/dua",
    to: "https://Warta.example/dua/",
    points: "<id>https://Warta",
    severity: "warning",
    says: '"https://Warta.example/dua/"',
  },
  "feed/value-invalid": {
    file: "rss.xml",
    from: "<title>Satu</title>",
    to: '<title>Satu</title>\n      <georss:point xmlns:georss="http://www.georss.org/georss">51,73</georss:point>',
    points: "<georss:point",
    severity: "warning",
    says: '`georss:point` has a value that its vocabulary does not know: "51,73"',
  },
};
