/** What may be wrong with the front matter of an article: its form here, its fields in a table of their own. */

import { type FieldFacts, fieldWords } from "./front-matter-fields.ts";
import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

interface FormFacts {
  "front-matter/fence-unknown": { fence: string };
  "front-matter/fence-unclosed": { fence: string; close: string };
  "front-matter/too-large": { bytes: number; lines: number; maxBytes: number; maxLines: number };
  "front-matter/syntax": { language: string; reason: string; suggestion: string | undefined };
  "front-matter/key-twice": {
    key: string;
    first: string;
    firstLine: number;
    /** Of two keys that are equal to the letter the last one counts. */
    isLastTaken?: boolean;
  };
  "front-matter/key-forbidden": { reason: string };
  "front-matter/anchor": { reason: string };
  "front-matter/tag": { reason: string };
  "front-matter/too-deep": { reason: string };
  "front-matter/not-a-map": { found: string };
  "front-matter/key-unknown": {
    key: string;
    nearest: string | undefined;
    /** It seems to be meant to keep the article from readers. */
    isHidden?: boolean;
  };
  "front-matter/wrong-form": { key: string; found: string; expected: string; sample: string };
}

export interface FrontMatterFacts extends FormFacts, FieldFacts {}

const formWords: { readonly [C in keyof FormFacts]: Words<FormFacts[C]> } = {
  "front-matter/fence-unknown": {
    severity: "error",
    say: ({ fence }) => ({
      what: `${shown(fence)} does not open front matter that siar reads.`,
      why: "Front matter is data: YAML, TOML or JSON. Nothing in an article is ever executed.",
      mend: "Write `---` for YAML, `+++` or `---toml` for TOML, `---json` for JSON, and nothing else on that line.",
    }),
  },
  "front-matter/fence-unclosed": {
    severity: "error",
    say: ({ fence, close }) => ({
      what: `The front matter that \`${fence}\` opens is not closed.`,
      why: "Without the second fence the whole article would be taken as front matter.",
      mend: `Write a line \`${close}\` after the last field. A rule at the top of a text is written \`***\`.`,
    }),
  },
  "front-matter/too-large": {
    severity: "error",
    say: ({ bytes, lines, maxBytes, maxLines }) => ({
      what: `The front matter has ${bytes} bytes in ${lines} lines; it may have ${maxBytes} in ${maxLines}.`,
      why: "It holds the fields of one article. A larger one is often an article whose closing fence is missing.",
      mend: "Close the front matter after the last field, and keep data in files of their own.",
    }),
  },
  "front-matter/syntax": {
    severity: "error",
    say: ({ language, reason, suggestion }) => ({
      what: `The front matter is not ${language}. ${reason}`,
      why: "",
      mend:
        suggestion === undefined
          ? "Correct the line; text in quotation marks is always safe."
          : `Write \`${suggestion}\`.`,
    }),
  },
  "front-matter/key-twice": {
    severity: "error",
    say: ({ key, first, firstLine, isLastTaken }) => ({
      what:
        key === first
          ? `\`${key}\` stands there twice, first on line ${firstLine}.`
          : `\`${key}\` and \`${first}\` on line ${firstLine} mean the same.`,
      why: isLastTaken
        ? "Only one of the two can be right; this one was taken, as other programs do."
        : "Only one of the two can be right.",
      mend: isLastTaken ? `Delete the one on line ${firstLine}, or this one.` : "Delete one of them.",
    }),
  },
  "front-matter/key-forbidden": {
    severity: "error",
    say: ({ reason }) => ({
      what: reason,
      why: "The name means something to programs that read the data.",
      mend: "Give the key another name.",
    }),
  },
  "front-matter/anchor": {
    severity: "error",
    say: ({ reason }) => ({
      what: reason,
      why: "Anchors (`&`), aliases (`*`) and merge keys (`<<`) can make a short file grow without end.",
      mend: "Write the value out in full, or put the text in quotation marks.",
    }),
  },
  "front-matter/tag": {
    severity: "error",
    say: ({ reason }) => ({
      what: reason,
      why: "Tags tell a program to build something out of the text; an article holds text only.",
      mend: "Delete the tag, or put the text in quotation marks.",
    }),
  },
  "front-matter/too-deep": {
    severity: "error",
    say: ({ reason }) => ({
      what: reason,
      why: "The fields of an article are text and short lists.",
      mend: "Make the value simpler.",
    }),
  },
  "front-matter/not-a-map": {
    severity: "error",
    say: ({ found }) => ({
      what: `The front matter is ${found}, not fields with their values.`,
      why: "",
      mend: "Write one field a line, as in `title: The meeting`.",
    }),
  },
  "front-matter/key-unknown": {
    severity: "warning",
    say: ({ key, nearest, isHidden }) => ({
      what: `\`${key}\` is not a field that siar knows.`,
      why: isHidden ? "It has no effect, so readers would see the article." : "It has no effect.",
      mend: `${nearest === undefined ? "" : `Did you mean \`${nearest}\`? `}Fields for other programs go under \`extra\`, or begin with \`x-\`.`,
    }),
  },
  "front-matter/wrong-form": {
    severity: "error",
    say: ({ key, found, expected, sample }) => ({
      what: `\`${key}\` is ${found}.`,
      why: `It must be ${expected}.`,
      mend: `Write it as in \`${sample}\`.`,
    }),
  },
};

/** Rows for the form of front matter and for its fields. */
export const frontMatterWords: { readonly [C in keyof FrontMatterFacts]: Words<FrontMatterFacts[C]> } = {
  ...formWords,
  ...fieldWords,
};
