/** What may be wrong with a field of the front matter. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface FieldFacts {
  "front-matter/title-missing": Record<never, never>;
  "front-matter/date-missing": Record<never, never>;
  "front-matter/date-invalid": {
    key: string | undefined;
    value: string;
    reason: string;
    suggestion: string | undefined;
  };
  "front-matter/date-old": { key: string | undefined; value: string; year: number };
  "front-matter/updated-early": { updated: string; published: string };
  "front-matter/bidi-override": { key: string };
  "front-matter/markdown": { key: string; mark: string };
  "front-matter/item-empty": { key: string };
  "front-matter/item-twice": { key: string; value: string; first: string };
  "front-matter/category-characters": { value: string; list: string | undefined };
  "front-matter/too-many-categories": { count: number; limit: number };
  "front-matter/author-email": { value: string };
  "front-matter/lang-unknown": {
    value: string;
    reason: string | undefined;
    suggestion: string | undefined;
    languages: readonly string[];
  };
  "front-matter/slug-invalid": { value: string; reason: string; suggestion: string | undefined };
  "front-matter/slug-reserved": { value: string };
  "front-matter/slug-missing": { name: string };
  "front-matter/id-invalid": { value: string; reason: string };
  "front-matter/alias-invalid": { value: string; reason: string };
  "front-matter/image-alt-missing": { key: string };
}

export const fieldWords: { readonly [C in keyof FieldFacts]: Words<FieldFacts[C]> } = {
  "front-matter/title-missing": {
    severity: "error",
    say: () => ({
      what: "The article has no title.",
      why: "Every page and every feed entry has one.",
      mend: "Write `title: …` in the front matter, or begin the text with a heading `# …`.",
    }),
  },
  "front-matter/date-missing": {
    severity: "error",
    say: () => ({
      what: "The article has no date.",
      why: "Readers show an entry without a date as new each time; siar never takes the day of the build.",
      mend: "Write `date: …` in the front matter, as 2026-11-23 or 2026-11-23T09:00:00+07:00.",
    }),
  },
  "front-matter/date-invalid": {
    severity: "error",
    say: ({ key, value, reason, suggestion }) => ({
      what: `${dateSubject(key)} is not a date: ${shown(value)}. ${reason}`,
      why: "",
      mend:
        key === undefined
          ? "Rename the file, or write `date` in the front matter."
          : `Write ${suggestion ?? "a day, as 2026-11-23, or a moment, as 2026-11-23T09:00:00+07:00"}.`,
    }),
  },
  "front-matter/date-old": {
    severity: "warning",
    say: ({ key, value, year }) => ({
      what: `${dateSubject(key)} is ${shown(value)}, in the year ${year}.`,
      why: "No feed is as old as that; some readers take such a date for none.",
      mend: "Correct the year if it is not meant.",
    }),
  },
  "front-matter/updated-early": {
    severity: "error",
    say: ({ updated, published }) => ({
      what: `\`updated\` is ${shown(updated)}, before the article's date ${published}.`,
      why: "An article cannot have been changed before it was published.",
      mend: "Correct one of the two, or delete `updated`.",
    }),
  },
  "front-matter/bidi-override": {
    severity: "warning",
    say: ({ key }) => ({
      what: `Invisible marks that turn the direction of text were removed from \`${key}\`.`,
      why: "They make text read as something else than it says, and leak into what stands beside it.",
      mend: "Delete them. To set off a name in another direction, use the isolates U+2068 and U+2069 in pairs.",
    }),
  },
  "front-matter/markdown": {
    severity: "warning",
    say: ({ key, mark }) => ({
      what: `\`${key}\` holds Markdown: ${shown(mark)}.`,
      why: "Titles and summaries are plain text in every feed; the marks are shown as they stand.",
      mend: "Write it without the marks.",
    }),
  },
  "front-matter/item-empty": {
    severity: "warning",
    say: ({ key }) => ({
      what: `\`${key}\` has an empty entry.`,
      why: "It was left out.",
      mend: "Delete the empty entry.",
    }),
  },
  "front-matter/item-twice": {
    severity: "warning",
    say: ({ key, value, first }) => ({
      what: `\`${key}\` has ${shown(value)} twice.`,
      why:
        value === first
          ? "The second was left out."
          : `To a reader it is the same as ${shown(first)}: they differ by case, or by what nobody sees. The second was left out.`,
      mend: "Delete one of them.",
    }),
  },
  "front-matter/category-characters": {
    severity: "error",
    say: ({ value, list }) => ({
      what: `${shown(value)} cannot be one category.`,
      why: "Readers split categories at commas and slashes and take `<` for markup, and a label has at most 64 characters.",
      mend:
        list === undefined
          ? "Name a category of the site's taxonomy."
          : `For several categories write a list: ${list}`,
    }),
  },
  "front-matter/too-many-categories": {
    severity: "error",
    say: ({ count, limit }) => ({
      what: `The article has ${count} categories; it may have ${limit}.`,
      why: "Every category is a page and a feed; an article that stands in all of them helps nobody find it.",
      mend: "Keep those that the article is about, the most important first.",
    }),
  },
  "front-matter/author-email": {
    severity: "error",
    say: ({ value }) => ({
      what: `The author ${shown(value)} holds an e-mail address.`,
      why: "A name is published in every feed, and some readers then show the address alone.",
      mend: "Write the name only. An address that is to be published belongs to the person in the settings.",
    }),
  },
  "front-matter/lang-unknown": {
    severity: "error",
    say: ({ value, reason, suggestion, languages }) => ({
      what: `\`lang\` is ${shown(value)}${reason === undefined ? ", which is not a language of this site." : `. ${reason}`}`,
      why: `The languages of this site: ${languages.join(", ")}.`,
      mend: `Write ${suggestion ?? "one of these"}${reason === undefined ? ", or add the language to the settings" : ""}.`,
    }),
  },
  "front-matter/slug-invalid": {
    severity: "error",
    say: ({ value, reason, suggestion }) => ({
      what: `${shown(value)} cannot be the last part of an address. ${reason}`,
      why: "The slug is the name of a folder in the site, on every system.",
      mend: `Write ${suggestion === undefined ? "`slug` in letters, digits and hyphens" : `\`slug: ${suggestion}\``}.`,
    }),
  },
  "front-matter/slug-reserved": {
    severity: "error",
    say: ({ value }) => ({
      what: `The slug ${shown(value)} is taken by a page or file that siar makes.`,
      why: "The article would stand in its place, or the other way round.",
      mend: "Write another `slug`.",
    }),
  },
  "front-matter/slug-missing": {
    severity: "error",
    say: ({ name }) => ({
      what: `The file name ${shown(name)} has no letter or digit for an address.`,
      why: "Every article needs an address of its own.",
      mend: "Write `slug: …` in the front matter, or rename the file.",
    }),
  },
  "front-matter/id-invalid": {
    severity: "error",
    say: ({ value, reason }) => ({
      what: `\`id\` is ${shown(value)}. ${reason}`,
      why: "Readers compare ids character by character, for as long as the article exists.",
      mend: "Write the id as its former feed had it, or delete `id`: siar mints one and keeps it.",
    }),
  },
  "front-matter/alias-invalid": {
    severity: "error",
    say: ({ value, reason }) => ({
      what: `${shown(value)} is not a former address on this site. ${reason}`,
      why: "An alias becomes a page and a line in the host's redirects.",
      mend: "Write a path, as `/old/path/` or `/old.html`.",
    }),
  },
  "front-matter/image-alt-missing": {
    severity: "warning",
    say: ({ key }) => ({
      what: `The image in \`${key}\` has no text for those who do not see it.`,
      why: "Screen readers, and feed readers that load no images, show the text in its place.",
      mend: 'Write the image as `{src: …, alt: …}`; `alt: ""` says that it is mere decoration.',
    }),
  },
};

/** Without a key the date is the one that the file name begins with. */
function dateSubject(key: string | undefined): string {
  return key === undefined ? "The beginning of the file name" : `\`${key}\``;
}
