/**
 * Values on their way from another program's keys to siar's: each remembers where in the file it was written, so that
 * a problem found after the translation still points at the author's own line.
 */

import type { Data, DataMap, DataPath, Decoded } from "../../text/data.ts";

/** Decoded front matter that is a map, as nearly all is. */
export interface DecodedMap extends Decoded {
  readonly value: DataMap;
}

/** A value as decoded, and its path in the front matter as the author wrote it. */
export interface Written {
  readonly value: Data;
  readonly from: DataPath;
}

/** A text and where it was written. */
export interface WrittenText extends Written {
  readonly value: string;
}

/** A value that was put together out of several, or only moved. */
export type Composed =
  | Written
  | { readonly items: readonly Composed[]; readonly from: DataPath }
  | { readonly entries: ReadonlyMap<string, Composed>; readonly from: DataPath };

/** Fields put together, and the way back from each value to what the author wrote. */
export interface Composition {
  readonly value: DataMap;
  /** Path in the file of the value at a path of the composition. */
  readonly originOf: (path: DataPath) => DataPath;
}

export function compose(fields: ReadonlyMap<string, Composed>): Composition {
  const origins = new Map<string, DataPath>();
  const value = new Map<string, Data>();
  for (const [name, field] of fields) value.set(name, dataOf(field, [name], origins));
  return { value, originOf: (path) => originOf(path, origins) };
}

function dataOf(composed: Composed, path: DataPath, origins: Map<string, DataPath>): Data {
  origins.set(keyOf(path), composed.from);
  if ("items" in composed) {
    return composed.items.map((item, index) => dataOf(item, [...path, index], origins));
  }
  if (!("entries" in composed)) return composed.value;
  const map = new Map<string, Data>();
  for (const [key, entry] of composed.entries) map.set(key, dataOf(entry, [...path, key], origins));
  return map;
}

/** The nearest value whose origin is known, and the same steps from there. */
function originOf(path: DataPath, origins: ReadonlyMap<string, DataPath>): DataPath {
  for (let length = path.length; length > 0; length--) {
    const from = origins.get(keyOf(path.slice(0, length)));
    if (from !== undefined) return [...from, ...path.slice(length)];
  }
  return path;
}

function keyOf(path: DataPath): string {
  return JSON.stringify(path);
}

/** Texts of a value: itself, or those of a list however deep, or of maps what names them; blank ones are left out. */
export function textsOf(
  { value, from }: Written,
  nameOf: (map: DataMap, from: DataPath) => WrittenText | undefined,
): readonly WrittenText[] {
  if (value === null) return [];
  if (typeof value === "string") return value.trim() === "" ? [] : [{ value, from }];
  if (value instanceof Map) {
    const named = nameOf(value, from);
    return named === undefined || named.value.trim() === "" ? [] : [named];
  }
  return (value as readonly Data[]).flatMap((item, index) =>
    textsOf({ value: item, from: [...from, index] }, nameOf),
  );
}

/** The first text that is not blank. */
export function textOf(written: Written): WrittenText | undefined {
  return textsOf(written, () => undefined)[0];
}
