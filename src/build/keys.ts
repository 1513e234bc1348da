/** Keys of outputs: a hash of the recipe and of the code stamp. Equal keys mean equal bytes. */

import type { Entry } from "../model/entry.ts";
import type { Recipe } from "../model/output.ts";
import { hashOf } from "../text/hash.ts";

export type KeyOf = (recipe: Recipe) => string;

/** Recipes that name the same entry hash it once: it stands in them by its own hash. */
export function keysUnder(stamp: string, entries: readonly Entry[]): KeyOf {
  const hashes = new Map<unknown, string>(entries.map((entry) => [entry, hashOf(JSON.stringify(entry))]));
  return (recipe) => {
    const text = JSON.stringify(recipe, (_, value: unknown) => hashes.get(value) ?? value);
    return hashOf(`${stamp}\n${text}`);
  };
}
