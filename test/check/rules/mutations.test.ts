/** Good feeds, each damaged in one place: what is wrong is found by its code, on the line where it stands. */

import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import { ATOM_DAMAGES } from "../../support/feed-damages/atom.ts";
import { JSON_FEED_DAMAGES } from "../../support/feed-damages/json-feed.ts";
import { OPML_DAMAGES } from "../../support/feed-damages/opml.ts";
import { RSS_DAMAGES } from "../../support/feed-damages/rss.ts";
import { GOOD_ATOM, GOOD_JSON, GOOD_OPML, GOOD_RSS } from "../../support/good-feeds.ts";

describe.each([
  ["RSS", GOOD_RSS, RSS_DAMAGES, "rss", 2],
  ["Atom", GOOD_ATOM, ATOM_DAMAGES, "atom", 2],
  ["JSON Feed", GOOD_JSON, JSON_FEED_DAMAGES, "json", 2],
  ["OPML", GOOD_OPML, OPML_DAMAGES, "opml", undefined],
] as const)("%s", (_name, good, damages, format, entries) => {
  it("the good one is silent", () => {
    const report = checkFeed(good);
    expect(report.problems).toEqual([]);
    expect(report.format).toBe(format);
    if (entries !== undefined) expect(report.entries).toBe(entries);
  });

  it.each(damages)("%s", (_what, from, to, code, at) => {
    expect(good.split(from).length, `${from} stands there`).toBeGreaterThan(1);
    const start = good.indexOf(from);
    const damaged = good.slice(0, start) + to + good.slice(start + from.length);
    const place = at === undefined ? start + samePart(from, to) : damaged.indexOf(at);
    expect(place, `${at} stands there`).toBeGreaterThan(-1);
    const line = damaged.slice(0, place).split("\n").length;
    const told = checkFeed(damaged).problems.map((one) => `${one.place?.line} ${one.code}`);
    expect(told).toContain(`${line} ${code}`);
  });
});

it("there are more than sixty, and twenty of each great format", () => {
  for (const damages of [RSS_DAMAGES, ATOM_DAMAGES, JSON_FEED_DAMAGES, OPML_DAMAGES])
    expect(damages.length).toBeGreaterThanOrEqual(20);
  const all = [RSS_DAMAGES, ATOM_DAMAGES, JSON_FEED_DAMAGES, OPML_DAMAGES].flat();
  expect(all.length).toBeGreaterThan(60);
  expect(new Set(all.map(([what, from, to]) => `${what}|${from}|${to}`)).size).toBe(all.length);
});

/** How long two texts are the same. */
function samePart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}
