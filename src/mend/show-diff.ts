/** The difference of two texts as people know it from `diff -u`, and the only file that knows the package which finds it. */

import { createTwoFilesPatch } from "diff";

/** Lines around a change. */
const CONTEXT = 2;

/** A unified diff of a file; empty where the lines are the same. */
export function showDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: CONTEXT });
  return patch.replace(/^Index: .*\n=+\n/, "");
}
