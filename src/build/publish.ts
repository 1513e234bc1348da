/**
 * Puts outputs in place: assets, pages, lists, sitemaps, host files, feeds, then removals. All files lie aside before
 * the first is renamed, so a reader meets whole files only, a feed never names a page that is not yet there, and a
 * full disk changes nothing. A file whose bytes are equal stays, with its date and ETag.
 */

import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { putFile } from "../disk/put.ts";
import { isSystemError, type SystemError } from "../disk/system-error.ts";
import type { Stage } from "../model/output.ts";
import { removeOthers } from "./removals.ts";

/** An output that stands in its place, or lies aside to be put there. */
export interface Finished {
  readonly path: string;
  readonly stage: Stage;
  /** Absolute; absent where the file stands in its place. */
  readonly aside?: string;
}

export interface Published {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** What stopped it half-way; the next build goes on from there. */
  readonly stoppedBy?: SystemError;
}

/** In what order files are put in place. */
const ORDER: readonly Stage[] = ["asset", "page", "list", "sitemap", "host", "feed"];

/** Puts all in place below `out`, and removes what is neither among them nor `spared`. */
export function publish(
  out: string,
  outputs: readonly Finished[],
  isSpared: (path: string) => boolean = () => false,
): Published {
  const changed = ORDER.flatMap((stage) => outputs.filter((one) => one.stage === stage && one.aside));
  let written = 0;
  try {
    mkdirSync(out, { recursive: true });
    const makeFolder = folderMaker(out);
    for (const { path, aside } of changed) {
      makeFolder(dirname(path));
      if (aside !== undefined) putFile(aside, join(out, path));
      written++;
    }
    const removed = removeOthers(out, new Set(outputs.map(({ path }) => path)), isSpared);
    return { written, unchanged: outputs.length - written, removed };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { written, unchanged: outputs.length - changed.length, removed: 0, stoppedBy: error };
  }
}

/** Makes folders below `out`, each once. A link or file in a folder's place gives way, so nothing is written behind it (S6). */
function folderMaker(out: string): (folder: string) => void {
  const made = new Set<string>(["."]);
  const make = (folder: string): void => {
    if (made.has(folder)) return;
    make(dirname(folder));
    const path = join(out, folder);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat && !stat.isDirectory()) rmSync(path);
    if (!stat?.isDirectory()) mkdirSync(path);
    made.add(folder);
  };
  return make;
}
