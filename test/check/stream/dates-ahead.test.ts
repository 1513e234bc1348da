/** Dates that have not yet come are told of where whoever asks says what time it is. */

import { describe, expect, test } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";

const NOW = new Date("2026-01-10T12:00:00Z");

const rss = (date: string): string =>
  `<rss version="2.0"><channel><title>A</title><link>https://lake.example/</link><description>B</description>\n<item><title>C</title><guid isPermaLink="false">c</guid><pubDate>${date}</pubDate></item></channel></rss>`;
const atom = (date: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:lake.example,2025:a</id><title>A</title><updated>2025-01-01T00:00:00Z</updated><author><name>B</name></author>\n<entry><id>tag:lake.example,2025:b</id><title>C</title><updated>${date}</updated><summary>D</summary></entry></feed>`;
const json = (date: string): string =>
  `{"version": "https://jsonfeed.org/version/1.1", "title": "A",\n"items": [{"id": "b", "content_text": "C", "date_published": "${date}"}]}`;

const ahead = (feed: string, now?: Date): readonly unknown[] =>
  checkFeed(feed, now && { now })
    .problems.filter(({ code }) => code === "feed/date-implausible")
    .map(({ w3c, severity, path, place }) => [w3c, severity, path, place?.line]);

test("the dates of the feed itself", () => {
  const early = rss("Fri, 09 Jan 2026 12:00:00 +0000");
  const built = "<lastBuildDate>Mon, 12 Jan 2026 12:00:01 +0000</lastBuildDate>";
  expect(ahead(early.replace("\n<item>", `\n${built}<item>`), NOW)).toEqual([
    ["ImplausibleDate", "warning", "/rss/channel/lastBuildDate", 2],
  ]);
});

describe.each([
  [
    "RSS",
    rss,
    "Mon, 12 Jan 2026 12:00:01 +0000",
    "Sun, 11 Jan 2026 12:00:00 +0000",
    "/rss/channel/item[1]/pubDate",
  ],
  ["Atom", atom, "2026-01-11T12:00:01Z", "2026-01-11T19:00:00+07:00", "/feed/entry[1]/updated"],
  ["JSON Feed", json, "2026-01-11T12:00:01Z", "2026-01-11T19:00:00+07:00", "$.items[0].date_published"],
])("%s", (_, feed, late, soon, path) => {
  test("more than a day ahead is a warning, at the date", () => {
    expect(ahead(feed(late), NOW)).toEqual([["ImplausibleDate", "warning", path, 2]]);
  });

  test("a day ahead may be another clock's", () => {
    expect(ahead(feed(soon), NOW)).toEqual([]);
  });

  test("without a time nothing is said", () => {
    expect(ahead(feed(late))).toEqual([]);
  });
});
