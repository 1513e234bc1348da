/**
 * Markdown to tokens: GFM and footnotes, by an instance of marked that is ours alone. Its renderer is never used,
 * since it escapes little and filters no address; `write.ts` writes the HTML. What marked is spared here changes no
 * token: it is not asked for what a text cannot hold.
 */

import { Marked, type MarkedToken, type Token, type TokenizerObject } from "marked";
import {
  type FootnoteDefinition,
  type FootnoteReference,
  footnoteDefinition,
  footnoteReference,
} from "./footnote-syntax.ts";
import { endOfText } from "./plain-text.ts";

export type { Token, Tokens } from "marked";

/** Every kind of token that our Markdown knows. */
export type SiarToken = MarkedToken | FootnoteDefinition | FootnoteReference;

/** Headings with a line below them, and tables: neither begins with a line that ends its paragraph. */
const blocks: TokenizerObject = {
  lheading: (source) => (hasSecondLine(source) ? false : undefined),
  table: (source) => (hasSecondLine(source) ? false : undefined),
};

/** Text without e-mail addresses. Numeric references are left to marked, which decodes them. */
const text: TokenizerObject = {
  inlineText(source) {
    const raw = source.slice(0, endOfText(source));
    if (raw.includes("&#")) return false;
    return { type: "text", raw, text: raw, escaped: this.lexer.state.inRawBlock };
  },
};

function hasSecondLine(source: string): boolean {
  const end = source.indexOf("\n");
  return end !== -1 && source[end + 1] !== "\n";
}

const footnotes = { extensions: [footnoteDefinition, footnoteReference] };

/** By whether the body may hold footnotes, then by whether it may hold an e-mail address. */
const MARKDOWN: readonly (readonly Marked[])[] = [false, true].map((hasFootnotes) =>
  [false, true].map((hasMail) => {
    const markdown = new Marked({ gfm: true, extensions: null }).use({ tokenizer: blocks });
    if (!hasMail) markdown.use({ tokenizer: text });
    return hasFootnotes ? markdown.use(footnotes) : markdown;
  }),
);

/**
 * The tokens of a body, or undefined where marked gives up on it: nested so deep that its recursion overflows.
 * Takes time in proportion to the text for all but hostile input.
 */
export function readTokens(body: string): readonly Token[] | undefined {
  const markdown = MARKDOWN[Number(body.includes("[^"))]?.[Number(body.includes("@"))];
  try {
    return markdown?.lexer(body);
  } catch {
    return undefined;
  }
}
