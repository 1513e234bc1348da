/**
 * Puts outputs in place: assets, pages, lists, sitemaps, host files, feeds, then removals. All files lie aside before
 * the first is renamed, so a reader meets whole files only, a feed never names a page that is not yet there, and a
 * full disk changes nothing. A file whose bytes are equal stays, with its date and ETag.
 *
 * Files lie aside at their paths, so that a folder which is not there yet is renamed as a whole, and so is a whole site.
 */

import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { putFile } from "../disk/put.ts";
import { hasCode, isSystemError, type SystemError } from "../disk/system-error.ts";
import type { Stage } from "../model/output.ts";
import { removeOthers, withFolders } from "./removals.ts";

/** An output that stands in its place, or lies aside to be put there. */
export interface Finished {
  readonly path: string;
  readonly stage: Stage;
  readonly isAside: boolean;
}

/** What is to be published. */
export interface Publication {
  /** Folder in which files lie aside, each at its path; it is used up. */
  readonly aside: string;
  readonly finished: readonly Finished[];
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

/** What need not be removed. */
export interface Sparing {
  readonly isSpared?: (path: string) => boolean;
  /** Whether nothing but outputs stands there anyway, so that nobody need look. */
  readonly isSwept?: boolean | undefined;
}

/** Puts all in place below `out`, and removes what is neither among them nor spared. */
export function publish(
  out: string,
  { aside, finished }: Publication,
  { isSpared, isSwept }: Sparing = {},
): Published {
  const changed = ORDER.flatMap((stage) => finished.filter((one) => one.stage === stage && one.isAside));
  let written = 0;
  try {
    if (changed.length === finished.length && putSite(aside, out))
      return { written: changed.length, unchanged: 0, removed: 0 };
    mkdirSync(out, { recursive: true });
    const put = putter(out, aside, finished);
    for (const { path } of changed) {
      put(path);
      written++;
    }
    const removed = isSwept ? 0 : removeOthers(out, new Set(finished.map(({ path }) => path)), isSpared);
    return { written, unchanged: finished.length - written, removed };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { written, unchanged: finished.length - changed.length, removed: 0, stoppedBy: error };
  }
}

/** Puts a whole site in place at once, where nothing is; whether it did. */
function putSite(aside: string, out: string): boolean {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  // A link stays one, and what it leads to is filled.
  if (stat && !(stat.isDirectory() && readdirSync(out).length === 0)) return false;
  mkdirSync(dirname(out), { recursive: true });
  return putFolder(aside, out);
}

/** Renames a folder to where none is, or an empty one; whether the disk can. */
function putFolder(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // Another device; and what some systems say of an empty folder in the place.
    if (hasCode(error, "EXDEV", "EPERM", "EACCES", "EEXIST", "ENOTEMPTY")) return false;
    throw error;
  }
}

/** Puts single files in place; with the first of a folder that is not there, all of it, where all of it may go at once. */
function putter(out: string, aside: string, finished: readonly Finished[]): (path: string) => void {
  const isOfOneStage = foldersOfOneStage(finished);
  const isThere = new Set<string>(["."]);
  const gone = new Set<string>();
  /** Makes a folder be there, by itself or whole. A link or file in its place gives way, so nothing is written behind it (S6). */
  const make = (folder: string): void => {
    if (isThere.has(folder)) return;
    const above = dirname(folder);
    make(above);
    if (gone.has(above)) gone.add(folder);
    else {
      const path = join(out, folder);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat && !stat.isDirectory()) rmSync(path);
      if (!stat?.isDirectory()) {
        if (isOfOneStage(folder) && putFolder(join(aside, folder), path)) gone.add(folder);
        else mkdirSync(path);
      }
    }
    isThere.add(folder);
  };
  return (path) => {
    const folder = dirname(path);
    make(folder);
    if (!gone.has(folder)) putFile(join(aside, path), join(out, path));
  };
}

/** Says of a folder whether all files in and below it are put in place in one stage, and none stands there already. */
function foldersOfOneStage(finished: readonly Finished[]): (folder: string) => boolean {
  const stages = new Map<string, Stage | undefined>();
  for (const { path, stage, isAside } of finished) {
    const own = isAside ? stage : undefined;
    for (const folder of withFolders(path).slice(0, -1)) {
      if (!stages.has(folder)) stages.set(folder, own);
      else if (stages.get(folder) !== own) stages.set(folder, undefined);
    }
  }
  return (folder) => stages.get(folder) !== undefined;
}
