/** One fixture for each problem of a built site as a whole. */

import type { SiteFacts } from "../../../src/problems/words/check-site.ts";
import type { FixturesOf } from "./fixture.ts";

const ADDRESSES = Array.from(
  { length: 50_000 },
  (_, number) => `<url><loc>https://other.example/${number}/</loc></url>\n`,
).join("");

export const siteFixtures: FixturesOf<keyof SiteFacts> = {
  "feed/self-elsewhere": {
    file: "rss.xml",
    from: 'href="https://warta.example/rss.xml"',
    to: 'href="https://warta.example/feed.xml"',
    points: "<atom:link",
    says: '"https://warta.example/feed.xml", but it lies at "https://warta.example/rss.xml"',
  },
  "feed/size-large": {
    file: "rss.xml",
    from: "<p>Dua paragraf.",
    to: `<p>${"Dua paragraf. ".repeat(20_000)}`,
    points: "<?xml",
    severity: "warning",
    says: "The feed has 28",
  },
  "feed/size-exceeded": {
    file: "rss.xml",
    from: "</channel>",
    to: `${`<item><description>${"Dua. ".repeat(25_000)}</description></item>`.repeat(10)}</channel>`,
    points: "<?xml",
    says: "The feed has 125",
  },
  "parity/entry-missing": {
    file: "rss.xml",
    from: "articles/dua</guid>",
    to: "articles/tiga</guid>",
    points: "<?xml",
    says: 'articles/dua" is in the Atom file of this feed, but not in the RSS file',
  },
  "parity/order-differs": {
    file: "rss.xml",
    from: "articles/satu</guid>",
    to: "articles/?</guid>",
    also: [
      { from: "articles/dua</guid>", to: "articles/satu</guid>" },
      { from: "articles/?</guid>", to: "articles/dua</guid>" },
    ],
    points: "<guid",
    says: "another order",
  },
  "parity/value-differs": {
    file: "rss.xml",
    from: "<title>Satu</title>",
    to: "<title>Dua</title>",
    points: "<title>Dua",
    says: 'is "Dua" in the RSS file, and "Satu" in the Atom file',
  },
  "link/target-missing": {
    file: "sitemap.xml",
    from: "https://warta.example/dua/",
    to: "https://warta.example/tiga/",
    points: "<loc>https://warta.example/tiga/",
    says: '"https://warta.example/tiga/"',
  },
  "link/anchor-missing": {
    file: "rss.xml",
    from: "https://warta.example/dua/#awal",
    to: "https://warta.example/dua/#akhir",
    points: '<a href="https://warta.example/dua/#akhir"',
    says: '"https://warta.example/dua/#akhir"',
  },
  "link/outside-base": {
    file: "sitemap.xml",
    from: "https://warta.example/dua/",
    to: "http://warta.example/dua/",
    points: "<loc>http:",
    says: '"http://warta.example/dua/"',
  },
  "page/discovery-wrong": {
    file: "404.html",
    from: 'href="https://warta.example/rss.xml"',
    to: 'href="/rss.xml"',
    points: '<link rel="alternate" type="application/rss+xml"',
    says: '"/rss.xml"',
  },
  "opml/outline-wrong": {
    file: "feeds.opml",
    from: ' xmlUrl="https://warta.example/rss.xml"',
    to: ' xmlUrl="https://warta.example/"',
    points: '<outline type="rss"',
    says: "What `xmlUrl` leads to is no feed.",
  },
  "sitemap/address-wrong": {
    file: "sitemap.xml",
    from: "https://warta.example/dua/",
    to: "/dua/",
    points: "<loc>/dua/",
    says: '"/dua/"',
  },
  "sitemap/too-large": {
    file: "sitemap.xml",
    from: "</urlset>",
    to: `${ADDRESSES}</urlset>`,
    points: "<urlset",
    says: "addresses",
  },
  "host/line-wrong": {
    file: "_redirects",
    from: "/old/ /en/satu/ 301",
    to: "/old/ /en/satu/ 305",
    points: "/old/",
    says: '"/old/ /en/satu/ 305"',
  },
};
