/**
 * Bytes of a file → Source. UTF-8, or UTF-16 where that is certain (D37): no guess ever changes a letter.
 * What is repaired here is repaired once for the whole house: byte order mark, newlines, forbidden characters.
 */

import type { Place, Problem } from "../model/problem.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { type Removal, removeForbidden } from "../text/characters.ts";
import { hashOf } from "../text/hash.ts";

/** Bytes that an article file may have (D32). */
export const MAX_ARTICLE_BYTES = 2_000_000;

/** At most this many different characters are named in one warning. */
const NAMED_CHARACTERS = 5;

/**
 * Decodes a file: no byte order mark, `\n` for every newline, what XML forbids removed with a warning (R18, D2, D12).
 * Without a source there is an error among the problems.
 */
export function decodeSource(
  path: string,
  bytes: Uint8Array,
): { readonly source?: Source; readonly problems: readonly Problem[] } {
  const file = path.normalize("NFC");
  if (bytes.length > MAX_ARTICLE_BYTES) {
    const facts = { bytes: bytes.length, limit: MAX_ARTICLE_BYTES };
    return { problems: [problem("article/too-large", { file }, facts)] };
  }
  const wide = wideEncodingOf(bytes);
  const decoded = wide === undefined ? decodeUtf8(bytes) : decodeWide(bytes, wide);
  if (decoded === undefined) {
    const place = wide === undefined ? placeOfBadByte(file, bytes) : { file };
    return { problems: [problem("article/not-utf8", place, { guess: wide?.slice(0, 6) })] };
  }
  const written = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  const { text, removals } = removeForbidden(written);
  return {
    source: { path: file, text, hash: hashOf(bytes) },
    problems: [
      ...(wide === undefined ? [] : [problem("article/encoding", { file }, { encoding: wide })]),
      ...(removals.length > 0 ? [forbidden(file, written, removals)] : []),
    ],
  };
}

/** Encodings whose letters have several bytes. */
type WideEncoding = "UTF-16LE" | "UTF-16BE" | "UTF-32LE" | "UTF-32BE";

/** By the byte order mark, or by where the zero bytes stand that Latin letters, spaces and newlines have there. */
function wideEncodingOf(bytes: Uint8Array): WideEncoding | undefined {
  const [first = 0, second = 0, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "UTF-32LE" : "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return "UTF-32BE";
  const length = Math.min(bytes.length, 512);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd <= length / 3) return undefined;
  if (even === 0) return "UTF-16LE";
  return odd === 0 ? "UTF-16BE" : "UTF-32LE";
}

const strict = new TextDecoder("utf-8", { fatal: true });
const strictWide = new TextDecoder("utf-16le", { fatal: true });

/** Undefined for half a letter, and for UTF-32, which nobody writes articles in. */
function decodeWide(bytes: Uint8Array, encoding: WideEncoding): string | undefined {
  if (encoding.startsWith("UTF-32")) return undefined;
  try {
    return strictWide.decode(encoding === "UTF-16LE" ? bytes : swapped(bytes));
  } catch {
    return undefined;
  }
}

/** The two bytes of each unit in the other order; one byte too many stays where it is. */
function swapped(bytes: Uint8Array): Uint8Array {
  const other = Uint8Array.from(bytes);
  for (let at = 0; at + 1 < other.length; at += 2) {
    other[at] = bytes[at + 1] ?? 0;
    other[at + 1] = bytes[at] ?? 0;
  }
  return other;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Where the first byte stands that is not UTF-8. A lenient decoder puts U+FFFD there; one that the author wrote
 * stands in the bytes as EF BF BD.
 */
function placeOfBadByte(file: string, bytes: Uint8Array): Place {
  const text = new TextDecoder("utf-8").decode(bytes);
  const encoder = new TextEncoder();
  let from = 0;
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = text.indexOf("\uFFFD");
  while (at >= 0) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) break;
    byte += 3;
    from = at + 1;
    at = text.indexOf("\uFFFD", from);
  }
  return placeOfOffset(file, text, Math.max(at, 0));
}

/** One warning a file, at the first of them. */
function forbidden(file: string, text: string, removals: readonly Removal[]): Problem {
  const codePoints = [...new Set(removals.map((removal) => removal.codePoint))].slice(0, NAMED_CHARACTERS);
  const place = placeOfOffset(file, text, removals[0]?.offset ?? 0);
  return problem("article/forbidden-characters", place, { count: removals.length, codePoints });
}

function placeOfOffset(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return excerptPlace(file, text.replace(/\r\n?/g, "\n"), before.length, column, 1);
}
