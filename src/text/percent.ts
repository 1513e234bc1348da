/**
 * Percent-encoding (RFC 3986 §2), as UTF-8 and in upper case, by tables of our own. Lone surrogates, which have no
 * UTF-8, become U+FFFD.
 */

const UNRESERVED = "A-Za-z0-9\\-._~";
const IN_PATH = `${UNRESERVED}!$&'()*+,;=:@/`;
/** Without the quote, which browsers encode in a query. */
const IN_QUERY = `${UNRESERVED}!$&()*+,;=:@/?`;

/** What is not kept, one character each; `%XX` is one where it may stand. */
const NOT_UNRESERVED = new RegExp(`[^${UNRESERVED}]`, "gu");
const NOT_IN_PATH = new RegExp(`%[0-9A-Fa-f]{2}|[^${IN_PATH}]`, "gu");
const NOT_IN_QUERY = new RegExp(`%[0-9A-Fa-f]{2}|[^${IN_QUERY}]`, "gu");

/** Encodes plain text, every `%` of it too; keeps only unreserved characters. */
export function encodeText(text: string): string {
  return text.replace(NOT_UNRESERVED, encodePart);
}

/** Encodes in the path of a URL what may not stand there; `%XX` is kept, in upper case, a stray `%` is encoded. */
export function encodeUrlPath(path: string): string {
  return path.replace(NOT_IN_PATH, encodePart);
}

/** The same for a query, a fragment, or what follows `mailto:`. */
export function encodeUrlQuery(query: string): string {
  return query.replace(NOT_IN_QUERY, encodePart);
}

const encoder = new TextEncoder();

/** A character, or `%XX`, which is three of them. */
function encodePart(part: string): string {
  if (part.length === 3) return part.toUpperCase();
  let encoded = "";
  for (const byte of encoder.encode(part)) {
    encoded += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return encoded;
}
