/**
 * TOML to data, with places. smol-toml reads and judges; then a scan of the same text, which it found good, tells
 * where each value stands, and how numbers and dates were written: they are text here, as in YAML.
 */

import { parse, TomlDate, TomlError, type TomlTable, type TomlValue } from "smol-toml";
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
  tooDeep,
  tooMany,
} from "./nodes.ts";
import { type Located, locate } from "./toml-places.ts";

/** Decodes a TOML document whose newlines are `\n`; dates, numbers, `true` and `false` are text as written. */
export function decodeToml(written: string): Decoded | DecodeFault {
  return decoding(written, (text) => {
    const parsed = parseToml(text);
    return nodeOf({ text, left: MAX_NODES }, parsed, locate(text, nameOf), 0);
  });
}

function parseToml(text: string): TomlValue {
  try {
    return parse(text, { integersAsBigInt: "asNeeded", maxDepth: MAX_DEPTH });
  } catch (error) {
    throw faultOf(text, error);
  }
}

function faultOf(text: string, error: unknown): Error {
  if (!(error instanceof TomlError)) return error instanceof Error ? error : new Error(String(error));
  const said = (error.message.split("\n")[0] ?? "").replace("Invalid TOML document: ", "");
  const mark = { line: error.line, column: error.column, length: 1 };
  if (said.includes("nested")) return tooDeep(mark);
  if (!said.startsWith("trying to redefine")) {
    return new Fault({ kind: "syntax", reason: `This is not TOML: ${said}.`, mark });
  }
  return twice(text) ?? new Fault({ kind: "duplicate-key", reason: "This key stands here twice.", mark });
}

function nameOf(quoted: string): string {
  return Object.keys(parse(`${quoted} = 0`))[0] ?? quoted;
}

/** The scan knows the first of two equal keys as well. */
function twice(text: string): Fault | undefined {
  try {
    locate(text, nameOf);
    return undefined;
  } catch (error) {
    return error instanceof Fault ? error : undefined;
  }
}

interface Walk {
  readonly text: string;
  left: number;
}

function nodeOf(walk: Walk, value: TomlValue, at: Located, depth: number): DataNode {
  if (depth > MAX_DEPTH) throw tooDeep(markOfSpan(walk.text, at));
  if (--walk.left < 0) throw tooMany(markOfSpan(walk.text, at));
  if (typeof value === "string") return { start: at.start, end: at.end, value };
  if (Array.isArray(value)) {
    return listNode(
      at,
      value.map((item, index) => nodeOf(walk, item, at.items[index] ?? at, depth + 1)),
    );
  }
  if (typeof value !== "object" || value instanceof TomlDate) {
    return { start: at.start, end: at.end, value: walk.text.slice(at.start, at.end) };
  }
  const entries = new Map<string, DataEntry>();
  for (const [name, entry] of at.entries) {
    const child = (value as TomlTable)[name];
    if (child !== undefined)
      addEntry(walk.text, entries, name, entry.key, nodeOf(walk, child, entry.at, depth + 1));
  }
  return mapNode(at, entries);
}
