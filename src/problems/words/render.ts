/** What may be wrong with an article's body: its links, images, footnotes and raw HTML. */

import type { Words } from "./words.ts";

export interface RenderFacts {
  "render/too-deep": { limit: number };
  "render/url-refused": { url: string; reason: string };
  "render/address-missing": { element: string };
  "render/path-outside": { path: string };
  "render/path-unclear": { path: string };
  "render/fragment-missing": { fragment: string; nearest: string | undefined };
  "render/footnote-undefined": { label: string; nearest: string | undefined };
  "render/footnote-unused": { label: string };
  "render/footnote-duplicate": { label: string };
  "render/image-without-alt": { source: string };
  "render/html-removed": { name: string };
  "render/frame-refused": { host: string };
}

export const renderWords: { readonly [C in keyof RenderFacts]: Words<RenderFacts[C]> } = {
  "render/too-deep": {
    severity: "error",
    say: ({ limit }) => ({
      what: `The body is nested more than ${limit} levels deep.`,
      why: "Lists, quotations and HTML elements within each other without end exhaust readers and this program alike.",
      mend: "Look for runs of `>`, `-`, `*` or `[` that were not meant as markup, and put them into a code block.",
    }),
  },
  "render/url-refused": {
    severity: "warning",
    say: ({ url, reason }) => ({
      what: `The address "${url}" is not published. ${reason}`,
      why: "Pages and feeds carry only addresses that are safe to open; the words around this one are kept.",
      mend: "Write an address that begins with https://, http://, mailto: or tel:, or the path of a file.",
    }),
  },
  "render/address-missing": {
    severity: "warning",
    say: ({ element }) => ({
      what: `This ${element} has no address.`,
      why: "There is nothing it could open or show; only its words are kept.",
      mend: "Write the address, or remove the markup around the words.",
    }),
  },
  "render/path-outside": {
    severity: "error",
    say: ({ path }) => ({
      what: `The path "${path}" leads out of the site's folder.`,
      why: "Only what lies within the site's folder is published.",
      mend: "Put the file within the site's folder, and write its path relative to this article.",
    }),
  },
  "render/path-unclear": {
    severity: "error",
    say: ({ path }) => ({
      what: `The path "${path}" names a folder, not a file.`,
      why: "An image or a recording is one file.",
      mend: "Write the path of the file, relative to this article.",
    }),
  },
  "render/fragment-missing": {
    severity: "warning",
    say: ({ fragment, nearest }) => ({
      what: `This article has no heading with the id "${fragment}".`,
      why: "The link opens the page at its top.",
      mend: nearest
        ? `Did you mean #${nearest}?`
        : "Write the id of one of its headings, or remove the link.",
    }),
  },
  "render/footnote-undefined": {
    severity: "error",
    say: ({ label, nearest }) => ({
      what: `There is no footnote [^${label}].`,
      why: "Readers would look for a note that is not there.",
      mend: nearest
        ? `Did you mean [^${nearest}]?`
        : `Add a line [^${label}]: with its text, or write \\[^${label}] if no footnote is meant.`,
    }),
  },
  "render/footnote-unused": {
    severity: "warning",
    say: ({ label }) => ({
      what: `Nothing refers to the footnote [^${label}].`,
      why: "A note that nothing refers to is not shown.",
      mend: `Write [^${label}] where it belongs, or remove the note.`,
    }),
  },
  "render/footnote-duplicate": {
    severity: "warning",
    say: ({ label }) => ({
      what: `The footnote [^${label}] is defined twice.`,
      why: "The first definition is shown, this one is not.",
      mend: "Give it another label, or remove it.",
    }),
  },
  "render/image-without-alt": {
    severity: "warning",
    say: ({ source }) => ({
      what: `The image "${source}" has no alternative text.`,
      why: "Those who cannot see it, and those whose reader does not load it, learn nothing of it.",
      mend: 'Say in a few words what it shows: ![…](…). If it only adorns, write <img src="…" alt="">.',
    }),
  },
  "render/html-removed": {
    severity: "warning",
    say: ({ name }) => ({
      what: `${name} is not published.`,
      why: "Feed readers drop it, and it could act in the reader's name; what is safe of its content is kept.",
      mend: "Say it in Markdown or in plain HTML.",
    }),
  },
  "render/frame-refused": {
    severity: "warning",
    say: ({ host }) => ({
      what: `Frames from "${host}" are not embedded; a link stands in their place.`,
      why: "A frame loads another site's program into the page, so its host must be known and use https.",
      mend: "If you trust it, add the host to `frameHosts` in the settings.",
    }),
  },
};
