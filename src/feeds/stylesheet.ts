/** The style sheet by which a browser shows the raw file (R96). The build names CSS only; a user of `Feed` may name XSLT (R95). */

import { escapeAttribute, XML_DECLARATION } from "../text/xml.ts";
import type { WrittenFeed } from "./extras.ts";

/** Bytes within which whoever sniffs a file's type looks for its root (R17). */
const SNIFFED = 512;
const ROOT_NAME = "<feed".length;

/**
 * The instruction before the root with its newline, or nothing: without a style sheet, and where its address is
 * so long that the root would stand too late. CSS by its ending, else XSLT.
 */
export function writeStylesheet({ stylesheet }: WrittenFeed): string {
  if (stylesheet === undefined) return "";
  const type = /\.css(?:[?#]|$)/i.test(stylesheet) ? "text/css" : "text/xsl";
  const instruction = `<?xml-stylesheet href="${escapeAttribute(stylesheet)}" type="${type}"?>\n`;
  const before = new TextEncoder().encode(XML_DECLARATION + instruction).length;
  return before + ROOT_NAME <= SNIFFED ? instruction : "";
}
