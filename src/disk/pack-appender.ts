/** Appends records to a pack, many at a time. Throws what the system says; what was not written then is still at hand. */

import { ftruncateSync, writeSync } from "node:fs";
import { type PackPlace, RECORD_HEAD_BYTES, writeRecord } from "./pack-form.ts";

const BUFFER_BYTES = 2 ** 20;

export class RecordAppender {
  readonly #fd: number;
  #buffer: Buffer = Buffer.alloc(0);
  #buffered = 0;
  #written: number;

  /** Appends behind the first `written` bytes of an open file. */
  constructor(fd: number, written: number) {
    this.#fd = fd;
    this.#written = written;
  }

  /** Bytes of the file, those included that are still to be written. */
  get end(): number {
    return this.#written + this.#buffered;
  }

  /** Bytes that other readers of the file can see. */
  get written(): number {
    return this.#written;
  }

  /** Adds a record and says where it lies, or will. */
  append(key: string, payload: Uint8Array): PackPlace {
    const bytes = RECORD_HEAD_BYTES + payload.length;
    if (this.#buffered + bytes > this.#buffer.length) this.#makeRoom(bytes);
    const place = { offset: this.end, length: payload.length };
    writeRecord(this.#buffer, this.#buffered, key, payload);
    this.#buffered += bytes;
    return place;
  }

  /** A copy of the payload of a record that is not written yet. */
  payloadAt({ offset, length }: PackPlace): Buffer {
    const from = offset - this.#written + RECORD_HEAD_BYTES;
    return Buffer.from(this.#buffer.subarray(from, from + length));
  }

  flush(): void {
    for (let done = 0; done < this.#buffered; ) {
      done += writeSync(this.#fd, this.#buffer, done, this.#buffered - done, this.#written + done);
    }
    this.#written += this.#buffered;
    this.#buffered = 0;
  }

  /** Lets go of what the system did not take, and cuts off what it took of it. */
  giveUp(): void {
    this.#buffered = 0;
    try {
      ftruncateSync(this.#fd, this.#written);
    } catch {
      // Whoever opens the pack next finds where its last whole record ends.
    }
  }

  #makeRoom(bytes: number): void {
    this.flush();
    if (bytes > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(Math.max(bytes, BUFFER_BYTES));
  }
}
