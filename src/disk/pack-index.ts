/**
 * The index of a pack: where each record lies, sorted by key, in one buffer that is read and searched as it is. It
 * names the pack that it belongs to and the length up to which it knows it. An index that is damaged or of another
 * pack is none: the pack tells all that it would.
 */

import { writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { KEY_BYTES, PACK_ID_BYTES, type PackPlace, RECORD_HEAD_BYTES } from "./pack-form.ts";
import { readPlainFile } from "./pack-reader.ts";

/** Rows sorted by key: key 32 bytes · offset u48 · payload length u32 · age u16. */
export interface PackIndex {
  readonly rows: Buffer;
  /** Bytes of the pack that the rows tell of. */
  readonly known: number;
}

/** What a row says beside its key. */
export interface IndexRow extends PackPlace {
  /** How many builds that added something have ended since one needed it. */
  readonly age: number;
}

export const ROW_BYTES = 44;
const MAGIC = Buffer.from("siarindx", "latin1");
const VERSION = 1;
const HEAD_BYTES = 48;
/** The checksum stands here, and is over all that comes before it in the head, and the rows. */
const CHECKSUM_AT = 44;

export const NO_ROWS: PackIndex = { rows: Buffer.alloc(0), known: 0 };

/** The index in that file for the pack with that id. */
export function readIndex(
  file: string,
  packId: Buffer,
): PackIndex | "missing" | "damaged" | "of another pack" {
  const bytes = readPlainFile(file);
  if (bytes === undefined) return "missing";
  if (bytes.length < HEAD_BYTES || MAGIC.compare(bytes, 0, 8) !== 0) return "damaged";
  const rows = bytes.subarray(HEAD_BYTES);
  const isWhole =
    bytes.readUInt32LE(8) === VERSION &&
    bytes.readUInt32LE(34) * ROW_BYTES === rows.length &&
    bytes.readUInt32LE(CHECKSUM_AT) === checksumOf(bytes, rows);
  if (!isWhole) return "damaged";
  if (packId.compare(bytes, 12, 12 + PACK_ID_BYTES) !== 0) return "of another pack";
  return { rows, known: bytes.readUIntLE(28, 6) };
}

/** Writes the index to that file, which is to be renamed to its own name then. */
export function writeIndex(file: string, packId: Buffer, { rows, known }: PackIndex): void {
  const head = Buffer.alloc(HEAD_BYTES);
  MAGIC.copy(head);
  head.writeUInt32LE(VERSION, 8);
  packId.copy(head, 12);
  head.writeUIntLE(known, 28, 6);
  head.writeUInt32LE(rows.length / ROW_BYTES, 34);
  head.writeUInt32LE(checksumOf(head, rows), CHECKSUM_AT);
  writeFileSync(file, Buffer.concat([head, rows]));
}

/** Offset of the key's row in `rows`; -1 where there is none. */
export function findRow(rows: Buffer, key: string): number {
  const at = firstFrom(rows, key, 0);
  return at < rows.length && compareAt(rows, at) === 0 ? at : -1;
}

/** Offset of the first row from `from` on whose key is this one, or comes after it. */
function firstFrom(rows: Buffer, key: string, from: number): number {
  sought.write(key, "hex");
  const beginning = sought.readUInt32BE(0);
  let low = from / ROW_BYTES;
  let high = rows.length / ROW_BYTES;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = rows.readUInt32BE(middle * ROW_BYTES) - beginning;
    if (order < 0 || (order === 0 && compareAt(rows, middle * ROW_BYTES) < 0)) low = middle + 1;
    else high = middle;
  }
  return low * ROW_BYTES;
}

/** The key that is looked for, as it stands in rows. */
const sought = Buffer.alloc(KEY_BYTES);

function compareAt(rows: Buffer, at: number): number {
  return rows.compare(sought, 0, KEY_BYTES, at, at + KEY_BYTES);
}

export function keyAt(rows: Buffer, at: number): string {
  return rows.toString("hex", at, at + KEY_BYTES);
}

export function rowAt(rows: Buffer, at: number): IndexRow {
  return { offset: rows.readUIntLE(at + 32, 6), length: rows.readUInt32LE(at + 38), age: ageAt(rows, at) };
}

export function ageAt(rows: Buffer, at: number): number {
  return rows.readUInt16LE(at + 42);
}

/** Bytes of the whole record of that row. */
export function bytesAt(rows: Buffer, at: number): number {
  return RECORD_HEAD_BYTES + rows.readUInt32LE(at + 38);
}

/** The first byte of the pack behind the record of that row. */
export function endAt(rows: Buffer, at: number): number {
  return rows.readUIntLE(at + 32, 6) + bytesAt(rows, at);
}

function writeRow(rows: Buffer, at: number, key: string, { offset, length, age }: IndexRow): void {
  rows.write(key, at, KEY_BYTES, "hex");
  rows.writeUIntLE(offset, at + 32, 6);
  rows.writeUInt32LE(length, at + 38);
  writeAge(rows, at, age);
}

export function writeAge(rows: Buffer, at: number, age: number): void {
  rows.writeUInt16LE(age, at + 42);
}

/** The rows but those that `isLeftOut` names, and the new ones, which have no row yet, in the order of keys. */
export function mergeRows(
  rows: Buffer,
  isLeftOut: (at: number) => boolean,
  added: ReadonlyMap<string, IndexRow>,
): Buffer {
  const merged = Buffer.allocUnsafeSlow(rows.length + added.size * ROW_BYTES);
  let to = 0;
  let from = 0;
  const copyBefore = (end: number): void => {
    for (; from < end; from += ROW_BYTES) {
      if (isLeftOut(from)) continue;
      rows.copy(merged, to, from, from + ROW_BYTES);
      to += ROW_BYTES;
    }
  };
  for (const key of [...added.keys()].sort()) {
    const row = added.get(key);
    if (!row) continue;
    copyBefore(firstFrom(rows, key, from));
    writeRow(merged, to, key, row);
    to += ROW_BYTES;
  }
  copyBefore(rows.length);
  return merged.subarray(0, to);
}

function checksumOf(head: Buffer, rows: Buffer): number {
  const ofHead = crc32(head.subarray(0, CHECKSUM_AT));
  // Of no bytes at all zlib gives 0 in some versions, not what came before.
  return rows.length === 0 ? ofHead : crc32(rows, ofHead);
}
