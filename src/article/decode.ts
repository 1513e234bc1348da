/**
 * Bytes of a file → Source. UTF-8 or nothing (D37): no guess at another encoding ever changes a letter.
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
  if (looksLikeUtf16(bytes))
    return { problems: [problem("article/not-utf8", { file }, { guess: "UTF-16" })] };

  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) {
    return { problems: [problem("article/not-utf8", placeOfBadByte(file, bytes), { guess: undefined })] };
  }
  const written = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  const { text, removals } = removeForbidden(written);
  return {
    source: { path: file, text, hash: hashOf(bytes) },
    problems: removals.length > 0 ? [forbidden(file, written, removals)] : [],
  };
}

/** A byte order mark of UTF-16, or the zero bytes that Latin letters have there. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const length = Math.min(bytes.length, 512);
  let zeros = 0;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros++;
  return zeros > length / 3;
}

const strict = new TextDecoder("utf-8", { fatal: true });

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
