/**
 * Finds the files that a build reads. Only regular files inside the site's folder: a link, a pipe
 * or a device that the walk meets is a problem, never content, and nothing behind it is looked at (D36, S6).
 */

import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join, relative } from "node:path";
import { escapePath, globSync } from "tinyglobby";
import { hasCode, isSystemError, whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { Glance } from "./glance.ts";
import type { Look } from "./look.ts";
import { withFolders } from "./removals.ts";
import { type FileStat, fileStat } from "./seen-files.ts";

/** A file that was found; its bytes are read when they are needed, and not kept. */
export interface FoundFile {
  /** Relative to the site's folder, `/` between segments, NFC. */
  readonly path: string;
  /** Absolute, spelled as the disk has it. */
  readonly file: string;
  readonly stat: FileStat;
}

export interface Found {
  readonly files: readonly FoundFile[];
  /** Each is placed at a file or folder that could not be read as one. */
  readonly problems: readonly Problem[];
}

/** Every file under `root` that the patterns name, but in the folder `except`, in the order of their paths' code units. */
export function discover(root: string, patterns: readonly string[], except: string, look: Look): Found {
  const folders = patterns.filter((pattern) => !pattern.startsWith("!")).map(fixedFolder);
  const linked = folders.flatMap((folder) => linkOnTheWay(root, folder, look));
  if (linked.length > 0)
    return { files: [], problems: [...new Set(linked)].map((path) => notAFile(path, LINK)) };
  const problems: Problem[] = [];
  const names = globSync([...patterns], {
    cwd: root,
    ignore: ["**/node_modules/**", "**/.*/**", `${escapePath(except)}/**`],
    followSymbolicLinks: false,
    expandDirectories: false,
    fs: { readdirSync: watchful(root, folders, problems, look) },
  });
  const files = new Map<string, FoundFile>();
  for (const name of names) {
    const path = name.normalize("NFC");
    if (files.has(path)) problems.push(problem("build/twin-names", { file: path }, {}));
    const file = join(root, name);
    look(file);
    files.set(path, { path, file, stat: statOf(file) });
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

/** Article files: the same, without pages of HTML that have no front matter, which are no articles (and no mistake). */
export function discoverArticles(
  root: string,
  patterns: readonly string[],
  except: string,
  look: Look,
): Found {
  const { files, problems } = discover(root, patterns, except, look);
  if (!files.some(isHtml)) return { files, problems };
  return { files: files.filter((found) => !isHtml(found) || opensFrontMatter(found.file)), problems };
}

function isHtml({ path }: FoundFile): boolean {
  return /\.html?$/i.test(path);
}

/** Whether a fence comes before anything else. A file that cannot be read is told of later. */
function opensFrontMatter(file: string): boolean {
  const beginning = Buffer.alloc(MOST_BLANK);
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const length = readSync(handle, beginning, 0, MOST_BLANK, 0);
    return /^\uFEFF?\s*(?:---|\+\+\+|;;;|\{(?![%{<]))/u.test(beginning.toString("utf8", 0, length));
  } catch {
    return true;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Blank lines before front matter, in bytes. */
const MOST_BLANK = 512;

/**
 * The same without listing a folder: the files of those paths, if they were all there were at the last build, and the
 * glance says of everything else that was looked at then that it is as it was. `undefined` where that is not so.
 */
export function findAgain(root: string, paths: Iterable<string>, glance: Glance): Found | undefined {
  const files: FoundFile[] = [];
  let changed = 0;
  for (const path of paths) {
    const file = join(root, path);
    const known = glance.statOf(file);
    if (!known) {
      const now = glance.changedSources.has(file) ? lstatSync(file, { throwIfNoEntry: false }) : undefined;
      if (!now?.isFile()) return undefined;
      changed++;
      files.push({ path, file, stat: fileStat(now) });
    } else files.push({ path, file, stat: known });
  }
  return changed === glance.changedSources.size ? { files, problems: [] } : undefined;
}

/** Of a file that has gone since it was found, nothing that it could be known by. */
function statOf(file: string): FileStat {
  return fileStat(lstatSync(file, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0, ctimeMs: 0 });
}

/** A file's bytes, or the problem that it cannot be read (D36). */
export function readFound({
  path,
  file,
}: Pick<FoundFile, "path" | "file">): { readonly bytes: Uint8Array } | Problem {
  try {
    return { bytes: readFileSync(file) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unreadable(path, error);
  }
}

/** The folders that a pattern names before its first wildcard; empty where it begins with one. */
export function fixedFolder(pattern: string): string {
  const segments = pattern.split("/");
  const firstWild = segments.findIndex((segment) => /[*?[\]{}()!+@]/.test(segment));
  return segments.slice(0, firstWild >= 0 ? firstWild : -1).join("/");
}

const LINK = "a symbolic link";

/** The first component of a folder's path that is a link; the site's own folder may be reached through one. */
function linkOnTheWay(root: string, folder: string, look: Look): readonly string[] {
  if (folder === "") return [];
  const link = withFolders(folder).find((path) => {
    look(join(root, path));
    return lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink();
  });
  return link === undefined ? [] : [link];
}

/** Reads folders as the glob asks, and tells what below the folders we want is neither a file nor a folder. */
function watchful(
  root: string,
  wanted: readonly string[],
  problems: Problem[],
  look: Look,
): typeof readdirSync {
  const isWanted = (path: string): boolean =>
    wanted.some((prefix) => prefix === "" || path === prefix || path.startsWith(`${prefix}/`));
  const read = (folder: string): Dirent[] => {
    const below = relative(root, folder).replaceAll("\\", "/");
    look(join(root, below));
    let items: Dirent[];
    try {
      items = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      if (isWanted(below) && !hasCode(error, "ENOENT")) problems.push(unreadable(below, error));
      return [];
    }
    for (const item of items) {
      if (item.isFile() || item.isDirectory() || item.name.startsWith(".")) continue;
      const path = below === "" ? item.name : `${below}/${item.name}`;
      if (isWanted(path))
        problems.push(notAFile(path, item.isSymbolicLink() ? LINK : "a pipe, socket or device"));
    }
    return items;
  };
  // The glob calls it in this one way, of the many that its type has.
  return read as unknown as typeof readdirSync;
}

function unreadable(path: string, error: unknown): Problem {
  return problem("build/unreadable", { file: path.normalize("NFC") }, { reason: whyNotRead(error) });
}

function notAFile(path: string, kind: string): Problem {
  return problem("build/not-a-file", { file: path.normalize("NFC") }, { kind });
}
