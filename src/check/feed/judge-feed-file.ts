/** Judges one feed file from its bytes alone, as whoever is handed that one file would: all that is wrong with it. */

import type { Problem } from "../../model/problem.ts";
import { decodeBytes } from "../decode.ts";
import { placed } from "../finding.ts";
import { newMemory } from "./memory.ts";
import type { ReadFeed } from "./reading.ts";
import { sizeOf } from "./size.ts";
import { findingsOfEntries, takeFeed } from "./take-feed.ts";

export interface CheckedFeed {
  /** Absent where the file is not well-formed, or no feed. */
  readonly feed: ReadFeed | undefined;
  readonly problems: readonly Problem[];
}

/** Judges one feed file; `file` is only the name under which problems are reported. */
export function judgeFeedFile(file: string, bytes: Uint8Array): CheckedFeed {
  const { text, findings } = decodeBytes(bytes);
  if (text === undefined) return { feed: undefined, problems: placed(file, "", findings) };
  const { feed, entries, findings: own } = takeFeed(text, newMemory());
  const size = feed ? sizeOf({ bytes: bytes.length, entries: entries.length }, feed.history) : [];
  const all = [...findings, ...own, ...findingsOfEntries(entries), ...size];
  return { feed, problems: placed(file, text, all) };
}
