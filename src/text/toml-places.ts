/**
 * Where each value of a TOML document stands. It scans text that a TOML reader has found good, so it judges nothing
 * but keys that stand twice; it decodes nothing but keys.
 */

import { Fault, markOfSpan, type Span } from "./nodes.ts";

/** A value's span, and what it holds; a table that is written in pieces has the span of its first mention. */
export interface Located extends Span {
  readonly entries: Map<string, LocatedEntry>;
  readonly items: Located[];
}

export interface LocatedEntry {
  readonly key: Span;
  readonly at: Located;
}

/** The places of all values, from the root table down, in the order of the text; `nameOf` decodes a quoted key. */
export function locate(text: string, nameOf: (written: string) => string): Located {
  const cursor: Cursor = {
    text,
    nameOf: (written) => (/^["']/.test(written) ? nameOf(written) : written),
    at: 0,
  };
  const root = located(0, text.length);
  let table = root;
  for (take(cursor, VOID); cursor.at < text.length; take(cursor, VOID)) {
    const from = cursor.at;
    if (text[from] === "[") table = readHeader(cursor, root);
    else readPair(cursor, table);
    if (cursor.at === from) break;
  }
  return root;
}

const VOID = /(?:[ \t\r\n\uFEFF]|#[^\n]*)*/y;
const BLANKS = /[ \t]*/y;
const KEY = /[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
const TEXT =
  /"""(?:[^\\]|\\[\s\S])*?"""(?:""(?!")|"(?!"))?|'''[\s\S]*?'''(?:''(?!')|'(?!'))?|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
const PLAIN = /\d{4}-\d\d-\d\d \d\d:[0-9:.]+(?:[Zz]|[+-]\d\d:\d\d)?|[^\s,\]}#]+/y;

interface Cursor {
  readonly text: string;
  readonly nameOf: (written: string) => string;
  at: number;
}

interface NamedKey {
  readonly name: string;
  readonly span: Span;
}

/** `[a.b]` opens a table, `[[a.b]]` one more item of a list of tables. */
function readHeader(cursor: Cursor, root: Located): Located {
  const isItem = cursor.text[cursor.at + 1] === "[";
  cursor.at += isItem ? 2 : 1;
  const { holder, last } = descend(root, readKeys(cursor));
  cursor.at += isItem ? 2 : 1;
  if (last === undefined) return root;
  const table = childOf(holder, last);
  if (!isItem) return table;
  const item = located(last.span.start, last.span.end);
  table.items.push(item);
  return item;
}

function readPair(cursor: Cursor, table: Located): void {
  const { holder, last } = descend(table, readKeys(cursor));
  cursor.at++;
  take(cursor, BLANKS);
  const at = readValue(cursor);
  if (last === undefined) return;
  const first = holder.entries.get(last.name);
  if (first !== undefined) throw twice(cursor.text, last, first);
  holder.entries.set(last.name, { key: last.span, at });
}

function twice(text: string, key: NamedKey, first: LocatedEntry): Fault {
  const marks = { mark: markOfSpan(text, key.span), firstMark: markOfSpan(text, first.key) };
  return new Fault({ kind: "duplicate-key", reason: `The key \`${key.name}\` stands here twice.`, ...marks });
}

/** `a.'b c'."d"`, up to the bracket or equals sign behind it. */
function readKeys(cursor: Cursor): NamedKey[] {
  const keys: NamedKey[] = [];
  for (;;) {
    take(cursor, BLANKS);
    const start = cursor.at;
    const written = take(cursor, KEY);
    if (written === "") return keys;
    keys.push({ name: cursor.nameOf(written), span: { start, end: cursor.at } });
    take(cursor, BLANKS);
    if (cursor.text[cursor.at] !== ".") return keys;
    cursor.at++;
  }
}

/** The table that holds the last of the keys: in lists of tables, the table that was opened last. */
function descend(from: Located, keys: readonly NamedKey[]): { holder: Located; last: NamedKey | undefined } {
  let holder = from;
  for (const key of keys.slice(0, -1)) {
    const child = childOf(holder, key);
    holder = child.items.at(-1) ?? child;
  }
  return { holder, last: keys.at(-1) };
}

function readValue(cursor: Cursor): Located {
  const start = cursor.at;
  const character = cursor.text[start];
  if (character === "[" || character === "{") return readCollection(cursor, character === "[");
  if (take(cursor, TEXT) === "") take(cursor, PLAIN);
  return located(start, cursor.at);
}

function readCollection(cursor: Cursor, isList: boolean): Located {
  const collection = located(cursor.at, cursor.at);
  cursor.at++;
  for (take(cursor, VOID); cursor.at < cursor.text.length; take(cursor, VOID)) {
    const from = cursor.at;
    const character = cursor.text[from];
    if (character === "]" || character === "}" || character === ",") cursor.at++;
    else if (isList) collection.items.push(readValue(cursor));
    else readPair(cursor, collection);
    if (character === "]" || character === "}" || cursor.at === from) break;
  }
  return { ...collection, end: cursor.at };
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text)?.[0] ?? "";
  cursor.at += match.length;
  return match;
}

function located(start: number, end: number): Located {
  return { start, end, entries: new Map(), items: [] };
}

function childOf(table: Located, key: NamedKey): Located {
  const known = table.entries.get(key.name)?.at;
  if (known !== undefined) return known;
  const child = located(key.span.start, key.span.end);
  table.entries.set(key.name, { key: key.span, at: child });
  return child;
}
