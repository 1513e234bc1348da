/** The end of an excerpt as MDX has it for marked, a line `{/* truncate *\/}`: the comment `<!-- truncate -->`. */

import type { TokenizerExtension } from "marked";
import { startOf } from "./lines.ts";

const MARK = /^ {0,3}\{\/\*[ \t]*(?:more|truncate|excerpt)[ \t]*\*\/\}[ \t]*(?:\n|$)/i;

/** Where in a paragraph one begins. */
export const excerptStart: (source: string) => number | undefined = startOf(MARK);

export const excerptMark: TokenizerExtension = {
  name: "excerptMark",
  level: "block",
  start: excerptStart,
  tokenizer(source) {
    const raw = MARK.exec(source)?.[0];
    if (raw === undefined) return undefined;
    return { type: "html", raw, text: "<!--more-->", pre: false, block: true };
  },
};
