/**
 * Tombstones (RFC 6721): which of the entries that were taken back a document tells of. Only Atom has a word for
 * them; in RSS and JSON the entry is no longer there.
 */

import type { Entry } from "../model/entry.ts";
import type { DeletedEntry } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";

/** The tombstones of articles that were retracted, and of ids that were ended; newest first, ties by id. */
export function tombstonesOf(
  retracted: readonly Entry[],
  ended: readonly { readonly id: string; readonly when: Instant }[] = [],
): readonly DeletedEntry[] {
  const tombstones = retracted.flatMap(({ id, retraction }): DeletedEntry | [] =>
    retraction ? { id, when: retraction.date, reason: retraction.reason } : [],
  );
  const all = [...tombstones, ...ended.map(({ id, when }) => ({ id, when }))];
  return all.sort((a, b) => b.when.epochMs - a.when.epochMs || (a.id < b.id ? -1 : 1));
}

/**
 * Those that a subscription document keeps: as long as it still holds an entry published before, and no more than
 * it may hold entries. One that holds every entry of the feed keeps all of them.
 */
export function currentTombstones(
  tombstones: readonly DeletedEntry[],
  carried: readonly Entry[],
  isAll: boolean,
  limit: number,
): readonly DeletedEntry[] {
  const oldest = isAll ? undefined : carried.at(-1)?.published.epochMs;
  const kept = tombstones.filter(({ when }) => oldest === undefined || when.epochMs >= oldest);
  return kept.slice(0, limit);
}
