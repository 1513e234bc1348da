/**
 * What a build looks at. The next one has nothing to do if all of that is as it was, so whoever looks at a file, lists
 * a folder, or looks for what is not there says so, by its absolute path.
 */

import { dirname, join } from "node:path";

export type Look = (path: string) => void;

/** Looks at a file below `root`, and at every folder on the way to it. */
export function lookDown(root: string, path: string, look: Look): void {
  for (let at = path; at !== "."; at = dirname(at)) look(join(root, at));
  look(root);
}
