/**
 * Opens a pack file with its index, whatever a killed build, a full disk or a stranger left there. What is sound is
 * taken over; what is not is cut off or begun anew, and told in a sentence.
 */

import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname } from "node:path";
import { newPackHead, PACK_HEAD_BYTES, packIdOf } from "./pack-form.ts";
import {
  endAt,
  findRow,
  type IndexRow,
  NO_ROWS,
  type PackIndex,
  ROW_BYTES,
  readIndex,
} from "./pack-index.ts";
import { openToRead, readAt } from "./pack-reader.ts";
import { scanRecords } from "./pack-scan.ts";

/** The two files of a pack, absolute. */
export interface PackFiles {
  readonly pack: string;
  readonly index: string;
}

export interface OpenedPack {
  readonly fd: number;
  readonly id: Buffer;
  /** Bytes up to the end of the last whole record. */
  readonly end: number;
  readonly rows: Buffer;
  /** Offsets of rows that count no more. */
  readonly leftOut: Set<number>;
  /** Whole records of which the index does not tell. */
  readonly added: Map<string, IndexRow>;
  /** Bytes of the pack that the index on disk tells of; 0 where there is none that can be used. */
  readonly indexed: number;
  readonly notes: readonly string[];
}

/** A file that is written beside its place, before it takes it. */
export function asideOf(file: string): string {
  return `${file}.new`;
}

/**
 * Opens the pack to append to it, and begins it where there is none. Only who holds the site's lock may. Throws what
 * the system says.
 */
export function openToWrite(files: PackFiles): OpenedPack {
  mkdirSync(dirname(files.pack), { recursive: true });
  for (const file of [files.pack, files.index]) {
    makeWay(file);
    makeWay(asideOf(file));
    rmSync(asideOf(file), { force: true });
  }
  const fd = openSync(files.pack, constants.O_RDWR | constants.O_CREAT);
  try {
    const id = packIdOf(headOf(fd));
    if (id) return mend(survey(fd, id, files), files);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  const size = fstatSync(fd).size;
  closeSync(fd);
  return beginAnew(files, size);
}

/** Cuts off what is no record, so that others can follow. */
function mend(opened: OpenedPack, files: PackFiles): OpenedPack {
  // An index that knows more than the pack holds would speak of other records when that has grown again.
  if (opened.indexed > opened.end) rmSync(files.index, { force: true });
  if (opened.end < fstatSync(opened.fd).size) ftruncateSync(opened.fd, opened.end);
  return opened;
}

/** Opens the pack as it is, for whoever does not hold the lock: it may grow meanwhile, or be replaced. */
export function openAsItIs(files: PackFiles): OpenedPack | undefined {
  for (let attempt = 0; ; attempt++) {
    const fd = openToRead(files.pack);
    if (fd === undefined) return undefined;
    const id = packIdOf(headOf(fd));
    // Between the two looks another may have put both files there anew: a second look finds a pair.
    if (id && (attempt > 0 || readIndex(files.index, id) !== "of another pack")) return survey(fd, id, files);
    closeSync(fd);
    if (!id) return undefined;
  }
}

/** What is not a plain file gives way. A folder with something in it stays: nobody knows whose that is. */
function makeWay(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found || found.isFile()) return;
  if (found.isDirectory()) rmdirSync(file);
  else rmSync(file);
}

function headOf(fd: number): Buffer {
  const head = Buffer.alloc(PACK_HEAD_BYTES);
  return head.subarray(0, readAt(fd, head, 0));
}

/** What cannot be read goes, and a new file comes: who has the old one open keeps it. */
function beginAnew(files: PackFiles, size: number): OpenedPack {
  for (const file of [files.index, files.pack]) rmSync(file, { force: true });
  const fd = openSync(files.pack, "wx+");
  const head = newPackHead();
  try {
    writeSync(fd, head, 0, head.length, 0);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return {
    fd,
    id: head.subarray(12, 28),
    end: head.length,
    rows: NO_ROWS.rows,
    leftOut: new Set(),
    added: new Map(),
    indexed: 0,
    notes: size > 0 ? [`${basename(files.pack)} was no pack that siar can read; it is begun anew.`] : [],
  };
}

/** Puts together what the index tells and what the pack holds beyond that. */
function survey(fd: number, id: Buffer, files: PackFiles): OpenedPack {
  const name = basename(files.pack);
  const size = fstatSync(fd).size;
  const notes: string[] = [];
  const found = readIndex(files.index, id);
  const index = typeof found === "string" ? { ...NO_ROWS, known: PACK_HEAD_BYTES } : found;
  if (found === "damaged" || found === "of another pack") {
    notes.push(`The index of ${name} was ${found}; the pack was read through instead.`);
  }
  const { rows, leftOut, from } = within(index, size);
  if (leftOut.size > 0) notes.push(`${name} was cut short: ${leftOut.size} of its records are gone.`);
  const { places, end, damaged } = scanRecords(fd, from);
  const added = new Map<string, IndexRow>();
  for (const [key, place] of places) {
    const at = findRow(rows, key);
    if (at >= 0) leftOut.add(at);
    added.set(key, { ...place, age: 0 });
  }
  if (damaged > 0) notes.push(`${damaged} damaged records were found in ${name}.`);
  if (end < size) notes.push(`${name} ended in ${size - end} bytes that are no whole record.`);
  return { fd, id, end, rows, leftOut, added, indexed: typeof found === "string" ? 0 : found.known, notes };
}

/** The rows of records that lie within the file, and where those end of which the index knows. */
function within(
  { rows, known }: PackIndex,
  size: number,
): { readonly rows: Buffer; readonly leftOut: Set<number>; readonly from: number } {
  const leftOut = new Set<number>();
  if (known <= size) return { rows, leftOut, from: known };
  let from = PACK_HEAD_BYTES;
  for (let at = 0; at < rows.length; at += ROW_BYTES) {
    if (endAt(rows, at) > size) leftOut.add(at);
    else from = Math.max(from, endAt(rows, at));
  }
  return { rows, leftOut, from };
}
