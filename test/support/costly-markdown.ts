/**
 * Text that marked is slow with: the pattern by which it looks for bare addresses of mail begins anew at each letter.
 * Twice as much of it takes four times as long. 400 KB take minutes where an article takes a thousandth of a second,
 * so whoever gives it a second or less stops it on any machine.
 */
export const COSTLY: string = `${"a.".repeat(200_000)}@`;

/** A table of ever so many empty cells: marked fills up each of its short rows, and needs a gigabyte and more for that. */
export const GREEDY: string = `${"|a".repeat(1000)}\n${"|-".repeat(1000)}\n${"|\n".repeat(400_000)}`;
