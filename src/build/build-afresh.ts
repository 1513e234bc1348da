/**
 * A build that something may have to be done for: reads the settings, judges the output folder, and opens the folder
 * of the site's state, which is open for one build at a time.
 */

import { join, resolve } from "node:path";
import { withState } from "../disk/state.ts";
import { orUnwritable } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";
import { loadSettings } from "../settings/load.ts";
import { makeSite } from "./make-site.ts";
import { inputFolders, whyNotOut } from "./out-folder.ts";
import { withFolders } from "./removals.ts";
import type { BuildOptions, BuildReport } from "./report.ts";
import type { Moment } from "./settled.ts";
import type { Fallen } from "./standing.ts";

/** `began` is when the build was asked for, before anything was read; `fallen` how the site stood until now. */
export async function buildAfresh(
  options: BuildOptions,
  began: Moment,
  fallen: Fallen | undefined,
): Promise<BuildReport> {
  const loaded = await loadSettings(options);
  const { root } = loaded;
  const site = loaded.site && options.lenient ? { ...loaded.site, isLenient: true } : loaded.site;
  const out = resolve(root, options.out ?? "dist");
  const fail = (...problems: readonly Problem[]): BuildReport =>
    failed(root, out, [...loaded.problems, ...problems]);
  if (!site) return fail();
  const reason = whyNotOut(out, root, inputFolders(root, site));
  if (reason !== undefined)
    return fail(problem("output/refused", undefined, { folder: options.out ?? "dist", reason }));
  const order = {
    ...options,
    options,
    began,
    rootNames: new Set(loaded.names),
    fallen,
    root,
    out,
    site,
    settingsFile: loaded.file,
    lookedFor: (loaded.lookedFor ?? []).flatMap(withFolders).map((path) => join(root, path)),
    hooks: loaded.hooks,
    settingsProblems: loaded.problems,
  };
  const done = await (options.dryRun
    ? orUnwritable(root, () => makeSite(order, undefined))
    : withState(root, (state) => makeSite(order, state)));
  return "code" in done ? fail(done) : done;
}

function failed(root: string, out: string, problems: readonly Problem[]): BuildReport {
  const counts = { articles: 0, entries: 0, pages: 0, feeds: 0, written: 0, unchanged: 0, removed: 0 };
  const rest = { ledger: "", isLedgerChanged: false, held: [], leftOut: [], notes: [], ahead: [] };
  return { ...counts, ...rest, isGood: false, problems: sortProblems(problems), root, out };
}
