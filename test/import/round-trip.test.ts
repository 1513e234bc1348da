/** What siar's own feeds say, an import keeps: a site built of the imported files has the same ids, dates and categories. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { wordsOfHtml } from "../../src/check/html/html.ts";
import { carryOut } from "../../src/import/carry-out.ts";
import type { Fetch } from "../../src/import/download.ts";
import { type ImportForm, readSources } from "../../src/import/sources.ts";
import { isError } from "../../src/problems/problem.ts";
import { loadSettings } from "../../src/settings/load.ts";
import { PARSERS } from "../support/parsers.ts";
import { readTree, scratchFolder, writeFiles } from "../support/scratch.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const BASE = "https://warta.example/";

/** Answers for the site with the files of its last build. */
const published: Fetch = async (url) => {
  const path = new URL(url).pathname;
  return new Response(new Uint8Array(readFileSync(join(ROOT, "dist", path))));
};

function dist(name: string): string {
  return readFileSync(join(ROOT, "dist", name), "utf8");
}

async function importAndBuild(form: ImportForm, feeds: readonly string[]): Promise<string> {
  const root = scratchFolder();
  writeFiles(root, { "siar.config.yaml": readFileSync(join(ROOT, "siar.config.yaml")) });
  writeFiles(
    root,
    Object.fromEntries([...readTree(join(ROOT, "static"))].map(([name, bytes]) => [`static/${name}`, bytes])),
  );
  const { site } = await loadSettings({ cwd: root });
  if (!site) throw new Error("The settings are not sound.");
  const inputs = feeds.map((name) => ({ name, bytes: readFileSync(join(ROOT, "dist", name)) }));
  const sources = readSources(form, inputs, { site, pages: false, siteUrl: BASE });
  const pictures = {
    folder: "articles/images",
    fetch: published,
    timeoutMs: 5_000,
    maxBytes: 10_000_000,
    trustedHosts: new Set<string>(),
  };
  const report = await carryOut(sources, { site, root, folder: "articles", isDry: false, pictures });
  expect(report.problems).toEqual([]);
  expect(report.articles.every(({ isWritten }) => isWritten)).toBe(true);
  const built = await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z") });
  expect(built.problems.filter(isError)).toEqual([]);
  return root;
}

/** What readers know of each entry, by parsers that are not ours. */
async function known(name: string, text: string): Promise<readonly object[]> {
  const format = name.replace("en/", "");
  const told = PARSERS.filter((parser) => parser.format === format).map(async (parser) => {
    const { entries } = await parser.read(text);
    return entries.map(({ id, url, title, publishedMs, updatedMs, authors, categories, hasText, files }) => ({
      parser: parser.name,
      ...{ id, url, title, publishedMs, updatedMs, authors, categories, hasText, files },
    }));
  });
  return (await Promise.all(told)).flat();
}

test.each<[ImportForm, readonly string[]]>([
  ["rss", ["rss.xml", "en/rss.xml"]],
  ["atom", ["atom.xml", "en/atom.xml"]],
  ["json", ["feed.json", "en/feed.json"]],
])("%s", { timeout: 60_000 }, async (form, feeds) => {
  const root = await importAndBuild(form, feeds);
  for (const name of feeds) {
    const before = await known(name, dist(name));
    const after = await known(name, readFileSync(join(root, "dist", name), "utf8"));
    expect(before.length).toBeGreaterThan(2);
    expect(after).toEqual(before);
  }
});

test("the texts say the same words, footnotes and tables among them", { timeout: 60_000 }, async () => {
  const root = await importAndBuild("json", ["feed.json", "en/feed.json"]);
  for (const name of ["feed.json", "en/feed.json"]) {
    const texts = (json: string): readonly string[] =>
      JSON.parse(json).items.map((item: { content_html: string }) => wordsOfHtml(item.content_html));
    expect(texts(readFileSync(join(root, "dist", name), "utf8"))).toEqual(texts(dist(name)));
  }
});

test("the ids are those of the old feed in every format, whichever was imported", {
  timeout: 60_000,
}, async () => {
  const root = await importAndBuild("json", ["feed.json"]);
  for (const name of ["rss.xml", "atom.xml", "feed.json"]) {
    const ids = (text: string): readonly string[] =>
      [...text.matchAll(/tag:warta\.example,[^<"]*:articles\/[^<"]*/g)].map(([id]) => id);
    const then = new Set(ids(dist(name)));
    expect(new Set(ids(readFileSync(join(root, "dist", name), "utf8")))).toEqual(then);
  }
});
