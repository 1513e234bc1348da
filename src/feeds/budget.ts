/**
 * How much of its entries a document carries: the newest with their text, older ones as summaries, the oldest not
 * at all, within the feed's limits of entries and bytes (R15). What an article says of itself goes before what the
 * feed says. Sizes are estimates from above: the text is joined in only when the file is made.
 */

import type { Entry } from "../model/entry.ts";
import type { FeedSettings } from "../model/site.ts";
import { jsonBytesOf } from "../text/mark.ts";

type Content = FeedSettings["content"];

export interface Budget {
  readonly limit: number;
  readonly maxBytes: number;
  readonly content: Content;
}

/** What of the entries a document carries, and what became of the others. */
export interface Portion {
  readonly entries: readonly Entry[];
  /** Ids of entries without their text, by wish or for want of room. */
  readonly summarised: readonly string[];
  /** How many stand as summaries only because the text found no room. */
  readonly shortened: number;
  /** How many within the limit found no room at all. */
  readonly leftOut: number;
  /** Whether all entries are carried, each as it should be. */
  readonly isWhole: boolean;
  /** Bytes by which texts may grow and all still fits as it does; absent where some found no room. */
  readonly spare?: number;
}

/** Feeds are not cut below this, whatever the settings say (R15). */
const FEWEST = 10;

/** No file is larger, whatever the settings say (R15). */
const MOST_BYTES = 1_000_000;

/** The share of the bytes that texts may fill where not all of them fit: the rest is for summaries of older entries. */
const SHARE_OF_TEXTS = 0.9;

/** The portion of a subscription document; the entries are the newest first, and all that the feed would hold. */
export function portionOf(all: readonly Entry[], budget: Budget): Portion {
  const entries = all.slice(0, Math.max(budget.limit, FEWEST));
  const maxBytes = Math.min(budget.maxBytes, MOST_BYTES);
  const portion = share(entries, budget.content, maxBytes, true);
  return { ...portion, isWhole: portion.isWhole && entries.length === all.length };
}

/** The portion of an archive document: all of the entries, as summaries only where the file would be too large. */
export function archivePortionOf(entries: readonly Entry[], content: Content): Portion {
  return share(entries, content, MOST_BYTES, false);
}

function share(entries: readonly Entry[], content: Content, maxBytes: number, mayLeaveOut: boolean): Portion {
  const wish = (entry: Entry): Content => entry.feedContent ?? content;
  const wanted = entries.reduce((bytes, entry) => bytes + costOf(entry, wish(entry)), 0);
  const isEnough = wanted <= maxBytes;
  const room = isEnough ? maxBytes : maxBytes * SHARE_OF_TEXTS;
  const carried: Entry[] = [];
  const summarised: string[] = [];
  let bytes = 0;
  let shortened = 0;
  for (const [index, entry] of entries.entries()) {
    const isFull = wish(entry) === "full" && bytes + costOf(entry, "full") <= room;
    const cost = costOf(entry, isFull ? "full" : "summary");
    if (mayLeaveOut && index >= FEWEST && bytes + cost > maxBytes) break;
    bytes += cost;
    carried.push(entry);
    if (isFull) continue;
    summarised.push(entry.id);
    if (wish(entry) === "full") shortened++;
  }
  const leftOut = entries.length - carried.length;
  return {
    entries: carried,
    summarised,
    shortened,
    leftOut,
    isWhole: shortened === 0 && leftOut === 0,
    ...(isEnough && { spare: maxBytes - wanted }),
  };
}

/**
 * The most by which an entry may come to cost more where the bytes of its text change and nothing else of it does. A
 * document whose entries grow by no more than it has to spare carries what it carried, in the same form.
 */
export function growthOf(bytesBefore: number, bytesAfter: number): number {
  // The entry says how long its text is, and what it says costs a fifth more than its characters.
  const digits = String(bytesAfter).length - String(bytesBefore).length;
  return Math.max(costOfText(bytesAfter) - costOfText(bytesBefore), 0) + 2 * Math.max(digits, 0);
}

/** About what an entry adds to the largest of the three files: its text, escaped as JSON does it, and all else. */
function costOf(entry: Entry, content: Content): number {
  return (content === "full" ? costOfText(entry.contentBytes) : 0) + bytesBesideText(entry);
}

function costOfText(bytes: number): number {
  return Math.ceil(bytes * 1.05);
}

const known = new WeakMap<Entry, number>();

/** The model's names are about as long as those of the formats, which leave some facts out and say some twice. */
function bytesBesideText(entry: Entry): number {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const facts = jsonBytesOf(entry) - `"fills":,`.length - Buffer.byteLength(JSON.stringify(entry.fills));
  const bytes = 300 + Math.ceil(facts * 1.2);
  known.set(entry, bytes);
  return bytes;
}
