/** What was wrong with an article and could be read in one way only, and what was left out so that the rest could be built. */

import { listed, shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface RepairsFacts {
  "article/encoding": { encoding: string };
  "front-matter/line-quoted": { read: string; reason: string };
  "front-matter/tabs": Record<never, never>;
  "front-matter/form-mended": { key: string; found: string; expected: string; taken: string; sample: string };
  "front-matter/dropped": { found: string };
  "article/left-out": { count: number; files: readonly string[] };
  "link/article-left-out": { target: string };
}

/** So many files are named at once. */
const MOST_NAMED = 20;

export const repairsWords: { readonly [C in keyof RepairsFacts]: Words<RepairsFacts[C]> } = {
  "article/encoding": {
    severity: "warning",
    say: ({ encoding }) => ({
      what: `The file is ${encoding}, and was read as that.`,
      why: "Feeds are UTF-8, and most programs take other files for damaged ones.",
      mend: "Save the file as UTF-8.",
    }),
  },
  "front-matter/line-quoted": {
    severity: "warning",
    say: ({ read, reason }) => ({
      what: `This line is no YAML, and was read as \`${read.trim()}\`. ${reason}`,
      why: "Other programs stop at it.",
      mend: `Write \`${read.trim()}\`.`,
    }),
  },
  "front-matter/tabs": {
    severity: "warning",
    say: () => ({
      what: "Lines are indented with tabs; each was read as two spaces.",
      why: "YAML allows spaces only, and other programs stop there.",
      mend: "Write two spaces in place of each tab.",
    }),
  },
  "front-matter/form-mended": {
    severity: "warning",
    say: ({ key, found, expected, taken, sample }) => ({
      what: `\`${key}\` is ${found}; of it ${shown(taken)} was taken.`,
      why: `It must be ${expected}.`,
      mend: `Write it as in \`${sample}\`.`,
    }),
  },
  "front-matter/dropped": {
    severity: "warning",
    say: ({ found }) => ({
      what: `What stands between the fences is ${found}, not fields with their values, and was dropped.`,
      why: "The site is lenient, so the text below it is taken as the article.",
      mend: "Write one field a line, as in `title: The meeting`.",
    }),
  },
  "article/left-out": {
    severity: "warning",
    say: ({ count, files }) => ({
      what: `${count === 1 ? "An article was" : `${count} articles were`} left out: ${listed(files.slice(0, MOST_NAMED))}${count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : ""}.`,
      why: "On a lenient site what cannot be understood does not hold up the rest; ids that readers know are kept.",
      mend: "What is wrong is told of each file: mend it there, and the next build publishes the article.",
    }),
  },
  "link/article-left-out": {
    severity: "warning",
    say: ({ target }) => ({
      what: `The link leads to ${target}, which was left out.`,
      why: "There is no page of it, so the link leads to the article that it stands in; one of front matter is left out.",
      mend: "Mend the other article, or remove the link.",
    }),
  },
};
