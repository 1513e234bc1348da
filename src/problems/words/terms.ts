/** What may be wrong between terms that no settings describe. */

import type { Words } from "./words.ts";

export interface TermsFacts {
  "category/path-shared": { label: string; other: string; at: string; slug: string };
}

export const termsWords: { readonly [C in keyof TermsFacts]: Words<TermsFacts[C]> } = {
  "category/path-shared": {
    severity: "error",
    say: ({ label, other, at, slug }) => ({
      what: `The categories "${label}" and "${other}" (${at}) would have one address: "${slug}".`,
      why: "Their pages and feeds would overwrite each other.",
      mend: `Write "${other}" here if they are one; else describe both in \`taxonomy\`, each with a \`slug\` of its own.`,
    }),
  },
};
