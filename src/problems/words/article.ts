/** What the article room may have to say of a file as a whole; its front matter has a table of its own. */

import { type FrontMatterFacts, frontMatterWords } from "./front-matter.ts";
import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

interface FileFacts {
  "article/not-utf8": { guess: string | undefined };
  "article/too-large": { bytes: number; limit: number };
  "article/forbidden-characters": { count: number; codePoints: readonly number[] };
  "article/language-suffix": { suffix: string; languages: readonly string[] };
  "article/empty": Record<never, never>;
  "article/too-costly": { seconds: number };
}

export interface ArticleFacts extends FileFacts, FrontMatterFacts {}

const fileWords: { readonly [C in keyof FileFacts]: Words<FileFacts[C]> } = {
  "article/not-utf8": {
    severity: "error",
    say: ({ guess }) => ({
      what: `The file is not UTF-8 text${guess === undefined ? "" : `; it looks like ${guess}`}.`,
      why: "Feeds are UTF-8; a guess at another encoding would turn letters into others without a word.",
      mend: `Save the file as UTF-8${guess === undefined ? "; it may be Windows-1252 or Latin-1" : ""}.`,
    }),
  },
  "article/too-large": {
    severity: "error",
    say: ({ bytes, limit }) => ({
      what: `The file has ${bytes} bytes; an article may have ${limit}.`,
      why: "An article travels whole in every feed that carries it, and readers refuse feeds that are too large.",
      mend: "Split the article, or keep pictures and data in files of their own.",
    }),
  },
  "article/forbidden-characters": {
    severity: "warning",
    say: ({ count, codePoints }) => ({
      what: `${count === 1 ? "A character was" : `${count} characters were`} removed: ${codePoints.map(codePointName).join(", ")}.`,
      why: "XML forbids such characters, and a single one makes the whole feed unreadable.",
      mend: "Delete them; they often come with text copied from a terminal.",
    }),
  },
  "article/language-suffix": {
    severity: "warning",
    say: ({ suffix, languages }) => ({
      what: `The file name ends in ${shown(suffix)}, like a language that this site does not have.`,
      why: `It was taken as a part of the name. The languages of this site: ${languages.join(", ")}.`,
      mend: "Set `lang`, or add the language to the settings.",
    }),
  },
  "article/empty": {
    severity: "error",
    say: () => ({
      what: "The article has no text.",
      why: "Readers drop an entry that has no content.",
      mend: "Write the article below the front matter, or set `draft: true`.",
    }),
  },
  "article/too-costly": {
    severity: "error",
    say: ({ seconds }) => ({
      what: `The article was given up: after ${seconds} seconds, or all the memory it may have, it was not yet read.`,
      why: "An ordinary article takes a thousandth of a second. Some patterns, repeated many thousand times, make any Markdown reader slow, and one file must not hold up the others.",
      mend: "Look for long runs of `[`, `*`, `_`, backticks or `>`, and for lists nested very deep, and take them out.",
    }),
  },
};

/** Rows for a file as a whole and for its front matter. */
export const articleWords: { readonly [C in keyof ArticleFacts]: Words<ArticleFacts[C]> } = {
  ...fileWords,
  ...frontMatterWords,
};

function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
