/** What follows for a declared feed from its settings alone, for whoever must agree on it: where it lies, and its name. */

import type { DeclaredFeed } from "../model/site.ts";

/** The languages in whose folders the feed has files; one of all languages lies in the first of them. */
export function homesOf({ isMixed, languages }: DeclaredFeed): readonly string[] {
  return isMixed ? languages.slice(0, 1) : languages;
}

/** The name under which the ledger keeps its UUID: `podcast/id`; of a feed of all languages `podcast` (R58). */
export function podcastKey({ name, isMixed }: DeclaredFeed, language: string): string {
  return isMixed ? name : `${name}/${language}`;
}
