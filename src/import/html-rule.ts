/** What a rule of converting HTML is, and what rules ask of the body that is being converted. */

import type { Footnotes } from "./html-footnotes.ts";
import type { AddressOf, HtmlNode } from "./html-node.ts";

/** How elements of these names are written; `content` is what became of all within. */
export interface HtmlRule {
  /** In capitals. */
  readonly names: readonly string[];
  readonly write: (content: string, node: HtmlNode) => string;
}

export interface Conversion {
  readonly addressOf: AddressOf;
  readonly footnotes: Footnotes;
  /** How much deeper headings become, so that none is of the first level. */
  readonly deeper: number;
  /** Converts HTML from within the body by itself. */
  readonly convert: (html: string) => string;
}

/** An address where Markdown has one; parentheses and spaces would end it. */
export function destination(address: string): string {
  return /[\s()<>\\]/.test(address) || address === "" ? `<${address.replace(/[<>\\]/g, "\\$&")}>` : address;
}

/** A text in the quotation marks of a Markdown title, with the blank before it; nothing where it is empty. */
export function titleOf(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words === "" ? "" : ` "${words.replace(/[\\"*_`[\]<&{~$]/g, "\\$&")}"`;
}
