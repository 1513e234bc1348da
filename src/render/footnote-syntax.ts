/**
 * Footnotes for marked, which would read `[^1]: note` as the definition of a link: `[^1]` where the note belongs,
 * and `[^1]: text` anywhere between blocks, its further lines indented or, within a paragraph, not.
 */

import type { Token, TokenizerExtension } from "marked";

export interface FootnoteReference {
  readonly type: "footnoteReference";
  readonly raw: string;
  readonly label: string;
}

export interface FootnoteDefinition {
  readonly type: "footnoteDefinition";
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

/** A label has no white space and no brackets, as on GitHub. */
const REFERENCE = /^\[\^([^\s[\]]+)\]/;
const DEFINITION = /^ {0,3}\[\^([^\s[\]]+)\]:[ \t]*/;

/** The first line below that a paragraph cannot hold, or that defines a footnote. */
const NEXT_BLOCK =
  /\n(?:[ \t]*\n| {0,3}(?:\[\^[^\s[\]]+\]:|#{1,6}[ \t]|>|```|~~~|[-+*][ \t]|\d{1,9}[.)][ \t]|(?:[-*_][ \t]*){3,}\n))/;
/** A line that begins a block of its own, so that it cannot go on with a paragraph. */
const BLOCK_START =
  /^ {0,3}(?:#{1,6}(?:[ \t]|$)|>|```|~~~|[-+*][ \t]|\d{1,9}[.)][ \t]|<[a-z/!?]|(?:[-*_][ \t]*){3,}$)/i;

export const footnoteReference: TokenizerExtension = {
  name: "footnoteReference",
  level: "inline",
  tokenizer(source) {
    const match = this.lexer.state.inLink ? null : REFERENCE.exec(source);
    if (!match) return undefined;
    return { type: "footnoteReference", raw: match[0], label: match[1] ?? "" } satisfies FootnoteReference;
  },
};

export const footnoteDefinition: TokenizerExtension = {
  name: "footnoteDefinition",
  level: "block",
  /** Asked at each paragraph; it looks no further than the paragraph can reach, so that long texts stay fast. */
  start(source) {
    const end = NEXT_BLOCK.exec(source);
    return end && DEFINITION.test(source.slice(end.index + 1)) ? end.index + 1 : undefined;
  },
  tokenizer(source) {
    const opening = DEFINITION.exec(source);
    if (!opening) return undefined;
    const raw = wholeDefinition(source);
    const text = raw.slice(opening[0].length).replace(/\n(?: {1,4}|\t)/g, "\n");
    const { top } = this.lexer.state;
    this.lexer.state.top = true;
    const tokens = this.lexer.blockTokens(text, []);
    this.lexer.state.top = top;
    return { type: "footnoteDefinition", raw, label: opening[1] ?? "", tokens } satisfies FootnoteDefinition;
  },
};

/** From the opening to the last line that belongs to it, with the newline at its end. */
function wholeDefinition(source: string): string {
  let end = lineEnd(source, 0);
  let isOpen = !/:[ \t]*\n?$/.test(source.slice(0, end));
  for (let next = end; next < source.length; ) {
    const after = lineEnd(source, next);
    const line = source.slice(next, after).trimEnd();
    if (line === "") {
      isOpen = false;
    } else if (/^(?: {2,}|\t)/.test(line) || (isOpen && continues(line))) {
      isOpen = true;
      end = after;
    } else {
      break;
    }
    next = after;
  }
  return source.slice(0, end);
}

function continues(line: string): boolean {
  return !DEFINITION.test(line) && !BLOCK_START.test(line);
}

/** Offset behind the newline that ends the line. */
function lineEnd(source: string, from: number): number {
  const newline = source.indexOf("\n", from);
  return newline === -1 ? source.length : newline + 1;
}
