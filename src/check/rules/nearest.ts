/** Finds the name that was probably meant. */

/** The name that differs only in case, in signs between words, or in one letter. */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9:]/g, "");
  return (
    names.find((one) => plain(one) === plain(name)) ?? names.find((one) => isNear(plain(one), plain(name)))
  );
}

/** Whether one letter more, less or other makes one of the other; short names are near to everything. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
