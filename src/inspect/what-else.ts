/** What a file plainly is that was handed over as a feed and is none: so that one sentence says it, and no hundred faults of XML. */

import { startOf } from "./read-chunks.ts";

const SNIFFED_BYTES = 4096;

/** Words for what the file is, "a page of HTML"; `undefined` where it may be a feed, well or badly written. */
export function whatElse(file: string): string | undefined {
  const bytes = startOf(file, SNIFFED_BYTES);
  const text = new TextDecoder("latin1").decode(bytes).replaceAll("\u0000", "").replace(MARK, "").trimStart();
  if (/^<(?:!doctype\s+html|html)[\s>]/i.test(text)) return "a page of HTML";
  if (FOREIGN.test(text)) return "no text, by its first bytes";
  if (text === "" || /^[<{[]/.test(text) || MARKUP.test(text) || isEbcdic(bytes)) return undefined;
  return "a text, and begins as neither XML nor JSON does";
}

/** A feed behind something that does not belong before it. */
const MARKUP = /<(?:\?xml|!doctype|(?:[\w-]{1,20}:)?(?:rss|feed|rdf|opml))[\s>]/i;

/** Byte order marks, read as Latin-1. */
const MARK = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/;

/** PNG, JPEG, GIF, ZIP, gzip, PDF. */
const FOREIGN = /^(?:\x89PNG|\xff\xd8\xff|GIF8|PK\x03\x04|\x1f\x8b|%PDF-)/;

/** `<?xm` in EBCDIC (XML 1.0, appendix F). */
function isEbcdic(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7 && bytes[3] === 0x94;
}
