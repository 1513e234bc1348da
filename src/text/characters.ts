/**
 * Characters that do harm: those that XML forbids, those that turn text around, those that nobody sees.
 * Also what counts as one character to a reader. Pure; never asks the machine's locale.
 */

export interface Removal {
  /** UTF-16 units from the beginning of the text that was given. */
  readonly offset: number;
  readonly codePoint: number;
}

const CONTROLS = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
// Under the `u` flag \p{Cs} matches a surrogate only where it stands alone.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/gu;

/**
 * Removes what XML 1.0 forbids: C0 controls but tab and newlines, U+FFFE, U+FFFF, lone surrogates (R18, D12).
 * Clean text comes back as the same string.
 */
export function removeForbidden(text: string): {
  readonly text: string;
  readonly removals: readonly Removal[];
} {
  if (isClean(text)) return { text, removals: [] };
  const removals: Removal[] = [];
  const kept = text.replace(FORBIDDEN, (character: string, offset: number) => {
    removals.push({ offset, codePoint: character.codePointAt(0) ?? 0 });
    return "";
  });
  return { text: kept, removals };
}

/** Whether the text may stand in XML as it is (R18). */
export function isClean(text: string): boolean {
  return !CONTROLS.test(text) && (text as WellFormed).isWellFormed();
}

/** A method of strings that Node 20 has, and ES2023, whose types we use, has not: no surrogate stands alone. */
type WellFormed = string & { isWellFormed(): boolean };

const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;
const POP_ISOLATE = "\u2069";

/**
 * Removes embeddings and overrides (U+202A–202E), which can make a title read as another one, and isolates
 * (U+2066–2069) that lack their partner; isolates in pairs stay (D13).
 */
export function removeBidiOverrides(text: string): string {
  if (text.search(BIDI_CONTROLS) < 0) return text;
  const paired = pairedIsolates(text);
  return text.replace(BIDI_CONTROLS, (control: string, offset: number) =>
    paired.has(offset) ? control : "",
  );
}

/** Offsets of the isolates and of the marks that close them. */
function pairedIsolates(text: string): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (const match of text.matchAll(/[\u2066-\u2069]/gu)) {
    if (match[0] !== POP_ISOLATE) {
      open.push(match.index);
      continue;
    }
    const opener = open.pop();
    if (opener !== undefined) paired.add(opener).add(match.index);
  }
  return paired;
}

/** Letters, digits and signs of ASCII, of which most names consist: for them all rules below come to lower case. */
const PLAIN = /^[\x20-\x7E]*$/;

/**
 * The form in which names, labels and handles are compared: equal results mean "the same name to a reader" (D14).
 * NFC; what is never seen (zero-width characters, soft hyphens, tag characters, direction marks) is gone, white space
 * is one space, and case is folded.
 */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, " ").trim();
  const visible = text.normalize("NFC").replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, "");
  return foldCase(visible.replace(/\s+/gu, " ").trim());
}

/**
 * Folds case as Unicode does for every language alike, `Straße` like `STRASSE`; NFC. The dotless ı of Turkish keeps
 * apart from i, as the two are different letters to those who use them.
 */
export function foldCase(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const folded = text
    .split("ı")
    .map((part) => part.toUpperCase().toLowerCase())
    .join("ı");
  return folded.replaceAll("ς", "σ").normalize("NFC");
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many characters a reader sees. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/**
 * At most so many characters as a reader sees them, whole words, with "…" where something was left out (R71).
 * Text that is written without spaces is cut between two characters, after a mark of punctuation if one is near.
 */
export function cutAtWord(text: string, maxGraphemes: number): string {
  const whole = text.trim();
  if (whole.length <= maxGraphemes) return whole;
  const end = offsetOfGrapheme(whole, maxGraphemes);
  if (end === undefined) return whole;
  const room = whole.slice(0, offsetOfGrapheme(whole, Math.max(maxGraphemes - 1, 0)) ?? end);
  const kept = room.slice(0, lastBreak(whole, room));
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** Where the grapheme of that index begins, or undefined when the text has no more than that many. */
function offsetOfGrapheme(text: string, index: number): number | undefined {
  let count = 0;
  for (const segment of graphemes.segment(text)) {
    if (count === index) return segment.index;
    count++;
  }
  return undefined;
}

/** The last offset in the room at which a word ends; the end of the room where words are not set apart. */
function lastBreak(whole: string, room: string): number {
  if (/^\s/u.test(whole.slice(room.length))) return room.length;
  for (let offset = room.length - 1; offset > room.length / 2; offset--) {
    const character = room[offset] ?? "";
    if (/\s/u.test(character)) return offset;
    if (/[。、，！？；：．]/u.test(character)) return offset + 1;
  }
  return room.length;
}
