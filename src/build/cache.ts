/**
 * What siar keeps in a site's folder to build faster, and how it is thrown away: all of `.siar/` but the lock, what
 * hubs were told, and when to build next. Only files that siar itself makes are counted and removed, none of another
 * name, and no link is followed.
 */

import { type Dirent, lstatSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join, posix } from "node:path";
import { openPack } from "../disk/pack.ts";
import { stateFolderOf, withState } from "../disk/state.ts";
import type { Problem } from "../model/problem.ts";

export interface CachedFile {
  /** Relative to `.siar/`, `/` between segments. */
  readonly path: string;
  readonly bytes: number;
}

export interface CachedPack {
  /** `texts`: what of a compiled article is in it. */
  readonly name: string;
  readonly records: number;
  /** With its index. */
  readonly bytes: number;
}

export interface CacheInfo {
  readonly packs: readonly CachedPack[];
  /** All files of the cache, those of the packs included. */
  readonly files: readonly CachedFile[];
  readonly bytes: number;
}

/** Whether the site's `.siar` is a folder of its own; of anything else, such as a link, siar's commands keep off. */
export function isOwnFolder(root: string): "yes" | "no" | "missing" {
  const found = lstatSync(stateFolderOf(root), { throwIfNoEntry: false });
  if (!found) return "missing";
  return found.isDirectory() ? "yes" : "no";
}

/** What the cache of the site at `root` holds now; takes no lock and writes nothing. */
export function readCache(root: string): CacheInfo {
  const state = stateFolderOf(root);
  const files = filesOf(state);
  const packs = files.flatMap(({ path }) => {
    const name = /^store\/(\w+)\.pack$/.exec(path)?.[1];
    if (name === undefined) return [];
    const pack = openPack(join(state, STORE), name, { isReadOnly: true });
    const records = pack.count;
    pack.close();
    const own = files.filter((file) => file.path.startsWith(`${STORE}/${name}.`));
    return [{ name, records, bytes: bytesOf(own) }];
  });
  return { packs, files, bytes: bytesOf(files) };
}

/** Throws the cache away, unless a build is at work; the bytes that were freed, or what is in the way. */
export async function clearCache(root: string): Promise<{ readonly freed: number } | Problem> {
  const state = stateFolderOf(root);
  const before = bytesOf(filesOf(state));
  return withState(root, async () => {
    for (const { path } of filesOf(state)) rmSync(join(state, path), { force: true });
    removeIfEmpty(join(state, STORE));
    return { freed: before - bytesOf(filesOf(state)) };
  });
}

const STORE = "store";
const TEMPORARY = "tmp";

/** What builds write into `.siar/` itself to know the next time what is as it was. */
const OF_STATE = /^(?:manifest-[0-9a-f]{12}\.json|standing-[\w.-]*|code-stamp)$/;
const OF_STORE = /^\w+\.(?:pack|index)(?:\.new)?$/;

/** In the order of their paths. */
function filesOf(state: string): readonly CachedFile[] {
  return [
    ...plainFiles(state, "", (name) => OF_STATE.test(name)),
    ...plainFiles(state, STORE, (name) => OF_STORE.test(name)),
    ...everythingIn(state, TEMPORARY),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function plainFiles(state: string, folder: string, isOurs: (name: string) => boolean): readonly CachedFile[] {
  return itemsOf(join(state, folder))
    .filter((item) => item.isFile() && isOurs(item.name))
    .flatMap(({ name }) => fileAt(state, posix.join(folder, name)));
}

/** Whatever lies in the folder for files on their way to their place is siar's. */
function everythingIn(state: string, folder: string): readonly CachedFile[] {
  return itemsOf(join(state, folder)).flatMap((item) => {
    const path = posix.join(folder, item.name);
    return item.isDirectory() ? everythingIn(state, path) : fileAt(state, path);
  });
}

/** Nothing where the folder is a link, or no folder, or not there. */
function itemsOf(folder: string): readonly Dirent[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }) : [];
  } catch {
    return [];
  }
}

/** Nothing where the file has gone meanwhile: a build may be at work. */
function fileAt(state: string, path: string): readonly CachedFile[] {
  const found = lstatSync(join(state, path), { throwIfNoEntry: false });
  return found ? [{ path, bytes: found.size }] : [];
}

function removeIfEmpty(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  try {
    rmdirSync(folder);
  } catch {
    // Something that is not siar's lies in it.
  }
}

function bytesOf(files: readonly CachedFile[]): number {
  return files.reduce((bytes, file) => bytes + file.bytes, 0);
}
