/** What `Feed` may have to say of the options and items it is given. */

import type { Words } from "./words.ts";

/** `subject` names what is wrong: "The feed", or an item by its place and title. */
export type FeedsFacts = {
  /** `field` names a part of the subject; without it the subject itself is meant. */
  "feed-input/not-an-object": {
    readonly subject: string;
    readonly field?: string;
    readonly found: string;
  };
  "feed-input/title-missing": { readonly subject: string };
  "feed-input/text-invalid": { readonly subject: string; readonly field: string; readonly found: string };
  "feed-input/number-invalid": { readonly subject: string; readonly field: string; readonly found: string };
  /** `field` is a file without its address. */
  "feed-input/url-missing": { readonly subject: string; readonly field?: string };
  "feed-input/url-invalid": {
    readonly subject: string;
    readonly field: string;
    readonly value: string;
    readonly reason: string;
  };
  "feed-input/date-missing": { readonly subject: string };
  "feed-input/date-invalid": { readonly subject: string; readonly field: string; readonly found: string };
  "feed-input/email-invalid": { readonly subject: string; readonly field: string; readonly value: string };
  "feed-input/id-repeated": { readonly subject: string; readonly id: string; readonly first: string };
  "feed-input/language-invalid": {
    readonly value: string;
    readonly reason: string;
    readonly suggestion?: string | undefined;
  };
  "feed-input/extension-name": { readonly subject: string; readonly name: string };
  "feed-input/prefix-unknown": { readonly subject: string; readonly name: string; readonly prefix: string };
  "feed-input/extension-taken": { readonly subject: string; readonly name: string };
  "feed-input/extension-endless": {
    readonly subject: string;
    readonly name: string;
    readonly deepest: number;
  };
};

export const feedsWords: { readonly [C in keyof FeedsFacts]: Words<FeedsFacts[C]> } = {
  "feed-input/not-an-object": {
    severity: "error",
    say: ({ subject, field, found }) => ({
      what:
        field === undefined
          ? `${subject} is ${found}.`
          : `\`${field}\` of ${lowerFirst(subject)} is ${found}.`,
      why: "What it says is read from its properties, and this has none.",
      mend: "Hand over an object, and leave out what there is nothing to say of.",
    }),
  },
  "feed-input/title-missing": {
    severity: "error",
    say: ({ subject }) => ({
      what: `${subject} has no \`title\`.`,
      why: "Readers list feeds and entries by their titles, and every format demands one.",
      mend: "Give it a `title` of plain text.",
    }),
  },
  "feed-input/text-invalid": {
    severity: "error",
    say: ({ subject, field, found }) => ({
      what: `\`${field}\` of ${lowerFirst(subject)} is ${found}, not text.`,
      why: "Readers would be shown what a program makes of it.",
      mend: `Hand over a string as \`${field}\`, or leave it out.`,
    }),
  },
  "feed-input/number-invalid": {
    severity: "error",
    say: ({ subject, field, found }) => ({
      what: `\`${field}\` of ${lowerFirst(subject)} is ${found}, not a number from 0 on.`,
      why: "Readers and download programs reckon with it.",
      mend: `Hand over a number as \`${field}\`, or leave it out where it is not known.`,
    }),
  },
  "feed-input/url-missing": {
    severity: "error",
    say: ({ subject, field }) =>
      field === undefined
        ? {
            what: `${subject} has no \`link\`.`,
            why: "A reader opens the page behind a feed or an entry through its link.",
            mend: "Give it the absolute URL of its page as `link`.",
          }
        : {
            what: `\`${field}\` of ${lowerFirst(subject)} has no \`url\`.`,
            why: "A file that nobody can fetch is none.",
            mend: "Give it the absolute URL of the file as `url`, or leave it out.",
          },
  },
  "feed-input/url-invalid": {
    severity: "error",
    say: ({ subject, field, value, reason }) => ({
      what: `\`${field}\` of ${lowerFirst(subject)} is not an absolute URL: "${value}". ${reason}`.trim(),
      why: "A feed is read far from its site, so a relative address leads nowhere.",
      mend: `Write \`${field}\` in full, as in "https://example.com/page/".`,
    }),
  },
  "feed-input/date-missing": {
    severity: "error",
    say: ({ subject }) => ({
      what: `${subject} has no \`date\`.`,
      why: "Readers put an entry without a date where they first saw it, so old news looks new.",
      mend: "Give it the date of its last change as `date`, and the first one as `published`.",
    }),
  },
  "feed-input/date-invalid": {
    severity: "error",
    say: ({ subject, field, found }) => ({
      what: `\`${field}\` of ${lowerFirst(subject)} is not a date: it is ${found}.`,
      why: "It must be a `Date` that holds a moment between the years 0 and 9999.",
      mend: `Check what \`${field}\` was made from: \`new Date(text)\` gives an invalid date for text that it cannot read.`,
    }),
  },
  "feed-input/email-invalid": {
    severity: "error",
    say: ({ subject, field, value }) => ({
      what: `\`${field}\` of ${lowerFirst(subject)} is not an e-mail address: "${value}".`,
      why: "An Atom feed with such an address is not valid, and some readers refuse it.",
      mend: "Write an address such as desk@example.com, or leave it out.",
    }),
  },
  "feed-input/id-repeated": {
    severity: "error",
    say: ({ subject, id, first }) => ({
      what: `${subject} has the id "${id}" of ${lowerFirst(first)}.`,
      why: "Readers keep one entry an id: the second would replace the first.",
      mend: "Give each item an `id` of its own that never changes.",
    }),
  },
  "feed-input/language-invalid": {
    severity: "error",
    say: ({ value, reason, suggestion }) => ({
      what: `\`language\` of the feed is not a language tag: "${value}". ${reason}`.trim(),
      why: "Feeds name languages by the tags of RFC 5646.",
      mend: suggestion ? `Write "${suggestion}".` : 'Write a tag such as "id" or "en-US".',
    }),
  },
  "feed-input/extension-name": {
    severity: "error",
    say: ({ subject, name }) => ({
      what: `An extension of ${lowerFirst(subject)} holds "${name}", which cannot name an XML element or attribute.`,
      why: "A name begins with a letter or `_` and holds letters, digits, `.`, `-`, `_` and at most one `:`.",
      mend: "Rename it.",
    }),
  },
  "feed-input/prefix-unknown": {
    severity: "error",
    say: ({ subject, name, prefix }) => ({
      what: `An extension of ${lowerFirst(subject)} uses "${name}", but nothing says what "${prefix}" stands for.`,
      why: "XML with an undeclared prefix is refused whole by readers.",
      mend: `Declare it where it is used: \`_attributes: { "xmlns:${prefix}": "…" }\`.`,
    }),
  },
  "feed-input/extension-taken": {
    severity: "error",
    say: ({ subject, name }) => ({
      what: `An extension of ${lowerFirst(subject)} is called "${name}", as an element of RSS that \`Feed\` writes itself.`,
      why: "The element would stand there twice, and readers would take one or the other.",
      mend: "Say it by the option or field that is meant for it.",
    }),
  },
  "feed-input/extension-endless": {
    severity: "error",
    say: ({ subject, name, deepest }) => ({
      what: `The extension "${name}" of ${lowerFirst(subject)} holds itself, or is nested more than ${deepest} deep.`,
      why: "It could never be written to its end.",
      mend: "Hand over plain objects that do not refer back.",
    }),
  },
};

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
