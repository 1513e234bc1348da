/**
 * Percent-encoding (RFC 3986 §2), as UTF-8 and in upper case, by tables of our own. Lone surrogates, which have no
 * UTF-8, become U+FFFD.
 */

const UNRESERVED = /[A-Za-z0-9\-._~]/;
const IN_PATH = /[A-Za-z0-9\-._~!$&'()*+,;=:@/]/;
/** Without the quote, which browsers encode in a query. */
const IN_QUERY = /[A-Za-z0-9\-._~!$&()*+,;=:@/?]/;

/** Encodes plain text, every `%` of it too; keeps only unreserved characters. */
export function encodeText(text: string): string {
  return replaceAllBut(text, /./gsu, UNRESERVED);
}

/** Encodes in the path of a URL what may not stand there; `%XX` is kept, in upper case, a stray `%` is encoded. */
export function encodeUrlPath(path: string): string {
  return replaceAllBut(path, /%[0-9A-Fa-f]{2}|./gsu, IN_PATH);
}

/** The same for a query, a fragment, or what follows `mailto:`. */
export function encodeUrlQuery(query: string): string {
  return replaceAllBut(query, /%[0-9A-Fa-f]{2}|./gsu, IN_QUERY);
}

function replaceAllBut(text: string, parts: RegExp, kept: RegExp): string {
  return text.replace(parts, (part) => {
    if (part.length === 3) return part.toUpperCase();
    return kept.test(part) ? part : encodeCharacter(part);
  });
}

function encodeCharacter(character: string): string {
  let encoded = "";
  for (const byte of new TextEncoder().encode(character)) {
    encoded += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return encoded;
}
