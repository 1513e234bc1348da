/** Keys of outputs: a hash of the recipe and of the code stamp. Equal keys mean equal bytes. */

import type { Entry } from "../model/entry.ts";
import type { Recipe } from "../model/output.ts";
import { hashOf } from "../text/hash.ts";

/** Shorter parts of a recipe stand in it as they are. */
const WORTH_A_HASH = 1000;

/**
 * Keys under a code stamp. What many recipes share is the same object in all of them, and hashed once: entries,
 * wherever they stand, and long parts of a recipe, such as what all pages of a language have in common.
 */
export function keysUnder(stamp: string, entries: readonly Entry[]): (recipe: Recipe) => string {
  const hashes = new Map<unknown, string>(entries.map((entry) => [entry, hashOf(JSON.stringify(entry))]));
  const known = new WeakMap<object, string>();
  const digest = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => hashes.get(item) ?? item);
    const text = hashes.get(value) ?? known.get(value) ?? JSON.stringify(value);
    const short = text.length < WORTH_A_HASH ? text : hashOf(text);
    known.set(value, short);
    return short;
  };
  return (recipe) => {
    const parts = Object.entries(recipe).map(([name, value]) => [name, digest(value)]);
    return hashOf(`${stamp}\n${JSON.stringify(parts)}`);
  };
}
