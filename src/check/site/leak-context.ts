/**
 * Whether what was found of a hidden article is that, or a part of something longer: `/kursk` in `/en/kursk/`, an
 * id in an id that goes on. It looks at the bytes around a find.
 */

import type { LeakKind } from "../../problems/words/check-leak.ts";

interface Found {
  readonly kind: LeakKind;
  readonly text: string;
}

/** Whether it stands there as itself. */
export function standsAlone(
  { kind, text }: Found,
  bytes: Uint8Array,
  from: number,
  to: number,
  base: URL,
): boolean {
  switch (kind) {
    case "image":
      return true;
    case "title":
      return !isLetter(bytes[from - 1]) && !isLetter(bytes[to]);
    case "id":
      return /^[>"]/.test(text) || !(isOfId(bytes[from - 1]) || goesOn(bytes, to, isOfId));
    case "address":
      return !isEndTag(bytes, from, to) && endsPath(bytes, to) && isRoot(bytes, from, base);
  }
}

/** `</code>`, escaped or not, is the end of an element, and no way to `/code`; `</code/>` is a link in a header. */
function isEndTag(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[to] === SLASH) return false;
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, from - LONGEST_LESS_THAN), from));
  return /(?:<|&lt;|amp;lt;|#x0*3c;|#0*60;|\\u003c|%3c)$/i.test(before);
}

/** Whether the path ends there, its last slash and `index.html` aside. */
function endsPath(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== SLASH) return !goesOn(bytes, at, isOfSegment);
  const isIndex = INDEX.every((byte, index) => bytes[at + 1 + index] === byte);
  return !goesOn(bytes, at + 1 + (isIndex ? INDEX.length : 0), isOfPath);
}

/** A full stop belongs to it only where something follows. */
function goesOn(bytes: Uint8Array, at: number, isOf: (byte: number | undefined) => boolean): boolean {
  return bytes[at] === FULL_STOP ? isLetter(bytes[at + 1]) : isOf(bytes[at]);
}

/** Whether the path that ends there is the site's root: nothing, dots, or its own base URL. */
function isRoot(bytes: Uint8Array, end: number, base: URL): boolean {
  let start = end;
  while (start > 0 && end - start < LONGEST_BASE && isBeforePath(bytes[start - 1])) start -= 1;
  const before = new TextDecoder().decode(bytes.subarray(start, end));
  if (/^(?:\.\.?)?(?:\/\.\.?)*$/.test(before)) return true;
  const [, host, path = ""] = /^(?:[A-Za-z]+:)?\/\/([^/]*)(.*)$/.exec(before) ?? [
    undefined,
    undefined,
    before,
  ];
  return (host === undefined || host === base.host) && `${path}/` === base.pathname;
}

const LONGEST_BASE = 512;
const SLASH = 0x2f;
const COLON = 0x3a;
const LONGEST_LESS_THAN = 8;
const FULL_STOP = 0x2e;
const INDEX = new TextEncoder().encode("index.html");

/** Letters and digits; every byte of a character beyond ASCII counts as one. */
function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0x80 || /[0-9A-Za-z]/.test(String.fromCharCode(byte)));
}

function isOfId(byte: number | undefined): boolean {
  return isLetter(byte) || (byte !== undefined && /[/_~%:@#+-]/.test(String.fromCharCode(byte)));
}

function isOfSegment(byte: number | undefined): boolean {
  return isLetter(byte) || (byte !== undefined && /[_~%@+$!*-]/.test(String.fromCharCode(byte)));
}

function isOfPath(byte: number | undefined): boolean {
  return byte === SLASH || isOfSegment(byte);
}

function isBeforePath(byte: number | undefined): boolean {
  return byte === COLON || byte === FULL_STOP || isOfPath(byte);
}
