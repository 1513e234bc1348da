/** Fills the holes of compiled HTML by joining strings; what fills them was decided by the catalogue. */

import type { HoleyHtml } from "../model/compiled.ts";

/** `fills` has one text, already HTML, for each hole in order. */
export function fillHoles(content: HoleyHtml, fills: readonly string[]): string {
  if (fills.length !== content.holes.length) {
    throw new Error(`${content.holes.length} holes and ${fills.length} fills: they must be as many.`);
  }
  let html = content.pieces[0] ?? "";
  for (let hole = 0; hole < fills.length; hole++) html += `${fills[hole]}${content.pieces[hole + 1]}`;
  return html;
}
