/** What may be said of the tags of podcasts. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface PodcastFacts {
  "itunes/category-old": { text: string; successor: string | undefined };
  "itunes/category-unknown": { text: string; category: string | undefined; parent: string | undefined };
  "itunes/element-missing": { element: string };
  "itunes/format-unsupported": { url: string; format: string };
  "itunes/image-format": { url: string; extension: string };
  "itunes/keywords-without-commas": { text: string };
  "itunes/mail-missing": object;
}

export const podcastWords: { readonly [C in keyof PodcastFacts]: Words<PodcastFacts[C]> } = {
  "itunes/category-old": {
    severity: "warning",
    w3c: "ObsoleteItunesCategory",
    say: ({ text, successor }) => ({
      what: `Apple no longer has the category ${shown(text)}.`,
      why: "Shows in a category of the past appear in another one, or in none.",
      mend:
        successor === undefined
          ? "Choose one of the categories of today."
          : `Write ${shown(successor)}, which took its place, or another category of today.`,
    }),
  },
  "itunes/category-unknown": {
    severity: "error",
    w3c: "InvalidItunesCategory",
    say: ({ text, category, parent }) => ({
      what:
        category === undefined
          ? `Apple has no category ${shown(text)}.`
          : `Apple's category ${shown(category)} has no subcategory ${shown(text)}.`,
      why: "Directories take no names but those of Apple's list, letter by letter.",
      mend:
        parent === undefined
          ? "Choose a name of the list; a subcategory stands in the element of its category."
          : `It is a subcategory: put it into \`<itunes:category>\` of ${shown(parent)}.`,
    }),
  },
  "itunes/element-missing": {
    severity: "warning",
    w3c: "MissingItunesElement",
    say: ({ element }) => ({
      what: `The show has tags of Apple's, but no \`<${element}>\`.`,
      why: "Apple's directory takes no show without it.",
      mend: `Add \`<${element}>\` to the channel, if the feed is a podcast.`,
    }),
  },
  "itunes/format-unsupported": {
    severity: "warning",
    w3c: "UnsupportedItunesFormat",
    say: ({ url, format }) => ({
      what: `Apple Podcasts does not play ${format}: ${shown(url)}.`,
      why: "Listeners there do not see the episode, or cannot start it.",
      mend: "Offer the episode as MP3, M4A, MP4, M4V, MOV or PDF; other formats fit into `podcast:alternateEnclosure`.",
    }),
  },
  "itunes/image-format": {
    severity: "warning",
    w3c: "ImageUrlFormat",
    say: ({ url, extension }) => ({
      what: `The artwork ${shown(url)} is a .${extension} file.`,
      why: "Apple takes JPEG and PNG, and leaves a show without artwork out.",
      mend: "Name a .jpg or .png file.",
    }),
  },
  "itunes/keywords-without-commas": {
    severity: "info",
    w3c: "InvalidKeywords",
    say: ({ text }) => ({
      what: `\`<itunes:keywords>\` has no comma: ${shown(text)}.`,
      why: "Commas separate keywords; without one it is a single keyword of several words.",
      mend: "Put commas between them, if several keywords are meant.",
    }),
  },
  "itunes/mail-missing": {
    severity: "info",
    w3c: "MissingItunesEmail",
    say: () => ({
      what: "The show names no address of its owner.",
      why: "Directories write to `<itunes:email>` in `<itunes:owner>` to learn whether you may list the show.",
      mend: "Add `<itunes:owner>` with `<itunes:email>`, at least for as long as a directory asks for it.",
    }),
  },
};
