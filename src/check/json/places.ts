/** Where in a JSON text a character of a string's value is written. */

const [BACKSLASH, LETTER_U] = [0x5c, 0x75];

/**
 * For a string that opens at `at`, the offsets in the text of these offsets in its value, in the order given.
 * The string is sound: escapes are not looked at again.
 */
export function placesInString(text: string, at: number, offsets: readonly number[]): readonly number[] {
  const order = offsets.map((_, index) => index).sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  const places = new Array<number>(offsets.length).fill(at);
  let written = at + 1;
  let read = 0;
  for (const index of order) {
    const wanted = offsets[index] ?? 0;
    while (read < wanted && written < text.length) {
      written +=
        text.charCodeAt(written) !== BACKSLASH ? 1 : text.charCodeAt(written + 1) === LETTER_U ? 6 : 2;
      read += 1;
    }
    places[index] = written;
  }
  return places;
}
