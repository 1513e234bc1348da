/** What a person may do with published ids: let one move with its file, or end one for good. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Ledger, renameRow, retireRow, writeLedger } from "../catalogue/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { loadSettings } from "../settings/load.ts";
import { nearest } from "../text/suggest.ts";
import { loadLedger, saveLedger } from "./ledger-file.ts";
import { openState } from "./state.ts";
import { isSystemError, unwritable } from "./system-error.ts";

export interface IdsOptions {
  readonly cwd: string;
  readonly config?: string;
}

/** Paths are relative to the site's folder. With any problem the ledger stays as it was. */
export async function renameId(from: string, to: string, options: IdsOptions): Promise<readonly Problem[]> {
  return change(options, (ledger, root) => {
    if (!existsSync(join(root, to))) return problem("ids/no-article", { file: to }, { path: to });
    const holder = ledger.rows.find((row) => row.path === to && !row.retired);
    if (holder) return problem("ids/path-taken", { file: to }, { path: to, id: holder.id });
    return renameRow(ledger, from, to) ?? noRow(ledger, from);
  });
}

/** Ends the ids of these paths: none of them is ever given again. */
export async function retireIds(paths: readonly string[], options: IdsOptions): Promise<readonly Problem[]> {
  return change(options, (ledger) => {
    let next: Ledger = ledger;
    for (const path of paths) {
      const retired = retireRow(next, path);
      if (!retired) return noRow(ledger, path);
      next = retired;
    }
    return next;
  });
}

/** Under the lock, since a build that is at work would write its own ledger over this one. */
async function change(
  options: IdsOptions,
  edit: (ledger: Ledger, root: string) => Ledger | Problem,
): Promise<readonly Problem[]> {
  const { root } = await loadSettings(options);
  try {
    const state = openState(root);
    if ("holder" in state) return [problem("output/locked", undefined, { holder: state.holder })];
    try {
      const { ledger, problems } = loadLedger(root);
      if (problems.length > 0) return problems;
      const next = edit(ledger, root);
      if ("code" in next) return [next];
      saveLedger(root, writeLedger(next), state.temporary);
      return [];
    } finally {
      state.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [unwritable(error, root)];
  }
}

function noRow(ledger: Ledger, path: string): Problem {
  const paths = ledger.rows.filter((row) => !row.retired).map((row) => row.path);
  return problem("ids/no-row", undefined, { path, nearest: nearest(path, paths) });
}
