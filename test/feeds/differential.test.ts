/**
 * siar's `Feed` beside that of the `feed` package, on several hundred generated inputs: both documents are read by
 * parsers that are not ours, and mean the same but for the differences of one table, which the guide shows. Ours are
 * also read by libxml2, which takes no XML that is not well-formed (R18), and told apart by feedsmith (R57).
 */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Feed as Upstream } from "feed";
import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { Feed } from "../../src/feeds/feed.ts";
import type { Difference } from "../support/differential/difference.ts";
import { assemble, type Given, givenFeeds } from "../support/differential/given.ts";
import type { Format, Meaning } from "../support/differential/meaning.ts";
import { readMeaning } from "../support/differential/read-meaning.ts";
import { differences } from "../support/differential/table.ts";
import { readXml } from "../support/read-xml.ts";

const SEED = 20_250_712;
const INPUTS = 300;
const FORMATS: readonly Format[] = ["rss", "atom", "json"];

function write(feed: Upstream, format: Format): string {
  if (format === "rss") return feed.rss2();
  return format === "atom" ? feed.atom1() : feed.json1();
}

/** What `feed` says, with every difference of the table applied to it; notes in `used` which of them changed anything. */
async function expectedOf(given: Given, format: Format, used = new Set<Difference>()): Promise<Meaning> {
  const [cleaning] = differences;
  let spared = given;
  for (const one of differences) {
    const next = one.spare?.(spared, format) ?? spared;
    if (JSON.stringify(next) !== JSON.stringify(spared)) used.add(one);
    spared = next;
  }
  const read = await readMeaning(write(assemble(Upstream, spared), format), format);
  const restored = differences.reduce((text, { restore }) => restore?.(text) ?? text, JSON.stringify(read));
  const meaning = JSON.parse(restored) as Meaning;
  const clean = cleaning?.spare?.(given, format) ?? given;
  for (const one of differences) {
    const before = JSON.stringify(meaning);
    one.mend?.(meaning, clean, format);
    if (JSON.stringify(meaning) !== before) used.add(one);
  }
  return JSON.parse(JSON.stringify(meaning)) as Meaning;
}

describe.each(FORMATS)("%s", (format) => {
  test("means what `feed` means, but for what the table lists", async () => {
    await fc.assert(
      fc.asyncProperty(givenFeeds, async (given) => {
        const ours = write(assemble(Feed, given), format);
        expect(await readMeaning(ours, format)).toEqual(await expectedOf(given, format));
        expect(parseFeed(ours).format).toBe(format);
        if (format !== "json") expect(() => readXml(ours)).not.toThrow();
      }),
      { seed: SEED, numRuns: INPUTS },
    );
  });
});

test("every difference of the table shows in what is generated", async () => {
  const used = new Set<Difference>();
  for (const given of fc.sample(givenFeeds, { seed: SEED, numRuns: INPUTS })) {
    for (const format of FORMATS) await expectedOf(given, format, used);
    if (used.size === differences.length) break;
  }
  expect(differences.filter((one) => !used.has(one)).map(({ what }) => what)).toEqual([]);
});

test("the guide shows the same table", () => {
  const guide = readFileSync(new URL("../../docs/guide/from-feed.md", import.meta.url), "utf8");
  const rows = differences.map(({ what, reason, rule }) => `| ${what} | ${reason} | ${rule} |`);
  expect(guide.split("\n").filter((line) => /\| R\d+(?:, R\d+)* \|$/.test(line))).toEqual(rows);
});
