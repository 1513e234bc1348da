/**
 * Judges a folder: every feed in it, by the standards alone; one that siar has built as a whole, also by what siar
 * promises of its own. Loaded where there is a folder to judge.
 */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { MARKER_FILE } from "../build/out-folder.ts";
import { verifyFolder } from "../build/verify.ts";
import { checkFeed } from "../check/stream/check-feed.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { findSettings, loadSettings } from "../settings/load.ts";
import { below, type Checked, unreadable } from "./checked.ts";
import { findFeedsAndLists } from "./find-feeds.ts";
import { judgeAround } from "./judge-around.ts";
import { chunksOf } from "./read-chunks.ts";

export interface FolderOptions {
  readonly cwd: string;
  /** Settings of the site whose built folder is judged; unless given, those that stand beside the folder. */
  readonly config?: string;
  /** The address under which a folder is, or is to be, published. */
  readonly baseUrl?: string;
  /** What time it is, for dates that have not yet come. */
  readonly now: Date;
}

/** `path` is how the folder was given, `full` where it is. */
export async function checkFolder(path: string, full: string, options: FolderOptions): Promise<Checked> {
  const own = existsSync(join(full, MARKER_FILE)) ? await ownAddress(full, options) : undefined;
  if (own !== undefined && "problems" in own) return { files: 0, problems: own.problems };
  if (own !== undefined) {
    const { files, problems } = verifyFolder(full, own.baseUrl);
    return { files, problems: below(path, problems) };
  }
  const found = findFeedsAndLists(full);
  const checked = found.paths.map((one) => checkFound(one, join(full, one), options.now));
  const around =
    options.baseUrl === undefined
      ? { files: found.paths.length, problems: [] }
      : judgeAround(full, options.baseUrl, new Set(found.paths));
  const none =
    found.paths.length + found.problems.length === 0
      ? [problem("check/nothing-found", { file: path }, {})]
      : [];
  const problems = below(path, [...found.problems, ...checked.flat(), ...around.problems]);
  return { files: around.files, problems: [...none, ...problems] };
}

/** A file may go, or turn out to be unreadable, after it was found. */
function checkFound(path: string, full: string, now: Date): readonly Problem[] {
  try {
    return checkFeed(chunksOf(full), { file: path, now }).problems;
  } catch (error) {
    return unreadable(path, error).problems;
  }
}

/**
 * The address for which siar has built a folder: of the settings beside it, else of those around the working folder.
 * `undefined` where nobody can say; problems where the settings are wrong.
 */
async function ownAddress(
  folder: string,
  { cwd, config, baseUrl }: FolderOptions,
): Promise<{ readonly baseUrl: string } | { readonly problems: readonly Problem[] } | undefined> {
  const address = baseUrl !== undefined && { baseUrl };
  const places = config === undefined ? [{ cwd: dirname(folder) }, { cwd }] : [{ cwd, config }];
  for (const place of places) {
    const { site, problems, file } = await loadSettings({ ...place, ...address });
    if (site) return { baseUrl: site.baseUrl };
    if (file !== undefined || findSettings(place.cwd, config).files.length > 0) return { problems };
  }
  return baseUrl === undefined ? undefined : { baseUrl };
}
