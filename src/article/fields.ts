/**
 * Decoded front matter → fields of the schema, each with its place, however deep it stands. Judges no value, but for
 * characters that no output may have.
 */

import type { Place, Problem } from "../model/problem.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { removeForbidden } from "../text/characters.ts";
import type { Data, Decoded, DecodeFault, Mark } from "../text/data.ts";
import type { FencedBlock } from "./fences.ts";
import type { FieldName, FieldPath, Fields } from "./field-shapes.ts";
import { readMendedForms } from "./form-mending.ts";
import { fold, isMap, judgeKeys, matchKeys, nameOf } from "./keys.ts";
import { FIELD_KEYS } from "./schema.ts";

export type Report = (problem: Problem) => void;

export interface FrontMatter {
  readonly fields: Fields;
  /** Where a value stands, or its key where that is asked for or the file has no value. */
  readonly placeOf: (path: FieldPath, of?: "key" | "value") => Place;
  /** The key as the author wrote it. */
  readonly keyOf: (name: FieldName) => string;
  /** What a value is called in problems, `attachments.2.type`. */
  readonly nameOf: (path: FieldPath) => string;
  /** Where something stands that is missing. */
  readonly opening: Place;
}

/** What an article without front matter has. */
export function noFrontMatter(source: Source): FrontMatter {
  const opening: Place = { file: source.path };
  return { fields: {}, placeOf: () => opening, keyOf: (name) => name, nameOf, opening };
}

/** Reads the fields; whatever is wrong with one of them is reported, and the others are kept. */
export function readFields(
  source: Source,
  block: FencedBlock,
  decoded: Decoded,
  report: Report,
): FrontMatter {
  const opening = excerptPlace(source.path, block.head, block.line, 1, 3);
  const placeOfMark = (mark: Mark | undefined): Place => (mark ? placeOfBlock(source, block, mark) : opening);
  const { value } = decoded;
  if (!isMap(value)) {
    report(formProblem(source, block, decoded, "front-matter/not-a-map"));
    return { ...noFrontMatter(source), opening };
  }

  const keys = matchKeys(value, (key) => placeOfMark(decoded.markOf([key], "key")), report);
  const keyOf = (name: FieldName): string => keys.get(name) ?? name;
  const placeOf = ([name, ...within]: FieldPath, of?: "key" | "value"): Place =>
    placeOfMark(decoded.markOf([keyOf(name), ...writtenPath(value.get(keyOf(name)), within)], of));

  const values: Partial<Record<FieldName, unknown>> = {};
  for (const [name, key] of keys) {
    const data = value.get(key) ?? null;
    const tree = FIELD_KEYS.get(name) ?? new Map();
    judgeKeys(data, tree, [key], (path) => placeOfMark(decoded.markOf(path, "key")), report);
    if (data !== null) values[name] = plain(data, [name], placeOf, report);
  }
  const named = ([name, ...within]: FieldPath): string => nameOf([keyOf(name), ...within]);
  const { fields, wrong, mended } = readMendedForms(values);
  for (const { path, taken, expected, sample } of mended) {
    const facts = { key: named(path), found: kindOf(valueAt(values, path)), taken, expected, sample };
    report(problem("front-matter/form-mended", placeOf(path), facts));
  }
  for (const { path, expected, sample } of wrong) {
    const facts = { key: named(path), found: kindOf(valueAt(values, path)), expected, sample };
    report(problem("front-matter/wrong-form", placeOf(path), facts));
  }
  return { fields, placeOf, keyOf, nameOf: named, opening };
}

/** States that front matter is something else than fields. */
export function formProblem(
  source: Source,
  block: FencedBlock,
  { value, markOf }: Decoded,
  code: "front-matter/not-a-map" | "front-matter/dropped",
): Problem {
  const mark = markOf([]);
  const place = mark
    ? placeOfBlock(source, block, mark)
    : excerptPlace(source.path, block.head, block.line, 1, 3);
  return problem(code, place, { found: kindOf(value) });
}

/** States why front matter could not be decoded. */
export function faultProblem(source: Source, block: FencedBlock, fault: DecodeFault): Problem {
  const place = placeOfBlock(source, block, fault.mark);
  const { reason, suggestion } = fault;
  switch (fault.kind) {
    case "duplicate-key": {
      const key =
        place.excerpt?.slice(fault.mark.column - 1, fault.mark.column - 1 + fault.mark.length) ?? "";
      const firstLine = (fault.firstMark?.line ?? fault.mark.line) + block.line - 1;
      return problem("front-matter/key-twice", place, { key, first: key, firstLine });
    }
    case "key-forbidden":
      return problem("front-matter/key-forbidden", place, { reason });
    case "alias":
      return problem("front-matter/anchor", place, { reason });
    case "tag":
      return problem("front-matter/tag", place, { reason });
    case "depth":
      return problem("front-matter/too-deep", place, { reason });
    case "syntax":
      return problem("front-matter/syntax", place, {
        language: block.language.toUpperCase(),
        reason,
        suggestion,
      });
  }
}

/** Line 1 of what was decoded is the line of the first fence. */
function placeOfBlock(source: Source, block: FencedBlock, mark: Mark): Place {
  return excerptPlace(source.path, block.head, block.line + mark.line - 1, mark.column, mark.length);
}

/**
 * Data as the schema takes it, without empty values in maps. Escapes of YAML and JSON can make characters that XML
 * forbids where the file itself has none, so they are removed here once more (R18).
 */
function plain(data: Data, path: FieldPath, placeOf: FrontMatter["placeOf"], report: Report): unknown {
  if (data === null) return null;
  if (typeof data === "string") {
    const { text, removals } = removeForbidden(data);
    if (removals.length > 0) {
      const codePoints = [...new Set(removals.map((removal) => removal.codePoint))].slice(0, 5);
      report(problem("article/forbidden-characters", placeOf(path), { count: removals.length, codePoints }));
    }
    return text;
  }
  if (!isMap(data)) return data.map((item, index) => plain(item, [...path, index], placeOf, report));
  // The names of extensions are XML's: their case counts.
  const isFree = path[0] === "extensions";
  const entries: [string, unknown][] = [];
  for (const [key, value] of data) {
    const name = isFree ? key : fold(key);
    if (value !== null) entries.push([name, plain(value, [...path, name], placeOf, report)]);
  }
  return isFree ? new Map(entries) : Object.fromEntries(entries);
}

/** A path of the schema with the keys of maps as the file has them. */
function writtenPath(data: Data | undefined, path: readonly (string | number)[]): (string | number)[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  if (isMap(data)) {
    const key = keyIn([...data.keys()], String(step));
    return key === undefined ? [] : [key, ...writtenPath(data.get(key), rest)];
  }
  const item = Array.isArray(data) && typeof step === "number" ? (data[step] as Data) : undefined;
  return item === undefined ? [] : [step, ...writtenPath(item, rest)];
}

function keyIn(keys: readonly string[], step: string): string | undefined {
  return keys.includes(step) ? step : keys.find((key) => fold(key) === step);
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
    values,
  );
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "missing";
  if (typeof value === "string") return `the text "${value.slice(0, 40)}"`;
  return Array.isArray(value) ? "a list" : "a map";
}
