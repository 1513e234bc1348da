/** What stands in the output folder: whether a file is as the last build left it, or of the bytes that it is to have. */

import { lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Manifest, type ManifestFile, shortHash } from "./manifest.ts";

/** What the manifest has of a file, with its dates as they are now, if it still is what the last build left there. */
export function standingFile(
  file: string,
  known: ManifestFile,
  { writtenMs }: Pick<Manifest, "writtenMs">,
): ManifestFile | undefined {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile() || stat.size !== known.size) return undefined;
    const { mtimeMs, ctimeMs } = stat;
    const isSame = mtimeMs === known.mtimeMs && ctimeMs === known.ctimeMs;
    if (isSame && Math.max(mtimeMs, ctimeMs) < writtenMs) return known;
    return shortHash(readFileSync(file)) === known.hash ? { ...known, mtimeMs, ctimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks of paths below the folder `out` whether a file of those bytes stands there, as a regular file behind no link:
 * what lies behind one is not ours (S6).
 */
export function outFiles(out: string): (path: string, bytes: Uint8Array) => boolean {
  const isReal = realFolders(out);
  return (path, bytes) => isReal(dirname(path)) && holds(join(out, path), bytes);
}

/** Whether a folder below `out` is there, and no part of its path a link. */
function realFolders(out: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([[".", true]]);
  const isReal = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const stat = isReal(dirname(folder)) && lstatSync(join(out, folder), { throwIfNoEntry: false });
    const real = stat ? stat.isDirectory() : false;
    known.set(folder, real);
    return real;
  };
  return isReal;
}

function holds(file: string, bytes: Uint8Array): boolean {
  try {
    const stat = lstatSync(file);
    return stat.isFile() && stat.size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
