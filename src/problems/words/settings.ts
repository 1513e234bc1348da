/** What the settings room may have to say. */

import { listed, shown } from "./shown.ts";
import type { Words } from "./words.ts";

/** A value that cannot be read. */
interface ValueFacts {
  /** The key as written, with the way to it: `taxonomy[2].label.en`. */
  readonly key: string;
  readonly value: string;
  /** A sentence that says what is wrong with this value; may be empty. */
  readonly reason: string;
  /** A value that would do. */
  readonly suggestion?: string;
}

/** The codes that say of one value that it cannot be read. */
export type ValueCode =
  | "settings/base-url-invalid"
  | "settings/date-invalid"
  | "settings/id-invalid"
  | "settings/label-invalid"
  | "settings/language-invalid"
  | "settings/path-invalid"
  | "settings/slug-invalid"
  | "settings/time-zone-unknown"
  | "settings/url-invalid"
  | "settings/value-invalid";

export interface SettingsFacts extends Record<ValueCode, ValueFacts> {
  readonly "settings/characters-removed": { readonly key: string; readonly removed: readonly string[] };
  readonly "settings/code-failed": { readonly file: string; readonly reason: string };
  readonly "settings/file-unusable": {
    readonly file: string;
    readonly reason: string;
    readonly mend?: string;
  };
  readonly "settings/files-several": { readonly files: readonly string[] };
  /** `isEmpty`: it stands there, as a list of nothing. */
  readonly "settings/key-missing": {
    readonly key: string;
    readonly example: string;
    readonly isEmpty?: true;
  };
  readonly "settings/key-twice": { readonly key: string; readonly first: string };
  readonly "settings/key-unknown": {
    readonly key: string;
    readonly nearest?: string;
    readonly known: readonly string[];
  };
  readonly "settings/language-unlisted": {
    readonly key: string;
    readonly language: string;
    readonly languages: readonly string[];
  };
  readonly "settings/missing": { readonly lacks: readonly string[]; readonly example: string };
  readonly "settings/name-taken": {
    readonly kind: "id" | "handle" | "label" | "alias" | "language" | "path word" | "feed" | "podcast";
    readonly key: string;
    readonly name: string;
    /** Who has it already: "the term `diplomacy`". */
    readonly holder: string;
    readonly language?: string;
  };
  readonly "settings/parent-cycle": { readonly ids: readonly string[] };
  readonly "settings/parent-unknown": {
    readonly id: string;
    readonly parent: string;
    readonly nearest?: string;
  };
  readonly "settings/slug-taken": {
    readonly key: string;
    readonly label: string;
    readonly slug: string;
    readonly language: string;
    readonly other: string;
    readonly otherKey: string;
  };
  readonly "settings/syntax": {
    readonly file: string;
    readonly reason: string;
    readonly suggestion?: string;
  };
  readonly "settings/text-missing": { readonly key: string; readonly language: string };
}

export const settingsWords: { readonly [C in keyof SettingsFacts]: Words<SettingsFacts[C]> } = {
  "settings/base-url-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` is not the address of a site: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write the https address of the front page, with its path and nothing after it: ${facts.suggestion ?? "https://example.org/ or https://name.github.io/repository/"}.`,
    }),
  },
  "settings/characters-removed": {
    severity: "warning",
    say: ({ key, removed }) => ({
      what: `${key === "" ? "The file" : `\`${key}\``} holds characters that no one sees: ${removed.join(", ")}.`,
      why: "Feeds may not carry them, or they turn the direction of text around; they were removed.",
      mend: "Delete them from the file.",
    }),
  },
  "settings/code-failed": {
    severity: "error",
    say: ({ file, reason }) => ({
      what: `${file} gives no settings. ${reason}`,
      why: "Settings in a program are what it exports by default.",
      mend: "Mend the program, and let it `export default` one plain object.",
    }),
  },
  "settings/date-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` is not a day: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ?? "a day such as 2025-07-01"}.`,
    }),
  },
  "settings/file-unusable": {
    severity: "error",
    say: ({ file, reason, mend }) => ({
      what: `The settings file ${file} cannot be used.`,
      why: reason,
      mend: mend ?? "Name a siar.config.yaml, .yml, .json, .mjs or .ts that can be read.",
    }),
  },
  "settings/files-several": {
    severity: "error",
    say: ({ files }) => ({
      what: `There are ${files.length} settings files in one folder: ${files.join(", ")}.`,
      why: "A site has one; siar does not guess which.",
      mend: `Keep one of them, or name it: --config ${files[0] ?? "siar.config.yaml"}.`,
    }),
  },
  "settings/id-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` cannot be a permanent id: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ?? "small letters a-z, digits and hyphens"}, and never change it.`,
    }),
  },
  "settings/key-missing": {
    severity: "error",
    say: ({ key, example, isEmpty }) => ({
      what: `\`${key}\` is ${isEmpty ? "an empty list" : "missing"}.`,
      why: "",
      mend: `Write \`${example}\`.`,
    }),
  },
  "settings/key-twice": {
    severity: "error",
    say: ({ key, first }) => ({
      what: `\`${key}\` says again what \`${first}\` says.`,
      why: "Case, hyphens and underscores make no difference in keys.",
      mend: "Keep one of the two.",
    }),
  },
  "settings/key-unknown": {
    severity: "error",
    say: ({ key, nearest, known }) => ({
      what: `There is no setting \`${key}\`.`,
      why: nearest === undefined ? `The keys here are ${listed(known)}.` : "",
      mend: nearest === undefined ? "Remove it, or write one of these." : `Did you mean \`${nearest}\`?`,
    }),
  },
  "settings/label-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` cannot be a name for readers: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ? `"${facts.suggestion}"` : "a short plain name, such as Armed conflict"}.`,
    }),
  },
  "settings/language-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` is not a language: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ?? "a language tag, such as id, en or pt-BR"}.`,
    }),
  },
  "settings/language-unlisted": {
    severity: "warning",
    say: ({ key, language, languages }) => ({
      what: `\`${key}\` is in a language that the site does not have: \`${language}\`.`,
      why: `\`languages\` is ${listed(languages)}; nothing will show this text.`,
      mend: `Add \`${language}\` to \`languages\`, or remove this text.`,
    }),
  },
  "settings/missing": {
    severity: "error",
    say: ({ lacks, example }) => ({
      what: `There is no siar.config.yaml in this folder or one above it, and package.json does not say enough: ${listed(lacks)} ${lacks.length === 1 ? "is" : "are"} missing.`,
      why: "A site needs a title, and an address for the links in its feeds.",
      mend: `Write siar.config.yaml:\n\n${example}`,
    }),
  },
  "settings/name-taken": {
    severity: "error",
    say: ({ kind, key, name, holder, language }) => ({
      what: `The ${kind} ${shown(name)} at \`${key}\` is taken${language === undefined ? "" : ` in \`${language}\``}: ${holder} has it.`,
      why: "Names that differ only by case, spaces or characters that no one sees are the same name to a reader.",
      mend: "Give one of the two another name.",
    }),
  },
  "settings/parent-cycle": {
    severity: "error",
    say: ({ ids }) => ({
      what: `These terms are each other's parents: ${[...ids, ids[0]].join(" → ")}.`,
      why: "A taxonomy is a tree.",
      mend: "Remove `parent` from the one that stands at the top.",
    }),
  },
  "settings/parent-unknown": {
    severity: "error",
    say: ({ id, parent, nearest }) => ({
      what: `The parent of \`${id}\` is not in the taxonomy: ${shown(parent)}.`,
      why: "",
      mend:
        nearest === undefined
          ? `Add a term with \`id: ${parent}\`, or remove \`parent\`.`
          : `Did you mean \`${nearest}\`?`,
    }),
  },
  "settings/path-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` cannot be used as a path: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ?? "a path inside the site's folder, such as static/icon.png"}.`,
    }),
  },
  "settings/slug-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` cannot be a part of an address: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ?? "letters, digits and hyphens"}.`,
    }),
  },
  "settings/slug-taken": {
    severity: "error",
    say: ({ key, label, slug, language, other, otherKey }) => ({
      what: `The terms ${shown(other)} (\`${otherKey}\`) and ${shown(label)} (\`${key}\`) would have one address in \`${language}\`: ${shown(slug)}.`,
      why: "Their pages and feeds would overwrite each other.",
      mend: "Give one of the two a `slug` of its own.",
    }),
  },
  "settings/syntax": {
    severity: "error",
    say: ({ file, reason, suggestion }) => ({
      what: `${file} cannot be read. ${reason}`,
      why: "",
      mend: suggestion === undefined ? "Mend this line." : `Write \`${suggestion}\`.`,
    }),
  },
  "settings/text-missing": {
    severity: "error",
    say: ({ key, language }) => ({
      what: `\`${key}\` has no text in \`${language}\`.`,
      why: "The first of `languages` is what every other language falls back to.",
      mend: `Add \`${language}: …\` to it.`,
    }),
  },
  "settings/time-zone-unknown": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` is not a time zone: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ?? "a name of the IANA list, such as Asia/Jakarta or UTC"}.`,
    }),
  },
  "settings/url-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` is not a usable address: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: `Write ${facts.suggestion ?? "a whole address, such as https://example.org/"}.`,
    }),
  },
  "settings/value-invalid": {
    severity: "error",
    say: (facts) => ({
      what: `\`${facts.key}\` has a value that siar does not take: ${shown(facts.value)}.`,
      why: facts.reason,
      mend: facts.suggestion === undefined ? "Change it, or remove the key." : `Write ${facts.suggestion}.`,
    }),
  },
};
