/**
 * Outputs that are files of the newsroom: what articles show or offer, and the static folder. They are copied as they
 * are, but for images, which lose what tells where and with what they were taken.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asset } from "../model/asset.ts";
import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { hashOf } from "../text/hash.ts";
import type { FileRecipe } from "./collisions.ts";
import { type FoundFile, readFound } from "./discover.ts";
import { MARKER_FILE, MARKER_TEXT } from "./out-folder.ts";
import type { Seen } from "./seen.ts";

/** A file that is copied: read again when it is made, and not kept. */
export interface CopiedFile {
  /** Absolute; absent for the marker, whose text is siar's own. */
  readonly file?: string;
}

export interface FileOutput {
  readonly output: Output;
  readonly key: string;
  readonly copied: CopiedFile;
}

/** Published images and files, the newsroom's static files, and the marker. */
export async function fileOutputs(
  root: string,
  assets: readonly Asset[],
  statics: readonly FoundFile[],
  site: Site,
  seen: Seen["statics"],
): Promise<{ readonly outputs: readonly FileOutput[]; readonly problems: readonly Problem[] }> {
  const outputs = [outputOf(MARKER_FILE, "text/plain", "siar", hashOf(MARKER_TEXT), {})];
  for (const { path, mediaType, source, hash } of assets) {
    outputs.push(outputOf(path, mediaType, source, hash, { file: join(root, source) }));
  }
  const problems: Problem[] = [];
  for (const found of statics) {
    const hash = seen.recall(found.path, found.stat) ?? (await hashOfStatic(found, seen));
    if (typeof hash !== "string") {
      problems.push(hash);
      continue;
    }
    const path = found.path.slice(site.staticFolder.length + 1);
    outputs.push(outputOf(path, "application/octet-stream", found.path, hash, { file: found.file }));
  }
  return { outputs, problems };
}

/** Hash of the file as it is published, or why it cannot be. */
async function hashOfStatic(found: FoundFile, seen: Seen["statics"]): Promise<string | Problem> {
  const read = readFound(found);
  if ("code" in read) return read;
  const { asPublished, whyNotPublished } = await import("./media/published.ts");
  const published = await asPublished(read.bytes);
  if (published.kind !== "clean") return whyNotPublished(published, found.path, { file: found.path });
  const hash = hashOf(published.bytes);
  seen.learn(found.path, found.stat, hash);
  return hash;
}

function outputOf(
  path: string,
  mediaType: string,
  source: string,
  hash: string,
  copied: CopiedFile,
): FileOutput {
  const recipe: FileRecipe = { kind: "file", source, hash };
  return { output: { path, mediaType, stage: "asset", recipe }, key: hash, copied };
}

/** The bytes as they are published. */
export async function bytesOfCopy({ file }: CopiedFile): Promise<Uint8Array> {
  if (file === undefined) return new TextEncoder().encode(MARKER_TEXT);
  const { asPublished } = await import("./media/published.ts");
  const published = await asPublished(readFileSync(file));
  // It could be cleaned when the site was linked; one that was exchanged since is not published unseen.
  if (published.kind !== "clean") throw new Error(`${file} was exchanged while the site was built.`);
  return published.bytes;
}
