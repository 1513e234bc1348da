/** Reads the feed that a site's former system has left, for the ids in it. */

import { readFileSync } from "node:fs";
import type { OldEntry } from "../catalogue/old-entries.ts";
import { readFeed } from "../check/feed/read-feed.ts";
import type { ReadEntry, ReadFeed } from "../check/feed/reading.ts";
import { wordsOfHtml } from "../check/html/html.ts";
import { whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

/** The entries of a feed file that have an id, in its order; `name` is what problems call it. */
export function readOldFeed(name: string, file: string): readonly OldEntry[] | Problem {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return problem("ids/feed-unreadable", { file: name }, { file: name, reason: whyNotRead(error) });
  }
  const reading = readFeed(bytes);
  if ("feed" in reading) {
    const hosts = hostsOf(reading.feed);
    return reading.feed.entries.flatMap(({ entry }) => oldEntry(entry, hosts) ?? []);
  }
  const [first] = reading.problems;
  const isEncoded = first?.code === "file/encoding-wrong";
  const place = { file: name, ...(first?.place?.line !== undefined && { line: first.place.line }) };
  return problem("ids/feed-unreadable", place, {
    file: name,
    reason: first?.what ?? "It is empty.",
    ...(isEncoded && { isEncoded }),
  });
}

/** Entries of one file that readers cannot tell apart; `name` is what problems call it. */
export function sharedIds(name: string, entries: readonly OldEntry[]): readonly Problem[] {
  const firsts = new Map<string, OldEntry>();
  const problems = new Map<string, Problem>();
  for (const entry of entries) {
    const { id, title: other } = entry;
    const first = firsts.get(id);
    if (!first) firsts.set(id, entry);
    else if (!problems.has(id)) {
      const facts = { id, one: first.title, other };
      problems.set(id, problem("ids/old-id-twice", { file: name }, facts));
    }
  }
  return [...problems.values()];
}

/** The entries of several files of one feed, each once. */
export function joinById(entries: readonly OldEntry[]): readonly OldEntry[] {
  const joined = new Map<string, OldEntry>();
  for (const entry of entries) joined.set(entry.id, { ...entry, ...joined.get(entry.id) });
  return [...joined.values()];
}

/** Hosts of the old site, by what the feed says of itself; where it says nothing, those of its entries. */
function hostsOf({ home, self, entries }: ReadFeed): ReadonlySet<string> {
  const own = [home?.url, self?.url].flatMap((url) => hostOf(url) ?? []);
  const theirs = entries.flatMap(({ entry }) => hostOf(entry.url) ?? []);
  return new Set(own.length > 0 ? own : theirs);
}

/** A path alone has no host, which is the feed's own. */
function hostOf(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : /^(?:https?:)?\/\/(?:www\.)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase();
}

/** One without an id is known to readers by its link. */
function oldEntry(
  { id, url, title = "", publishedMs, updatedMs }: ReadEntry,
  hosts: ReadonlySet<string>,
): OldEntry | undefined {
  const known = id ?? url;
  if (known === undefined || INVISIBLE.test(known)) return undefined;
  const link = url ?? (/^https?:/i.test(known) ? known : undefined);
  const published = publishedMs ?? updatedMs;
  const words = wordsOfHtml(title);
  return {
    id: known,
    title: words,
    titles: title === "" ? [] : [title, words],
    ...(link !== undefined && {
      url: link,
      isOwnPage: hosts.has(hostOf(link) ?? "") || link.startsWith("/"),
    }),
    ...(published !== undefined && { published }),
  };
}

/** What no article's id may hold either. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
