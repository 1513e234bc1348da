/** What there may be to say of the settings that tell how articles are written. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface SettingsArticlesFacts {
  readonly "settings/authors-unreadable": { readonly reason: string };
  readonly "settings/authors-value": {
    readonly key: string;
    readonly value: string;
    /** A sentence. */
    readonly reason: string;
  };
}

export const settingsArticlesWords: {
  readonly [C in keyof SettingsArticlesFacts]: Words<SettingsArticlesFacts[C]>;
} = {
  "settings/authors-unreadable": {
    severity: "error",
    say: ({ reason }) => ({
      what: `The file of authors cannot be read. ${reason}`,
      why: "Articles name their authors by the handles in it.",
      mend: "Mend the file, or write the people into the settings, under `people`.",
    }),
  },
  "settings/authors-value": {
    severity: "warning",
    say: ({ key, value, reason }) => ({
      what: `\`${key}\` of an author is ${shown(value)}. ${reason}`,
      why: "It is left out: feeds carry it to every reader.",
      mend: "Write it in full, or take it out.",
    }),
  },
};
