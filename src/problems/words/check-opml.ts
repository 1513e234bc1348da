/** What may be said of a list in OPML beside what is said of any XML. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface OpmlFacts {
  "opml/version-unknown": { version: string };
  "opml/expansion-invalid": { value: string };
  "opml/type-unknown": { type: string; nearest: string | undefined };
  "opml/type-missing": { attribute: string };
  "opml/feed-address-missing": { text: string };
  "opml/link-address-missing": { type: string };
  "opml/title-missing": object;
  "opml/feed-version-unknown": { version: string };
}

export const opmlWords: { readonly [C in keyof OpmlFacts]: Words<OpmlFacts[C]> } = {
  "opml/version-unknown": {
    severity: "error",
    w3c: "InvalidOPMLVersion",
    say: ({ version }) => ({
      what: `There is no version ${shown(version)} of OPML.`,
      why: "OPML 2.0 knows 1.0, 1.1 and 2.0; programs may refuse another.",
      mend: 'Write `<opml version="2.0">`.',
    }),
  },
  "opml/expansion-invalid": {
    severity: "error",
    w3c: "InvalidExpansionState",
    say: ({ value }) => ({
      what: `\`<expansionState>\` is no list of line numbers: ${shown(value)}.`,
      why: "Outliners open the lines that are named there.",
      mend: "Write whole numbers with commas between them, `1, 6, 13`, or leave it out.",
    }),
  },
  "opml/type-unknown": {
    severity: "info",
    w3c: "InvalidOutlineType",
    say: ({ type, nearest }) => ({
      what: `The outline is of the type ${shown(type)}.`,
      why: "OPML explains `rss`, `link` and `include`; few programs know any other.",
      mend: nearest === undefined ? "Use one of these, or no type." : `Is \`${nearest}\` meant?`,
    }),
  },
  "opml/type-missing": {
    severity: "warning",
    w3c: "MissingOutlineType",
    say: ({ attribute }) => ({
      what: `The outline has \`${attribute}\`, but does not say of which type it is.`,
      why: 'Programs that read lists of subscriptions look for `type="rss"`.',
      mend: 'Write `type="rss"` if it is a feed of any format, or remove the attribute.',
    }),
  },
  "opml/feed-address-missing": {
    severity: "error",
    w3c: "MissingXmlURL",
    say: ({ text }) => ({
      what: `The outline ${shown(text)} is of the type \`rss\`, and has no \`xmlUrl\`.`,
      why: "Without the address of the feed there is nothing to subscribe to.",
      mend: 'Add `xmlUrl="https://…"`, written exactly so.',
    }),
  },
  "opml/link-address-missing": {
    severity: "error",
    w3c: "MissingUrlAttr",
    say: ({ type }) => ({
      what: `The outline is of the type \`${type}\`, and has no \`url\`.`,
      why: type === "include" ? "There is nothing to include." : "There is nowhere to go.",
      mend: 'Add `url="https://…"`.',
    }),
  },
  "opml/title-missing": {
    severity: "warning",
    w3c: "MissingTitleAttr",
    say: () => ({
      what: "The feed has no `title`.",
      why: "OPML asks for it beside `text`: it is the title that the feed gives itself, and some programs show it alone.",
      mend: "Add `title` with the title of the feed; it may be the same as `text`.",
    }),
  },
  "opml/feed-version-unknown": {
    severity: "warning",
    w3c: "InvalidOutlineVersion",
    say: ({ version }) => ({
      what: `\`version\` of the feed is not one that OPML knows: ${shown(version)}.`,
      why: "It says of which format the feed is: `RSS` for 0.91 to 2.0, `RSS1` for 1.0, `scriptingNews`.",
      mend: "Write one of these, or leave it out: programs find out by themselves.",
    }),
  },
};
