/**
 * Decoded front matter → fields of the schema, each with its place. Keys are matched whatever their case, `_` and
 * `-`; what siar does not know is a warning, so that slips of the pen show. Judges no value.
 */

import type { Place, Problem } from "../model/problem.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { removeForbidden } from "../text/characters.ts";
import type { Data, DataMap, Decoded, DecodeFault, Mark } from "../text/data.ts";
import { nearest } from "../text/suggest.ts";
import type { FencedBlock } from "./fences.ts";
import {
  ELSEWHERE,
  FIELD_NAMES,
  type FieldName,
  type Fields,
  IMAGE_KEYS,
  readForms,
  SYNONYMS,
} from "./schema.ts";

export type FieldPath = readonly [FieldName, ...(string | number)[]];
export type Report = (problem: Problem) => void;

export interface FrontMatter {
  readonly fields: Fields;
  /** Where a value stands, or its key where the file has no value. */
  readonly placeOf: (path: FieldPath) => Place;
  /** The key as the author wrote it. */
  readonly keyOf: (name: FieldName) => string;
  /** Where something stands that is missing. */
  readonly opening: Place;
}

/** What an article without front matter has. */
export function noFrontMatter(source: Source): FrontMatter {
  const opening: Place = { file: source.path };
  return { fields: {}, placeOf: () => opening, keyOf: (name) => name, opening };
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
    report(problem("front-matter/not-a-map", placeOfMark(decoded.markOf([])), { found: kindOf(value) }));
    return { ...noFrontMatter(source), opening };
  }

  const keys = matchKeys(value, (key) => placeOfMark(decoded.markOf([key], "key")), report);
  const keyOf = (name: FieldName): string => keys.get(name) ?? name;
  const placeOf = ([name, ...within]: FieldPath): Place =>
    placeOfMark(decoded.markOf([keyOf(name), ...writtenPath(value.get(keyOf(name)), within)]));

  const values: Partial<Record<FieldName, unknown>> = {};
  for (const [name, key] of keys) {
    const data = value.get(key) ?? null;
    if (name === "image" && isMap(data))
      warnOfImageKeys(data, (sub) => placeOfMark(decoded.markOf([key, sub], "key")), report);
    if (data !== null) values[name] = plain(data, [name], placeOf, report);
  }
  const { fields, wrong } = readForms(values);
  for (const { path, expected, sample } of wrong) {
    const key = [keyOf(path[0]), ...path.slice(1).map(ordinal)].join(".");
    const found = kindOf(valueAt(values, path));
    report(problem("front-matter/wrong-form", placeOf(path), { key, found, expected, sample }));
  }
  return { fields, placeOf, keyOf, opening };
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

/** Which key of the file is which field. */
function matchKeys(
  map: DataMap,
  placeOf: (key: string) => Place,
  report: Report,
): ReadonlyMap<FieldName, string> {
  const keys = new Map<FieldName, string>();
  for (const key of map.keys()) {
    const folded = fold(key);
    if (folded === "extra" || /^x-/i.test(key)) continue;
    const name = BY_FOLDED.get(folded);
    if (name === undefined) {
      const meant = ELSEWHERE.get(folded) ?? nearest(key, [...FIELD_NAMES, ...SYNONYMS.keys()]);
      report(problem("front-matter/key-unknown", placeOf(key), { key, nearest: meant }));
      continue;
    }
    const first = keys.get(name);
    if (first === undefined) keys.set(name, key);
    else
      report(
        problem("front-matter/key-twice", placeOf(key), { key, first, firstLine: placeOf(first).line ?? 1 }),
      );
  }
  return keys;
}

function warnOfImageKeys(map: DataMap, placeOf: (key: string) => Place, report: Report): void {
  for (const key of map.keys()) {
    if (IMAGE_KEYS.includes(fold(key))) continue;
    const meant = nearest(key, IMAGE_KEYS);
    report(
      problem("front-matter/key-unknown", placeOf(key), {
        key: `image.${key}`,
        nearest: meant && `image.${meant}`,
      }),
    );
  }
}

const BY_FOLDED: ReadonlyMap<string, FieldName> = new Map([
  ...FIELD_NAMES.map((name): [string, FieldName] => [fold(name), name]),
  ...SYNONYMS,
]);

function fold(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, "");
}

/**
 * Data as the schema takes it, without empty values in maps. Escapes of YAML and JSON can make characters that XML
 * forbids where the file itself has none, so they are removed here once more (R18).
 */
function plain(data: Data, path: FieldPath, placeOf: (path: FieldPath) => Place, report: Report): unknown {
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
  const entries: [string, unknown][] = [];
  for (const [key, value] of data) {
    const folded = fold(key);
    if (value !== null) entries.push([folded, plain(value, [...path, folded], placeOf, report)]);
  }
  return Object.fromEntries(entries);
}

/** A path of the schema with the keys of maps as the file has them. */
function writtenPath(data: Data | undefined, path: readonly (string | number)[]): (string | number)[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  if (isMap(data)) {
    const key = [...data.keys()].find((candidate) => fold(candidate) === step);
    return key === undefined ? [] : [key, ...writtenPath(data.get(key), rest)];
  }
  const item = Array.isArray(data) && typeof step === "number" ? (data[step] as Data) : undefined;
  return item === undefined ? [] : [step, ...writtenPath(item, rest)];
}

function isMap(data: unknown): data is DataMap {
  return data instanceof Map;
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

/** Items are counted from 1 where people read of them. */
function ordinal(step: string | number): string {
  return typeof step === "number" ? String(step + 1) : step;
}
