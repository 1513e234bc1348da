/** Files in pieces, since a feed may be larger than memory. What the disk refuses is thrown as it says it. */

import { closeSync, createReadStream, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 131_072;

/** The bytes of a file, read as they are asked for. */
export function* chunksOf(file: string): Generator<Uint8Array, void, undefined> {
  const handle = openSync(file, "r");
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const length = readSync(handle, chunk, 0, CHUNK_BYTES, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

/** The first bytes of a file. */
export function startOf(file: string, bytes: number): Uint8Array {
  const handle = openSync(file, "r");
  try {
    const start = Buffer.alloc(bytes);
    return start.subarray(0, readSync(handle, start, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
}

/** What is piped in. */
export function standardInput(): AsyncIterable<Uint8Array> {
  return createReadStream("", { fd: 0, autoClose: false });
}
