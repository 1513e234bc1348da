/** What may be wrong when articles are taken over from texts, feeds and exports of other systems. */

import { type ImportPartsFacts, importPartsWords } from "./import-parts.ts";
import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface ImportFacts extends ImportPartsFacts {
  /** `mend` is a sentence where the reason asks for its own. */
  "import/file-unreadable": { file: string; reason: string; mend?: string };
  "import/form-unknown": { form: string; found: string; meant: string | undefined };
  "import/nothing-found": { form: string };
  /** `missing` is never empty. */
  "import/answer-missing": { missing: readonly ("date" | "language")[]; languages: readonly string[] };
  "import/flag-invalid": { flag: string; value: string; reason: string; suggestion: string | undefined };
  "import/folder-outside": { folder: string };
  "import/language-foreign": { found: string; languages: readonly string[] };
  "import/date-missing": { name: string };
  "import/date-unreadable": { name: string; value: string; reason: string };
  "import/title-missing": { name: string };
  "import/title-made": { title: string };
  "import/title-long": { characters: number; limit: number };
  "import/headline-parts": { headline: string; section: string };
  "import/id-unusable": { name: string; id: string };
  "import/id-twice": { name: string; id: string; first: string };
  "import/address-unusable": { name: string; what: string; url: string; reason: string };
  "import/name-taken": { file: string; name: string };
  "import/name-twin": { file: string; wanted: string };
  "import/front-matter-large": { name: string; bytes: number; limit: number };
  "import/protected": { name: string };
}

const MEND_LATER = "Write it into the front matter by hand where it is needed.";

export const importWords: { readonly [C in keyof ImportFacts]: Words<ImportFacts[C]> } = {
  ...importPartsWords,
  "import/file-unreadable": {
    severity: "error",
    say: ({ file, reason, mend }) => ({
      what: `${file} cannot be read. ${reason}`,
      why: "Nothing of it was imported.",
      mend: mend ?? "Name a file as the other system has written it, byte by byte.",
    }),
  },
  "import/form-unknown": {
    severity: "error",
    say: ({ form, found, meant }) => ({
      what: `The file is no ${form}: it is ${found}.`,
      why: "Each form says the same things in other words, and none of them is guessed.",
      mend:
        meant === undefined
          ? "Export it again from the other system, or name the file that it has exported."
          : `Run siar import ${meant} with this file.`,
    }),
  },
  "import/nothing-found": {
    severity: "error",
    say: ({ form }) => ({
      what: `There is no article in this ${form}.`,
      why: "",
      mend: "Look whether the file is the one that was meant, and whether the export was finished.",
    }),
  },
  "import/answer-missing": {
    severity: "error",
    say: ({ missing, languages }) => ({
      what: `The text says nothing of its ${missing.join(" and its ")}.`,
      why: "siar guesses neither, and there is no terminal to ask at.",
      mend: `Run it again with ${missing
        .map((one) =>
          one === "date" ? "--date 2026-11-23T09:00" : `--lang, which is one of ${languages.join(", ")}`,
        )
        .join(" and ")}.`,
    }),
  },
  "import/flag-invalid": {
    severity: "error",
    say: ({ flag, value, reason, suggestion }) => ({
      what: `${flag} is ${shown(value)}. ${reason}`,
      why: "",
      mend:
        suggestion === undefined
          ? "Write it in the form that the help shows."
          : `Write ${flag} ${suggestion}.`,
    }),
  },
  "import/folder-outside": {
    severity: "error",
    say: ({ folder }) => ({
      what: `The folder ${shown(folder)} is not within the site's folder, or a link leads there.`,
      why: "siar writes nothing outside the site's own folder.",
      mend: "Name a folder of the site, such as `--into articles`.",
    }),
  },
  "import/language-foreign": {
    severity: "error",
    say: ({ found, languages }) => ({
      what: `The file says that its language is ${shown(found)}, which is none of this site's.`,
      why: `The languages of this site: ${languages.join(", ")}.`,
      mend: "Say with --lang which of them it is, or add the language to the settings.",
    }),
  },
  "import/date-missing": {
    severity: "error",
    say: ({ name }) => ({
      what: `${shown(name)} has no date, and was not imported.`,
      why: "Readers show an entry without a date as new each time, and siar never takes today's.",
      mend: "Say with --date which date those have that bring none.",
    }),
  },
  "import/date-unreadable": {
    severity: "error",
    say: ({ name, value, reason }) => ({
      what: `${shown(name)} has the date ${shown(value)}, and was not imported. ${reason}`,
      why: "A date that is guessed puts an article in the wrong place for good.",
      mend: "Correct the date in the file, and import it again.",
    }),
  },
  "import/title-missing": {
    severity: "error",
    say: ({ name }) => ({
      what: `The entry ${shown(name)} has neither a title nor words, and was not imported.`,
      why: "Every article has a title.",
      mend: "Give it a title where it comes from, or leave it.",
    }),
  },
  "import/title-made": {
    severity: "warning",
    say: ({ title }) => ({
      what: `An entry has no title; its first words became one: ${shown(title)}.`,
      why: "Every article has a title: pages and feeds are headed by it.",
      mend: "Write a better `title` into the file if these words are none.",
    }),
  },
  "import/title-long": {
    severity: "error",
    say: ({ characters, limit }) => ({
      what: `A title has ${characters} characters, and its article was not imported.`,
      why: `No headline has more than ${limit}; what is longer is a text in the wrong place.`,
      mend: "Shorten the title where it comes from, and import it again.",
    }),
  },
  "import/headline-parts": {
    severity: "warning",
    say: ({ headline, section }) => ({
      what: `The first line has more than one \`|\`; ${shown(section)} was taken for the section, ${shown(headline)} for the headline.`,
      why: "Only what stands last is a section.",
      mend: "Correct `title` and `categories` in the file if this is not meant.",
    }),
  },
  "import/id-unusable": {
    severity: "warning",
    say: ({ name, id }) => ({
      what: `The id of ${shown(name)} cannot be kept: ${shown(id)}.`,
      why: "It holds newlines, control characters or invisible marks, so no two readers agree on it.",
      mend: "Nothing need be done: the build gives the article an id of its own.",
    }),
  },
  "import/id-twice": {
    severity: "error",
    say: ({ name, id, first }) => ({
      what: `${shown(name)} has the id of ${shown(first)}, ${shown(id)}, and was not imported.`,
      why: "Readers take two entries with one id for one entry, and show only one of them.",
      mend: "Look which of the two is meant; the other needs an id of its own in the file.",
    }),
  },
  "import/address-unusable": {
    severity: "warning",
    say: ({ name, what, url, reason }) => ({
      what: `An address of ${shown(name)} was left out, ${what} ${shown(url)}. ${reason}`,
      why: "Only addresses of the web can stand there.",
      mend: MEND_LATER,
    }),
  },
  "import/name-taken": {
    severity: "error",
    say: ({ file, name }) => ({
      what: `${file} is there already; ${shown(name)} was not written.`,
      why: "An import never writes over a file.",
      mend: "Move or delete that file if the imported article is to stand there, and import again.",
    }),
  },
  "import/name-twin": {
    severity: "warning",
    say: ({ file, wanted }) => ({
      what: `Two articles would be called ${wanted}; this one is ${file}.`,
      why: "They have the same day and the same name.",
      mend: "Give it a better name if you like, before it is published.",
    }),
  },
  "import/front-matter-large": {
    severity: "error",
    say: ({ name, bytes, limit }) => ({
      what: `What is known about ${shown(name)} takes ${bytes} bytes, and the article was not imported.`,
      why: `Front matter has at most ${limit} bytes.`,
      mend: "Shorten its summary, its lists or its id where they come from.",
    }),
  },
  "import/protected": {
    severity: "warning",
    say: ({ name }) => ({
      what: `${shown(name)} was not public on the old site; it is a draft now.`,
      why: "It was private or had a password, and a site of files has neither.",
      mend: "Delete `draft: true` from the file if everybody may read it.",
    }),
  },
};
