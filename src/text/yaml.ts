/**
 * YAML to data, every scalar as text, with places. js-yaml reads; its listener tells where each value begins and
 * ends, and the tree is built from that; of the lists and objects that js-yaml makes only the lengths are looked at,
 * so nobody meets an object with a key of the author's. Anchors, aliases and tags are refused (S2, D3-D8).
 */

import { FAILSAFE_SCHEMA, type LoadOptions, load, type State, YAMLException } from "js-yaml";
import type { Decoded, DecodeFault } from "./data.ts";
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
  type Repeat,
  type Span,
  tooDeep,
  tooMany,
} from "./nodes.ts";
import { readSimpleYaml } from "./simple-yaml.ts";
import { explain, explainLine, NO_ANCHORS, NO_KEY, NO_TAGS, quotedLine } from "./yaml-faults.ts";

/**
 * Decodes one YAML document whose newlines are `\n`; an empty one is null.
 * The first thing wrong is returned as a fault, and nothing is thrown. A key that stands there twice is one, unless
 * somebody wants to hear of it: then the last one counts.
 */
export function decodeYaml(written: string, onRepeat?: (repeat: Repeat) => void): Decoded | DecodeFault {
  return decoding(written, (text) => readSimpleYaml(text) ?? readYaml(text, onRepeat));
}

/** The tree of any document; a fault is thrown. */
export function readYaml(text: string, onRepeat?: (repeat: Repeat) => void): DataNode {
  const reading: Reading = {
    text,
    frames: [{ opened: 0, children: [] }],
    count: 0,
    ...(onRepeat && { onRepeat }),
  };
  const listener = (event: string, state: State) =>
    event === "open" ? open(reading, state) : close(reading, state as Reader);
  // js-yaml counts a scalar and the first key of a mapping as levels of their own.
  const options = { schema: FAILSAFE_SCHEMA, json: true, listener, maxDepth: MAX_DEPTH + 2 };
  try {
    load(text, options as LoadOptions);
  } catch (error) {
    throw faultOf(reading, error);
  }
  return reading.frames[0]?.children[0] ?? nothingAt(0);
}

/** What js-yaml is in the midst of: values that are open, outermost first; the first frame holds the document. */
interface Reading {
  readonly text: string;
  readonly frames: Frame[];
  readonly onRepeat?: (repeat: Repeat) => void;
  count: number;
}

interface Frame {
  readonly opened: number;
  readonly children: Child[];
}

/** A value that was read; `kind` is null where nothing is written, as behind `key:`. */
interface Child extends DataNode {
  readonly kind: string | null;
}

/** js-yaml's state with what its published type leaves out. */
interface Reader extends State {
  readonly tag: string | null;
  readonly anchor: string | null;
}

function open(reading: Reading, state: State): void {
  reading.frames.push({ opened: state.position, children: [] });
}

function close(reading: Reading, state: Reader): void {
  const frame = reading.frames.pop();
  const parent = reading.frames.at(-1);
  if (frame === undefined || parent === undefined) return;
  const start = skipSpace(reading.text, frame.opened);
  const span: Span = { start, end: trimEnd(reading.text, start, state.position) };
  if (state.anchor !== null) {
    throw fault(reading, "alias", NO_ANCHORS, span);
  }
  if (state.tag !== null && state.tag !== "?") {
    throw fault(reading, "tag", NO_TAGS, span);
  }
  const [only] = frame.children;
  // Where a mapping may begin, js-yaml reads its first key, and takes it for the value when no colon follows.
  const isSame = only !== undefined && only.start === span.start && only.end === span.end;
  const node = isSame && only.kind === state.kind ? only : nodeOf(reading, span, frame.children, state);
  parent.children.push({ ...node, kind: state.kind });
}

function nodeOf(reading: Reading, span: Span, children: readonly Child[], state: Reader): DataNode {
  switch (state.kind) {
    case "sequence":
      return listNode(span, itemsOf(reading, span, children, state.result));
    case "mapping": {
      const entries = entriesOf(reading, children);
      // An empty key, as in `? `, is told like a key that is not there.
      if (entries.size !== Object.keys(state.result).length) throw fault(reading, "syntax", NO_KEY, span);
      return mapNode(span, entries);
    }
    case "scalar":
      return { ...span, value: scalarOf(reading.text, span, state.result) };
    default:
      return nothingAt(span.start);
  }
}

/** `null` and `~` mean nothing only where they stand without quotes. */
function scalarOf(text: string, span: Span, value: string): string | null {
  const isNull = value === "~" || value === "null" || value === "Null" || value === "NULL";
  return isNull && text.startsWith(value, span.start) ? null : value;
}

/** The listener is not told of empty items, and is told of the two parts of `[key: value]`. */
function itemsOf(
  reading: Reading,
  list: Span,
  children: readonly Child[],
  result: readonly unknown[],
): DataNode[] {
  const items: DataNode[] = [];
  let next = 0;
  for (const item of result) {
    const child = children[next];
    // `[? ]` is a map whose key is empty.
    const isPair = typeof item === "object" && item !== null && !Array.isArray(item);
    if (isPair && child?.kind !== "mapping" && !(child && isKey(reading.text, child)))
      throw fault(reading, "syntax", NO_KEY, list);
    if (child === undefined || (item === null && child.kind !== null)) {
      items.push(nothingAt(0));
    } else if (isKey(reading.text, child)) {
      items.push(mapNode(child, entriesOf(reading, children.slice(next, next + 2))));
      next += 2;
    } else {
      items.push(child);
      next++;
    }
  }
  spend(reading, items.length);
  return items;
}

/** Keys and values in turn, the value missing where no colon follows its key. */
function entriesOf(reading: Reading, children: readonly Child[]): Map<string, DataEntry> {
  const entries = new Map<string, DataEntry>();
  const left = children.values();
  for (const key of left) {
    const value: DataNode = (isKey(reading.text, key) ? left.next().value : undefined) ?? nothingAt(key.end);
    // js-yaml looks for a key once more where a mapping ends.
    if (key.kind === null && !isKey(reading.text, key)) continue;
    if (key.kind !== "scalar") throw fault(reading, "syntax", NO_KEY, key);
    const name = typeof key.value === "string" ? key.value : reading.text.slice(key.start, key.end);
    addEntry(reading.text, entries, name, key, value, reading.onRepeat);
  }
  spend(reading, entries.size);
  return entries;
}

function isKey(text: string, node: Span): boolean {
  return text[skipSpace(text, node.end)] === ":";
}

function spend(reading: Reading, count: number): void {
  reading.count += count;
  if (reading.count > MAX_NODES) throw tooMany(markOfSpan(reading.text, { start: 0, end: 1 }));
}

function nothingAt(offset: number): DataNode {
  return { start: offset, end: offset, value: null };
}

function faultOf(reading: Reading, error: unknown): Error {
  if (error instanceof Fault) return error;
  if (error instanceof RangeError) return tooDeep(markOfSpan(reading.text, { start: 0, end: 1 }));
  if (!(error instanceof YAMLException)) return error instanceof Error ? error : new Error(String(error));
  const { kind, reason, where, isVague } = explain(error.reason);
  const frame = reading.frames.at(-1);
  const begun = skipSpace(reading.text, frame?.opened ?? 0);
  const last = frame?.children.at(-1)?.start ?? begun;
  // Of a second document js-yaml does not say where it stands.
  const stopped = (error.mark as { position: number } | undefined)?.position ?? last;
  // js-yaml ends every text with a newline.
  const start = Math.min({ stop: stopped, open: begun, last }[where], reading.text.length);
  const span: Span = { start, end: start + 1 };
  if (kind === "depth") return tooDeep(markOfSpan(reading.text, span));
  const told = isVague ? explainLine(lineAt(reading.text, start), isYaml) : undefined;
  if (told !== undefined) return fault(reading, kind, told, span);
  const isQuotable = where === "open" && !/[[{]/.test(reading.text[start] ?? "");
  return isQuotable ? fault(reading, kind, reason, span) : plainFault(reading, kind, reason, span);
}

/** A fault of a value that quotes would mend. */
function fault(reading: Reading, kind: DecodeFault["kind"], reason: string, span: Span): Fault {
  const suggestion = quotedLine(lineAt(reading.text, span.start), isYaml);
  if (suggestion === undefined) return plainFault(reading, kind, reason, span);
  return new Fault({ kind, reason, mark: markOfSpan(reading.text, span), suggestion });
}

function plainFault(reading: Reading, kind: DecodeFault["kind"], reason: string, span: Span): Fault {
  return new Fault({ kind, reason, mark: markOfSpan(reading.text, span) });
}

function isYaml(line: string): boolean {
  try {
    load(line, { schema: FAILSAFE_SCHEMA });
    return true;
  } catch {
    return false;
  }
}

function lineAt(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, endOfLine(text, start));
}

/** Behind white space, newlines and comments. */
function skipSpace(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "#") at = endOfLine(text, at);
    else if (!isSpace(text[at])) return at;
  }
  return text.length;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = Math.min(end, text.length);
  while (at > start && isSpace(text[at - 1])) at--;
  return at;
}

/** White space as YAML knows it, which is less than Unicode knows. */
function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline;
}
