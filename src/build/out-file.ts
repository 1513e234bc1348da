/** What stands in the output folder: whether a file is as the last build left it, or of the bytes that it is to have. */

import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Glance } from "./glance.ts";
import { type Manifest, type ManifestFile, shortHash } from "./manifest.ts";
import type { FileStat } from "./seen-files.ts";

/**
 * What the manifest has of a file, with its dates as they are now, if it still is what the last build left there.
 * Where the glance has the file the disk is not asked.
 */
export function standingFile(
  file: string,
  known: ManifestFile,
  { writtenMs }: Pick<Manifest, "writtenMs">,
  glance?: Pick<Glance, "statOf">,
): ManifestFile | undefined {
  try {
    const stat = glance?.statOf(file) ?? statOfFile(file);
    if (stat?.size !== known.size) return undefined;
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

/**
 * Lays files aside, each at its own path below the folder `aside`, so that whole folders can be put in place at once;
 * and says whether it did, or a file of those bytes stands in its place already.
 */
export function layer(out: string, aside: string): (path: string, bytes: Uint8Array) => boolean {
  const holds = outFiles(out);
  const folders = new Set<string>();
  return (path, bytes) => {
    if (holds(path, bytes)) return false;
    const folder = join(aside, dirname(path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(aside, path), bytes);
    return true;
  };
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

function statOfFile(file: string): FileStat | undefined {
  const stat = lstatSync(file);
  return stat.isFile() ? stat : undefined;
}
