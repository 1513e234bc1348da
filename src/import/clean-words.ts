/** Words of other systems as plain text that front matter may hold: on one line, and without what no feed may have. */

import { foldName, removeBidiOverrides, removeForbidden } from "../text/characters.ts";

/** The text on one line, trimmed; how many characters were removed that XML forbids. */
export function cleanWords(text: string): { readonly words: string; readonly removed: number } {
  const { text: allowed, removals } = removeForbidden(text);
  const words = removeBidiOverrides(allowed)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
  return { words, removed: removals.length };
}

export function wordsOf(text: string): string {
  return cleanWords(text).words;
}

/** Each once, as names are compared; the first spelling stays, and empty ones go. */
export function eachOnce(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const words = wordsOf(name);
    if (words !== "" && !found.has(foldName(words))) found.set(foldName(words), words);
  }
  return [...found.values()];
}
