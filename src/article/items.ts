/** What may be written alone or as a list, as a list: each item with its path, so that problems find their place. */

import { problem } from "../problems/problem.ts";
import type { FieldPath, OneOrList } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";

export interface Item<T> {
  readonly value: T;
  readonly path: FieldPath;
}

/** The items in their order; empty ones are left out with a warning. `T` is no list. */
export function itemsOf<T extends object | string>(
  written: OneOrList<T> | undefined,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): readonly Item<T>[] {
  if (written === undefined) return [];
  if (!isList(written)) return [{ value: written, path }];
  const items: Item<T>[] = [];
  for (const [index, value] of written.entries()) {
    const within: FieldPath = [...path, index];
    if (value !== null) items.push({ value, path: within });
    else report(problem("front-matter/item-empty", matter.placeOf(within), { key: matter.nameOf(path) }));
  }
  return items;
}

function isList<T>(written: OneOrList<T>): written is readonly (T | null)[] {
  return Array.isArray(written);
}
