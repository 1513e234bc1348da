/**
 * Markdown to tokens: GFM and footnotes, by an instance of marked that is ours alone. Its renderer is never used,
 * since it escapes little and filters no address; `write.ts` writes the HTML.
 */

import { Marked, type MarkedToken, type Token } from "marked";
import {
  type FootnoteDefinition,
  type FootnoteReference,
  footnoteDefinition,
  footnoteReference,
} from "./footnote-syntax.ts";

export type { Token, Tokens } from "marked";

/** Every kind of token that our Markdown knows. */
export type SiarToken = MarkedToken | FootnoteDefinition | FootnoteReference;

const markdown = new Marked({ gfm: true, extensions: null }).use({
  extensions: [footnoteDefinition, footnoteReference],
});

/**
 * The tokens of a body, or undefined where marked gives up on it: nested so deep that its recursion overflows.
 * Takes time in proportion to the text for all but hostile input.
 */
export function readTokens(body: string): readonly Token[] | undefined {
  try {
    return markdown.lexer(body);
  } catch {
    return undefined;
  }
}
