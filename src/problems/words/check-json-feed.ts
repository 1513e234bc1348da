/** What may be said of a JSON Feed of anybody: its keys, what they hold, and what must not be there. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface JsonRuleFacts {
  "json/value-too-long": { key: string; characters: number };
  "json-feed/key-unknown": { key: string; parent: string; nearest: string | undefined };
  "json-feed/key-misplaced": { key: string; parent: string; place: string };
  "json-feed/key-newer": { key: string; version: string };
  "json-feed/key-advised": { key: string; parent: string; why: string };
  "json-feed/version-late": { first: string };
  "json-feed/content-missing": object;
}

export const jsonRuleWords: { readonly [C in keyof JsonRuleFacts]: Words<JsonRuleFacts[C]> } = {
  "json/value-too-long": {
    severity: "error",
    say: ({ key, characters }) => ({
      what: `\`${key}\` holds one value of more than ${characters} characters; it was not read.`,
      why: "Readers keep a value whole in memory, and give up on such a feed.",
      mend: "Give a summary and a link, or divide the feed by `next_url`.",
    }),
  },
  "json-feed/key-unknown": {
    severity: "info",
    say: ({ key, parent, nearest }) => ({
      what: `JSON Feed knows no key ${shown(key)} in ${parent}.`,
      why: "Readers pass over what they do not know, and what it says is lost.",
      mend:
        nearest === undefined
          ? "Remove it, or put it into an extension: an object under a key that begins with `_`."
          : `Is \`${nearest}\` meant? Keys are written exactly so, in lower case with underscores.`,
    }),
  },
  "json-feed/key-misplaced": {
    severity: "warning",
    say: ({ key, parent, place }) => ({
      what: `\`${key}\` has no place in ${parent}.`,
      why: `Readers look for it in ${place}, and nowhere else.`,
      mend: `Move it into ${place}, or remove it.`,
    }),
  },
  "json-feed/key-newer": {
    severity: "info",
    say: ({ key, version }) => ({
      what: `\`${key}\` came with version ${version}, and this feed says that it is older.`,
      why: "Readers that go by the version pass over it.",
      mend: `Write \`"version": "https://jsonfeed.org/version/${version}"\`.`,
    }),
  },
  "json-feed/key-advised": {
    severity: "info",
    say: ({ key, parent, why }) => ({
      what: `There is no \`${key}\` in ${parent}.`,
      why,
      mend: `Add \`"${key}"\`.`,
    }),
  },
  "json-feed/version-late": {
    severity: "info",
    say: ({ first }) => ({
      what: `The version does not stand first in the feed; ${shown(first)} does.`,
      why: "Programs that look into a file for its kind look at its start only.",
      mend: "Write `version` before everything else, if your program lets you order keys.",
    }),
  },
  "json-feed/content-missing": {
    severity: "error",
    w3c: "MissingTextualContent",
    say: () => ({
      what: "The item has neither `content_html` nor `content_text`.",
      why: "The format requires one of them; several readers drop an item without.",
      mend: "Give the text of the item, at least a sentence as `content_text`.",
    }),
  },
};
