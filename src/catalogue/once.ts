/** Things that are made once and shared by all entries, so that thousands of them are cheap to hold and to compare. */

import type { Language } from "../model/site.ts";

/** What `make` gives for a holder in a language: the same object each time. */
export function onceInLanguage<H extends object, T extends object>(
  make: (holder: H, language: Language) => T,
): (holder: H, language: Language) => T {
  const made = new Map<string, Map<H, T>>();
  return (holder, language) => {
    const known = made.get(language.tag) ?? new Map<H, T>();
    made.set(language.tag, known);
    const one = known.get(holder) ?? make(holder, language);
    known.set(holder, one);
    return one;
  };
}
