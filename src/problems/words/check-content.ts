/** What may be said of the HTML in an entry. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface ContentFacts {
  "content/empty": object;
  "content/element-forbidden": { element: string };
  "content/attribute-forbidden": { element: string; attribute: string };
  "content/comment-present": object;
  "content/element-unclosed": { element: string };
  "content/nested-too-deep": { depth: number };
  "content/heading-first-level": object;
  "content/escaped-twice": object;
  "content/url-relative": { element: string; attribute: string; url: string };
  "content/url-invalid": { element: string; attribute: string; url: string; reason: string };
  "content/url-scheme-forbidden": { element: string; attribute: string; url: string; scheme: string };
  "content/image-incomplete": { attribute: string };
  "content/media-wrong": { element: string; reason: string };
}

export const contentWords: { readonly [C in keyof ContentFacts]: Words<ContentFacts[C]> } = {
  "content/empty": {
    severity: "error",
    say: () => ({
      what: "The entry has nothing to read.",
      why: "Some readers drop such an entry, the others show an empty page.",
      mend: "Give it its text, or at least a summary.",
    }),
  },
  "content/element-forbidden": {
    severity: "error",
    w3c: "SecurityRisk",
    say: ({ element }) => ({
      what: `The content holds \`<${element}>\`.`,
      why: "Readers remove it, for their users' safety or because it does nothing there.",
      mend: "Say the same in plain elements: paragraphs, lists, images, links.",
    }),
  },
  "content/attribute-forbidden": {
    severity: "error",
    w3c: "SecurityRiskAttr",
    say: ({ element, attribute }) => ({
      what: `\`<${element}>\` has the attribute \`${attribute}\`.`,
      why: "Readers remove scripts and styles, and validators report them as a danger.",
      mend: "Remove the attribute.",
    }),
  },
  "content/comment-present": {
    severity: "warning",
    say: () => ({
      what: "The content holds a comment.",
      why: "It is sent to every reader and shown to none.",
      mend: "Remove it.",
    }),
  },
  "content/element-unclosed": {
    severity: "error",
    w3c: "NotHtml",
    say: ({ element }) => ({
      what: `\`<${element}>\` is never closed.`,
      why: "What comes after it, the next entry included, may be shown inside it.",
      mend: `Write \`</${element}>\` where it ends.`,
    }),
  },
  "content/nested-too-deep": {
    severity: "error",
    say: ({ depth }) => ({
      what: `The content nests elements more than ${depth} deep; what comes after was not read.`,
      why: "Readers give up on such content, or crash.",
      mend: "Close what is left open, or flatten it.",
    }),
  },
  "content/heading-first-level": {
    severity: "error",
    say: () => ({
      what: "The content holds an `<h1>`.",
      why: "The reader shows the entry's title as the first heading.",
      mend: "Begin with `<h2>`.",
    }),
  },
  "content/escaped-twice": {
    severity: "error",
    say: () => ({
      what: "The content has no element, but tags written as text.",
      why: "It was escaped once too often: readers show the tags.",
      mend: "Escape HTML once on its way into the feed.",
    }),
  },
  "content/url-relative": {
    severity: "error",
    w3c: "ContainsRelRef",
    say: ({ element, attribute, url }) => ({
      what: `\`${attribute}\` of \`<${element}>\` is relative: ${shown(url)}.`,
      why: "Readers resolve it against different places, or not at all.",
      mend: "Write the whole address, `https://host/path`; a place in the same text needs an id in it.",
    }),
  },
  "content/url-invalid": {
    severity: "error",
    say: ({ element, attribute, url, reason }) => ({
      what: `\`${attribute}\` of \`<${element}>\` is no address: ${shown(url)}. ${reason}`,
      why: "Readers and browsers mend it each in their own way.",
      mend: "Write the whole address, percent-encoded.",
    }),
  },
  "content/url-scheme-forbidden": {
    severity: "error",
    say: ({ element, attribute, url, scheme }) => ({
      what: `\`${attribute}\` of \`<${element}>\` has the scheme "${scheme}": ${shown(url)}.`,
      why: "Readers follow https, http, mailto and tel; the others they remove, some as a danger.",
      mend: "Write an https address, or remove it.",
    }),
  },
  "content/image-incomplete": {
    severity: "error",
    say: ({ attribute }) => ({
      what: `An image has no right \`${attribute}\`.`,
      why:
        attribute === "src"
          ? "Readers run no script that could fill it in later."
          : attribute === "alt"
            ? "It is what people hear, and see where images are not loaded."
            : "Without its size in whole pixels the text jumps while the image loads.",
      mend:
        attribute === "alt"
          ? 'Describe the image, or write `alt=""` where it only decorates.'
          : `Give it its \`${attribute}\`.`,
    }),
  },
  "content/media-wrong": {
    severity: "error",
    say: ({ element, reason }) => ({
      what: `\`<${element}>\` is not as readers need it. ${reason}`,
      why: "Many readers drop frames and players; the others need size and controls.",
      mend: "Give it https, size or controls, and a plain link after it.",
    }),
  },
};
