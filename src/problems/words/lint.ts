/** What may be said of an article that is right, and could be better. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface LintFacts {
  "lint/heading-skipped": { text: string; level: number; before: number };
  "lint/title-long": { characters: number; limit: number };
  "lint/category-suggested": { label: string; id: string; times: number; inTitle: boolean };
}

export const lintWords: { readonly [C in keyof LintFacts]: Words<LintFacts[C]> } = {
  "lint/heading-skipped": {
    severity: "warning",
    say: ({ text, level, before }) => ({
      what: `The heading ${shown(text)} is of level ${level}, and the one before it of level ${before}.`,
      why: "The page closes the gap, since a missing level reads like a missing part: it shows another outline than is written.",
      mend: `Make it a heading of level ${before + 1}.`,
    }),
  },
  "lint/title-long": {
    severity: "warning",
    say: ({ characters, limit }) => ({
      what: `The title has ${characters} characters.`,
      why: `Readers, search engines and previews cut titles at about ${limit}.`,
      mend: "Say it in fewer words; what is left over can begin the summary.",
    }),
  },
  "lint/category-suggested": {
    severity: "warning",
    say: ({ label, id, times, inTitle }) => ({
      what: `The ${inTitle ? "title" : "text"} names ${shown(label)}${times > 1 ? ` ${times} times` : ""}, and the article is not in that category.`,
      why: "Who follows the category does not get the article.",
      mend: `Add ${shown(id)} to its categories, if it is about that.`,
    }),
  },
};
