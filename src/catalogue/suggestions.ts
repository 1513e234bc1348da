/**
 * "Did you mean" for many dead links at once. A site that has moved may have thousands of them, and each word is
 * compared with every candidate: after so many comparisons words go without a suggestion, never without their problem.
 */

import { nearest } from "../text/suggest.ts";

/** What was probably meant; the same word gives the same answer. */
export type Suggest = (word: string) => string | undefined;

/** About a second. */
const MOST_COMPARISONS = 100_000;

/** Suggests from these candidates, which are not asked for before the first word. */
export function suggestFrom(candidates: () => readonly string[]): Suggest {
  const known = new Map<string, string | undefined>();
  let all: readonly string[] | undefined;
  let compared = 0;
  return (word) => {
    if (known.has(word) || compared >= MOST_COMPARISONS) return known.get(word);
    all ??= candidates();
    compared += all.length;
    const near = nearest(word, all);
    known.set(word, near);
    return near;
  };
}
