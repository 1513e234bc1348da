/** Which term of the settings an article's label names: by its id, by an alias, or by its label in the article's language. */

import { labelOf } from "../catalogue/taxonomy.ts";
import type { Site } from "../model/site.ts";
import { foldTerm } from "../text/term.ts";

/** The term's id; undefined where there is none of that name. */
export function termIdOf(label: string, language: string, site: Site): string | undefined {
  const folded = foldTerm(label);
  return site.taxonomy.find(
    (term) =>
      foldTerm(term.id) === folded ||
      foldTerm(labelOf(term, language, site)) === folded ||
      term.aliases.some((alias) => foldTerm(alias) === folded),
  )?.id;
}
