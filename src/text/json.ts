/**
 * JSON to data, every scalar as text, with places. Strict RFC 8259, and stricter: a key may not stand twice.
 * Our own reader, as `JSON.parse` tells no places.
 */

import type { Decoded, DecodeFault, Mark } from "./data.ts";
import {
  addEntry,
  type DataEntry,
  type DataNode,
  decoding,
  Fault,
  listNode,
  MAX_DEPTH,
  MAX_NODES,
  mapNode,
  markOfSpan,
  tooDeep,
  tooMany,
} from "./nodes.ts";

/** Decodes one JSON value; numbers and `true` and `false` are text as written, `null` is null. */
export function decodeJson(written: string): Decoded | DecodeFault {
  return decoding(written, (text) => {
    const cursor: Cursor = { text, at: 0, depth: 0, count: 0 };
    take(cursor, SPACE);
    const node = readValue(cursor);
    if (cursor.at < text.length) throw fault(cursor, "Nothing may follow the value.");
    return node;
  });
}

const STRING = /"(?:[^"\\\0-\x1F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)\b/y;
const SPACE = /[ \t\n\r]*/y;

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
  count: number;
}

/** A value and the white space behind it. */
function readValue(cursor: Cursor): DataNode {
  if (++cursor.count > MAX_NODES) throw tooMany(markOf(cursor));
  if (cursor.depth > MAX_DEPTH) throw tooDeep(markOf(cursor));
  const character = cursor.text[cursor.at];
  const node =
    character === "{" ? readMap(cursor) : character === "[" ? readList(cursor) : readScalar(cursor);
  take(cursor, SPACE);
  return node;
}

function readMap(cursor: Cursor): DataNode {
  const start = cursor.at;
  const entries = new Map<string, DataEntry>();
  for (const _ of parts(cursor, "}")) {
    const keyStart = cursor.at;
    const name = take(cursor, STRING);
    if (name === undefined) throw fault(cursor, 'A key in double quotes is expected here, `"key"`.');
    const key = { start: keyStart, end: cursor.at };
    take(cursor, SPACE);
    if (cursor.text[cursor.at] !== ":") throw fault(cursor, "A colon is missing behind the key.");
    cursor.at++;
    take(cursor, SPACE);
    addEntry(cursor.text, entries, JSON.parse(name), key, readValue(cursor));
  }
  return mapNode({ start, end: cursor.at }, entries);
}

function readList(cursor: Cursor): DataNode {
  const start = cursor.at;
  const items: DataNode[] = [];
  for (const _ of parts(cursor, "]")) items.push(readValue(cursor));
  return listNode({ start, end: cursor.at }, items);
}

/** Stops before each part in turn, on the way from the opening bracket to behind the closing one. */
function* parts(cursor: Cursor, closing: string): Generator<void> {
  cursor.depth++;
  cursor.at++;
  take(cursor, SPACE);
  if (cursor.text[cursor.at] !== closing) {
    for (yield; cursor.text[cursor.at] === ","; yield) {
      cursor.at++;
      take(cursor, SPACE);
      if (cursor.text[cursor.at] === closing) throw fault(cursor, "No comma may stand behind the last part.");
    }
  }
  if (cursor.text[cursor.at] !== closing) throw fault(cursor, `A comma or \`${closing}\` is missing here.`);
  cursor.at++;
  cursor.depth--;
}

function readScalar(cursor: Cursor): DataNode {
  const start = cursor.at;
  const quoted = take(cursor, STRING);
  if (quoted !== undefined) return { start, end: cursor.at, value: JSON.parse(quoted) };
  const plain = take(cursor, PLAIN);
  if (plain !== undefined) return { start, end: cursor.at, value: plain === "null" ? null : plain };
  const reason =
    cursor.text[start] === '"'
      ? "This text is never closed, or holds a newline or a backslash that JSON does not know."
      : "A value is expected here: text in double quotes, a number, `true`, `false`, `null`, `[` or `{`.";
  throw fault(cursor, reason);
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text)?.[0];
  if (match !== undefined) cursor.at = pattern.lastIndex;
  return match;
}

function markOf(cursor: Cursor): Mark {
  return markOfSpan(cursor.text, { start: cursor.at, end: cursor.at + 1 });
}

function fault(cursor: Cursor, reason: string): Fault {
  return new Fault({ kind: "syntax", reason, mark: markOf(cursor) });
}
