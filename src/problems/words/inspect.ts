/** What may be wrong with the files that `siar check` and `siar diff` are handed. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface InspectFacts {
  "check/file-unreadable": { reason: string };
  "check/not-a-feed": { what: string };
  "check/nothing-found": Record<string, never>;
  "diff/feed-unreadable": { reason: string };
  "diff/feed-unfetched": { url: string; reason: string };
  "diff/nothing-shared": { old: string; now: string };
}

export const inspectWords: { readonly [C in keyof InspectFacts]: Words<InspectFacts[C]> } = {
  "check/file-unreadable": {
    severity: "error",
    say: ({ reason }) => ({
      what: `This cannot be read. ${reason}`,
      why: "Nothing can be said of it; everything else was judged.",
      mend: "Name a feed, a list of feeds in OPML, or a folder, that you may read.",
    }),
  },
  "check/not-a-feed": {
    severity: "error",
    say: ({ what }) => ({
      what: `This is no feed: it is ${what}.`,
      why: "A feed is RSS or Atom, which are XML, or JSON Feed; a list of feeds is OPML.",
      mend: "Name the file of the feed. Articles and pages of a site are judged with it: run siar check without a path.",
    }),
  },
  "check/nothing-found": {
    severity: "error",
    say: () => ({
      what: "There is no feed in this folder.",
      why: "A check that finds nothing to judge must not pass for a good one.",
      mend: "Name the folder in which the feeds lie.",
    }),
  },
  "diff/feed-unreadable": {
    severity: "error",
    say: ({ reason }) => ({
      what: `This feed cannot be compared. ${reason}`,
      why: "What subscribers would see is known only where both editions can be read.",
      mend: "Run siar check on it, and mend what it says.",
    }),
  },
  "diff/feed-unfetched": {
    severity: "error",
    say: ({ url, reason }) => ({
      what: `The published edition could not be fetched from ${shown(url)}. ${reason}`,
      why: "Without it nobody can say what subscribers would see.",
      mend: "Check the address; for a folder, give the address that the site is published under.",
    }),
  },
  "diff/nothing-shared": {
    severity: "error",
    say: ({ old, now }) => ({
      what: `No feed of ${old} is in ${now}.`,
      why: "Feeds of two folders are the same feed where their paths are the same.",
      mend: "Name two folders into which the same site was built, or name two files.",
    }),
  },
};
