/** Looks for leaks in several files, as a build does in one after the other. */

import { type Hidden, leakScanner } from "../../src/check/site/leaks.ts";
import type { Problem } from "../../src/model/problem.ts";

/** The leaks of all files, in the order of their paths. */
export function findLeaks(
  files: ReadonlyMap<string, Uint8Array>,
  hidden: readonly Hidden[],
  visibleTitles: readonly string[],
  baseUrl: string,
): readonly Problem[] {
  const leaksOf = leakScanner(hidden, visibleTitles, baseUrl);
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, bytes]) => leaksOf(path, bytes));
}
