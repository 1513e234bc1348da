/** What may be said of a feed in any format. */

import type { Words } from "./words.ts";

export interface FeedFacts {
  "feed/format-unknown": { root: string };
  "feed/self-missing": object;
  "feed/link-type-wrong": { rel: string; type: string };
  "feed/id-repeated": { id: string };
  "feed/category-repeated": { label: string };
  "feed/order-wrong": { id: string };
  "feed/updated-behind": object;
}

export const feedWords: { readonly [C in keyof FeedFacts]: Words<FeedFacts[C]> } = {
  "feed/format-unknown": {
    severity: "error",
    say: ({ root }) => ({
      what: `This is no feed that is known here: it is "${root}".`,
      why: "Feeds are RSS 2.0 (`rss`), Atom 1.0 (`feed`) or JSON Feed 1.1.",
      mend: "Check that the file is what its name says.",
    }),
  },
  "feed/self-missing": {
    severity: "error",
    say: () => ({
      what: "The feed does not say where it lies itself.",
      why: "Readers keep the address of the self link as the subscription.",
      mend: 'Add a link with `rel="self"` and the feed\'s own absolute URL.',
    }),
  },
  "feed/link-type-wrong": {
    severity: "error",
    say: ({ rel, type }) => ({
      what: `The link with \`rel="${rel}"\` has not the type "${type}".`,
      why: "Readers choose links by their type.",
      mend: `Write \`type="${type}"\`.`,
    }),
  },
  "feed/id-repeated": {
    severity: "error",
    say: ({ id }) => ({
      what: `The id "${id}" stands for a second thing in this feed.`,
      why: "Readers know an entry by its id: of two with one id, one is never shown.",
      mend: "Give each its own id, and never use one again.",
    }),
  },
  "feed/category-repeated": {
    severity: "error",
    say: ({ label }) => ({
      what: `The category "${label}" stands twice in one entry.`,
      why: "Readers show each as often as it stands.",
      mend: "Write it once.",
    }),
  },
  "feed/order-wrong": {
    severity: "warning",
    say: ({ id }) => ({
      what: `The entry "${id}" is newer than the one before it.`,
      why: "Readers that keep only the first entries of a feed would lose it.",
      mend: "Write the newest entry first.",
    }),
  },
  "feed/updated-behind": {
    severity: "warning",
    say: () => ({
      what: "The feed's own date is older than its newest entry.",
      why: "Readers may take the feed for unchanged.",
      mend: "Give the feed the date of its newest entry.",
    }),
  },
};
