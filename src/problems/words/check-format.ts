/** What may be said of a feed in its own format: RSS, Atom, JSON Feed. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface FormatFacts {
  "rss/version-wrong": { version: string | undefined };
  "rss/guid-no-permalink": { value: string; isPermaLink: string | undefined };
  "rss/title-cdata": object;
  "rss/description-after-content": object;
  "rss/meaning-repeated": { element: string; other: string };
  "atom/namespace-wrong": { uri: string };
  "atom/prefixed": { prefix: string };
  "atom/id-no-iri": { value: string; reason: string };
  "atom/type-wrong": { element: string; type: string | undefined; right: string };
  "atom/name-holds-mail": { name: string };
  "atom/metadata-late": { element: string };
  "atom/alternate-missing": object;
  "atom/alternate-repeated": { type: string; language: string };
  "atom/alternate-foreign": { language: string; expected: string };
  "json-feed/version-wrong": { version: string | undefined; first: string | undefined };
  "json-feed/value-empty": { key: string; isNull: boolean };
  "json-feed/author-old": object;
  "json-feed/author-nobody": object;
  "json-feed/extension-wrong": { key: string; reason: string };
  "json-feed/next-is-self": object;
}

export const formatWords: { readonly [C in keyof FormatFacts]: Words<FormatFacts[C]> } = {
  "rss/version-wrong": {
    severity: "error",
    say: ({ version }) => ({
      what: version === undefined ? "`<rss>` has no version." : `\`<rss>\` has the version "${version}".`,
      why: "These are the rules of RSS 2.0.",
      mend: 'Write `<rss version="2.0">`.',
    }),
  },
  "rss/guid-no-permalink": {
    severity: "error",
    say: ({ value, isPermaLink }) => ({
      what: `\`<guid>\` is taken for the address of the page, but is none: "${value}".`,
      why:
        isPermaLink === undefined
          ? "Without `isPermaLink` a guid is a permanent link."
          : `\`isPermaLink="${isPermaLink}"\` does not say otherwise.`,
      mend: 'Write `<guid isPermaLink="false">`.',
    }),
  },
  "rss/title-cdata": {
    severity: "warning",
    say: () => ({
      what: "The title is written as CDATA.",
      why: "Some readers take CDATA for HTML, and swallow what looks like a tag.",
      mend: "Write it as escaped text.",
    }),
  },
  "rss/description-after-content": {
    severity: "error",
    say: () => ({
      what: "`<description>` stands after `<content:encoded>`.",
      why: "Some readers take the last of the two as the text.",
      mend: "Write the description first.",
    }),
  },
  "rss/meaning-repeated": {
    severity: "error",
    say: ({ element, other }) => ({
      what: `\`<${element}>\` says again what \`<${other}>\` says.`,
      why: "Readers differ in which of the two they believe.",
      mend: `Remove \`<${element}>\`.`,
    }),
  },
  "atom/namespace-wrong": {
    severity: "error",
    say: ({ uri }) => ({
      what: `The root of the feed is in ${uri === "" ? "no namespace" : `the namespace ${shown(uri)}`}.`,
      why: "Readers know an Atom feed by its namespace.",
      mend: 'Write `xmlns="http://www.w3.org/2005/Atom"` there.',
    }),
  },
  "atom/prefixed": {
    severity: "error",
    say: ({ prefix }) => ({
      what: `The feed's elements have the prefix \`${prefix}\`.`,
      why: "Readers that do not resolve namespaces do not find them.",
      mend: "Make Atom the default namespace, without a prefix.",
    }),
  },
  "atom/id-no-iri": {
    severity: "warning",
    say: ({ value, reason }) => ({
      what: `\`<id>\` is not an absolute IRI: "${value}". ${reason}`,
      why: "RFC 4287 §4.2.6 wants one, though readers compare any text.",
      mend: "Use a tag URI such as `tag:example.org,2025-07-01:name`; a published id stays as it is.",
    }),
  },
  "atom/type-wrong": {
    severity: "error",
    say: ({ element, type, right }) => ({
      what:
        type === undefined ? `\`<${element}>\` has no \`type\`.` : `\`<${element}>\` has the type "${type}".`,
      why: "Without the right type readers show mark-up as text, or text as mark-up; `xhtml` fails in several.",
      mend: `Write \`type="${right}"\`.`,
    }),
  },
  "atom/name-holds-mail": {
    severity: "error",
    say: ({ name }) => ({
      what: `A person's name holds a mail address: ${shown(name)}.`,
      why: "Names are shown everywhere; addresses have an element of their own.",
      mend: "Move the address to `<email>`, or leave it out.",
    }),
  },
  "atom/metadata-late": {
    severity: "error",
    say: ({ element }) => ({
      what: `\`<${element}>\` stands after an entry.`,
      why: "Readers that read as they go have already used the feed's own data by then.",
      mend: "Write everything of the feed before its first entry.",
    }),
  },
  "atom/alternate-missing": {
    severity: "error",
    say: () => ({
      what: "No link leads to the page.",
      why: 'Readers open the link with `rel="alternate"` and `type="text/html"`.',
      mend: 'Add `<link rel="alternate" type="text/html" href="…"/>`.',
    }),
  },
  "atom/alternate-repeated": {
    severity: "error",
    say: ({ type, language }) => ({
      what: `A second alternate link has the type ${shown(type)} and the language ${shown(language)}.`,
      why: "RFC 4287 allows one for each pair of type and language.",
      mend: "Keep one, or say in what they differ.",
    }),
  },
  "atom/alternate-foreign": {
    severity: "error",
    say: ({ language, expected }) => ({
      what: `The first alternate link is in "${language}", the entry in "${expected}".`,
      why: "Readers open the first one.",
      mend: "Write the link in the entry's own language first, translations after it.",
    }),
  },
  "json-feed/version-wrong": {
    severity: "error",
    say: ({ version, first }) => ({
      what:
        version === undefined
          ? "The feed has no version."
          : first === "version"
            ? `The feed has the version "${version}".`
            : `The version stands after \`${first}\`.`,
      why: "Programs know a JSON Feed by this key at its start.",
      mend: 'Begin with `"version": "https://jsonfeed.org/version/1.1"`.',
    }),
  },
  "json-feed/value-empty": {
    severity: "error",
    say: ({ key, isNull }) => ({
      what: `\`${key}\` is ${isNull ? "null" : "empty"}.`,
      why: "Readers expect a value where there is a key.",
      mend: "Leave the key out.",
    }),
  },
  "json-feed/author-old": {
    severity: "warning",
    say: () => ({
      what: "`author` is the word of JSON Feed 1.0.",
      why: "Version 1.1 replaced it, so that there can be several.",
      mend: "Write `authors`, a list.",
    }),
  },
  "json-feed/author-nobody": {
    severity: "error",
    say: () => ({
      what: "An author has neither `name` nor `url` nor `avatar`.",
      why: "There is nobody to show.",
      mend: "Give a name, or leave the author out.",
    }),
  },
  "json-feed/extension-wrong": {
    severity: "error",
    say: ({ key, reason }) => ({
      what: `The extension \`${key}\` is not as JSON Feed wants it. ${reason}`,
      why: "Readers tell an extension from a misspelt key by its form.",
      mend: "Write an object under a key such as `_name`, with an `about` URL.",
    }),
  },
  "json-feed/next-is-self": {
    severity: "error",
    say: () => ({
      what: "`next_url` is the feed itself.",
      why: "A reader that follows it would never end.",
      mend: "Leave it out, or name the next page.",
    }),
  },
};
