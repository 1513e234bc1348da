/**
 * Four parsers that we did not write read every feed of every edition, archives included, and agree on what it says:
 * title, ids, links, titles, dates, authors, categories, files, and that there is something to read. Where they
 * agree with each other and with every format, the feed can be misread by none of them.
 */

import { describe, expect, it } from "vitest";
import { type Edition, readEditions } from "../support/editions.ts";
import { type Format, PARSERS, type Parser, type ToldEntry, type ToldFeed } from "../support/parsers.ts";

interface FeedFiles {
  readonly folder: string;
  readonly texts: ReadonlyMap<Format, string>;
}

const FORMATS: readonly Format[] = ["atom.xml", "rss.xml", "feed.json"];

/** The documents of one edition by folder, each in the formats that it has. */
function feedsOf({ files }: Edition): readonly FeedFiles[] {
  const folders = new Map<string, Map<Format, string>>();
  for (const [path, bytes] of files) {
    const name = FORMATS.find((format) => path === format || path.endsWith(`/${format}`));
    if (name === undefined) continue;
    const folder = path.slice(0, -name.length);
    folders.set(folder, (folders.get(folder) ?? new Map()).set(name, bytes.toString("utf8")));
  }
  return [...folders].map(([folder, texts]) => ({ folder: folder || "/", texts }));
}

/** Who reads first, and is held against all others. */
function judgesOf({ texts }: FeedFiles): readonly Parser[] {
  return PARSERS.filter(({ format }) => texts.has(format));
}

/** What both tell: a value that one of them does not give is not compared. */
function common(entry: ToldEntry, other: ToldEntry | undefined): Partial<ToldEntry> {
  return Object.fromEntries(
    Object.entries(entry).filter(([key]) => other !== undefined && key in other),
  ) as Partial<ToldEntry>;
}

const editions = readEditions();

it("dist/ is among the editions: a proof of nothing proves nothing", () => {
  expect(editions.map(({ name }) => name)).toContain("dist");
});

it("every parser, and every format, has its turn", () => {
  expect(new Set(PARSERS.map(({ name }) => name)).size).toBe(4);
  expect(new Set(PARSERS.map(({ format }) => format))).toEqual(new Set(FORMATS));
});

describe.each(editions.map((edition) => [edition.name, edition] as const))("%s", (_name, edition) => {
  const feeds = feedsOf(edition);

  it("has feeds with entries", async () => {
    expect(feeds.length).toBeGreaterThan(2);
    const read = await Promise.all(feeds.map((feed) => readFirst(feed)));
    expect(read.some(({ entries }) => entries.length > 1)).toBe(true);
  });

  it.each(feeds.map((feed) => [feed.folder, feed] as const))("%s", async (_folder, feed) => {
    const told = await readFirst(feed);
    for (const entry of told.entries) {
      expect(entry.id).not.toBe("");
      expect(entry.url).toMatch(/^https?:\/\//);
      expect(Number.isNaN(entry.publishedMs)).toBe(false);
      expect(entry.hasText).toBe(true);
    }
    for (const { name, format, read } of judgesOf(feed)) {
      const who = `${name} ${format}`;
      const other = await read(feed.texts.get(format) ?? "");
      expect([who, other.title]).toEqual([who, told.title]);
      expect([who, ...other.entries.map(({ id }) => id)]).toEqual([who, ...told.entries.map(({ id }) => id)]);
      for (const [index, entry] of told.entries.entries()) {
        const twin = other.entries[index];
        expect([who, twin && common(twin, entry)]).toEqual([who, common(entry, twin)]);
      }
    }
  });
});

async function readFirst(feed: FeedFiles): Promise<ToldFeed> {
  const [first] = judgesOf(feed);
  if (first === undefined) throw new Error(`Nobody reads ${feed.folder}`);
  return await first.read(feed.texts.get(first.format) ?? "");
}
