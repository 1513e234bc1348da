/** How a document in XML may begin (XML 1.0 §2.8), and the same document for a reader that wants to know no more of it. */

import { type Finding, found } from "../finding.ts";

export interface Prologue {
  /** The text of the same length, whose declaration is where it belongs, or gone. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Of the right form; of any other the parser says what is wrong. */
const DECLARATION =
  /^(\s*)<\?xml\s+version\s*=\s*(["'])([\w.:-]{1,20})\2(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\4)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\5)?\s*\?>/;

/** A plugin with a blank line at its end puts it there; the W3C's service has a name for that. */
const OF_WORDPRESS = /<generator>[^<]{0,200}wordpress/i;

/** Judges what stands before the root. */
export function judgePrologueOf(text: string): Prologue {
  const match = DECLARATION.exec(text);
  if (match === null) return { text, findings: [] };
  const [whole, before = "", , version = ""] = match;
  const findings: Finding[] = [];
  if (before !== "") {
    const w3c = OF_WORDPRESS.test(text) ? { w3c: "WPBlankLine" } : {};
    findings.push(found("xml/declaration-late", before.length, {}, { length: 5, ...w3c }));
  }
  if (version !== "1.0") {
    const length = whole.length - before.length;
    findings.push(found("xml/version-wrong", before.length, { version }, { length }));
  }
  return findings.length === 0
    ? { text, findings }
    : { text: blank(whole) + text.slice(whole.length), findings };
}

/** White space of the same length and lines. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
