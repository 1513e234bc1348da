/** What a person may do with published ids: let one move with its file, or end one for good. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Ledger, renameRow, retireRow, writeLedger } from "../catalogue/ledger.ts";
import { withState } from "../disk/state.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { isError, problem } from "../problems/problem.ts";
import { loadSettings } from "../settings/load.ts";
import { formatRfc3339, instantOf } from "../text/date.ts";
import { nearest } from "../text/suggest.ts";
import { loadLedger, saveLedger } from "./ledger-file.ts";

export interface IdsOptions {
  readonly cwd: string;
  readonly config?: string;
}

/** Paths are relative to the site's folder. With any problem the ledger stays as it was. */
export async function renameId(from: string, to: string, options: IdsOptions): Promise<readonly Problem[]> {
  return changeLedger(options, ({ ledger, root }) => {
    if (!existsSync(join(root, to))) return refuse(problem("ids/no-article", { file: to }, { path: to }));
    const holder = ledger.rows.find((row) => row.path === to && !row.retired);
    if (holder) return refuse(problem("ids/path-taken", { file: to }, { path: to, id: holder.id }));
    const renamed = renameRow(ledger, from, to);
    return renamed ? { ledger: renamed, problems: [] } : refuse(noRow(ledger, from));
  });
}

/** Ends the ids of these paths at that moment: none of them is ever given again. */
export async function retireIds(
  paths: readonly string[],
  options: IdsOptions & { readonly now: Date },
): Promise<readonly Problem[]> {
  const when = formatRfc3339(instantOf(options.now.getTime(), "UTC"));
  return changeLedger(options, ({ ledger }) => {
    let next: Ledger = ledger;
    for (const path of paths) {
      const retired = retireRow(next, path, when);
      if (!retired) return refuse(noRow(ledger, path));
      next = retired;
    }
    return { ledger: next, problems: [] };
  });
}

/** A site whose ledger nobody else changes now. */
export interface OpenLedger {
  readonly ledger: Ledger;
  /** The site's folder, absolute, and the settings file in it. */
  readonly root: string;
  readonly file: string | undefined;
  readonly site: Site;
}

/** The ledger as it is to be, absent where it stays as it was. */
export interface LedgerEdit {
  readonly ledger?: Ledger;
  readonly problems: readonly Problem[];
}

/**
 * Changes the ledger, unless a problem is an error. Under the lock, since a build that is at work would write its own
 * ledger over this one.
 */
export async function changeLedger(
  options: IdsOptions,
  edit: (open: OpenLedger) => LedgerEdit | Promise<LedgerEdit>,
): Promise<readonly Problem[]> {
  const { root, site, file, problems: settingsProblems } = await loadSettings(options);
  if (!site) return settingsProblems;
  const done = await withState(root, async ({ temporary }): Promise<readonly Problem[]> => {
    const { ledger, text, problems: ledgerProblems } = loadLedger(root);
    if (ledgerProblems.length > 0) return ledgerProblems;
    const { ledger: next, problems } = await edit({ ledger, root, file, site });
    if (next && !problems.some(isError) && writeLedger(next) !== text)
      saveLedger(root, writeLedger(next), temporary);
    return problems;
  });
  return "code" in done ? [done] : done;
}

function refuse(why: Problem): LedgerEdit {
  return { problems: [why] };
}

function noRow(ledger: Ledger, path: string): Problem {
  const paths = ledger.rows.filter((row) => !row.retired).map((row) => row.path);
  return problem("ids/no-row", undefined, { path, nearest: nearest(path, paths) });
}
