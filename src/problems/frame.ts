/**
 * The code frame: one line of a file with carets below what is meant. Columns count UTF-16 units in the
 * file and terminal cells on the screen; this file turns one into the other. It prints nothing, and it
 * lets no character through that could steer a terminal.
 */

import type { Place } from "../model/problem.ts";

/** The widest excerpt on screen, in cells; longer lines show a part around the carets. */
const MAX_CELLS = 100;
/** An excerpt ends this many UTF-16 units behind what it marks, and is left out where it would be too long. */
const CONTEXT = 160;
const MAX_EXCERPT = 10_000;
const TAB = 4;

/** A place with the line that it is in, for the frame (S10: that line, and nothing else of the file). */
export function excerptPlace(
  file: string,
  text: string,
  line: number,
  column: number,
  length: number,
): Place {
  const whole = lineOf(text, line);
  if (whole === undefined) return { file, line, column };
  const rest = Math.max(1, whole.length - column + 1);
  const marked = Math.max(1, Math.min(length, rest));
  const place = { file, line, column, length: marked };
  const end = column - 1 + marked + CONTEXT;
  return end > MAX_EXCERPT ? place : { ...place, excerpt: whole.slice(0, end) };
}

/** The same of what begins at that offset. */
export function excerptPlaceAt(file: string, text: string, at: number, length: number): Place {
  const before = text.slice(0, at);
  return excerptPlace(file, text, before.split("\n").length, at - before.lastIndexOf("\n"), length);
}

/** The two lines of the frame without their gutter, or undefined where the place has no excerpt. */
export function drawFrame(place: Place): { readonly code: string; readonly carets: string } | undefined {
  if (place.excerpt === undefined || place.column === undefined) return undefined;
  const start = place.column - 1;
  const cells = layOut(place.excerpt, start, start + (place.length ?? 1));
  let first = cells.findIndex((cell) => cell.isMarked);
  if (first === -1) first = cells.length;
  const from = windowStart(cells, first);
  let code = from > 0 ? "…" : "";
  let carets = from > 0 ? " " : "";
  let used = code.length;
  for (const cell of cells.slice(from)) {
    if (used + cell.width > MAX_CELLS) {
      code += "…";
      break;
    }
    used += cell.width;
    code += cell.shown;
    carets += (cell.isMarked ? "^" : " ").repeat(cell.width);
  }
  carets = carets.trimEnd();
  return { code: code.trimEnd(), carets: carets === "" ? `${" ".repeat(used)}^` : carets };
}

/** Text that a terminal prints and does not obey: controls become pictures, overrides of direction a mark. */
export function printable(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000b-\u001f]/g, (control) =>
      String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu, "\ufffd");
}

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly isMarked: boolean;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function layOut(line: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const isTab = segment === "\t";
    const shown = isTab ? " ".repeat(TAB - (column % TAB)) : printable(segment);
    const width = isTab ? shown.length : cellsOf(shown);
    cells.push({ shown, width, isMarked: index < end && index + segment.length > start });
    column += width;
  }
  return cells;
}

/** Where a long line starts to be shown, so that what is marked can be seen. */
function windowStart(cells: readonly Cell[], first: number): number {
  let total = 0;
  for (const cell of cells.slice(0, first)) total += cell.width;
  if (total <= MAX_CELLS - 30) return 0;
  let from = 0;
  while (from < first && total > MAX_CELLS / 2) {
    total -= cells[from]?.width ?? 0;
    from += 1;
  }
  return from;
}

/** East Asian wide and full-width blocks, and emoji: two cells on a terminal (UAX #11). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|^\p{Emoji}\ufe0f/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]/u;

function cellsOf(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return INVISIBLE.test(grapheme) ? 0 : 1;
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = text.indexOf("\n", start);
    if (end === -1) return undefined;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}
