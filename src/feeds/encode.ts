/**
 * An entry's HTML in UTF-8, dressed as the formats carry it: the same bytes as `TextEncoder` would give of the text.
 * It is encoded once and copied from there into the fragments of the other formats: XML takes it as it is, JSON with a
 * backslash before some characters.
 */

import { cdata, isOneSection } from "../text/xml.ts";

/** HTML as a string, or in UTF-8 from where it stands already. */
export type Html = string | Uint8Array;

/** HTML that is to be written. */
export interface Dressed {
  /** Bytes that it takes at the most. */
  readonly most: number;
  /** Writes it from `at` on, and returns where it ends. */
  readonly write: (block: Buffer, at: number) => number;
  /** Where its bytes lie bare within what is written, if they do: so far from the beginning and from the end. */
  readonly bare?: { readonly begin: number; readonly end: number };
}

/** No UTF-16 unit takes more bytes in UTF-8. */
export const MOST_BYTES_A_UNIT = 3;

const OPENING = "<![CDATA[";
const CLOSING = "]]>";
const WITHIN = { begin: OPENING.length, end: CLOSING.length };

/** A CDATA section. */
export function inCdata(html: Html): Dressed {
  if (typeof html === "string" && !isOneSection(html)) return written(cdata(html));
  return {
    most: OPENING.length + sizeOf(html) + CLOSING.length,
    write: (block, at) => {
      const begin = at + block.write(OPENING, at);
      const end = put(html, block, begin);
      return end + block.write(CLOSING, end);
    },
    bare: WITHIN,
  };
}

/** A JSON string; bytes must be exact. `encode` may use one piece of memory again and again. */
export function inJson(html: Html, encode: (text: string) => Uint8Array): Dressed {
  const bytes = typeof html === "string" ? encode(html) : html;
  if (typeof html === "string" && !isExact(bytes)) return written(JSON.stringify(html));
  return { most: MOST_BYTES_ESCAPED * bytes.length + 2, write: (block, at) => quote(bytes, block, at) };
}

/** Whether the bytes say all that was encoded: half a character has no form of its own in UTF-8, as it has in JSON. */
export function isExact(utf8: Uint8Array): boolean {
  return !Buffer.prototype.includes.call(utf8, REPLACEMENT);
}

const REPLACEMENT = Buffer.from("\uFFFD");

function written(text: string): Dressed {
  return { most: sizeOf(text), write: (block, at) => put(text, block, at) };
}

function sizeOf(html: Html): number {
  return typeof html === "string" ? MOST_BYTES_A_UNIT * html.length : html.length;
}

function put(html: Html, block: Buffer, at: number): number {
  if (typeof html === "string") return at + block.write(html, at);
  block.set(html, at);
  return at + html.length;
}

function quote(utf8: Uint8Array, block: Buffer, at: number): number {
  const [from, to] = [viewOf(utf8), viewOf(block)];
  let end = at;
  block[end++] = QUOTE;
  let index = 0;
  while (index < utf8.length) {
    const isFour = index + 4 <= utf8.length;
    const four = isFour ? from.getInt32(index) : 0;
    if (isFour && !needsEscape(four)) {
      to.setInt32(end, four);
      index += 4;
      end += 4;
      continue;
    }
    const last = Math.min(index + 4, utf8.length);
    for (; index < last; index++) end = putInString(utf8[index] ?? 0, block, end);
  }
  block[end++] = QUOTE;
  return end;
}

/** Whether one of four bytes is a control character, a quote or a backslash: found out at once, as most are none. */
function needsEscape(four: number): boolean {
  const below = (four - 0x20202020) | ((four ^ 0x22222222) - 0x01010101) | ((four ^ 0x5c5c5c5c) - 0x01010101);
  return (below & ~four & 0x80808080) !== 0;
}

function putInString(byte: number, block: Buffer, at: number): number {
  const follows = ESCAPES[byte] ?? 0;
  block[at] = follows === 0 ? byte : BACKSLASH;
  if (follows === 0) return at + 1;
  block[at + 1] = follows;
  const end = at + 2;
  return follows === CODE ? end + block.write(byte.toString(16).padStart(4, "0"), end) : end;
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The `u` of `\u001f`, which has six bytes. */
const CODE = 0x75;
const MOST_BYTES_ESCAPED = 6;

/** What follows the backslash, by byte; 0 where there is none. */
const ESCAPES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const text = JSON.stringify(String.fromCharCode(byte));
  return text.length > '"x"'.length ? text.charCodeAt(2) : 0;
});
