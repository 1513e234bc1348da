/**
 * Keys of front matter, of the fields and of the maps within them: matched whatever their case, `_` and `-`. What siar
 * does not know is a warning, so that slips of the pen show, and an error where it would show an article.
 */

import type { Place, Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { Data, DataMap } from "../text/data.ts";
import { nearest } from "../text/suggest.ts";
import { ELSEWHERE, FIELD_NAMES, SYNONYMS } from "./field-names.ts";
import type { FieldName } from "./field-shapes.ts";
import type { KeyTree } from "./schema.ts";

type Report = (problem: Problem) => void;

/** Steps of a path as the file has them. */
type WrittenPath = readonly (string | number)[];

/** Which key of the file is which field. */
export function matchKeys(
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
      report(unknown(key, meant, map.get(key), placeOf(key)));
      continue;
    }
    const first = keys.get(name);
    if (first === undefined) keys.set(name, key);
    else report(twice(key, first, placeOf));
  }
  return keys;
}

/** Tells of keys within a field that the field does not have, and of those that stand there twice. */
export function judgeKeys(
  data: Data,
  tree: KeyTree,
  path: WrittenPath,
  placeOf: (path: WrittenPath) => Place,
  report: Report,
): void {
  if (tree.size === 0 || data === null || typeof data === "string") return;
  if (!isMap(data)) {
    for (const [index, item] of data.entries()) judgeKeys(item, tree, [...path, index], placeOf, report);
    return;
  }
  const seen = new Map<string, string>();
  for (const [key, value] of data) {
    const folded = fold(key);
    const within = tree.get(folded);
    const first = seen.get(folded);
    const placeOfKey = (one: string): Place => placeOf([...path, one]);
    if (within === undefined) {
      const meant = nearest(key, [...tree.keys()]);
      const facts = { key: nameOf([...path, key]), nearest: meant && nameOf([...path, meant]) };
      report(problem("front-matter/key-unknown", placeOfKey(key), facts));
    } else if (first !== undefined) {
      report(twice(key, first, placeOfKey));
    } else {
      seen.set(folded, key);
      judgeKeys(value, within, [...path, key], placeOf, report);
    }
  }
}

/** A path as people read it, `attachments.2.type`: items are counted from 1. */
export function nameOf(path: WrittenPath): string {
  return path.map((step) => (typeof step === "number" ? step + 1 : step)).join(".");
}

/** A key in the form in which keys are compared. */
export function fold(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, "");
}

export function isMap(data: unknown): data is DataMap {
  return data instanceof Map;
}

const BY_FOLDED: ReadonlyMap<string, FieldName> = new Map([
  ...FIELD_NAMES.map((name): [string, FieldName] => [fold(name), name]),
  ...SYNONYMS,
]);

/** A slip in a key that keeps an article from readers would show them what they must not see: it stops the build. */
function unknown(key: string, meant: string | undefined, value: Data | undefined, place: Place): Problem {
  const isHidden =
    (meant !== undefined && KEEPING_BACK.has(meant)) || (meant === "published" && value === "false");
  const severity = isHidden ? "error" : "warning";
  return problem("front-matter/key-unknown", place, { key, nearest: meant, isHidden }, severity);
}

const KEEPING_BACK: ReadonlySet<string> = new Set(["draft", "embargo", "expires", "retracted", "retraction"]);

function twice(key: string, first: string, placeOf: (key: string) => Place): ReturnType<typeof problem> {
  const firstLine = placeOf(first).line ?? 1;
  return problem("front-matter/key-twice", placeOf(key), { key, first, firstLine });
}
