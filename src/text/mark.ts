/**
 * Marks of plain data that many recipes share: a hash in place of the whole. An object is written out and hashed once,
 * however often it is asked for, so whoever marks one must not change it afterwards.
 */

import { hashOf } from "./hash.ts";

interface Written {
  readonly mark: string;
  readonly bytes: number;
}

const known = new WeakMap<object, Written>();

/** SHA-256 of the object's JSON: equal data have equal marks if their keys stand in one order. */
export function markOf(object: object): string {
  return written(object).mark;
}

/** How many bytes of UTF-8 the object's JSON has. */
export function jsonBytesOf(object: object): number {
  return written(object).bytes;
}

function written(object: object): Written {
  const before = known.get(object);
  if (before) return before;
  const json = JSON.stringify(object);
  const one = { mark: hashOf(json), bytes: Buffer.byteLength(json) };
  known.set(object, one);
  return one;
}
