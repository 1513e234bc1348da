/**
 * The tree that the decoders of YAML, TOML and JSON build: values with their spans in the text, and the rules that
 * hold for all three (S2, D3, D5, D8). It becomes a `Decoded`, whose marks are counted only when someone asks.
 */

import type { Data, DataPath, Decoded, DecodeFault, Mark } from "./data.ts";

/** Offsets in the text: of the first character, and behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DataNode extends Span {
  readonly value: Data;
  readonly items?: readonly DataNode[];
  readonly entries?: ReadonlyMap<string, DataEntry>;
}

export interface DataEntry {
  readonly key: Span;
  readonly node: DataNode;
}

/** Deepest nesting and greatest number of values that are decoded (S2). */
export const MAX_DEPTH: number = 32;
export const MAX_NODES: number = 10_000;

/** Thrown within a decoder and caught by `decoding`. */
export class Fault extends Error {
  readonly fault: DecodeFault;

  constructor(fault: DecodeFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/** Runs a decoder on text without its byte order mark; a fault that it throws is the result. */
export function decoding(written: string, decode: (text: string) => DataNode): Decoded | DecodeFault {
  const text = written.startsWith("\uFEFF") ? written.slice(1) : written;
  try {
    return decodedOf(text, decode(text));
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

function decodedOf(text: string, root: DataNode): Decoded {
  return {
    value: root.value,
    markOf: (path, of = "value") => {
      const span = spanAt(root, path, of);
      return span && markOfSpan(text, span);
    },
  };
}

function spanAt(root: DataNode, path: DataPath, of: "key" | "value"): Span | undefined {
  let node = root;
  let key: Span | undefined;
  for (const step of path) {
    const entry = typeof step === "string" ? node.entries?.get(step) : undefined;
    const next = typeof step === "number" ? node.items?.[step] : entry?.node;
    if (next === undefined) return key;
    key = entry?.key ?? (isEmpty(next) ? key : next);
    node = next;
  }
  return of === "key" || isEmpty(node) ? (key ?? node) : node;
}

function isEmpty(span: Span): boolean {
  return span.start >= span.end;
}

/** The mark of a span, cut at the end of its first line. */
export function markOfSpan(text: string, span: Span): Mark {
  const lineStart = span.start === 0 ? 0 : text.lastIndexOf("\n", span.start - 1) + 1;
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < lineStart; at = text.indexOf("\n", at + 1)) line++;
  const newline = text.indexOf("\n", span.start);
  const end = Math.min(span.end, newline < 0 ? text.length : newline);
  return { line, column: span.start - lineStart + 1, length: Math.max(end - span.start, 1) };
}

/** A list of nodes as one node. */
export function listNode(span: Span, items: readonly DataNode[]): DataNode {
  return { start: span.start, end: span.end, value: items.map((item) => item.value), items };
}

/** A map of nodes as one node. */
export function mapNode(span: Span, entries: ReadonlyMap<string, DataEntry>): DataNode {
  const value = new Map<string, Data>();
  for (const [key, entry] of entries) value.set(key, entry.node.value);
  return { start: span.start, end: span.end, value, entries };
}

/** Two keys of one map that are the same. */
export interface Repeat {
  readonly first: Span;
  readonly again: Span;
}

/**
 * Adds an entry, or throws the fault of a key that stands there twice (D8) or reaches into every object of a program
 * that copies it without care (D3). Where somebody hears of a key that is repeated, the last one counts.
 */
export function addEntry(
  text: string,
  entries: Map<string, DataEntry>,
  name: string,
  key: Span,
  node: DataNode,
  onRepeat?: (repeat: Repeat) => void,
): void {
  if (name === "__proto__" || name === "constructor" || name === "prototype") {
    const mark = markOfSpan(text, key);
    throw new Fault({ kind: "key-forbidden", reason: `\`${name}\` may not be a key.`, mark });
  }
  const first = entries.get(name);
  if (first !== undefined && onRepeat) {
    onRepeat({ first: first.key, again: key });
    entries.delete(name);
  } else if (first !== undefined) {
    const marks = { mark: markOfSpan(text, key), firstMark: markOfSpan(text, first.key) };
    throw new Fault({ kind: "duplicate-key", reason: `The key \`${name}\` stands here twice.`, ...marks });
  }
  entries.set(name, { key, node });
}

/** The fault of data that is nested beyond all use (D5). */
export function tooDeep(mark: Mark): Fault {
  return new Fault({ kind: "depth", reason: `The data is nested more than ${MAX_DEPTH} levels deep.`, mark });
}

/** The fault of data with more values than any article or settings have (D4). */
export function tooMany(mark: Mark): Fault {
  return new Fault({ kind: "depth", reason: `The data has more than ${MAX_NODES} values.`, mark });
}
