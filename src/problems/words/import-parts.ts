/** What may be wrong with a part of an article that is taken over: its text, its labels, its people, its files. */

import { listed, shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface ImportPartsFacts {
  "import/category-unknown": { name: string; nearest: string | undefined; count: number; isTag: boolean };
  "import/label-respelled": { name: string; now: string };
  "import/label-unusable": { name: string };
  "import/labels-many": { name: string; kind: "categories" | "tags"; left: readonly string[] };
  "import/author-email": { name: string; value: string };
  "import/read-also": { kept: readonly string[] };
  "import/html-left": { names: readonly string[] };
  "import/body-unreadable": { name: string; reason: string };
  "import/body-other-form": { name: string; form: string };
  "import/attachment-unmeasured": { name: string; url: string; missing: readonly string[] };
  "import/shortcodes-removed": { names: readonly string[] };
  "import/category-tree": { pairs: readonly string[]; count: number };
  "import/characters-removed": { name: string; count: number };
  "import/image-failed": { url: string; reason: string };
}

export const importPartsWords: { readonly [C in keyof ImportPartsFacts]: Words<ImportPartsFacts[C]> } = {
  "import/category-unknown": {
    severity: "warning",
    say: ({ name, nearest, count, isTag }) => ({
      what: `${shown(name)} is no category of the taxonomy${count > 1 ? `, and stands on ${count} articles` : ""}; it ${isTag ? "became a tag" : "was kept as it is written"}.`,
      why: "Ids, labels in all languages and aliases were compared.",
      mend:
        nearest === undefined
          ? "Add it to the taxonomy in the settings, or to the aliases of a term there."
          : `Did you mean \`${nearest}\`? Else add it to the taxonomy in the settings.`,
    }),
  },
  "import/label-respelled": {
    severity: "warning",
    say: ({ name, now }) => ({
      what: `The label ${shown(name)} is written ${shown(now)} in the articles.`,
      why: "Readers split labels at commas and slashes and take `<` for markup.",
      mend: "Choose another spelling if this is not a good one, and replace it in all files.",
    }),
  },
  "import/label-unusable": {
    severity: "warning",
    say: ({ name }) => ({
      what: `The label ${shown(name)} was left out.`,
      why: "A label has at most 64 characters, and some that are no commas or slashes.",
      mend: "Shorten it where it comes from, or write another one into the files.",
    }),
  },
  "import/labels-many": {
    severity: "warning",
    say: ({ name, kind, left }) => ({
      what: `${shown(name)} has more than twenty ${kind}; the others were left out: ${listed(left.slice(0, 10))}${left.length > 10 ? " and more" : ""}.`,
      why: "siar takes no more than twenty of an article.",
      mend: "Choose in the file those that it is about.",
    }),
  },
  "import/author-email": {
    severity: "warning",
    say: ({ name, value }) => ({
      what: `${shown(name)} names its author by an e-mail address alone, ${shown(value)}; it was left out.`,
      why: "A name is published in every feed, and an address never is unless somebody wants it.",
      mend: "Write the author's name into `authors`.",
    }),
  },
  "import/read-also": {
    severity: "warning",
    say: ({ kept }) => ({
      what: `${kept.length === 1 ? "A line that names" : "Lines that name"} further reading ${kept.length === 1 ? "has" : "have"} no address: ${kept.slice(0, 5).map(shown).join(", ")}${kept.length > 5 ? " and more" : ""}.`,
      why: "`related` names articles by path or URL, and none of this site has that headline. The words are kept under `extra.readAlso`.",
      mend: "Add the path or URL to `related`, or delete the words.",
    }),
  },
  "import/html-left": {
    severity: "warning",
    say: ({ names }) => ({
      what: `Left out of the texts: ${names.join(", ")}.`,
      why: "It acts instead of saying something, and would be removed from every page and feed.",
      mend: "Look at the articles that need it; an embedded film or recording stays where its host is known.",
    }),
  },
  "import/body-unreadable": {
    severity: "error",
    say: ({ name, reason }) => ({
      what: `The text of ${shown(name)} cannot be taken over, and the article was not imported. ${reason}`,
      why: "Half a text would look like a whole one.",
      mend: "Mend the text in the other system, and export it again.",
    }),
  },
  "import/body-other-form": {
    severity: "warning",
    say: ({ name, form }) => ({
      what: `${shown(name)} has no HTML in the export; its words were read from ${form}.`,
      why: "Words, headings, lists, links and images are taken over; cards of other kinds are not.",
      mend: "Compare the article with the old site.",
    }),
  },
  "import/attachment-unmeasured": {
    severity: "warning",
    say: ({ name, url, missing }) => ({
      what: `A file of ${shown(name)} is told without ${missing.join(" and ")}: ${shown(url)}. It stands under \`extra.attachments\`.`,
      why: "Feeds name the type and the size of every file, and siar asks no other server for them.",
      mend: "Write it into `attachments` as `{src: …, type: audio/mpeg, length: 1234567}`.",
    }),
  },
  "import/shortcodes-removed": {
    severity: "warning",
    say: ({ names }) => ({
      what: `Shortcodes that only the old site knows were removed: ${names.join(", ")}.`,
      why: "They would stand as code in every page and feed; the words within them stay.",
      mend: "Look at the articles that used them.",
    }),
  },
  "import/category-tree": {
    severity: "warning",
    say: ({ pairs, count }) => ({
      what: `The categories form a tree, which articles do not say: ${pairs.join(", ")}${count > pairs.length ? " and more" : ""}.`,
      why: "Which category stands below which is said in the taxonomy of the settings.",
      mend: "Write them into `taxonomy` with their `parent`, if the tree is to be kept.",
    }),
  },
  "import/characters-removed": {
    severity: "warning",
    say: ({ name, count }) => ({
      what: `${shown(name)} held ${count} ${count === 1 ? "character" : "characters"} that no feed may have; ${count === 1 ? "it was" : "they were"} removed.`,
      why: "Control characters make the whole of an XML feed unreadable.",
      mend: "Nothing need be done, if nothing is missing.",
    }),
  },
  "import/image-failed": {
    severity: "warning",
    say: ({ url, reason }) => ({
      what: `The image ${shown(url)} was not downloaded. ${reason}`,
      why: "The article goes on naming it where it lies.",
      mend: "Download it by hand, put it beside the article, and correct the path.",
    }),
  },
};
