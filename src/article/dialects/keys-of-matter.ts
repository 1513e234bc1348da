/** Finds values in front matter by key, in any case of letters and whatever their `_` and `-`, within maps as well. */

import type { Data, DataMap } from "../../text/data.ts";
import { fold, isMap } from "../keys.ts";
import type { Written } from "./written.ts";

/** Answers for one article; `a.b` is a key within a map. Without a value that says something it is undefined. */
export type Finder = (key: string) => Written | undefined;

/** A finder of the keys of a map and, behind the root, of those in the maps `within`. */
export function finderOf(map: DataMap, within: readonly string[] = []): Finder {
  const root: Level = { map, from: [], keys: foldedKeys(map) };
  const others = within.map((key) => levelBelow(root, key)).filter((level) => level !== undefined);
  return (key) => {
    const steps = key.split(".");
    for (const level of [root, ...others]) {
      const found = at(level, steps);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

interface Level {
  readonly map: DataMap;
  readonly from: readonly string[];
  readonly keys: ReadonlyMap<string, string>;
}

function at(level: Level, [step, ...rest]: readonly string[]): Written | undefined {
  if (step === undefined) return undefined;
  if (rest.length > 0) {
    const below = levelBelow(level, step);
    return below && at(below, rest);
  }
  const key = level.keys.get(fold(step));
  const value = key === undefined ? null : (level.map.get(key) ?? null);
  return key === undefined || isNothing(value) ? undefined : { value, from: [...level.from, key] };
}

function levelBelow(level: Level, step: string): Level | undefined {
  const key = level.keys.get(fold(step));
  const map = key === undefined ? undefined : level.map.get(key);
  if (key === undefined || !isMap(map)) return undefined;
  return { map, from: [...level.from, key], keys: foldedKeys(map) };
}

/** The first of two keys that are one when folded. */
function foldedKeys(map: DataMap): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const key of map.keys()) {
    const folded = fold(key);
    if (!keys.has(folded)) keys.set(folded, key);
  }
  return keys;
}

function isNothing(value: Data): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
