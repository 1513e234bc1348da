/**
 * Reads records of a pack by their places: for whoever has no more of it than the file's name, such as another
 * thread. What cannot be read, or is not what was asked for, is absent; nothing throws for what lies on the disk.
 */

import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { isRecordOf, type PackPlace, RECORD_HEAD_BYTES } from "./pack-form.ts";

/** Read at once where records are asked for in the order in which they lie. */
const WINDOW_BYTES = 2 ** 17;

export interface PackReader {
  /**
   * The payload of the record at that place; undefined where it is not whole, or has another key. It shares memory with
   * others: whoever keeps it for long copies it.
   */
  read(place: PackPlace, key: string): Buffer | undefined;
  close(): void;
}

/** A reader of that pack file. The file may grow, or another take its name: the reader stays with what it opened. */
export function openPackReader(file: string): PackReader {
  const fd = openToRead(file);
  if (fd === undefined) return { read: () => undefined, close: () => {} };
  const reader = recordReader(fd);
  let isOpen = true;
  return {
    read: (place, key) => (isOpen ? reader(place, key) : undefined),
    close(): void {
      if (isOpen) closeSync(fd);
      isOpen = false;
    },
  };
}

/** Opens a plain file for reading; undefined for all that is none. Never waits for a pipe's other end. */
export function openToRead(file: string): number | undefined {
  try {
    const fd = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (fstatSync(fd).isFile()) return fd;
    closeSync(fd);
  } catch {
    // Not there, or not ours to read.
  }
  return undefined;
}

/** All of a plain file; undefined where there is none, or it cannot be read. */
export function readPlainFile(file: string): Buffer | undefined {
  const fd = openToRead(file);
  if (fd === undefined) return undefined;
  try {
    return readWhole(fd, 0, fstatSync(fd).size);
  } finally {
    closeSync(fd);
  }
}

/** Reads records from an open pack: `PackReader.read` for whoever opened the file himself. */
export function recordReader(fd: number): PackReader["read"] {
  const readBytes = bytesReader(fd);
  return ({ offset, length }, key) => {
    const record = readBytes(offset, RECORD_HEAD_BYTES + length);
    return record && isRecordOf(record, key) ? record.subarray(RECORD_HEAD_BYTES) : undefined;
  };
}

/**
 * Gives stretches of a file that only grows; undefined where it ends before. One that begins soon after the last one's
 * end is read with those that follow it, and shares its memory with them.
 */
export function bytesReader(fd: number): (offset: number, length: number) => Buffer | undefined {
  let window: Buffer = Buffer.alloc(0);
  let from = 0;
  let lastEnd = 0;
  return (offset, length) => {
    const isNext = offset >= lastEnd && offset < lastEnd + WINDOW_BYTES / 2;
    lastEnd = offset + length;
    if (offset < from || lastEnd > from + window.length) {
      if (!isNext || length > WINDOW_BYTES / 2) return readWhole(fd, offset, length);
      const fresh = Buffer.allocUnsafeSlow(WINDOW_BYTES);
      window = fresh.subarray(0, readAt(fd, fresh, offset));
      from = offset;
      if (lastEnd > from + window.length) return undefined;
    }
    return window.subarray(offset - from, lastEnd - from);
  };
}

function readWhole(fd: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return readAt(fd, bytes, offset) === length ? bytes : undefined;
}

/** Fills `target` from that offset; how many bytes there were. What the disk refuses counts as not there. */
export function readAt(fd: number, target: Buffer, offset: number): number {
  let got = 0;
  try {
    while (got < target.length) {
      const more = readSync(fd, target, got, target.length - got, offset + got);
      if (more === 0) break;
      got += more;
    }
  } catch {
    // A disk that fails in the middle of a file has that much of it.
  }
  return got;
}
