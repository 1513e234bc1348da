/** Fills the holes of compiled HTML by joining strings; what fills them was decided by the catalogue. */

/** `fills` has one text, already HTML, for each hole between the pieces, in order. */
export function fillHoles(pieces: readonly string[], fills: readonly string[]): string {
  if (fills.length !== pieces.length - 1) {
    throw new Error(`${pieces.length - 1} holes and ${fills.length} fills: they must be as many.`);
  }
  let html = pieces[0] ?? "";
  for (let hole = 0; hole < fills.length; hole++) html += `${fills[hole]}${pieces[hole + 1]}`;
  return html;
}
