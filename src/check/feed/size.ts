/** How large a feed may be (R15): its bytes as they are sent before compression. */

import { type Finding, found, NOTHING } from "../finding.ts";
import type { ReadHistory } from "./reading.ts";

const LARGE_BYTES = 250 * 1024;
const TOO_LARGE_BYTES = 1024 * 1024;
/** Fewer entries than this are never asked for, whatever they weigh. */
const FEWEST_ENTRIES = 10;

/** What counts of a feed's size. */
export interface Size {
  readonly bytes: number;
  /** How many entries it has. */
  readonly entries: number;
}

/** Over 250 KB a warning; over 1 MB an error, unless the feed has no more than ten entries. */
export function sizeOf(size: Size, { isArchive }: ReadHistory): readonly Finding[] {
  const { bytes } = size;
  if (isArchive) return archiveSizeOf(size);
  if (isTooLarge(size)) return tooLargeOf(size);
  return bytes > LARGE_BYTES ? [found("feed/size-large", 0, { bytes, others: 0 })] : NOTHING;
}

/** An archive document is fetched once and leaves nothing out: over 1 MB a warning (R55). */
export function archiveSizeOf({ bytes }: Size): readonly Finding[] {
  return bytes > TOO_LARGE_BYTES ? [found("history/archive-large", 0, { bytes })] : NOTHING;
}

/** What is said of the size of one feed, whatever may be said of others. */
export function tooLargeOf(size: Size): readonly Finding[] {
  return isTooLarge(size) ? [found("feed/size-exceeded", 0, { bytes: size.bytes })] : NOTHING;
}

/** Feeds of one site are large for one reason, so of their warnings the largest feed's stands for all. */
export function warnOfLargest(
  feeds: Iterable<readonly [path: string, size: Size]>,
): { readonly path: string; readonly finding: Finding } | undefined {
  const large = [...feeds].filter(([, size]) => size.bytes > LARGE_BYTES && !isTooLarge(size));
  const [largest] = large.sort(([, a], [, b]) => b.bytes - a.bytes);
  if (!largest) return undefined;
  const [path, { bytes }] = largest;
  return { path, finding: found("feed/size-large", 0, { bytes, others: large.length - 1 }) };
}

function isTooLarge({ bytes, entries }: Size): boolean {
  return bytes > TOO_LARGE_BYTES && entries > FEWEST_ENTRIES;
}
