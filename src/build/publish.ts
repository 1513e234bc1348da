/**
 * Puts outputs in place: assets, pages, lists, sitemaps, host files, feeds, then removals. Each file is written
 * aside and renamed, so a reader meets whole files only, and a feed never names a page that is not yet there.
 * A file whose bytes are equal is not written again, so that its date and ETag stay.
 */

import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Stage } from "../model/output.ts";
import { hashOf } from "../text/hash.ts";
import { type Manifest, type ManifestFile, manifestFile, readManifest, writeManifest } from "./manifest.ts";

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
}

const ORDER: readonly Stage[] = ["asset", "page", "list", "sitemap", "host", "feed"];

export interface Publisher {
  /** Whether the file of that key stands in the output folder as the last build wrote it. */
  isCurrent(path: string, key: string): boolean;
  /** The bytes that stand there now; only for files that are current. */
  read(path: string): Uint8Array;
  publish(outputs: readonly Finished[]): Published;
}

/** `out` and `stateFolder` are absolute; left-overs of a killed build are swept first. */
export function publisher(out: string, stateFolder: string): Publisher {
  const manifestPath = manifestFile(stateFolder, out);
  const manifest = readManifest(manifestPath);
  const temporary = join(stateFolder, "tmp");
  rmSync(temporary, { recursive: true, force: true });
  return {
    isCurrent: (path, key) => isCurrent(join(out, path), key, manifest, manifest.files.get(path)),
    read: (path) => readFileSync(join(out, path)),
    publish(outputs: readonly Finished[]): Published {
      mkdirSync(temporary, { recursive: true });
      mkdirSync(out, { recursive: true });
      const files = new Map<string, ManifestFile>();
      let written = 0;
      const makeFolder = folderMaker(out);
      const inOrder = [...outputs].sort((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage));
      for (const { path, key, bytes } of inOrder) {
        const target = join(out, path);
        if (bytes && !holds(target, bytes)) {
          makeFolder(dirname(path));
          place(target, bytes, join(temporary, String(written)));
          written++;
        }
        const { size, mtimeMs } = statSync(target);
        const hash = bytes ? hashOf(bytes) : (manifest.files.get(path)?.hash ?? "");
        files.set(path, { key, hash, size, mtimeMs });
      }
      writeManifest(manifestPath, files);
      const removed = removeOthers(out, new Set(files.keys()));
      rmSync(temporary, { recursive: true, force: true });
      return { written, unchanged: outputs.length - written, removed };
    },
  };
}

function isCurrent(file: string, key: string, manifest: Manifest, known: ManifestFile | undefined): boolean {
  if (known?.key !== key) return false;
  try {
    const { size, mtimeMs } = lstatSync(file);
    if (size !== known.size || mtimeMs !== known.mtimeMs) return false;
    return mtimeMs < manifest.writtenMs || hashOf(readFileSync(file)) === known.hash;
  } catch {
    return false;
  }
}

function holds(file: string, bytes: Uint8Array): boolean {
  try {
    const stat = lstatSync(file);
    return stat.isFile() && stat.size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/** Writes aside and renames; beside its place where the state folder is on another device. */
function place(target: string, bytes: Uint8Array, aside: string): void {
  try {
    writeFileSync(aside, bytes);
    renameSync(aside, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR" || code === "ENOTEMPTY") {
      rmSync(target, { recursive: true });
      renameSync(aside, target);
    } else if (code === "EXDEV") {
      const beside = `${target}.siar-tmp`;
      writeFileSync(beside, bytes);
      renameSync(beside, target);
    } else {
      throw error;
    }
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

/** Removes every file that this build did not make, then the folders left empty. */
function removeOthers(out: string, made: ReadonlySet<string>): number {
  let removed = 0;
  const sweep = (folder: string): boolean => {
    let isEmpty = true;
    for (const item of readdirSync(join(out, folder), { withFileTypes: true })) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (item.isDirectory()) {
        if (sweep(path)) rmdirSync(join(out, path));
        else isEmpty = false;
      } else if (made.has(path)) {
        isEmpty = false;
      } else {
        rmSync(join(out, path));
        removed++;
      }
    }
    return isEmpty;
  };
  sweep("");
  return removed;
}
