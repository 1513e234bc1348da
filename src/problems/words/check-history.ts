/** What may be said of a feed's history: its archive documents, and the way from one to the next (RFC 5005). */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface HistoryFacts {
  "history/current-missing": object;
  "history/hub-in-archive": object;
  "history/link-misplaced": { element: string };
  "history/link-wrong": { rel: string; url: string; reason: string };
  "history/not-mutual": { rel: string; url: string; back: string; found: string | undefined };
  "history/loop": { url: string };
  "history/archive-orphan": { current: string | undefined };
  "history/id-differs": { id: string; current: string };
  "history/archive-large": { bytes: number };
}

export const historyWords: { readonly [C in keyof HistoryFacts]: Words<HistoryFacts[C]> } = {
  "history/current-missing": {
    severity: "warning",
    say: () => ({
      what: "The archive document does not say where its feed is.",
      why: "Whoever meets it alone cannot subscribe to what is new (RFC 5005 §4).",
      mend: 'Add a link with `rel="current"` and the URL of the subscription document.',
    }),
  },
  "history/hub-in-archive": {
    severity: "warning",
    say: () => ({
      what: "An archive document announces a hub.",
      why: "A hub would be asked to watch a document that does not change.",
      mend: "Announce the hub in the subscription document only.",
    }),
  },
  "history/link-misplaced": {
    severity: "error",
    say: ({ element }) => ({
      what: `\`${element}\` stands in an entry.`,
      why: "History belongs to the feed: readers look for it in the head only (RFC 5005 §4).",
      mend: "Move it to the feed's head.",
    }),
  },
  "history/link-wrong": {
    severity: "error",
    say: ({ rel, url, reason }) => ({
      what: `\`${rel}\` leads to ${shown(url)}. ${reason}`,
      why: "Readers walk a feed's history by these links, and stop at the first that is wrong.",
      mend: "Let it lead to the next document of the same feed, in the same format.",
    }),
  },
  "history/not-mutual": {
    severity: "error",
    say: ({ rel, url, back, found }) => ({
      what: `\`${rel}\` leads to ${shown(url)}, whose \`${back}\` ${found === undefined ? "is missing" : `leads to ${shown(found)}`}.`,
      why: "Of two neighbours in a feed's history each names the other.",
      mend: `Let \`${back}\` of that document lead to this one.`,
    }),
  },
  "history/loop": {
    severity: "error",
    say: ({ url }) => ({
      what: `The way back through the feed's history comes to ${shown(url)} a second time.`,
      why: "A reader that follows it never comes to the end.",
      mend: "Let each document lead to an older one, and the oldest to none.",
    }),
  },
  "history/archive-orphan": {
    severity: "error",
    say: ({ current }) => ({
      what:
        current === undefined
          ? "No feed leads to this archive document."
          : `The history of ${shown(current)} does not lead to this archive document.`,
      why: "What stands in it is lost to whoever subscribes.",
      mend: "Link it by `prev-archive` from its newer neighbour, or remove it.",
    }),
  },
  "history/id-differs": {
    severity: "error",
    say: ({ id, current }) => ({
      what: `The archive document has the id ${shown(id)}, its subscription document ${shown(current)}.`,
      why: "They are documents of one feed, and a feed has one id.",
      mend: "Give both the id of the feed.",
    }),
  },
  "history/archive-large": {
    severity: "warning",
    say: ({ bytes }) => ({
      what: `The archive document has ${Math.round(bytes / 1000)} KB.`,
      why: "Several readers refuse documents of more than 1 MB.",
      mend: "Lower `feeds.archiveSize` in the settings; documents that are full stay as they are.",
    }),
  },
};
