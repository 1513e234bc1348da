/**
 * Whether what is too young for its dates to be believed is as a build has left or read it. First the disk's clock is
 * waited for until it has gone on from the last of those dates; then every file is read again and every folder
 * listed. What somebody has changed until then is seen; what is changed from then on has another date than the one
 * that was written down.
 */

import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file or folder, and the later of its dates. */
export interface Young {
  readonly path: string;
  readonly changedMs: number;
}

export interface Left {
  /** Absolute paths of all outputs and of every folder of theirs. */
  readonly made: ReadonlySet<string>;
  /** Whether a file's bytes are those that the build has left or read there; `undefined` where nobody knows which those were. */
  readonly isRight: (path: string, bytes: Uint8Array) => boolean | undefined;
  /** The site's folder, and what is to be in it: nothing else, and nothing less but what a build makes itself. */
  readonly root: { readonly path: string; readonly names: ReadonlySet<string> };
  /** The output folder, and one of siar's own that is to be on the same disk. */
  readonly out: string;
  readonly folder: string;
}

/** More than these are looked at by the next build, if there is nothing to do for it. */
const MOST = 500_000;

/** So long a disk's clock may take for one step; where it takes longer, no standing is kept. */
const MOST_WAIT_MS = 50;

export function areAsLeft(young: readonly Young[], { made, isRight, root, out, folder }: Left): boolean {
  if (young.length > MOST || lstatSync(out).dev !== lstatSync(folder).dev) return false;
  const lastMs = young.reduce((last, { changedMs }) => Math.max(last, changedMs), 0);
  if (!hasGoneOn(lastMs, folder)) return false;
  const folders = new Set(young.flatMap(({ path }) => (lstatSync(path).isDirectory() ? [path] : [])));
  const names = namesIn(folders, made);
  const holdsOnly = (path: string, known: ReadonlySet<string> | undefined): boolean =>
    known !== undefined && known.size > 0 && readdirSync(path).every((name) => known.has(name));
  return young.every(({ path }) => {
    if (!folders.has(path)) return isRight(path, readFileSync(path)) === true;
    if (path !== root.path) return holdsOnly(path, names.get(path));
    const now = readdirSync(path);
    return holdsOnly(path, root.names) && now.length === root.names.size;
  });
}

/** Waits until the disk dates by a later moment. */
function hasGoneOn(fromMs: number, folder: string): boolean {
  const probe = join(folder, "clock");
  const end = performance.now() + MOST_WAIT_MS;
  if (fromMs > Date.now() + MOST_WAIT_MS) return false;
  do {
    writeFileSync(probe, "");
    const { mtimeMs, ctimeMs } = lstatSync(probe);
    if (Math.min(mtimeMs, ctimeMs) > fromMs) return true;
  } while (performance.now() < end);
  return false;
}

/** What was made in each of the folders. */
function namesIn(
  folders: ReadonlySet<string>,
  made: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const folder of folders) names.set(folder, new Set());
  for (const path of made) names.get(dirname(path))?.add(basename(path));
  return names;
}
