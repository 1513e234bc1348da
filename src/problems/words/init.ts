/** What may be wrong when a site is begun, an article is begun, or mends are written back into articles. */

import { listed, shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface InitFacts {
  /** Flags that would answer, `--base-url`; never empty. */
  readonly "init/answer-missing": { readonly flags: readonly string[] };
  readonly "init/flag-invalid": {
    readonly flag: string;
    readonly value: string;
    /** A sentence. */
    readonly reason: string;
    readonly suggestion: string | undefined;
  };
  readonly "init/settings-exist": { readonly file: string };
  readonly "init/folder-unusable": { readonly folder: string; readonly reason: string };
  readonly "init/no-articles": { readonly folder: string };
  readonly "init/address-made": { readonly baseUrl: string };
  /** `things` stand behind "not taken over:"; never empty. */
  readonly "init/not-taken-over": { readonly things: readonly string[] };
  readonly "init/pattern-foreign": { readonly written: string };
  readonly "init/terms-many": { readonly count: number; readonly limit: number };
  readonly "new/title-unusable": { readonly title: string; readonly reason: string };
  readonly "new/category-unknown": { readonly name: string; readonly nearest: string | undefined };
  readonly "new/file-exists": { readonly file: string };
  readonly "fix/path-unknown": { readonly path: string };
  readonly "fix/changed-meanwhile": Readonly<Record<string, never>>;
}

export const initWords: { readonly [C in keyof InitFacts]: Words<InitFacts[C]> } = {
  "init/answer-missing": {
    severity: "error",
    say: ({ flags }) => ({
      what: `siar has to know more of the site: ${listed(flags)}.`,
      why: "There is no terminal to ask at.",
      mend: `Name ${flags.length === 1 ? "it" : "them"}, or add \`--yes\`, which takes what was found and what is usual.`,
    }),
  },
  "init/flag-invalid": {
    severity: "error",
    say: ({ flag, value, reason, suggestion }) => ({
      what: `\`${flag}\` is ${shown(value)}. ${reason}`,
      why: "",
      mend: suggestion === undefined ? "Name another one." : `Write \`${flag} ${suggestion}\`.`,
    }),
  },
  "init/settings-exist": {
    severity: "error",
    say: ({ file }) => ({
      what: `The folder has settings already: \`${file}\`.`,
      why: "Nothing that somebody wrote is written over.",
      mend:
        file === "siar.config.yaml"
          ? "Change that file by hand, or add `--force`, which replaces it."
          : "Change that file by hand, or take it away first.",
    }),
  },
  "init/folder-unusable": {
    severity: "error",
    say: ({ folder, reason }) => ({
      what: `${shown(folder)} cannot be made a site. ${reason}`,
      why: "",
      mend: "Name a folder that may be read and written.",
    }),
  },
  "init/no-articles": {
    severity: "error",
    say: ({ folder }) => ({
      what: `There is no article in \`${folder}\`.`,
      why: "Articles are files `.md`, `.markdown` or `.mdx`, and `.html` with front matter.",
      mend: "Name the folder that holds them, from the site's folder.",
    }),
  },
  "init/address-made": {
    severity: "warning",
    say: ({ baseUrl }) => ({
      what: `Nothing says where the site will be, so its settings say ${shown(baseUrl)}.`,
      why: "The address stands in every feed, and its host in the permanent ids of new articles.",
      mend: "Write the real one as `baseUrl` into siar.config.yaml before anything is published.",
    }),
  },
  "init/not-taken-over": {
    severity: "warning",
    say: ({ things }) => ({
      what: `Not taken over: ${things.join("; ")}.`,
      why: "siar has no such thing, or it is part of a program, and siar runs no program of a site.",
      mend: "Look whether articles depend on it; front matter of folders goes into `defaults` of siar.config.yaml.",
    }),
  },
  "init/pattern-foreign": {
    severity: "warning",
    say: ({ written }) => ({
      what: `The addresses of the former site are ${shown(written)}, and siar cannot make such ones.`,
      why: "Pages get addresses by their slugs, and links from elsewhere to the former ones would lead nowhere.",
      mend: "Choose an `articlePath` in siar.config.yaml, and take the former addresses over with `siar ids adopt` from the old feed.",
    }),
  },
  "init/terms-many": {
    severity: "warning",
    say: ({ count, limit }) => ({
      what: `The articles name ${count} categories, more than the ${limit} that are written down.`,
      why: "So many are free words, and no taxonomy that somebody looks after.",
      mend: "Leave it so: then terms come from the articles. Or write the ones that count into `taxonomy`.",
    }),
  },
  "new/title-unusable": {
    severity: "error",
    say: ({ title, reason }) => ({
      what: `The title is ${shown(title)}. ${reason}`,
      why: "",
      mend: 'Write it behind the command, in quotes: siar new "A bridge opens".',
    }),
  },
  "new/category-unknown": {
    severity: "error",
    say: ({ name, nearest }) => ({
      what: `There is no category ${shown(name)} in the taxonomy.`,
      why: "An article with it would stop the build.",
      mend:
        nearest === undefined
          ? "Name one by its id, label or alias, or add it to the settings."
          : `Write \`--category ${nearest}\`.`,
    }),
  },
  "new/file-exists": {
    severity: "error",
    say: ({ file }) => ({
      what: `There is a file \`${file}\` already.`,
      why: "Nothing is written over.",
      mend: "Name another slug with `--slug`, or another folder with `--into`.",
    }),
  },
  "fix/path-unknown": {
    severity: "error",
    say: ({ path }) => ({
      what: `${shown(path)} is no article of this site.`,
      why: "Only files that `articles` of the settings names are looked at.",
      mend: "Name an article, or a folder of articles.",
    }),
  },
  "fix/changed-meanwhile": {
    severity: "error",
    say: () => ({
      what: "The file was changed while its mends were being shown.",
      why: "What somebody has just written is not written over.",
      mend: "Run siar fix again.",
    }),
  },
};
