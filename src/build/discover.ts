/**
 * Finds the files that a build reads, and reads them. Only regular files inside the site's folder: a link, a pipe
 * or a device that the walk meets is a problem, never content, and nothing behind it is looked at (D36, S6).
 */

import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { globSync } from "tinyglobby";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

export interface FoundFile {
  /** Relative to the site's folder, `/` between segments, NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** Every file under `root` that the patterns name and `ignore` does not, in the order of their paths' code units. */
export function discover(root: string, patterns: readonly string[], ignore: readonly string[]): Found {
  const folders = patterns.map(fixedFolder);
  const linked = folders.flatMap((folder) => linkOnTheWay(root, folder));
  if (linked.length > 0)
    return { files: [], problems: [...new Set(linked)].map((path) => notAFile(path, LINK)) };
  const problems: Problem[] = [];
  const names = globSync([...patterns], {
    cwd: root,
    ignore: ["**/node_modules/**", "**/.*/**", ...ignore],
    followSymbolicLinks: false,
    expandDirectories: false,
    fs: { readdirSync: watchful(root, folders, problems) },
  });
  const files: FoundFile[] = [];
  for (const name of names.sort()) {
    const path = name.normalize("NFC");
    try {
      files.push({ path, bytes: readFileSync(join(root, name)) });
    } catch (error) {
      problems.push(problem("build/unreadable", { file: path }, { reason: whyNotRead(error) }));
    }
  }
  return { files, problems };
}

/** The folders that a pattern names before its first wildcard; empty where it begins with one. */
export function fixedFolder(pattern: string): string {
  const segments = pattern.split("/");
  const firstWild = segments.findIndex((segment) => /[*?[\]{}()!+@]/.test(segment));
  return segments.slice(0, firstWild >= 0 ? firstWild : -1).join("/");
}

const LINK = "a symbolic link";

/** The first component of a folder's path that is a link. */
function linkOnTheWay(root: string, folder: string): readonly string[] {
  const segments = folder.split("/");
  const paths = segments.map((_, index) => segments.slice(0, index + 1).join("/"));
  const link = paths.find((path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink());
  return link === undefined ? [] : [link];
}

/** Reads folders as the glob asks, and tells what below the folders we want is neither a file nor a folder. */
function watchful(root: string, wanted: readonly string[], problems: Problem[]): typeof readdirSync {
  const read = (folder: string): Dirent[] => {
    const items = readdirSync(folder, { withFileTypes: true });
    for (const item of items) {
      if (item.isFile() || item.isDirectory() || item.name.startsWith(".")) continue;
      const path = relative(root, join(folder, item.name)).replaceAll("\\", "/");
      if (!wanted.some((prefix) => prefix === "" || path.startsWith(`${prefix}/`))) continue;
      problems.push(notAFile(path, item.isSymbolicLink() ? LINK : "a pipe, socket or device"));
    }
    return items;
  };
  // The glob calls it in this one way, of the many that its type has.
  return read as unknown as typeof readdirSync;
}

function notAFile(path: string, kind: string): Problem {
  return problem("build/not-a-file", { file: path.normalize("NFC") }, { kind });
}

/** A sentence for what the system said. */
export function whyNotRead(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "EACCES" || code === "EPERM") return "You have no right to read it.";
  return code === "EISDIR" ? "It is a folder." : `The system says ${code}.`;
}
