/** What may be said of the small vocabularies that feeds carry, where no general words will do. */

import type { Words } from "./words.ts";

export interface ExtensionFacts {
  "wfw/name-misspelt": { element: string };
}

export const extensionWords: { readonly [C in keyof ExtensionFacts]: Words<ExtensionFacts[C]> } = {
  "wfw/name-misspelt": {
    severity: "warning",
    w3c: "CommentRSS",
    say: ({ element }) => ({
      what: `\`<${element}>\` is spelt as it stood in the specification by mistake.`,
      why: "Programs that know the right name alone do not find the feed of comments.",
      mend: "Write `wfw:commentRss`.",
    }),
  },
};
