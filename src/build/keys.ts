/** Keys of outputs: a hash of the recipe and of the code stamp. Equal keys mean equal bytes. */

import type { Recipe } from "../model/output.ts";
import { hashOf } from "../text/hash.ts";

/** Shorter parts of a recipe stand in it as they are. */
const WORTH_A_HASH = 1000;

/**
 * Keys under a code stamp. What many recipes share is the same object in all of them, and is written out once: an
 * entry in every feed that carries it, what all pages of a language have in common.
 */
export function keysUnder(stamp: string): (recipe: Recipe) => string {
  const known = new WeakMap<object, string>();
  const digest = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(digest);
    const text = known.get(value) ?? JSON.stringify(value);
    const short = text.length < WORTH_A_HASH ? text : hashOf(text);
    known.set(value, short);
    return short;
  };
  return (recipe) => {
    const parts = Object.entries(recipe).map(([name, value]) => [name, digest(value)]);
    return hashOf(`${stamp}\n${JSON.stringify(parts)}`);
  };
}
