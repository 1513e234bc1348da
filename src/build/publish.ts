/**
 * Puts outputs in place: assets, pages, lists, sitemaps, host files, feeds, then removals. All files are written
 * aside before the first is renamed, so a reader meets whole files only, a feed never names a page that is not yet
 * there, and a full disk changes nothing. A file whose bytes are equal stays, with its date and ETag.
 */

import { lstatSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { putFile } from "../disk/put.ts";
import { isSystemError, type SystemError } from "../disk/system-error.ts";
import type { Stage } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { hashOf } from "../text/hash.ts";
import { type Manifest, type ManifestFile, manifestFile, readManifest, writeManifest } from "./manifest.ts";
import { removeOthers } from "./removals.ts";

/** An output ready to be put in place; without bytes where the last build's file still stands. */
export interface Finished {
  readonly path: string;
  readonly stage: Stage;
  readonly key: string;
  readonly bytes?: Uint8Array;
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

export type Judgement = Pick<Manifest, "problems" | "judgedBy">;

export interface Publisher {
  /** Whether the file of that key stands in the output folder as the last build wrote it. */
  isCurrent(path: string, key: string): boolean;
  /** The bytes that stand there now; only for files that are current. */
  read(path: string): Uint8Array;
  /** What the check said of these very files by the same measure, where the last build made them all and no other. */
  judged(outputs: readonly Finished[], judgedBy: string): readonly Problem[] | undefined;
  /** Writes aside what differs, into the folder `temporary`; the function that it gives puts all in place. */
  stage(outputs: readonly Finished[], judgement: Judgement, temporary: string): () => Published;
}

/** `out` and `stateFolder` are absolute. Nothing is written before `stage`. */
export function publisher(out: string, stateFolder: string): Publisher {
  const manifestPath = manifestFile(stateFolder, out);
  const manifest = readManifest(manifestPath);
  const isSame = (outputs: readonly Finished[], judgedBy: string): boolean =>
    judgedBy === manifest.judgedBy &&
    outputs.length === manifest.files.size &&
    outputs.every(({ bytes }) => bytes === undefined);
  return {
    isCurrent: (path, key) => isCurrent(join(out, path), key, manifest.files.get(path), manifest.writtenMs),
    read: (path) => readFileSync(join(out, path)),
    judged: (outputs, judgedBy) => (isSame(outputs, judgedBy) ? manifest.problems : undefined),
    stage(outputs, judgement, temporary): () => Published {
      const changed = writeAside(out, outputs, temporary);
      return () => {
        let written = 0;
        try {
          mkdirSync(out, { recursive: true });
          const makeFolder = folderMaker(out);
          for (const { path, aside } of changed) {
            makeFolder(dirname(path));
            putFile(aside, join(out, path));
            written++;
          }
          if (!isSame(outputs, judgement.judgedBy)) {
            const files = new Map(outputs.map((one) => [one.path, recordOf(one, out, manifest)]));
            writeManifest(manifestPath, { files, ...judgement }, temporary);
          }
          const removed = removeOthers(out, new Set(outputs.map(({ path }) => path)));
          return { written, unchanged: outputs.length - written, removed };
        } catch (error) {
          if (!isSystemError(error)) throw error;
          return { written, unchanged: outputs.length - changed.length, removed: 0, stoppedBy: error };
        }
      };
    },
  };
}

function isCurrent(file: string, key: string, known: ManifestFile | undefined, writtenMs: number): boolean {
  if (known?.key !== key) return false;
  try {
    const { size, mtimeMs } = lstatSync(file);
    if (size !== known.size || mtimeMs !== known.mtimeMs) return false;
    return mtimeMs < writtenMs || hashOf(readFileSync(file)) === known.hash;
  } catch {
    return false;
  }
}

/** Outputs that differ from what stands in their place, in the order in which they go there. */
function writeAside(
  out: string,
  outputs: readonly Finished[],
  temporary: string,
): readonly { readonly path: string; readonly aside: string }[] {
  const isReal = realFolders(out);
  const inOrder = ORDER.flatMap((stage) => outputs.filter((one) => one.stage === stage));
  return inOrder.flatMap(({ path, bytes }, index) => {
    if (!bytes || (isReal(dirname(path)) && holds(join(out, path), bytes))) return [];
    const aside = join(temporary, String(index));
    writeFileSync(aside, bytes);
    return [{ path, aside }];
  });
}

/** Whether a folder below `out` is there, and no part of its path a link: what lies behind one is not ours (S6). */
function realFolders(out: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([[".", true]]);
  const isReal = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const stat = isReal(dirname(folder)) && lstatSync(join(out, folder), { throwIfNoEntry: false });
    const real = stat ? stat.isDirectory() : false;
    known.set(folder, real);
    return real;
  };
  return isReal;
}

function holds(file: string, bytes: Uint8Array): boolean {
  try {
    const stat = lstatSync(file);
    return stat.isFile() && stat.size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/** What the manifest keeps of an output that stands in its place; of one that stood there already, what it kept. */
function recordOf({ path, key, bytes }: Finished, out: string, { files }: Manifest): ManifestFile {
  const known = files.get(path);
  if (!bytes && known) return known;
  const { size, mtimeMs } = statSync(join(out, path));
  return { key, hash: bytes ? hashOf(bytes) : "", size, mtimeMs };
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
