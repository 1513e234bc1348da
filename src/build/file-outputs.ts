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
import { asPublished, whyNotPublished } from "./media/published.ts";
import { MARKER_FILE, MARKER_TEXT } from "./out-folder.ts";

export interface PlannedOutput {
  readonly output: Output;
  readonly produce: () => Uint8Array | Promise<Uint8Array>;
}

/** Published images and files, the newsroom's static files, and the marker; bytes are read again when they are needed. */
export async function fileOutputs(
  root: string,
  assets: readonly Asset[],
  statics: readonly FoundFile[],
  site: Site,
): Promise<{ readonly outputs: readonly PlannedOutput[]; readonly problems: readonly Problem[] }> {
  const marker = new TextEncoder().encode(MARKER_TEXT);
  const outputs = [planFile(MARKER_FILE, "text/plain", "siar", hashOf(marker), () => marker)];
  for (const { path, mediaType, source, hash } of assets) {
    outputs.push(planFile(path, mediaType, source, hash, () => publishedBytes(join(root, source))));
  }
  const problems: Problem[] = [];
  for (const found of statics) {
    const read = readFound(found);
    if ("code" in read) {
      problems.push(read);
      continue;
    }
    const published = await asPublished(read.bytes);
    if (published.kind !== "clean") {
      problems.push(whyNotPublished(published, found.path, { file: found.path }));
      continue;
    }
    const path = found.path.slice(site.staticFolder.length + 1);
    const produce = (): Promise<Uint8Array> => publishedBytes(found.file);
    outputs.push(planFile(path, "application/octet-stream", found.path, hashOf(published.bytes), produce));
  }
  return { outputs, problems };
}

function planFile(
  path: string,
  mediaType: string,
  source: string,
  hash: string,
  produce: PlannedOutput["produce"],
): PlannedOutput {
  const recipe: FileRecipe = { kind: "file", source, hash };
  return { output: { path, mediaType, stage: "asset", recipe }, produce };
}

/** The file could be cleaned when the build was planned; one that was exchanged since is not published unseen. */
async function publishedBytes(file: string): Promise<Uint8Array> {
  const published = await asPublished(readFileSync(file));
  if (published.kind !== "clean") throw new Error(`${file} was exchanged while the site was built.`);
  return published.bytes;
}
