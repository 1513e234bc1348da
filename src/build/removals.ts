/**
 * Removes from the output folder what a build did not make (D35). A disk that takes two spellings of a name for one
 * file keeps the first: there the file is given the name that it was made under, not removed.
 */

import { readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { foldAddress } from "../catalogue/addresses.ts";
import { hasCode } from "../disk/system-error.ts";

/** Removes every file that is neither among `made` nor spared, then the folders left empty; gives the number of files. */
export function removeOthers(
  out: string,
  made: ReadonlySet<string>,
  isSpared: (path: string) => boolean = () => false,
): number {
  const known = new Set([...made].flatMap(withFolders));
  const respell = respeller(out, known);
  let removed = 0;
  const sweep = (folder: string): boolean => {
    let isEmpty = true;
    const items = readdirSync(join(out, folder), { withFileTypes: true });
    const names = new Set(items.map(({ name }) => name));
    for (const item of items) {
      const found = folder === "" ? item.name : `${folder}/${item.name}`;
      const path = known.has(found) ? found : respell(found, names);
      if (item.isDirectory()) {
        if (!sweep(path) || !removeFolder(join(out, path))) isEmpty = false;
      } else if (made.has(path) || isSpared(path)) {
        isEmpty = false;
      } else {
        rmSync(join(out, path), { force: true });
        removed++;
      }
    }
    return isEmpty;
  };
  sweep("");
  return removed;
}

/** `a/b/c.html` → `a`, `a/b`, `a/b/c.html` */
export function withFolders(path: string): readonly string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

/** Renames what the build made under another spelling, unless that stands beside it too; gives the path as it is then. */
function respeller(
  out: string,
  known: ReadonlySet<string>,
): (found: string, beside: ReadonlySet<string>) => string {
  let spellings: ReadonlyMap<string, string> | undefined;
  return (found, beside) => {
    spellings ??= new Map([...known].map((path) => [foldAddress(path), path]));
    const right = spellings.get(foldAddress(found));
    if (right === undefined || beside.has(basename(right))) return found;
    renameSync(join(out, found), join(out, right));
    return right;
  };
}

/** Someone may have put a file there just now: then the folder stays until the next build. */
function removeFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOTEMPTY", "EEXIST")) return false;
    throw error;
  }
}
