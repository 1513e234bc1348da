/** What the settings room may have to say of feeds that are declared, of their vocabularies, and of hooks. */

import { listed } from "./shown.ts";
import type { Words } from "./words.ts";

export interface SettingsFeedsFacts {
  readonly "settings/export-unknown": {
    readonly file: string;
    readonly name: string;
    readonly nearest?: string;
  };
  readonly "settings/feed-language-unknown": {
    readonly key: string;
    readonly language: string;
    readonly languages: readonly string[];
    readonly nearest?: string;
  };
  readonly "settings/feed-name-not-id": {
    readonly key: string;
    readonly name: string;
    readonly kind: "term" | "person";
    readonly id: string;
  };
  readonly "settings/feed-path-reserved": {
    readonly key: string;
    readonly name: string;
    readonly path: string;
    /** "the categories in `id`". */
    readonly owner: string;
  };
  readonly "settings/feed-path-taken": {
    readonly key: string;
    readonly name: string;
    /** "the feed `podcast`". */
    readonly holder: string;
    readonly folder: string;
    readonly language: string;
  };
  readonly "settings/feed-person-unknown": NameFacts;
  readonly "settings/feed-term-unknown": NameFacts;
  readonly "settings/hook-not-function": {
    readonly file: string;
    readonly name: string;
    readonly is: string;
  };
  readonly "settings/namespace-known": {
    readonly key: string;
    readonly prefix: string;
    readonly uri: string;
    readonly known: string;
    readonly knownUri: string;
  };
  readonly "settings/podcast-without-rss": {
    readonly key: string;
    readonly name: string;
    readonly formats: readonly string[];
  };
  readonly "settings/prefix-invalid": {
    readonly key: string;
    readonly prefix: string;
    readonly reason: string;
  };
}

interface NameFacts {
  readonly key: string;
  readonly name: string;
  readonly nearest?: string;
}

export const settingsFeedsWords: { readonly [C in keyof SettingsFeedsFacts]: Words<SettingsFeedsFacts[C]> } =
  {
    "settings/export-unknown": {
      severity: "warning",
      say: ({ file, name, nearest }) => ({
        what: `${file} exports \`${name}\`, which siar does not know.`,
        why: "Beside the settings it takes two functions: `entry` and `feed`. Nothing would ever call another.",
        mend: nearest === undefined ? "Do not export it." : `Did you mean \`${nearest}\`?`,
      }),
    },
    "settings/feed-language-unknown": {
      severity: "error",
      say: ({ key, language, languages, nearest }) => ({
        what: `\`${key}\` is not a language of the site: "${language}".`,
        why: `The site is in ${listed(languages)}, so that this feed would stay empty.`,
        mend:
          nearest === undefined
            ? `Write one of them, or add \`${language}\` to \`languages\`.`
            : `Did you mean \`${nearest}\`?`,
      }),
    },
    "settings/feed-name-not-id": {
      severity: "warning",
      say: ({ key, name, kind, id }) => ({
        what: `\`${key}\` names a ${kind} by "${name}"; ${kind === "term" ? "its id" : "the handle"} is \`${id}\`.`,
        why: "Names may change; ids and handles do not.",
        mend: `Write \`${id}\`.`,
      }),
    },
    "settings/feed-path-reserved": {
      severity: "error",
      say: ({ name, path, owner }) => ({
        what: `The feed \`${name}\` cannot lie in ${path}: that is the folder of ${owner}.`,
        why: "siar writes there itself.",
        mend: `Give it another \`path\`, such as /feed-${name}/.`,
      }),
    },
    "settings/feed-path-taken": {
      severity: "error",
      say: ({ name, holder, folder, language }) => ({
        what: `The feed \`${name}\` and ${holder} would lie in one folder in \`${language}\`: ${folder}.`,
        why: "One would overwrite the other; files of one folder are one feed in several formats.",
        mend: `Give \`${name}\` another \`path\`.`,
      }),
    },
    "settings/feed-person-unknown": {
      severity: "error",
      say: ({ key, name, nearest }) => ({
        what: `\`${key}\` names nobody in \`people\`: "${name}".`,
        why: "The feed would stay empty.",
        mend:
          nearest === undefined
            ? "Write the handle of one of `people`, or add this one."
            : `Did you mean \`${nearest}\`?`,
      }),
    },
    "settings/feed-term-unknown": {
      severity: "error",
      say: ({ key, name, nearest }) => ({
        what: `\`${key}\` is not in the taxonomy: "${name}".`,
        why: "The feed would stay empty.",
        mend:
          nearest === undefined ? "Write the id of a term, or add this one." : `Did you mean \`${nearest}\`?`,
      }),
    },
    "settings/hook-not-function": {
      severity: "error",
      say: ({ file, name, is }) => ({
        what: `${file} exports \`${name}\`, and it is ${is}, not a function.`,
        why: "`entry` and `feed` are functions that may alter what feeds carry.",
        mend:
          name === "entry"
            ? "Write `export function entry(entry, feed) { return entry; }`, or do not export it."
            : "Write `export function feed(feed) { return feed; }`, or do not export it.",
      }),
    },
    "settings/namespace-known": {
      severity: "error",
      say: ({ prefix, uri, known, knownUri }) => ({
        what:
          prefix.toLowerCase() === known.toLowerCase()
            ? `The prefix \`${prefix}\` cannot stand for ${uri}: it is known as the one of ${knownUri}.`
            : `The vocabulary ${uri} has a prefix already: \`${known}\`, for ${knownUri}.`,
        why: "Some readers look at the prefix alone, so each vocabulary has one, and each prefix one vocabulary.",
        mend:
          prefix.toLowerCase() === known.toLowerCase()
            ? "Take another prefix."
            : `Remove this line, and write \`${known}:\` in articles.`,
      }),
    },
    "settings/podcast-without-rss": {
      severity: "error",
      say: ({ name, formats }) => ({
        what: `The podcast \`${name}\` has no RSS: its formats are ${listed(formats)}.`,
        why: "Directories of podcasts read RSS, and nothing else.",
        mend: `Write formats: [${["rss", ...formats].join(", ")}].`,
      }),
    },
    "settings/prefix-invalid": {
      severity: "error",
      say: ({ prefix, reason }) => ({
        what: `"${prefix}" cannot be a prefix of a vocabulary.`,
        why: reason,
        mend: "Take a short word in small letters, such as `geo`.",
      }),
    },
  };
