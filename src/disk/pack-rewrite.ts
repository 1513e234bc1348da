/**
 * When a pack has grown too large for what is still needed, and how it is written anew without the rest. What builds
 * need no more stays for some builds: whoever goes from one branch to another and back finds it again.
 */

import { closeSync, openSync, writeSync } from "node:fs";
import { RecordAppender } from "./pack-appender.ts";
import { newPackHead, PACK_HEAD_BYTES, RECORD_HEAD_BYTES } from "./pack-form.ts";
import {
  ageAt,
  bytesAt,
  type IndexRow,
  keyAt,
  mergeRows,
  NO_ROWS,
  ROW_BYTES,
  rowAt,
  writeAge,
  writeIndex,
} from "./pack-index.ts";
import { asideOf, type PackFiles } from "./pack-opening.ts";
import type { PackReader } from "./pack-reader.ts";

/** A record counts as dead once so many builds that added something have ended without need of it. */
const MOST_AGE = 8;

export interface KeptRecord extends IndexRow {
  readonly key: string;
}

/**
 * Makes each record that is still needed new again, and, where the build has added something, the others older by one
 * build. Whether any row has changed.
 */
export function ageRows(rows: Buffer, isLive: (key: string) => boolean, hasGrown: boolean): boolean {
  let isChanged = false;
  for (let at = 0; at < rows.length; at += ROW_BYTES) {
    const age = ageAt(rows, at);
    if (age === 0 && !hasGrown) continue;
    const older = hasGrown ? Math.min(age + 1, MOST_AGE) : age;
    const next = isLive(keyAt(rows, at)) ? 0 : older;
    if (next === age) continue;
    writeAge(rows, at, next);
    isChanged = true;
  }
  return isChanged;
}

/**
 * The records to write anew, in the order in which they lie; undefined where the pack may stay as it is: the dead take
 * up no more than half of it, and it is no larger than `mostBytes`. One that is larger keeps what is needed now, as much
 * as there is room for, and what was needed lately only in the first half of that room, so that it can grow again.
 */
export function recordsToKeep(
  rows: Buffer,
  packBytes: number,
  mostBytes: number,
): readonly KeptRecord[] | undefined {
  const living: number[] = [];
  let livingBytes = PACK_HEAD_BYTES;
  for (let at = 0; at < rows.length; at += ROW_BYTES) {
    if (ageAt(rows, at) >= MOST_AGE) continue;
    living.push(at);
    livingBytes += bytesAt(rows, at);
  }
  const isTooLarge = packBytes > mostBytes;
  if (!isTooLarge && packBytes - livingBytes <= packBytes / 2) return undefined;
  const records = living.map((at) => ({ ...rowAt(rows, at), key: keyAt(rows, at) }));
  return (isTooLarge ? fitting(records, mostBytes) : records).sort((a, b) => a.offset - b.offset);
}

/** Those needed lately first, of these the ones that were added last. */
function fitting(records: KeptRecord[], mostBytes: number): KeptRecord[] {
  let bytes = PACK_HEAD_BYTES;
  return records
    .sort((a, b) => a.age - b.age || b.offset - a.offset)
    .filter(({ age, length }) => {
      const next = bytes + RECORD_HEAD_BYTES + length;
      const fits = next <= (age === 0 ? mostBytes : mostBytes / 2);
      if (fits) bytes = next;
      return fits;
    });
}

/** Writes a pack of those records and its index aside. What turns out to be damaged is left out. */
export function writeAside(records: readonly KeptRecord[], read: PackReader["read"], files: PackFiles): void {
  const head = newPackHead();
  const fd = openSync(asideOf(files.pack), "wx");
  try {
    writeSync(fd, head, 0, head.length, 0);
    const appender = new RecordAppender(fd, head.length);
    const rows = new Map<string, IndexRow>();
    for (const { key, age, ...place } of records) {
      const payload = read(place, key);
      if (payload) rows.set(key, { ...appender.append(key, payload), age });
    }
    appender.flush();
    const index = { rows: mergeRows(NO_ROWS.rows, () => false, rows), known: appender.end };
    writeIndex(asideOf(files.index), head.subarray(12, 28), index);
  } finally {
    closeSync(fd);
  }
}
