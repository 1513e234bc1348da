/** What a document type declaration says, without opening or expanding anything of it. */

import { type Finding, found } from "../finding.ts";

export interface DocumentType {
  /** Entities that are declared in the document itself. */
  readonly entities: ReadonlySet<string>;
  /** Whether it refers to declarations elsewhere, which nobody fetches. */
  readonly isExternal: boolean;
  readonly findings: readonly Finding[];
}

export const NO_TYPE: DocumentType = { entities: new Set(), isExternal: false, findings: [] };

/** So many declarations are looked at: an attack has more. */
const MOST = 1000;

const ENTITY = /<!ENTITY\s+(?:%\s+)?([^\s"'<>&;%]{1,200})\s+(SYSTEM|PUBLIC|["'])/g;
const EXTERNAL = /^<!DOCTYPE\s+[^\s[>]{1,200}\s+(?:SYSTEM|PUBLIC)\s/;
const NETSCAPE =
  /-\/\/Netscape Communications\/\/DTD RSS 0\.91\/\/|my\.netscape\.com\/publish\/formats\/rss-0\.91\.dtd/i;
/** Where the Netscape's moved to, and has the same text. */
const BOARD = /www\.rssboard\.org\/rss-0\.91\.dtd/i;

/** How a declaration begins, and ends or goes on with declarations of its own (XML 1.0 §2.8 and §4.2.2). */
const NAME = "[^\\s\\[\\]<>\"'&;%(){}*+,|?!=/@#$^~`\\\\]+";
const S = "[ \\t\\r\\n]";
const LITERAL = `(?:"[^"]*"|'[^']*')`;
const PUBLIC_LITERAL = `(?:"[\\w \\r\\n'()+,./:=?;!*#@$%-]*"|'[\\w \\r\\n()+,./:=?;!*#@$%-]*')`;
const START = new RegExp(
  `^<!DOCTYPE${S}+${NAME}(?:${S}+(?:SYSTEM${S}+${LITERAL}|PUBLIC${S}+${PUBLIC_LITERAL}${S}+${LITERAL}))?${S}*[[>]`,
);
const REASON =
  "Behind `<!DOCTYPE` stands the name of the root, then `SYSTEM` or `PUBLIC` with what it names in quotation marks.";

/** Reads the declaration as it is written, which begins at that offset; `version` is that of the root `rss`. */
export function readDocumentType(text: string, at: number, version: string | undefined): DocumentType {
  const entities = new Set<string>();
  const findings: Finding[] = [];
  const external = EXTERNAL.test(text.slice(0, 400));
  const subset = text.indexOf("[");
  const declared = subset === -1 ? "" : text.slice(subset);
  for (const match of declared.matchAll(ENTITY)) {
    const [whole, name = "", kind = ""] = match;
    entities.add(name);
    if (kind.length > 1) {
      const where = at + subset + match.index;
      findings.push(found("xml/entity-external", where, { name }, { length: whole.length }));
    }
    if (entities.size >= MOST) break;
  }
  if (!START.test(text)) findings.push(found("xml/ill-formed", at, { reason: REASON }, { length: 9 }));
  const start = subset === -1 ? text : text.slice(0, subset);
  if (NETSCAPE.test(start)) {
    if (!BOARD.test(start)) findings.push(found("xml/doctype-obsolete", at, {}, { length: 9 }));
    if (version !== undefined && version !== "0.91")
      findings.push(found("xml/doctype-wrong", at, { version }, { length: 9 }));
  }
  const severity = entities.size > 0 ? "warning" : "info";
  findings.push(found("xml/doctype-present", at, {}, { length: 9, severity }));
  return { entities, isExternal: external, findings };
}
