/** How an XML file must begin (R17): the declaration, the encoding, and the root where sniffers look for it. */

import { type Finding, found } from "../finding.ts";

/** Readers and hosts look no further for `<rss` or `<feed`. */
const SNIFFED_BYTES = 512;

/** Judges the first lines of an XML file, given the offset of its root element. */
export function judgePrologue(text: string, rootAt: number): readonly Finding[] {
  const findings: Finding[] = [];
  const declaration = /^<\?xml\s[^>]*\?>/.exec(text)?.[0];
  if (declaration === undefined) findings.push(found("xml/declaration-missing", 0, {}));
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(declaration ?? "")?.[1];
  if (encoding !== undefined && encoding.toLowerCase() !== "utf-8") {
    findings.push(found("file/encoding-wrong", 0, { reason: `Its declaration says "${encoding}".` }));
  }
  if (rootAt > SNIFFED_BYTES) findings.push(found("xml/root-late", rootAt, { at: rootAt }));
  return findings;
}
