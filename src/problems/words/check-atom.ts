/** What may be said of Atom, whoever wrote it, and of the vocabularies that extend it. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface AtomFacts {
  "atom/version-old": { version: string };
  "atom/relation-unknown": { relation: string };
  "atom/link-filled": { element: string };
  "atom/self-relative": { url: string };
  "atom/link-to-base": { url: string; base: string };
  "atom/self-other": { type: string };
  "atom/content-missing": object;
  "atom/content-type-missing": { url: string };
  "atom/content-type-inline": { type: string };
  "atom/summary-missing": { reason: "elsewhere" | "base64" };
  "atom/text-missing": object;
  "history/archive-alone": object;
  "history/complete-linked": { relation: string };
  "history/complete-not-current": { url: string };
  "thread/when-obsolete": { attribute: string };
}

export const atomWords: { readonly [C in keyof AtomFacts]: Words<AtomFacts[C]> } = {
  "atom/version-old": {
    severity: "warning",
    w3c: "ObsoleteVersion",
    say: ({ version }) => ({
      what: `The feed is Atom ${version}, a draft of what became Atom 1.0.`,
      why: "The draft was withdrawn when RFC 4287 came out, and readers drop it one by one.",
      mend: 'Write Atom 1.0: `<feed xmlns="http://www.w3.org/2005/Atom">`, without a version.',
    }),
  },
  "atom/relation-unknown": {
    severity: "warning",
    w3c: "UnregisteredAtomLinkRel",
    say: ({ relation }) => ({
      what: `No relation of links is registered as ${shown(relation)}.`,
      why: "Readers pass over links whose relation they do not know (RFC 4287 §4.2.7.2).",
      mend: "Write a registered name such as `alternate`, `related`, `self` or `via`, or an absolute IRI of your own.",
    }),
  },
  "atom/link-filled": {
    severity: "warning",
    w3c: "AtomLinkNotEmpty",
    say: ({ element }) => ({
      what: `\`<${element}>\` holds text.`,
      why: "Atom's links say all in attributes, and what stands in them has no meaning (RFC 4287 §4.2.7).",
      mend: 'Write the address as `href="…"`, and leave the element empty.',
    }),
  },
  "atom/self-relative": {
    severity: "warning",
    w3c: "RelativeSelf",
    say: ({ url }) => ({
      what: `The self link is relative, with nothing to resolve it against: ${shown(url)}.`,
      why: "It is there for whoever holds the document and does not know where it came from.",
      mend: "Write the feed's whole address, or an absolute `xml:base` around it.",
    }),
  },
  "atom/link-to-base": {
    severity: "warning",
    w3c: "SameDocumentReference",
    say: ({ url, base }) => ({
      what: `The link ${shown(url)} leads to its own base, ${shown(base)}.`,
      why: "Such a reference means this very document (RFC 3986 §4.4), and some readers open the feed instead of the page.",
      mend: "Write the whole address, or let `xml:base` be the address of the feed.",
    }),
  },
  "atom/self-other": {
    severity: "warning",
    w3c: "SelfNotAtom",
    say: ({ type }) => ({
      what: `The self link has the type ${shown(type)}, which no Atom document has.`,
      why: "`self` is the feed itself; readers that subscribe by it would find something else.",
      mend: 'Write `type="application/atom+xml"`, or `rel="alternate"` where the page is meant.',
    }),
  },
  "atom/content-missing": {
    severity: "error",
    w3c: "MissingContentOrAlternate",
    say: () => ({
      what: "The entry has neither content nor a link to it.",
      why: "RFC 4287 §4.1.2 demands one of the two; there is nothing to read and nothing to open.",
      mend: 'Add `<content>`, or `<link rel="alternate" href="…"/>`.',
    }),
  },
  "atom/content-type-missing": {
    severity: "warning",
    w3c: "MissingTypeAttr",
    say: ({ url }) => ({
      what: `The content lies elsewhere, at ${shown(url)}, and its type is not said.`,
      why: "Readers choose by the type whether they can show it (RFC 4287 §4.1.3.2).",
      mend: 'Add its media type, such as `type="application/pdf"`.',
    }),
  },
  "atom/content-type-inline": {
    severity: "error",
    w3c: "InvalidMIMEType",
    say: ({ type }) => ({
      what: `The content lies elsewhere, and has the type ${shown(type)}.`,
      why: "That word is for content in the feed itself; files elsewhere have media types (RFC 4287 §4.1.3.2).",
      mend: `Write a media type, such as \`type="${MEDIA_TYPES.get(type) ?? "text/html"}"\`.`,
    }),
  },
  "atom/summary-missing": {
    severity: "error",
    w3c: "MissingSummary",
    say: ({ reason }) => ({
      what:
        reason === "elsewhere"
          ? "The entry's content lies elsewhere, and it has no summary."
          : "The entry's content is a file in Base64, and it has no summary.",
      why: "Readers that do not show such content have nothing to show (RFC 4287 §4.1.2).",
      mend: "Add `<summary>`.",
    }),
  },
  "atom/text-missing": {
    severity: "info",
    w3c: "MissingTextualContent",
    say: () => ({
      what: "The entry has neither content nor a summary.",
      why: "Readers show a bare title, and search finds nothing else (RFC 4287 §4.1.1.1).",
      mend: "Add `<content>` or `<summary>`.",
    }),
  },
  "history/archive-alone": {
    severity: "info",
    w3c: "ArchiveIncomplete",
    say: () => ({
      what: "The archive document leads to no other.",
      why: "Readers walk a feed's history by `prev-archive`; this is its end, unless a link was forgotten (RFC 5005 §4).",
      mend: 'Add `<link rel="prev-archive" href="…"/>` where there is an older document.',
    }),
  },
  "history/complete-linked": {
    severity: "error",
    w3c: "FeedRelInCompleteFeed",
    say: ({ relation }) => ({
      what: `The feed says that it is complete, and that it goes on: it has a link with the relation ${shown(relation)}.`,
      why: "Of a complete feed readers delete whatever is not in it (RFC 5005 §2).",
      mend: "Remove `<fh:complete>` or that link.",
    }),
  },
  "history/complete-not-current": {
    severity: "error",
    w3c: "CurrentNotSelfInCompleteFeed",
    say: ({ url }) => ({
      what: `The feed says that it is complete, and that the newest entries are elsewhere: at ${shown(url)}.`,
      why: "A complete feed holds all of its entries, the newest too (RFC 5005 §2).",
      mend: "Let `current` lead where `self` leads, or remove `<fh:complete>`.",
    }),
  },
  "thread/when-obsolete": {
    severity: "error",
    w3c: "NoThrWhen",
    say: ({ attribute }) => ({
      what: `\`${attribute}\` is no attribute of a link to replies.`,
      why: "It was so called in a draft; RFC 4685 §4 calls it `updated`, and readers look for that.",
      mend: "Write `thr:updated`.",
    }),
  },
};

/** What files have where Atom has a word. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ["text", "text/plain"],
  ["xhtml", "application/xhtml+xml"],
]);
