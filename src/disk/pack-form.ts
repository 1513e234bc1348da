/**
 * How a pack lies on disk: a head with an id of its own, then records one after another. A record is
 *
 *     magic u32 · checksum u32 · payload length u32 · key 32 bytes · payload
 *
 * little-endian; the checksum, CRC-32, is over all that follows it. Whoever reads a record asks for its key, so bytes
 * that are damaged, or another record's, are never taken for it.
 */

import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

export const PACK_HEAD_BYTES = 32;
export const RECORD_HEAD_BYTES = 44;
export const PACK_ID_BYTES = 16;
export const KEY_BYTES = 32;

/** What is longer is not kept: a length above it is a damaged one. */
export const MOST_PAYLOAD_BYTES: number = 2 ** 27;

/** Where a record lies in its pack. */
export interface PackPlace {
  /** Of the record's first byte in the file. */
  readonly offset: number;
  /** Bytes of the payload alone. */
  readonly length: number;
}

/** What a record says of itself before it is checked. */
export interface RecordHead {
  /** Lower-case hexadecimal. */
  readonly key: string;
  readonly length: number;
  readonly checksum: number;
}

const PACK_MAGIC = Buffer.from("siarpack", "latin1");
const RECORD_MAGIC = 0x63_65_72_73;
const VERSION = 1;

/** The head of a new pack, with an id that no other pack has. */
export function newPackHead(): Buffer {
  const head = Buffer.alloc(PACK_HEAD_BYTES);
  PACK_MAGIC.copy(head);
  head.writeUInt32LE(VERSION, 8);
  randomBytes(PACK_ID_BYTES).copy(head, 12);
  head.writeUInt32LE(crc32(head.subarray(0, 28)), 28);
  return head;
}

/** The pack's id, or undefined where this is no head of a pack. */
export function packIdOf(head: Buffer): Buffer | undefined {
  if (head.length < PACK_HEAD_BYTES || PACK_MAGIC.compare(head, 0, 8) !== 0) return undefined;
  if (head.readUInt32LE(8) !== VERSION) return undefined;
  return head.readUInt32LE(28) === crc32(head.subarray(0, 28)) ? head.subarray(12, 28) : undefined;
}

/** Writes a record into `target`, which has the room. */
export function writeRecord(target: Buffer, offset: number, key: string, payload: Uint8Array): void {
  const end = offset + RECORD_HEAD_BYTES + payload.length;
  target.writeUInt32LE(RECORD_MAGIC, offset);
  target.writeUInt32LE(payload.length, offset + 8);
  target.write(key, offset + 12, KEY_BYTES, "hex");
  target.set(payload, offset + RECORD_HEAD_BYTES);
  target.writeUInt32LE(crc32(target.subarray(offset + 8, end)), offset + 4);
}

/** The head of the record that begins `bytes`; undefined where none does. */
export function readRecordHead(bytes: Buffer): RecordHead | undefined {
  if (bytes.length < RECORD_HEAD_BYTES || bytes.readUInt32LE(0) !== RECORD_MAGIC) return undefined;
  const length = bytes.readUInt32LE(8);
  if (length > MOST_PAYLOAD_BYTES) return undefined;
  return { key: bytes.toString("hex", 12, RECORD_HEAD_BYTES), length, checksum: bytes.readUInt32LE(4) };
}

/** Whether `record`, all of a record's bytes, is whole and the one with that key. */
export function isRecordOf(record: Buffer, key: string): boolean {
  const head = readRecordHead(record);
  if (head?.key !== key || record.length !== RECORD_HEAD_BYTES + head.length) return false;
  return head.checksum === crc32(record.subarray(8));
}
