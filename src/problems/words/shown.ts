/** How a value of the author's stands in a sentence: on one line, and never more of it than a line holds. And how names do. */

const LONGEST = 80;

/** The value in quotation marks, white space folded, cut with "…" where it is long. */
export function shown(value: string): string {
  const folded = value.slice(0, LONGEST * 4).replace(/\s+/gu, " ");
  const characters = Array.from(folded);
  if (characters.length <= LONGEST && value.length <= LONGEST * 4) return `"${folded}"`;
  return `"${characters.slice(0, LONGEST).join("")}…"`;
}

/** Names in backticks: `` `id`, `en` ``. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
