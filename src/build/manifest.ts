/**
 * What the last build wrote into an output folder, each file's key, hash, size and time, and what was said of it.
 * It lies in `.siar/`, never in the output; without it, or with a damaged one, bytes are compared instead.
 */

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { putText } from "../disk/put.ts";
import type { Problem } from "../model/problem.ts";
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
  /** Warnings of the check: equal files are not judged twice. */
  readonly problems: readonly Problem[];
  /** Hash of what else was judged by: what was hidden then. */
  readonly judgedBy: string;
  /** When it was written; a file that is no older may have been changed since without a sign. */
  readonly writtenMs: number;
}

const VERSION = 3;
const NONE: Manifest = { files: new Map(), problems: [], judgedBy: "", writtenMs: 0 };

/** Each output folder has a manifest of its own. */
export function manifestFile(stateFolder: string, outFolder: string): string {
  return join(stateFolder, `manifest-${hashOf(outFolder).slice(0, 12)}.json`);
}

/** An empty one where there is none that can be read. */
export function readManifest(file: string): Manifest {
  try {
    const { version, files, problems, judgedBy } = JSON.parse(readFileSync(file, "utf8"));
    if (version !== VERSION) return NONE;
    return {
      files: new Map(Object.entries(files as Record<string, ManifestFile>)),
      problems: problems as readonly Problem[],
      judgedBy: String(judgedBy),
      writtenMs: statSync(file).mtimeMs,
    };
  } catch {
    return NONE;
  }
}

/** Written whole into the folder `temporary`, then renamed into place. */
export function writeManifest(
  file: string,
  { files, problems, judgedBy }: Omit<Manifest, "writtenMs">,
  temporary: string,
): void {
  const manifest = { version: VERSION, files: Object.fromEntries(files), problems, judgedBy };
  putText(JSON.stringify(manifest), file, temporary);
}
