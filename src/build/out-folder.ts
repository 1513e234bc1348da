/**
 * Judges the folder that a build would write into (D35). siar owns it whole and removes from it what it did not
 * make; so it takes none that holds anything else.
 */

import { lstatSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, sep } from "node:path";

/** Says that a folder is siar's; published with the site. */
export const MARKER_FILE = "siar.txt";

export const MARKER_TEXT =
  "siar writes this folder and owns it whole: files that it did not make are removed by the next build.\n";

/** Why the folder must not be written to; `undefined` when it may. `inputs` are the folders that the build reads. */
export function whyNotOut(out: string, root: string, inputs: readonly string[]): string | undefined {
  if (out === dirname(out)) return "it is the root of the disk";
  if (isWithin(homedir(), out)) return "it is, or holds, your home folder";
  if (isWithin(root, out)) return "it is, or holds, the site's own folder";
  const input = inputs.find((folder) => isWithin(folder, out) || isWithin(out, folder));
  if (input !== undefined) return `the build reads ${relative(root, input) || input}`;
  if (/(^|[\\/])(\.git|\.siar|node_modules)([\\/]|$)/.test(relative(root, out)))
    return "other programs own it";
  try {
    const stat = lstatSync(out);
    if (stat.isSymbolicLink()) return "it is a symbolic link";
    if (!stat.isDirectory()) return "it is not a folder";
  } catch {
    return undefined;
  }
  const names = readdirSync(out);
  if (names.length === 0 || names.includes(MARKER_FILE)) return undefined;
  const first = names.slice(0, 3).join(", ");
  return `it is neither empty nor marked as siar's, and holds ${first}${names.length > 3 ? " and more" : ""}`;
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || join(inner, sep).startsWith(join(outer, sep));
}
