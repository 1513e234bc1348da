/**
 * Judges what it is handed: feed files, lists of feeds, folders, what is piped in. Feeds are judged by the standards,
 * whoever made them. Writes nothing.
 */

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { checkFeed, checkFeedStream } from "../check/stream/check-feed.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { FolderOptions } from "./check-folder.ts";
import { type Checked, unreadable } from "./checked.ts";
import { chunksOf } from "./read-chunks.ts";
import { whatElse } from "./what-else.ts";

export interface CheckOptions extends FolderOptions {
  /** What time it is, for dates that have not yet come. */
  readonly now: Date;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
}

/** Stands for what is piped in. */
export const PIPED = "-";

/** Judges every path, in their order; one that cannot be read is a problem, and the others are judged. */
export async function checkPaths(paths: readonly string[], options: CheckOptions): Promise<Checked> {
  let files = 0;
  const problems: Problem[] = [];
  for (const path of paths) {
    const checked = await checkPath(path, options);
    files += checked.files;
    for (const one of checked.problems) problems.push(one);
  }
  return { files, problems };
}

async function checkPath(path: string, options: CheckOptions): Promise<Checked> {
  if (path === PIPED) {
    const { problems } = await checkFeedStream(options.standardInput(), { file: PIPED, now: options.now });
    return { files: 1, problems };
  }
  const full = resolve(options.cwd, path);
  try {
    const stat = statSync(full);
    if (!stat.isDirectory()) return checkFile(path, full, stat.isFile(), options.now);
    const { checkFolder } = await import("./check-folder.ts");
    return await checkFolder(path, full, options);
  } catch (error) {
    return unreadable(path, error);
  }
}

/** Of a pipe the first bytes can be read once only. */
function checkFile(path: string, full: string, isRegular: boolean, now: Date): Checked {
  const what = isRegular ? whatElse(full) : undefined;
  if (what !== undefined)
    return { files: 1, problems: [problem("check/not-a-feed", { file: path }, { what })] };
  return { files: 1, problems: checkFeed(chunksOf(full), { file: path, now }).problems };
}
