/**
 * Patterns of source paths: `*` stands for any part of one segment, `**` for any number of whole segments. No
 * regular expression is made of them, so that no pattern is slow (S7).
 */

/**
 * Whether a path from the site's folder fits the pattern; the work is at most the product of their lengths.
 *
 *     ("articles/podcast/2026/one.md", "articles/podcast/**")  →  true
 */
export function fitsPattern(path: string, pattern: string): boolean {
  const folders = pattern.normalize("NFC").replace(/^(?:\.?\/)+/, "");
  return fits(path.split("/"), folders.split("/"), "**", fitsSegment);
}

function fitsSegment(segment: string, pattern: string): boolean {
  return fits([...segment], [...pattern], "*", (one, other) => one === other);
}

/** Greedy: where what follows a star does not fit, the last star takes one part more. */
function fits(
  parts: readonly string[],
  pattern: readonly string[],
  star: string,
  isOne: (part: string, pattern: string) => boolean,
): boolean {
  let at = 0;
  let lastStar = -1;
  let taken = 0;
  for (let index = 0; index < parts.length; ) {
    if (pattern[at] === star) {
      lastStar = at++;
      taken = index;
    } else if (at < pattern.length && isOne(parts[index] ?? "", pattern[at] ?? "")) {
      at++;
      index++;
    } else if (lastStar >= 0) {
      at = lastStar + 1;
      index = ++taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((rest) => rest === star);
}
