/** What may be said of RSS alone, by its specification and by the RSS Advisory Board's profile. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface RssFacts {
  "rss/item-mute": object;
  "rss/item-misplaced": { element: string };
  "rss/guid-missing": object;
  "rss/guid-short": { value: string };
  "rss/description-elsewhere": { element: string };
  "rss/image-format-wrong": { url: string };
  "rss/image-disagrees": { name: string; value: string; expected: string };
  "rss/text-input-unused": object;
  "rss/midnight-old": object;
  "rss/value-repeated": { element: string; value: string };
  "rss/too-many": { element: string; parent: string; most: number };
  "rss/comments-undated": object;
  "rss/attribute-extended": { element: string; attribute: string };
  "rss/about-repeated": { value: string };
}

export const rssWords: { readonly [C in keyof RssFacts]: Words<RssFacts[C]> } = {
  "rss/item-mute": {
    severity: "error",
    w3c: "ItemMustContainTitleOrDescription",
    say: () => ({
      what: "The item has neither a title nor a description.",
      why: "RSS requires one of them; readers have nothing to show.",
      mend: "Give it a `<title>`, a `<description>`, or both.",
    }),
  },
  "rss/item-misplaced": {
    severity: "warning",
    w3c: "MisplacedItem",
    say: ({ element }) => ({
      what: `\`<${element}>\` stands after an item.`,
      why: "Readers that read as they go have used what describes the channel by then, and the profile wants items last.",
      mend: "Write all items after everything else in the channel.",
    }),
  },
  "rss/guid-missing": {
    severity: "warning",
    w3c: "MissingGuid",
    say: () => ({
      what: "The item has no `<guid>`.",
      why: "Readers then know an item by its link, its title or its text, and show it anew when one of them changes.",
      mend: 'Add `<guid isPermaLink="false">` with an id that never changes.',
    }),
  },
  "rss/guid-short": {
    severity: "warning",
    w3c: "NotSufficientlyUnique",
    say: ({ value }) => ({
      what: `The id ${shown(value)} is a small number, which other feeds have too.`,
      why: "A guid is unique in the whole world; readers that mix feeds take two items of one id for the same.",
      mend: "Put your domain before the number, as in `tag:rail.example,2026:17`; a published id stays as it is.",
    }),
  },
  "rss/description-elsewhere": {
    severity: "info",
    w3c: "DuplicateDescriptionSemantics",
    say: ({ element }) => ({
      what: `\`<${element}>\` holds the text of an item that has no \`<description>\`.`,
      why: "Some readers look for the text of an item nowhere but in `<description>`.",
      mend: "Write the text, as escaped HTML, in `<description>`.",
    }),
  },
  "rss/image-format-wrong": {
    severity: "warning",
    w3c: "ImageUrlFormat",
    say: ({ url }) => ({
      what: `The channel's image is of another kind than RSS allows: ${shown(url)}.`,
      why: "RSS allows GIF, JPEG and PNG, and readers may show no other.",
      mend: "Point to a GIF, JPEG or PNG.",
    }),
  },
  "rss/image-disagrees": {
    severity: "warning",
    say: ({ name, value, expected }) => ({
      what: `The image's \`<${name}>\` is ${shown(value)}, the channel's ${shown(expected)}.`,
      why: "Readers show the image in place of the channel's name, as a link to its site, and RSS wants both to agree.",
      mend: `Write the channel's \`<${name}>\` in the image too.`,
    }),
  },
  "rss/text-input-unused": {
    severity: "info",
    w3c: "AvoidTextInput",
    say: () => ({
      what: "The channel has a `<textInput>`.",
      why: "Hardly any reader shows it, and RSS itself does not know what it is for.",
      mend: "Remove it, unless you know a program that uses it.",
    }),
  },
  "rss/midnight-old": {
    severity: "warning",
    w3c: "UseZeroForMidnight",
    say: () => ({
      what: "The hour is 24.",
      why: "Hours are counted from 0 to 23 since RSS 0.92, and programs may take 24 for no hour at all.",
      mend: "Write 0 for midnight.",
    }),
  },
  "rss/value-repeated": {
    severity: "error",
    w3c: "DuplicateValue",
    say: ({ element, value }) => ({
      what: `\`<${element}>\` says ${shown(value)} a second time.`,
      why: "RSS allows each value once.",
      mend: "Remove it.",
    }),
  },
  "rss/too-many": {
    severity: "error",
    say: ({ element, parent, most }) => ({
      what: `\`<${parent}>\` has more than ${most} of \`<${element}>\`.`,
      why: "There are no more of them, so one of them stands twice or is none.",
      mend: "Keep each once; a feed that is never to be fetched needs no such list.",
    }),
  },
  "rss/comments-undated": {
    severity: "warning",
    w3c: "SlashDate",
    say: () => ({
      what: "The number of comments has no date: the channel has no `<lastBuildDate>`.",
      why: "A number of comments is true of one moment only, and `<slash:comments>` cannot say of which.",
      mend: "Add `<lastBuildDate>` to the channel.",
    }),
  },
  "rss/attribute-extended": {
    severity: "info",
    w3c: "UseOfExtensionAttr",
    say: ({ element, attribute }) => ({
      what: `\`<${element}>\` has the attribute \`${attribute}\` of another namespace.`,
      why: "RSS 2.0 speaks of elements of other namespaces only; no reader is known to stumble over attributes.",
      mend: "Nothing need be done; an element of that namespace beside it is on firmer ground.",
    }),
  },
  "rss/about-repeated": {
    severity: "error",
    w3c: "DuplicateValue",
    say: ({ value }) => ({
      what: `${shown(value)} is described a second time.`,
      why: "In RSS 1.0 each resource stands in one `rdf:about`; programs join what is said of the same, or drop one.",
      mend: "Give each channel, image, item and text field an address of its own.",
    }),
  },
};
