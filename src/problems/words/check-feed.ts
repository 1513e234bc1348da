/** What may be said of a feed in any format. */

import type { Words } from "./words.ts";

export interface FeedFacts {
  "feed/format-unknown": { root: string };
  "feed/self-missing": object;
  "feed/link-type-wrong": { rel: string; type: string };
  "feed/date-invalid": { name: string; value: string; reason: string; form: "RFC 822" | "RFC 3339" };
  "feed/url-invalid": { name: string; url: string; reason: string };
  "feed/language-invalid": { name: string; value: string; reason: string };
  "feed/media-type-invalid": { name: string; value: string };
  "feed/length-invalid": { name: string; value: string };
  "feed/mail-invalid": { value: string };
  "feed/id-repeated": { id: string };
  "feed/id-not-canonical": { id: string; canonical: string };
  "feed/category-empty": object;
  "feed/category-repeated": { label: string };
  "feed/order-wrong": { id: string };
  "feed/updated-behind": object;
}

export const feedWords: { readonly [C in keyof FeedFacts]: Words<FeedFacts[C]> } = {
  "feed/format-unknown": {
    severity: "error",
    say: ({ root }) => ({
      what: `This is no feed that is known here: it is "${root}".`,
      why: "Feeds are RSS 2.0 (`rss`), Atom 1.0 (`feed`) or JSON Feed 1.1.",
      mend: "Check that the file is what its name says.",
    }),
  },
  "feed/self-missing": {
    severity: "error",
    say: () => ({
      what: "The feed does not say where it lies itself.",
      why: "Readers keep the address of the self link as the subscription.",
      mend: 'Add a link with `rel="self"` and the feed\'s own absolute URL.',
    }),
  },
  "feed/link-type-wrong": {
    severity: "error",
    say: ({ rel, type }) => ({
      what: `The link with \`rel="${rel}"\` has not the type "${type}".`,
      why: "Readers choose links by their type.",
      mend: `Write \`type="${type}"\`.`,
    }),
  },
  "feed/date-invalid": {
    severity: "error",
    say: ({ name, value, reason, form }) => ({
      what: `\`${name}\` is not a date of ${form}: "${value}". ${reason}`,
      why: "Readers put the moment of their visit in place of a date that they cannot read, and old news looks new.",
      mend:
        form === "RFC 822"
          ? "Write it like `Sat, 12 Jul 2025 20:00:00 +0700`."
          : "Write it like `2025-07-12T20:00:00+07:00`.",
    }),
  },
  "feed/url-invalid": {
    severity: "error",
    say: ({ name, url, reason }) => ({
      what: `\`${name}\` is not an absolute URL: "${url}". ${reason}`,
      why: "Readers resolve what is not absolute against different places, or not at all.",
      mend: "Write the whole address, `https://host/path`, percent-encoded.",
    }),
  },
  "feed/language-invalid": {
    severity: "error",
    say: ({ name, value, reason }) => ({
      what: `\`${name}\` is not a language tag: "${value}". ${reason}`,
      why: "Readers choose fonts, hyphenation and direction by it.",
      mend: "Write a tag of RFC 5646 such as `id`, `en-US` or `zh-Hant`.",
    }),
  },
  "feed/media-type-invalid": {
    severity: "error",
    say: ({ name, value }) => ({
      what: `\`${name}\` has a type that is no media type: "${value}".`,
      why: "Readers choose how to show a file by its type.",
      mend: "Write a type such as `image/png`.",
    }),
  },
  "feed/length-invalid": {
    severity: "error",
    say: ({ name, value }) => ({
      what: `\`${name}\` has a length that is no number of bytes: "${value}".`,
      why: "Readers show it, and plan downloads by it.",
      mend: "Write the size of the file in bytes, 0 where it is not known.",
    }),
  },
  "feed/mail-invalid": {
    severity: "error",
    say: ({ value }) => ({
      what: `This is no mail address: "${value}".`,
      why: "The format wants one bare address here.",
      mend: "Write `name@host`, or leave the element out.",
    }),
  },
  "feed/id-repeated": {
    severity: "error",
    say: ({ id }) => ({
      what: `The id "${id}" stands for a second thing in this feed.`,
      why: "Readers know an entry by its id: of two with one id, one is never shown.",
      mend: "Give each its own id, and never use one again.",
    }),
  },
  "feed/id-not-canonical": {
    severity: "warning",
    say: ({ id, canonical }) => ({
      what: `The id is not in its canonical form: "${id}".`,
      why: "Readers compare ids character by character, so two forms of one address are two entries.",
      mend: `If it is not yet published, write "${canonical}"; a published id stays as it is.`,
    }),
  },
  "feed/category-empty": {
    severity: "error",
    say: () => ({
      what: "A category has no text.",
      why: "Readers would show an empty tag.",
      mend: "Give it its label, or leave it out.",
    }),
  },
  "feed/category-repeated": {
    severity: "error",
    say: ({ label }) => ({
      what: `The category "${label}" stands twice in one entry.`,
      why: "Readers show each as often as it stands.",
      mend: "Write it once.",
    }),
  },
  "feed/order-wrong": {
    severity: "warning",
    say: ({ id }) => ({
      what: `The entry "${id}" is newer than the one before it.`,
      why: "Readers that keep only the first entries of a feed would lose it.",
      mend: "Write the newest entry first.",
    }),
  },
  "feed/updated-behind": {
    severity: "warning",
    say: () => ({
      what: "The feed's own date is older than its newest entry.",
      why: "Readers may take the feed for unchanged.",
      mend: "Give the feed the date of its newest entry.",
    }),
  },
};
