/** How large a feed may be (R15): its bytes as they are sent before compression. */

import { type Finding, found, NOTHING } from "./finding.ts";
import type { ReadFeed } from "./reading.ts";

const LARGE_BYTES = 250 * 1024;
const TOO_LARGE_BYTES = 1024 * 1024;
/** Fewer entries than this are never asked for, whatever they weigh. */
const FEWEST_ENTRIES = 10;

/** Over 250 KB a warning; over 1 MB an error, unless the feed has no more than ten entries. */
export function sizeOf(bytes: number, feed: ReadFeed): readonly Finding[] {
  if (feed.history.isArchive) return archiveSizeOf(bytes);
  if (isTooLarge(bytes, feed)) return [found("feed/size-exceeded", 0, { bytes })];
  return bytes > LARGE_BYTES ? [found("feed/size-large", 0, { bytes, others: 0 })] : NOTHING;
}

/** An archive document is fetched once and leaves nothing out: over 1 MB a warning (R55). */
export function archiveSizeOf(bytes: number): readonly Finding[] {
  return bytes > TOO_LARGE_BYTES ? [found("history/archive-large", 0, { bytes })] : NOTHING;
}

/** A feed of a site, and its bytes. */
export interface SizedFeed {
  readonly path: string;
  readonly bytes: number;
  readonly feed: ReadFeed;
}

/** What is said of the size of one feed, whatever may be said of others. */
export function tooLargeOf({ bytes, feed }: SizedFeed): readonly Finding[] {
  return isTooLarge(bytes, feed) ? [found("feed/size-exceeded", 0, { bytes })] : NOTHING;
}

/** Feeds of one site are large for one reason, so of their warnings the largest feed's stands for all. */
export function warnOfLargest(
  feeds: readonly SizedFeed[],
): { readonly path: string; readonly finding: Finding } | undefined {
  const large = feeds.filter(({ bytes, feed }) => bytes > LARGE_BYTES && !isTooLarge(bytes, feed));
  const [largest] = large.sort((a, b) => b.bytes - a.bytes);
  if (!largest) return undefined;
  const facts = { bytes: largest.bytes, others: large.length - 1 };
  return { path: largest.path, finding: found("feed/size-large", 0, facts) };
}

function isTooLarge(bytes: number, { entries }: ReadFeed): boolean {
  return bytes > TOO_LARGE_BYTES && entries.length > FEWEST_ENTRIES;
}
