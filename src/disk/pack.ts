/**
 * A pack: records of bytes by key, in one file that is only appended to, with an index beside it. It is a cache: killed
 * at any moment, cut, damaged or replaced, it gives the bytes that were put under a key or none, and never throws for
 * what it finds on the disk. Whoever writes holds the site's lock; others open it to read.
 */

import { closeSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { RecordAppender } from "./pack-appender.ts";
import { MOST_PAYLOAD_BYTES, type PackPlace } from "./pack-form.ts";
import {
  findRow,
  type IndexRow,
  mergeRows,
  NO_ROWS,
  type PackIndex,
  ROW_BYTES,
  rowAt,
  writeIndex,
} from "./pack-index.ts";
import { asideOf, type OpenedPack, openAsItIs, openToWrite, type PackFiles } from "./pack-opening.ts";
import { type PackReader, recordReader } from "./pack-reader.ts";
import { ageRows, recordsToKeep, writeAside } from "./pack-rewrite.ts";
import { isSystemError, whyNotWritten } from "./system-error.ts";

export interface Pack {
  /** The pack's file, absolute: for `openPackReader`. It stays the same until the pack is closed. */
  readonly file: string;
  /** Records, and bytes of the pack's file. */
  readonly count: number;
  readonly bytes: number;
  /** What was found damaged so far, and whether the disk is in the way: a sentence each. */
  readonly notes: readonly string[];
  /** Whether there is a record with that key; whether it is whole, only `get` says. Keys are SHA-256, 64 lower-case digits. */
  has(key: string): boolean;
  /**
   * The payload, checked. What is damaged is forgotten and counts as absent, so that it can be put again. It shares
   * memory with others: whoever keeps it for long copies it.
   */
  get(key: string): Buffer | undefined;
  /** Adds a record unless there is one with that key. The payload is not changed afterwards. */
  put(key: string, payload: Uint8Array): void;
  /** Where others can read the record; undefined where there is none, or the disk did not take it and `get` alone has it. */
  placeOf(key: string): PackPlace | undefined;
  /** Writes what is buffered. */
  flush(): void;
  /** Writes what is buffered, and an index of it where it is much: others that open the pack need not read it through. */
  share(): void;
  /** Whether the disk has taken all that was put so far, so that others can read it once it is flushed. */
  readonly isOnDisk: boolean;
  /** Writes what is buffered and the index. The pack is not used afterwards. */
  close(options?: PackClosing): void;
}

export interface PackOptions {
  /** Takes nothing from the disk but what is there, and leaves no trace: what is put is kept in memory. */
  readonly isReadOnly?: boolean;
}

export interface PackClosing {
  /**
   * Which records the build needed. The others grow older with each build that adds some; old ones are dropped when
   * they make up half of the pack. Without it, as after a build that failed, all stay as they are.
   */
  readonly isLive?: (key: string) => boolean;
  /** How large the pack's file may be; unless given, as large as it comes. */
  readonly mostBytes?: number;
}

/** Opens the pack of that name in the folder, both made where they are not there. */
export function openPack(folder: string, name: string, { isReadOnly = false }: PackOptions = {}): Pack {
  const files = { pack: join(folder, `${name}.pack`), index: join(folder, `${name}.index`) };
  if (isReadOnly) return new DiskPack(files, openAsItIs(files), false);
  try {
    const opened = openToWrite(files);
    return new DiskPack(files, opened, true, opened.notes);
  } catch (error) {
    return new DiskPack(files, openAsItIs(files), false, [sayUnwritable(files, error)]);
  }
}

/** Read at the next opening in the time in which an index of some hundred rows is written. */
const MOST_TAIL_BYTES = 1_000_000;

class DiskPack implements Pack {
  readonly file: string;
  readonly #files: PackFiles;
  readonly #opened: OpenedPack | undefined;
  readonly #read: PackReader["read"];
  readonly #appender: RecordAppender | undefined;
  readonly #notes: string[];
  /** Records of which the index on disk does not tell. */
  readonly #added: Map<string, IndexRow>;
  /** Offsets of rows that count no more. */
  readonly #leftOut: Set<number>;
  readonly #rows: Buffer;
  /** Payloads that are not for the disk, or that it did not take. */
  readonly #inMemory = new Map<string, Buffer>();
  #isWritable: boolean;
  #damaged = 0;
  #isClosed = false;

  constructor(
    files: PackFiles,
    opened: OpenedPack | undefined,
    isWritable: boolean,
    notes: readonly string[] = [],
  ) {
    this.file = files.pack;
    this.#files = files;
    this.#opened = opened;
    this.#read = opened ? recordReader(opened.fd) : () => undefined;
    this.#appender = opened && isWritable ? new RecordAppender(opened.fd, opened.end) : undefined;
    this.#isWritable = isWritable;
    this.#notes = [...notes];
    this.#added = opened?.added ?? new Map();
    this.#leftOut = opened?.leftOut ?? new Set();
    this.#rows = opened?.rows ?? NO_ROWS.rows;
  }

  get count(): number {
    return this.#rows.length / ROW_BYTES - this.#leftOut.size + this.#added.size + this.#inMemory.size;
  }

  get bytes(): number {
    return this.#appender?.end ?? this.#opened?.end ?? 0;
  }

  get notes(): readonly string[] {
    if (this.#damaged === 0) return this.#notes;
    return [
      ...this.#notes,
      `Records of ${basename(this.file)} were damaged, and are dropped: ${this.#damaged}.`,
    ];
  }

  get isOnDisk(): boolean {
    return this.#inMemory.size === 0;
  }

  has(key: string): boolean {
    return this.#inMemory.has(key) || this.#find(key) !== undefined;
  }

  get(key: string): Buffer | undefined {
    const inMemory = this.#inMemory.get(key);
    if (inMemory) return inMemory;
    const place = this.#find(key);
    if (!place) return undefined;
    if (this.#appender && place.offset >= this.#appender.written) return this.#appender.payloadAt(place);
    const payload = this.#isClosed ? undefined : this.#read(place, key);
    if (!payload && !this.#isClosed) this.#forget(key);
    return payload;
  }

  put(key: string, payload: Uint8Array): void {
    if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`A pack has no such keys: ${key}.`);
    if (this.has(key)) return;
    if (payload.length <= MOST_PAYLOAD_BYTES) this.#write((to) => this.#note(key, to.append(key, payload)));
    if (!this.#added.has(key)) this.#inMemory.set(key, bufferOf(payload));
  }

  placeOf(key: string): PackPlace | undefined {
    const place = this.#find(key);
    if (!place || !this.#appender || place.offset < this.#appender.written) return place;
    this.flush();
    return this.#find(key);
  }

  flush(): void {
    this.#write((to) => to.flush());
  }

  share(): void {
    this.flush();
    const [opened, known] = [this.#opened, this.#appender?.end ?? 0];
    if (!opened || !this.#isWritable || known - opened.indexed < MOST_TAIL_BYTES) return;
    const rows = mergeRows(this.#rows, (at) => this.#leftOut.has(at), this.#added);
    this.#write(() => this.#putIndex(opened.id, { rows, known }));
  }

  close({ isLive, mostBytes = Number.POSITIVE_INFINITY }: PackClosing = {}): void {
    if (this.#isClosed || !this.#opened) return;
    this.flush();
    this.#isClosed = true;
    let isAside = false;
    try {
      if (this.#isWritable) isAside = this.#save(this.#opened, isLive, mostBytes);
    } catch (error) {
      this.#notes.push(sayUnwritable(this.#files, error));
    } finally {
      // The system gives the number of a closed file to the next: nothing may be written under it.
      this.#isWritable = false;
      closeSync(this.#opened.fd);
    }
    if (isAside) this.#replace();
  }

  /** Writes the index in its place, or a smaller pack and its index aside; whether it was the latter. */
  #save(
    { fd: _fd, id, end, indexed }: OpenedPack,
    isLive: PackClosing["isLive"],
    mostBytes: number,
  ): boolean {
    const known = this.#appender?.end ?? end;
    const tail = known - indexed;
    // What little stands behind the index is found again by reading it, which is quicker than writing all rows.
    if (!isLive && indexed > 0 && tail < MOST_TAIL_BYTES && this.#leftOut.size === 0) return false;
    const isIndexed = indexed === known && this.#leftOut.size === 0 && this.#added.size === 0;
    const rows = isIndexed ? this.#rows : mergeRows(this.#rows, (at) => this.#leftOut.has(at), this.#added);
    const isAged = isLive !== undefined && ageRows(rows, isLive, this.#added.size > 0);
    const kept = isLive && recordsToKeep(rows, known, mostBytes);
    if (kept) {
      writeAside(kept, this.#read, this.#files);
      return true;
    }
    if (!isIndexed || isAged) this.#putIndex(id, { rows, known });
    return false;
  }

  #putIndex(id: Buffer, index: PackIndex): void {
    writeIndex(asideOf(this.#files.index), id, index);
    renameSync(asideOf(this.#files.index), this.#files.index);
  }

  /** Between the two there is a pack with another's index, which its reader sees. */
  #replace(): void {
    try {
      renameSync(asideOf(this.#files.pack), this.#files.pack);
      renameSync(asideOf(this.#files.index), this.#files.index);
    } catch (error) {
      this.#notes.push(sayUnwritable(this.#files, error));
      for (const file of [this.#files.pack, this.#files.index]) rmSync(asideOf(file), { force: true });
    }
  }

  #find(key: string): IndexRow | undefined {
    const added = this.#added.get(key);
    if (added) return added;
    const at = findRow(this.#rows, key);
    return at < 0 || this.#leftOut.has(at) ? undefined : rowAt(this.#rows, at);
  }

  #note(key: string, place: PackPlace): void {
    this.#added.set(key, { offset: place.offset, length: place.length, age: 0 });
  }

  #forget(key: string): void {
    this.#damaged++;
    this.#added.delete(key);
    const at = findRow(this.#rows, key);
    if (at >= 0) this.#leftOut.add(at);
  }

  /** Once the disk has refused something, what was still to be written stays in memory, and all that follows. */
  #write(work: (appender: RecordAppender) => void): void {
    const appender = this.#appender;
    if (!appender || !this.#isWritable) return;
    try {
      work(appender);
    } catch (error) {
      this.#notes.push(sayUnwritable(this.#files, error));
      this.#isWritable = false;
      for (const [key, place] of this.#added) {
        if (place.offset < appender.written) continue;
        this.#inMemory.set(key, appender.payloadAt(place));
        this.#added.delete(key);
      }
      appender.giveUp();
    }
  }
}

function bufferOf(payload: Uint8Array): Buffer {
  return Buffer.from(payload.buffer, payload.byteOffset, payload.length);
}

function sayUnwritable({ pack }: PackFiles, error: unknown): string {
  if (!isSystemError(error)) throw error;
  return `${basename(pack)} cannot be written. ${whyNotWritten(error)} What this build has compiled is not kept in it.`;
}
