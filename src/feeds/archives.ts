/**
 * Archive documents (RFC 5005 §4): one for each shelf of the ledger in which a feed has entries, so that a full
 * one changes only with its own entries (R55). They are the same logical feed: same id, title and authors; what
 * follows other pages of the site, translations, hubs and the time between polls, is left to the subscription document.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { FeedDocument, FeedUrls } from "../model/feed.ts";
import { archivePortionOf, type Portion } from "./budget.ts";
import type { Following } from "./following.ts";
import { newestOf, pathsOf, urlsOf } from "./metadata.ts";
import type { PlannedArchive } from "./planned.ts";
import { tombstonesOf } from "./tombstones.ts";

/** An archive document, and how its entries found room. */
export interface Shelf {
  readonly archive: PlannedArchive;
  readonly portion: Portion;
}

/**
 * The archive documents of a feed, oldest first; `document` is that of its subscription. A main feed has one for every
 * shelf up to the open one, be it empty, so that none ever comes or goes between two others.
 */
export function archivesOf(
  following: Following,
  document: FeedDocument,
  catalogue: Catalogue,
): readonly Shelf[] {
  const { address, formats } = following;
  const { baseUrl } = catalogue.site;
  const entries = byShelf(following.entries);
  const retracted = byShelf(following.retracted);
  const shelves = Array.from({ length: following.openShelf ?? 0 }, (_, index) => index + 1);
  const numbers = [...new Set([...shelves, ...entries.keys(), ...retracted.keys()])].sort((a, b) => a - b);
  const folders = numbers.map((number) => `${address}archive/${String(number).padStart(4, "0")}/`);
  const urls = folders.map((folder) => urlsOf(baseUrl, folder, formats));
  return numbers.map((number, index) => {
    const portion = archivePortionOf(entries.get(number) ?? [], following.content);
    const deleted = tombstonesOf(retracted.get(number) ?? []);
    const own = urls[index] ?? {};
    const archive: PlannedArchive = {
      document: {
        ...withoutPoll(document),
        urls: own,
        updated: newestOf(portion.entries, deleted, catalogue.established),
        hubs: [],
        translations: [],
        history: historyOf(document.urls, urls[index - 1], urls[index + 1]),
        ...(deleted.length > 0 && { deleted }),
      },
      paths: pathsOf(folders[index] ?? address, formats),
      entries: portion.entries,
      summarised: portion.summarised,
      ...(portion.spare !== undefined && { spare: portion.spare }),
    };
    return { archive, portion };
  });
}

/** The subscription document with its place in the history: behind it lies the newest archive that has entries. */
export function withHistory(document: FeedDocument, shelves: readonly Shelf[]): FeedDocument {
  if (shelves.length === 0) return document;
  const newest = shelves.findLast(({ archive }) => archive.entries.length > 0);
  const previous = newest && { previous: newest.archive.document.urls };
  return { ...document, history: { kind: "subscription", ...previous } };
}

function byShelf(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const shelves = new Map<number, Entry[]>();
  for (const entry of entries) {
    const shelf = shelves.get(entry.archive);
    if (shelf) shelf.push(entry);
    else shelves.set(entry.archive, [entry]);
  }
  return shelves;
}

function withoutPoll(document: FeedDocument): FeedDocument {
  const { ttlMinutes: _ttl, deleted: _deleted, ...rest } = document;
  return rest;
}

function historyOf(
  current: FeedUrls,
  previous: FeedUrls | undefined,
  next: FeedUrls | undefined,
): NonNullable<FeedDocument["history"]> {
  return { kind: "archive", current, ...(previous && { previous }), ...(next && { next }) };
}
