/** Which entries of two editions of a feed are the same article. Pure. */

import type { ReadEntry } from "../check/feed/reading.ts";

/** One article, as it was and as it is. */
export interface Pair {
  readonly was: ReadEntry;
  readonly is: ReadEntry;
}

export interface Matching {
  /** In the order of the edition that is. */
  readonly pairs: readonly Pair[];
  readonly added: readonly ReadEntry[];
  readonly removed: readonly ReadEntry[];
}

/** Where the page of an entry is: its link; where it has none, a guid of RSS that is a permalink. */
export function linkOf({ url, links }: ReadEntry): string | undefined {
  return url ?? links.find(({ what }) => what === "guid")?.url;
}

/**
 * Finds the same articles: first those that have two of id, link and title in common, then those that have one of id
 * and link, then those of one title and date. So an article is found though its id has gone to another one. A name
 * counts only where one entry of each edition has it.
 */
export function matchEntries(was: readonly ReadEntry[], is: readonly ReadEntry[]): Matching {
  const former = new Map<ReadEntry, ReadEntry>();
  const taken = new Set<ReadEntry>();
  for (const nameOf of NAMES) {
    if (taken.size === was.length || former.size === is.length) break;
    const known = uniquely(was, nameOf);
    for (const [name, entry] of uniquely(is, nameOf)) {
      const same = entry && known.get(name);
      if (!entry || !same || former.has(entry) || taken.has(same)) continue;
      former.set(entry, same);
      taken.add(same);
    }
  }
  return {
    pairs: is.flatMap((entry) => {
      const same = former.get(entry);
      return same === undefined ? [] : [{ was: same, is: entry }];
    }),
    added: is.filter((entry) => !former.has(entry)),
    removed: was.filter((entry) => !taken.has(entry)),
  };
}

type NameOf = (entry: ReadEntry) => readonly (string | number | undefined)[];

const NAMES: readonly NameOf[] = [
  (entry) => [entry.id, linkOf(entry)],
  ({ id, title }) => [id, title],
  (entry) => [linkOf(entry), entry.title],
  ({ id }) => [id],
  (entry) => [linkOf(entry)],
  ({ title, publishedMs, updatedMs }) => [title, publishedMs ?? updatedMs],
];

/** Entries by name; nothing where several have it, and without those that lack a part of it. */
function uniquely(entries: readonly ReadEntry[], nameOf: NameOf): ReadonlyMap<string, ReadEntry | undefined> {
  const named = new Map<string, ReadEntry | undefined>();
  for (const entry of entries) {
    const parts = nameOf(entry);
    if (parts.includes(undefined)) continue;
    const name = JSON.stringify(parts);
    named.set(name, named.has(name) ? undefined : entry);
  }
  return named;
}
