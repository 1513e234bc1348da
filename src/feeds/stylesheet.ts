/** The style sheet for browsers that a user of `Feed` may ask for; the build asks for none (R95). */

import { escapeAttribute } from "../text/xml.ts";
import type { WrittenFeed } from "./extras.ts";

/** The instruction before the root with its newline, or nothing. CSS by its ending, else XSLT. */
export function writeStylesheet({ stylesheet }: WrittenFeed): string {
  if (stylesheet === undefined) return "";
  const type = /\.css(?:[?#]|$)/i.test(stylesheet) ? "text/css" : "text/xsl";
  return `<?xml-stylesheet href="${escapeAttribute(stylesheet)}" type="${type}"?>\n`;
}
