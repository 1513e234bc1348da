/** What may be wrong with the template syntax of other tools in an article's body. */

import type { Words } from "./words.ts";

export interface ShortcodeFacts {
  /** `name` is the tag as it is written, in backticks, and how often it stands in the article. */
  "render/shortcode-unknown": { name: string; count: number };
}

export const shortcodeWords: { readonly [C in keyof ShortcodeFacts]: Words<ShortcodeFacts[C]> } = {
  "render/shortcode-unknown": {
    severity: "warning",
    say: ({ name, count }) => ({
      what: `${name} is not understood and was removed${count === 1 ? "" : `, ${count} times in this article`}.`,
      why: "It belongs to a template of the tool that the article was written for; readers would see its source.",
      mend: "Write what it should show as Markdown or HTML, or say in the settings, under `shortcodes`, what becomes of it.",
    }),
  },
};
