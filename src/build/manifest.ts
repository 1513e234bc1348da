/**
 * What the last build wrote into an output folder: each file's key, hash, size and time. It lies in `.siar/`,
 * never in the output; without it, or with a damaged one, bytes are compared instead.
 */

import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../text/hash.ts";

export interface ManifestFile {
  /** Hash of recipe and code stamp. */
  readonly key: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface Manifest {
  readonly files: ReadonlyMap<string, ManifestFile>;
  /** When it was written; a file that is no older may have been changed since without a sign. */
  readonly writtenMs: number;
}

const VERSION = 1;

/** Each output folder has a manifest of its own. */
export function manifestFile(stateFolder: string, outFolder: string): string {
  return join(stateFolder, `manifest-${hashOf(outFolder).slice(0, 12)}.json`);
}

export function readManifest(file: string): Manifest {
  try {
    const { version, files } = JSON.parse(readFileSync(file, "utf8"));
    if (version !== VERSION) return { files: new Map(), writtenMs: 0 };
    return {
      files: new Map(Object.entries(files as Record<string, ManifestFile>)),
      writtenMs: statSync(file).mtimeMs,
    };
  } catch {
    return { files: new Map(), writtenMs: 0 };
  }
}

/** Written whole, then renamed into place. */
export function writeManifest(file: string, files: ReadonlyMap<string, ManifestFile>): void {
  const text = JSON.stringify({ version: VERSION, files: Object.fromEntries(files) });
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}
