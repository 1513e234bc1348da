/** What may be said of the vocabularies that feeds use beside their own, and of the list of subscriptions. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface VocabularyFacts {
  "feed/license-repeated": { url: string };
  "atom/deleted-alive": { id: string };
  "opml/feed-missing": { url: string };
}

export const vocabularyWords: { readonly [C in keyof VocabularyFacts]: Words<VocabularyFacts[C]> } = {
  "feed/license-repeated": {
    severity: "error",
    say: ({ url }) => ({
      what: `The licence ${shown(url)} is linked twice.`,
      why: "RFC 4946 allows one link for each licence.",
      mend: "Keep one.",
    }),
  },
  "atom/deleted-alive": {
    severity: "error",
    say: ({ id }) => ({
      what: `The feed says that ${shown(id)} was deleted, and carries it as an entry that is not newer.`,
      why: "Of the two the newer counts (RFC 6721 §3), so readers remove the entry.",
      mend: "Remove the entry or its tombstone; an entry that has come back needs a later `updated`.",
    }),
  },
  "opml/feed-missing": {
    severity: "warning",
    say: ({ url }) => ({
      what: `The list of subscriptions does not have the feed ${shown(url)}.`,
      why: "Whoever imports the list believes to have subscribed to everything.",
      mend: "List the feed in one of its formats.",
    }),
  },
};
