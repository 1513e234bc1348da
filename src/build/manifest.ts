/**
 * What the last good build knew: of each file that it put into the output folder, of each article, of the files that
 * it read, and of how the site was linked. It lies in `.siar/`, never in the output; without it, or with a damaged
 * one, everything is linked and compared anew.
 */

import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import type { StateChange } from "../catalogue/states.ts";
import { type FileFacts, NO_FACTS } from "../check/site/facts.ts";
import { putFile } from "../disk/put.ts";
import type { Stage } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { hashOf } from "../text/hash.ts";
import { NOTHING_SEEN, type SeenRows } from "./seen.ts";

export interface ManifestFile {
  readonly stage: Stage;
  /** Hash of recipe and code stamp; for a file that is copied, of its bytes. */
  readonly key: string;
  /** Of the bytes: the first half of their SHA-256. */
  readonly hash: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** Bytes by which the texts of a feed may grow and all still fits as it does; absent where some found no room. */
  readonly spare?: number;
  /** Warnings of the check about this file alone. */
  readonly problems: readonly Problem[];
  /** What it says that concerns other files. */
  readonly facts: FileFacts;
}

export interface ManifestArticle {
  /** Key of its compiled form in the store; absent for a draft that was not understood. */
  readonly key?: string;
  /** Absent where the size of its text may decide what a feed carries. */
  readonly face?: string;
  readonly isDraft: boolean;
  /** Warnings about this article alone. */
  readonly problems: readonly Problem[];
  /** Its entry's mark, where readers see it. */
  readonly mark?: string;
  /** The files that carry its text, by their number among all. */
  readonly files?: readonly number[];
}

/** How the site was linked: holds while all that linking read is the same, texts aside. */
export interface ManifestLink {
  /** Hash of all that linking read beside the articles. */
  readonly inputs: string;
  /** How often it was linked in the short way since. */
  readonly times: number;
  /** The moment of that build, and the next one at which time alone changes something. */
  readonly nowMs: number;
  readonly turnMs?: number;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  readonly ahead: readonly StateChange[];
  readonly entries: number;
  readonly pages: number;
  readonly feeds: number;
  /** Hash of the surroundings' text, which the store has. */
  readonly surroundings: string;
}

export interface Manifest {
  readonly files: ReadonlyMap<string, ManifestFile>;
  readonly articles: ReadonlyMap<string, ManifestArticle>;
  readonly link?: ManifestLink;
  /** By what all files were judged beside the recipes that made them: addresses, and what was hidden then. */
  readonly judgedBy: string;
  readonly hidden: readonly string[];
  /** What shaped bytes: siar's own code and its packages. */
  readonly stamp: string;
  readonly seen: SeenRows;
  /** When it was written; a file that is no older may have been changed since without a sign. */
  readonly writtenMs: number;
}

const VERSION = 4;
export const NO_MANIFEST: Manifest = {
  files: new Map(),
  articles: new Map(),
  judgedBy: "",
  hidden: [],
  stamp: "",
  seen: NOTHING_SEEN,
  writtenMs: 0,
};

/** What a file is known by where size and date do not tell. */
export function shortHash(bytes: Uint8Array): string {
  return hashOf(bytes).slice(0, 32);
}

/** Each output folder has a manifest of its own. */
export function manifestFile(stateFolder: string, outFolder: string): string {
  return join(stateFolder, `manifest-${hashOf(outFolder).slice(0, 12)}.json`);
}

/** An empty one where there is none that can be read: its first line holds the checksum of the rest. */
export function readManifest(file: string): Manifest {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(0x0a);
    const [version, sum] = bytes.toString("latin1", 0, end).split(" ").map(Number);
    const rest = bytes.subarray(end + 1);
    if (version !== VERSION || sum !== crc32(rest)) return NO_MANIFEST;
    const { files, articles, ...more } = JSON.parse(rest.toString("utf8")) as Written;
    return {
      ...more,
      files: new Map(files.map((row) => [row[0], fileOf(row)])),
      articles: new Map(articles.map((row) => [row[0], articleOf(row)])),
      writtenMs: statSync(file).mtimeMs,
    };
  } catch {
    return NO_MANIFEST;
  }
}

/** Written whole into the folder `temporary`, then renamed into place; an equal one stays, with its date. */
export function saveManifest(
  { files, articles, ...more }: Omit<Manifest, "writtenMs">,
  file: string,
  temporary: string,
): void {
  const written: Written = {
    ...more,
    files: [...files].map(rowOfFile),
    articles: [...articles].map(rowOfArticle),
  };
  const bytes = Buffer.from(JSON.stringify(written));
  const head = `${VERSION} ${crc32(bytes)}\n`;
  if (begins(file, head)) return;
  const aside = join(temporary, basename(file));
  writeFileSync(aside, Buffer.concat([Buffer.from(head), bytes]));
  putFile(aside, file);
}

/** Rows are lists: a name in each of a hundred thousand rows would be most of the file. */
type FileRow = readonly [
  path: string,
  stage: Stage,
  key: string,
  hash: string,
  size: number,
  mtimeMs: number,
  ctimeMs: number,
  more?: Pick<ManifestFile, "spare"> & Partial<Pick<ManifestFile, "problems" | "facts">>,
];
type ArticleRow = readonly [
  path: string,
  more: Omit<ManifestArticle, "problems"> & { problems?: readonly Problem[] },
];
type Written = Omit<Manifest, "files" | "articles" | "writtenMs"> & {
  readonly files: readonly FileRow[];
  readonly articles: readonly ArticleRow[];
};

function rowOfFile([path, file]: readonly [string, ManifestFile]): FileRow {
  const { stage, key, hash, size, mtimeMs, ctimeMs, spare, problems, facts } = file;
  const hasFacts = Object.keys(facts).length > 0;
  if (spare === undefined && problems.length === 0 && !hasFacts)
    return [path, stage, key, hash, size, mtimeMs, ctimeMs];
  const more = {
    ...(spare !== undefined && { spare }),
    ...(problems.length > 0 && { problems }),
    ...(hasFacts && { facts }),
  };
  return [path, stage, key, hash, size, mtimeMs, ctimeMs, more];
}

function fileOf([, stage, key, hash, size, mtimeMs, ctimeMs, more]: FileRow): ManifestFile {
  return { stage, key, hash, size, mtimeMs, ctimeMs, problems: NONE, facts: NO_FACTS, ...more };
}

function rowOfArticle([path, { problems, ...article }]: readonly [string, ManifestArticle]): ArticleRow {
  return [path, problems.length > 0 ? { ...article, problems } : article];
}

function articleOf([, article]: ArticleRow): ManifestArticle {
  return { problems: NONE, ...article };
}

const NONE: readonly Problem[] = [];

/** The checksum of what it would hold is in its first line. */
function begins(file: string, head: string): boolean {
  try {
    const fd = openSync(file, "r");
    try {
      const bytes = Buffer.alloc(head.length);
      return readSync(fd, bytes) === head.length && bytes.toString("latin1") === head;
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}
