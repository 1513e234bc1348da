/**
 * Recipes as text, so that they can lie on disk and be made by whichever thread has time. What many recipes share,
 * an entry, the frame of all pages of a language, stands in them by the hash of its own text and is written once.
 * The key of an output is the hash of its recipe's text and of the code stamp: equal keys mean equal bytes.
 */

import type { Recipe } from "../model/output.ts";
import { hashOf } from "../text/hash.ts";
import { markOf } from "../text/mark.ts";

export interface FrozenRecipe {
  readonly key: string;
  readonly text: string;
}

export interface Freezer {
  freeze(recipe: Recipe): FrozenRecipe;
}

/** Shorter parts of a recipe stand in it as they are. */
const WORTH_A_NAME = 400;

/** What stands in a recipe for a part: an object of this one member, which no part of ours has. */
const NAME = "$part";

/** Freezes recipes under a code stamp; `keep` is given the text of each part under its hash, once. */
export function freezer(stamp: string, keep: (hash: string, text: () => string) => void): Freezer {
  const known = new WeakMap<object, string>();
  const named = new Set<string>();
  const nameOf = (hash: string, text: () => string): string => {
    if (!named.has(hash)) {
      named.add(hash);
      keep(hash, text);
    }
    return `{"${NAME}":"${hash}"}`;
  };
  const write = (value: object): string => {
    // An entry has a mark already, and is long enough.
    if ("fills" in value) return nameOf(markOf(value), () => JSON.stringify(value));
    const whole = JSON.stringify(value);
    return whole.length < WORTH_A_NAME ? whole : nameOf(hashOf(whole), () => whole);
  };
  const textOf = (value: object): string => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = write(value);
    known.set(value, text);
    return text;
  };
  const memberOf = (value: unknown): string | undefined => {
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    if (!Array.isArray(value)) return textOf(value);
    return `[${value.map((one) => (typeof one === "object" && one !== null ? textOf(one) : JSON.stringify(one))).join(",")}]`;
  };
  return {
    freeze(recipe) {
      const members: string[] = [];
      for (const [name, value] of Object.entries(recipe)) {
        const text = memberOf(value);
        if (text !== undefined) members.push(`${JSON.stringify(name)}:${text}`);
      }
      const text = `{${members.join(",")}}`;
      return { key: keyOfRecipe(text, stamp), text };
    },
  };
}

/** The key of an output whose recipe has that text. */
export function keyOfRecipe(text: string, stamp: string): string {
  return hashOf(`${stamp}\n${text}`);
}

/** The recipe of a text; `partOf` gives the value of a part by its hash, the same object each time if it can. */
export function thaw<R extends Recipe>(text: string, partOf: (hash: string) => unknown): R {
  const whole = (value: unknown): unknown => {
    const hash = partNamedBy(value);
    return hash === undefined ? value : partOf(hash);
  };
  const members = Object.entries(JSON.parse(text) as object).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(whole) : whole(value),
  ]);
  return Object.fromEntries(members) as R;
}

function partNamedBy(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !(NAME in value)) return undefined;
  const hash = value[NAME];
  return typeof hash === "string" ? hash : undefined;
}
