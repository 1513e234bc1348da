/** Reads a pack's records one after another, where no index tells of them: after a killed build, or a lost index. */

import type { PackPlace } from "./pack-form.ts";
import { isRecordOf, RECORD_HEAD_BYTES, readRecordHead } from "./pack-form.ts";
import { bytesReader } from "./pack-reader.ts";

export interface Scanned {
  /** Whole records by key; of two with the same key the later. */
  readonly places: ReadonlyMap<string, PackPlace>;
  /** Behind the last whole record: what follows up to the file's end is none. */
  readonly end: number;
  /** Records between whole ones that are not. */
  readonly damaged: number;
}

/** Reads from `from`, where a record begins, to where none does. */
export function scanRecords(fd: number, from: number): Scanned {
  const read = bytesReader(fd);
  const places = new Map<string, PackPlace>();
  let end = from;
  let damaged = 0;
  let doubtful = 0;
  for (let offset = from; ; ) {
    const head = readRecordHead(read(offset, RECORD_HEAD_BYTES) ?? NOTHING);
    const record = head && read(offset, RECORD_HEAD_BYTES + head.length);
    if (!record) return { places, end, damaged };
    offset += record.length;
    if (isRecordOf(record, head.key)) {
      places.set(head.key, { offset: offset - record.length, length: head.length });
      end = offset;
      damaged += doubtful;
      doubtful = 0;
    } else {
      doubtful++;
    }
  }
}

const NOTHING = Buffer.alloc(0);
