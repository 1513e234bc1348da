/**
 * Front matter that an article has because of where it lies: the settings give it to all files of a pattern. It is
 * put below what the article says itself, in the keys of the same dialect, before anything is read.
 */

import type { DefaultValue, FolderDefault } from "../model/site.ts";
import type { Data, DataMap } from "../text/data.ts";
import { fitsPattern } from "../text/path-pattern.ts";
import { fold } from "./keys.ts";

/** The map with what it lacks of the defaults for that source path; the later of two goes before the earlier. */
export function withDefaults(own: DataMap, path: string, defaults: readonly FolderDefault[]): DataMap {
  const fitting = defaults.filter(({ pattern }) => fitsPattern(path, pattern));
  if (fitting.length === 0) return own;
  const known = new Set([...own.keys()].map(fold));
  const added = new Map<string, readonly [key: string, value: Data]>();
  for (const { values } of fitting) {
    for (const [key, value] of Object.entries(values))
      if (!known.has(fold(key))) added.set(fold(key), [key, dataOf(value)]);
  }
  return new Map([...own, ...added.values()]);
}

function dataOf(value: DefaultValue): Data {
  if (value === null || typeof value === "string") return value;
  if (isList(value)) return value.map(dataOf);
  return new Map(Object.entries(value).map(([key, one]) => [key, dataOf(one)]));
}

function isList(value: DefaultValue): value is readonly DefaultValue[] {
  return Array.isArray(value);
}
