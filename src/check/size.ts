/** How large a feed may be (R15): its bytes as they are sent before compression. */

import { type Finding, found, NOTHING } from "./finding.ts";
import type { ReadFeed } from "./reading.ts";

const LARGE_BYTES = 250 * 1024;
const TOO_LARGE_BYTES = 1024 * 1024;
/** Fewer entries than this are never asked for, whatever they weigh. */
const FEWEST_ENTRIES = 10;

/** Over 250 KB a warning; over 1 MB an error, unless the feed has no more than ten entries. */
export function sizeOf(bytes: number, { entries }: ReadFeed): readonly Finding[] {
  if (bytes > TOO_LARGE_BYTES && entries.length > FEWEST_ENTRIES) {
    return [found("feed/size-exceeded", 0, { bytes })];
  }
  return bytes > LARGE_BYTES ? [found("feed/size-large", 0, { bytes })] : NOTHING;
}
