/**
 * A folder that is looked at as a whole, before anybody says that it is a site: the paths of its files, and what stands
 * in those that are asked for. Links are not followed, and what programs install or build for themselves is passed by.
 */

import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SiteFolder {
  /** Files from the folder, `/` between segments, NFC, in the order of code units. */
  readonly files: readonly string[];
  /** Files and folders of the first two levels, those that begin with a dot as well. */
  readonly names: readonly string[];
  /** Text of a file, newlines `\n`; undefined where it is not there, not UTF-8 or not a file of at most 1 MB. */
  readonly textOf: (path: string) => string | undefined;
  /** Bytes of a file; undefined where they cannot be had. */
  readonly bytesOf: (path: string) => Uint8Array | undefined;
}

/** Folders that hold no sources: of packages, and what the programs build. */
const PASSED_BY: ReadonlySet<string> = new Set([
  "node_modules",
  "_site",
  "vendor",
  "bower_components",
  "__pycache__",
]);
const MOST_TEXT = 1_000_000;
const DEEPEST = 24;

/** Looks at the folder, which is absolute; one that is not there is empty. */
export function openSiteFolder(root: string): SiteFolder {
  const files = new Map<string, string>();
  const names: string[] = [];
  const walk = (below: string, depth: number): void => {
    for (const item of itemsOf(join(root, below))) {
      const written = below === "" ? item.name : `${below}/${item.name}`;
      const path = written.normalize("NFC");
      if (depth < 2) names.push(path);
      if (item.name.startsWith(".") || PASSED_BY.has(item.name)) continue;
      if (item.isDirectory() && depth < DEEPEST) walk(written, depth + 1);
      else if (item.isFile()) files.set(path, written);
    }
  };
  walk("", 0);
  const bytesOf = (path: string): Uint8Array | undefined => {
    try {
      const file = join(root, files.get(path) ?? path);
      return lstatSync(file).isFile() ? readFileSync(file) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    files: [...files.keys()].sort(),
    names: names.sort(),
    bytesOf,
    textOf: (path) => textOf(bytesOf(path)),
  };
}

function itemsOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined || bytes.length > MOST_TEXT) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}
