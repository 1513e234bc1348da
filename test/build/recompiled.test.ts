/** Only the settings that compiling reads compile articles anew. */

import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { readCache } from "../../src/build/cache.ts";
import { scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const SETTINGS = String(smallSite["siar.config.yaml"]);

/** How many articles were ever compiled there. */
function compiledIn(root: string): number | undefined {
  return readCache(root).packs.find(({ name }) => name === "facts")?.records;
}

test.each<readonly [string, string, number]>([
  ["another title of the site", SETTINGS.replace("title: Warta", "title: Kabar"), 1],
  ["a limit of feeds", `${SETTINGS}feeds: {limit: 20}\n`, 1],
  ["a new feed", `${SETTINGS}feeds: {declared: [{name: pilihan, title: Pilihan}]}\n`, 1],
  ["a vocabulary", `${SETTINGS}namespaces: {x: "https://x.example/"}\n`, 2],
  ["hosts of frames", `${SETTINGS}frameHosts: [x.example]\n`, 2],
])("%s", async (_, settings, times) => {
  const root = scratchFolder();
  writeFiles(root, smallSite);
  await build({ cwd: root, now: NOW });
  const articles = compiledIn(root) ?? 0;
  expect(articles).toBeGreaterThan(0);
  writeFiles(root, { "siar.config.yaml": settings });
  const report = await build({ cwd: root, now: NOW });
  expect([report.problems, report.isGood]).toEqual([[], true]);
  expect(compiledIn(root)).toBe(articles * times);
});
