/**
 * The short way to read the YAML that front matter nearly always is: keys at the beginning of a line, each with one text
 * on that line or a list of such texts. It gives the very tree that `yaml.ts` builds, and gives up on anything else, be
 * it right or wrong: whatever has to be told to an author is found by js-yaml alone.
 */

import { isClean } from "./characters.ts";
import { type DataEntry, type DataNode, listNode, mapNode } from "./nodes.ts";

/** Beyond this there could be more values than are decoded. */
const MOST_CHARACTERS = 10_000;

/** The map of a text whose newlines are `\n`, or undefined where the text is not simple. */
export function readSimpleYaml(text: string): DataNode | undefined {
  if (text.length > MOST_CHARACTERS || UNUSUAL.test(text) || !isClean(text)) return undefined;
  const entries = new Map<string, DataEntry>();
  const start = skipNewlines(text, 0);
  let end = start;
  for (let at = start; at < text.length; at = skipNewlines(text, end)) {
    const [opening, name] = matchAt(KEY, text, at) ?? [];
    if (opening === undefined || name === undefined || entries.has(name) || NAMES.has(name)) return undefined;
    const from = at + opening.length;
    const node = opening.endsWith(" ") ? readValue(text, from) : readItems(text, from);
    if (node === undefined) return undefined;
    entries.set(name, { key: { start: at, end: at + name.length }, node });
    end = node.end;
  }
  return entries.size === 0 ? undefined : mapNode({ start, end }, entries);
}

/** Tabs, and controls that YAML refuses or takes for newlines. */
const UNUSUAL = /[\t\r\x7F-\x9F]/;
const KEY = /([A-Za-z][\w-]*):(?: |(?=\n))/y;
/** Names that no key may have. */
const NAMES: ReadonlySet<string> = new Set(["constructor", "prototype"]);
const NULLS: ReadonlySet<string> = new Set(["null", "Null", "NULL"]);

/** What stands behind a key, up to the end of its line. */
function readValue(text: string, from: number): DataNode | undefined {
  const end = endOfLine(text, from);
  return text[from] === "[" ? readFlow(text, from, end) : readScalar(text, from, end);
}

/** A list below its key, one text a line. */
function readItems(text: string, from: number): DataNode | undefined {
  const items: DataNode[] = [];
  const [, dash = "- "] = matchAt(FIRST_ITEM, text, from) ?? [];
  let end = from;
  while (text.startsWith(dash, end + 1)) {
    const start = end + 1 + dash.length;
    end = endOfLine(text, start);
    const item = readScalar(text, start, end);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items.length === 0 ? undefined : listNode({ start: from + dash.length - 1, end }, items);
}

const FIRST_ITEM = /\n( *- )/y;

/** `[a, "b c"]`; `end` is that of its line. */
function readFlow(text: string, start: number, end: number): DataNode | undefined {
  const items: DataNode[] = [];
  for (let at = start + 1; at < end; ) {
    const [whole, space = "", written = "", mark] = matchAt(FLOW_ITEM, text, at) ?? [];
    if (whole === undefined) return undefined;
    const from = at + space.length;
    const item = readScalar(text, from, from + trimmedLength(written));
    if (item === undefined) return undefined;
    items.push(item);
    at += whole.length;
    if (mark === "]") return at === end ? listNode({ start, end }, items) : undefined;
  }
  return undefined;
}

const FLOW_ITEM = /( *)("[^"\\\n]*" *|[A-Za-z0-9\u00A0-\uFFFF][\w .\u00A0-\uFFFF-]*)([,\]])/y;

/** A text in quotes without escapes, or a plain one that holds nothing by which it could be read in two ways. */
function readScalar(text: string, start: number, end: number): DataNode | undefined {
  const written = text.slice(start, end);
  const quoted = QUOTED.exec(written);
  if (quoted !== null) return { start, end, value: quoted[1] ?? quoted[2] ?? "" };
  if (!PLAIN.test(written) || written.includes(": ") || written.includes(" #") || NULLS.has(written))
    return undefined;
  return written.endsWith(":") || written.endsWith(" ") ? undefined : { start, end, value: written };
}

const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const PLAIN = /^[A-Za-z0-9\u00A0-\uFFFF]/;

function trimmedLength(text: string): number {
  let length = text.length;
  while (text[length - 1] === " ") length--;
  return length;
}

function skipNewlines(text: string, from: number): number {
  let at = from;
  while (text[at] === "\n") at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline;
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
