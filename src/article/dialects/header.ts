/**
 * Lines `Key: value` at the top of a file without fences, up to the first blank line, as Python-Markdown's Meta-Data
 * and MultiMarkdown have them: a line that is indented goes on with the value before it, and a key that stands there
 * again adds a value. Decoded to the same data as YAML, every value a text.
 *
 * https://python-markdown.github.io/extensions/meta_data/ and https://fletcherpenney.net/multimarkdown/
 */

import type { Decoded, DecodeFault } from "../../text/data.ts";
import {
  addEntry,
  type DataEntry,
  type DataNode,
  decoding,
  listNode,
  mapNode,
  type Span,
} from "../../text/nodes.ts";

/** The most lines that a header has. */
const MOST_LINES = 100;

const KEY = /^ {0,3}([A-Za-z][\w -]{0,40}?)[ \t]*:(?=[ \t]|$)/u;
const MORE = /^(?: {4,}|\t)/u;

/** Keys of which two make a header unmistakable: prose that begins with one does not begin with two. */
const TELLING: ReadonlySet<string> = new Set([
  "title",
  "date",
  "modified",
  "category",
  "categories",
  "tags",
  "keywords",
  "slug",
  "author",
  "authors",
  "summary",
  "status",
  "lang",
]);

/**
 * How much of a text is such a header, from an offset at which its first line begins: the offset behind its last line.
 * Without `isExpected` it must be unmistakable: a title and another telling key, and a blank line behind it.
 */
export function endOfHeader(text: string, from: number, isExpected: boolean): number | undefined {
  const keys = new Set<string>();
  let end = from;
  let lines = 0;
  while (end < text.length && lines <= MOST_LINES) {
    const newline = text.indexOf("\n", end);
    const line = text.slice(end, newline < 0 ? text.length : newline);
    if (line.trim() === "") break;
    const key = KEY.exec(line)?.[1]?.toLowerCase();
    if (key === undefined && (lines === 0 || !MORE.test(line))) return undefined;
    if (key !== undefined) keys.add(key);
    end = newline < 0 ? text.length : newline + 1;
    lines++;
  }
  if (lines === 0 || lines > MOST_LINES) return undefined;
  const telling = [...keys].filter((key) => TELLING.has(key)).length;
  const isTold = isExpected ? telling > 0 : keys.has("title") && telling > 1;
  return isTold ? end : undefined;
}

/** Decodes the lines of a header whose newlines are `\n`. */
export function decodeHeader(written: string): Decoded | DecodeFault {
  return decoding(written, (text) => {
    const values = new Map<
      string,
      { readonly name: string; readonly key: Span; readonly parts: DataNode[] }
    >();
    let last: DataNode[] | undefined;
    let start = 0;
    for (const line of text.split("\n")) {
      const match = KEY.exec(line);
      if (match !== null) {
        const name = match[1] ?? "";
        const keyStart = start + line.indexOf(name);
        const known = values.get(name.toLowerCase());
        const entry = known ?? { name, key: { start: keyStart, end: keyStart + name.length }, parts: [] };
        values.set(name.toLowerCase(), entry);
        last = entry.parts;
        last.push(textNode(line, match[0].length, start));
      } else if (last !== undefined && line.trim() !== "") {
        goOn(last, textNode(line, 0, start));
      }
      start += line.length + 1;
    }
    const entries = new Map<string, DataEntry>();
    for (const { name, key, parts } of values.values()) addEntry(text, entries, name, key, together(parts));
    return mapNode({ start: 0, end: text.length }, entries);
  });
}

/** The rest of a line as a value, without quotes around all of it. */
function textNode(line: string, from: number, lineStart: number): DataNode {
  const rest = line.slice(from);
  const value = rest.trim();
  const start = lineStart + from + (value === "" ? 0 : rest.indexOf(value));
  const bare = /^"[^"]*"$|^'[^']*'$/u.test(value) ? value.slice(1, -1) : value;
  return { start, end: start + value.length, value: bare === "" ? null : bare };
}

/** A line that goes on: of the value it belongs to, the place stays that of the first line. */
function goOn(parts: DataNode[], more: DataNode): void {
  const before = parts.pop();
  if (before === undefined) return;
  const value = [before.value, more.value].filter((part) => part !== null).join(" ");
  parts.push({ ...(before.value === null ? more : before), value: value === "" ? null : value });
}

function together(parts: readonly DataNode[]): DataNode {
  const [first, ...rest] = parts;
  if (first === undefined) return { start: 0, end: 0, value: null };
  return rest.length === 0 ? first : listNode(first, parts);
}
