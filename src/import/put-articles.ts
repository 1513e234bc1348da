/**
 * Puts files of an import in their places: whole or not at all, never over another file, and never outside the folder
 * that was named.
 */

import { linkSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { hasCode, isSystemError, unwritable } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

/** The folder from the site's, `articles/lama`; a problem where it lies outside, or a link leads out. */
export function folderWithin(root: string, folder: string, cwd: string): string | Problem {
  const target = resolve(cwd, folder);
  const outside = problem("import/folder-outside", undefined, { folder });
  const below = relative(root, target);
  if (below === ".." || below.startsWith(`..${sep}`) || resolve(root, below) !== target) return outside;
  let existing = target;
  while (lstatSync(existing, { throwIfNoEntry: false }) === undefined) existing = dirname(existing);
  const real = realpathSync(existing);
  const isThere = lstatSync(existing);
  if (real !== join(realpathSync(root), relative(root, existing)) || isThere.isSymbolicLink()) return outside;
  if (!isThere.isDirectory()) return outside;
  return below.split(sep).join("/").normalize("NFC");
}

/** Whether something has that name already. */
export function isTaken(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** Puts a new file in place; false where one of that name is there, a problem where the disk is in the way. */
export function putNew(root: string, path: string, content: string | Uint8Array): boolean | Problem {
  const target = join(root, path);
  const aside = join(dirname(target), `.siar-import-${process.pid}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    rmSync(aside, { force: true });
    try {
      writeFileSync(aside, content, { flag: "wx" });
      return placeNew(aside, target);
    } finally {
      rmSync(aside, { force: true });
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unwritable(error, root);
  }
}

/** A second name for the whole file fails where the name is taken, which renaming would not. */
function placeNew(aside: string, target: string): boolean {
  try {
    linkSync(aside, target);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    if (!hasCode(error, "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV")) throw error;
    // Some disks know no second names.
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return false;
    renameSync(aside, target);
    return true;
  }
}
