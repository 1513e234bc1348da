/**
 * Judges the folder that a build would write into (D35). siar owns it whole and removes from it what it did not
 * make; so it takes none that holds anything else, nor one that another build would clear away.
 */

import { existsSync, lstatSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { whyNotRead } from "../disk/system-error.ts";
import type { Site } from "../model/site.ts";
import { fixedFolder } from "./discover.ts";

/** Says that a folder is siar's; published with the site. */
export const MARKER_FILE = "siar.txt";

export const MARKER_TEXT =
  "siar writes this folder and owns it whole: files that it did not make are removed by the next build.\n";

/** The folders that a build reads, absolute. */
export function inputFolders(root: string, site: Site): readonly string[] {
  const folders = [...site.articles.map(fixedFolder), site.staticFolder];
  return folders.filter((folder) => folder !== "").map((folder) => resolve(root, folder));
}

/** Why the folder must not be written to; `undefined` when it may. `inputs` are the folders that the build reads. */
export function whyNotOut(out: string, root: string, inputs: readonly string[]): string | undefined {
  if (out === dirname(out)) return "it is the root of the disk";
  const place = join(realOf(dirname(out)), basename(out));
  const site = realOf(root);
  if (isWithin(realOf(homedir()), place)) return "it is, or holds, your home folder";
  if (isWithin(site, place)) return "it is, or holds, the site's own folder";
  const input = inputs.map(realOf).find((folder) => isWithin(folder, place) || isWithin(place, folder));
  if (input !== undefined) return `the build reads ${relative(site, input) || input}`;
  if (/(^|[\\/])(\.git|\.siar|node_modules)([\\/]|$)/.test(relative(site, place)))
    return "other programs own it";
  if (markedAbove(place)) return "it lies in a folder that siar writes, and its next build would remove it";
  return whyNotTaken(out);
}

/** Why what is there already stands in the way. */
function whyNotTaken(out: string): string | undefined {
  let names: readonly string[];
  try {
    const stat = lstatSync(out, { throwIfNoEntry: false });
    if (!stat) return undefined;
    if (stat.isSymbolicLink()) return "it is a symbolic link";
    if (!stat.isDirectory()) return "it is not a folder";
    names = readdirSync(out);
  } catch (error) {
    return `what it holds cannot be seen. ${whyNotRead(error)}`.replace(/\.$/, "");
  }
  if (names.length === 0 || names.includes(MARKER_FILE)) return undefined;
  const first = names.slice(0, 3).join(", ");
  return `it is neither empty nor marked as siar's, and holds ${first}${names.length > 3 ? " and more" : ""}`;
}

/** Whether a folder above this one is the output of a build. */
function markedAbove(folder: string): boolean {
  const above = dirname(folder);
  return above !== folder && (existsSync(join(above, MARKER_FILE)) || markedAbove(above));
}

/** The path without links, as far as it exists. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realOf(dirname(path)), basename(path));
  }
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || join(inner, sep).startsWith(join(outer, sep));
}
