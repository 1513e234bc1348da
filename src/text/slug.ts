/**
 * Path segments: made from titles and labels, judged when an author wrote them, compared as disks compare.
 * Unicode letters stay (D23). What else lies on the site is the catalogue's to know.
 */

import { foldCase, graphemeCount } from "./characters.ts";

const MAX_GRAPHEMES = 100;
const MAX_BYTES = 200;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** Names that the build makes, or that hosts treat as one (D21). */
const RESERVED: ReadonlySet<string> = new Set([
  "index",
  "feed",
  "feeds",
  "assets",
  "index.html",
  "404.html",
  "rss.xml",
  "atom.xml",
  "feed.json",
  "feeds.opml",
  "sitemap.xml",
  "robots.txt",
  "siar.txt",
  "_headers",
  "_redirects",
]);

/**
 * The slug of a title or label: lower case, letters, digits and marks of all scripts kept, NFC, words joined by `-`;
 * at most 100 characters and 200 bytes. Empty when nothing is left.
 *
 *     "Café – ночь: №1"  →  "café-ночь-1"
 */
export function slugOf(text: string): string {
  const slug = shorten(PLAIN.test(text) ? plainWords(text) : words(text));
  return isReserved(slug) ? `${slug}-1` : slug;
}

/** Letters, digits and signs of ASCII. */
const PLAIN = /^[\x20-\x7E]*$/;

function plainWords(text: string): string {
  return (
    text
      .replaceAll("'", "")
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? ""
  );
}

function words(text: string): string {
  const visible = text.normalize("NFC").replace(/[\p{Default_Ignorable_Code_Point}\p{Me}\p{Cs}'’]/gu, "");
  const lower = visible.toLowerCase().replaceAll("i\u0307", "i").normalize("NFC");
  return lower.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.join("-") ?? "";
}

/** Cut at a hyphen where one is near, else between two characters. */
function shorten(slug: string): string {
  if (fits(slug)) return slug;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("en").segment(slug)) {
    if (!fits(kept + segment)) break;
    kept += segment;
  }
  const hyphen = kept.lastIndexOf("-");
  const isNear = hyphen > kept.length / 2 && slug[kept.length] !== "-";
  return (isNear ? kept.slice(0, hyphen) : kept).replace(/-+$/u, "");
}

function fits(slug: string): boolean {
  return (
    byteLength(slug) <= MAX_BYTES && (slug.length <= MAX_GRAPHEMES || graphemeCount(slug) <= MAX_GRAPHEMES)
  );
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return PLAIN.test(text) ? text.length : encoder.encode(text).length;
}

function isReserved(slug: string): boolean {
  return isDeviceName(slug) || RESERVED.has(slug.toLowerCase());
}

/** Whether Windows opens a device of that name instead of a file. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/** Why a slug cannot be a segment of an address and the name of a folder on every disk; a sentence (D13, D21-D23). */
export function whyNotSlug(slug: string): string | undefined {
  if (slug === "") return "It is empty.";
  if (/^\.+$/u.test(slug)) return "It is made of dots only.";
  if (/[/\\]/u.test(slug)) return "It holds a slash; a slug is one segment of the address.";
  if (slug.includes("%"))
    return "It holds `%`; write the character itself, it is encoded where it is needed.";
  const character = /[\0-\x1F\x7F-\x9F:?#*"<>|]/u.exec(slug)?.[0];
  if (character !== undefined)
    return `It holds ${nameOf(character)}, which no file name may hold everywhere.`;
  if (/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{C}]/u.test(slug))
    return "It holds a character that is not seen.";
  if (/^[\s.]/u.test(slug)) return "It begins with a dot or a space.";
  if (/[\s.]$/u.test(slug)) return "It ends with a dot or a space.";
  if (/[^\S ]/u.test(slug)) return "It holds white space that is no plain space.";
  if (isDeviceName(slug)) return "Windows keeps this name for a device.";
  if (isReserved(slug)) return "The site needs this name itself.";
  if (byteLength(slug) > MAX_BYTES) return `It is longer than ${MAX_BYTES} bytes.`;
  return undefined;
}

function nameOf(character: string): string {
  if (character > " " && character < "\x7F") return `\`${character}\``;
  return `the control character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Equal for two slugs that are the same file on some disk: NFC, case folded (D22). */
export function foldSlug(slug: string): string {
  return foldCase(slug.normalize("NFC"));
}
