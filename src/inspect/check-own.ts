/** Judges the site of a folder: its articles, as a build would tell of them, and what was built of them before. Writes nothing. */

import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "../build/build.ts";
import { verifyFolder } from "../build/verify.ts";
import type { LedgerMode } from "../catalogue/identity.ts";
import type { Problem } from "../model/problem.ts";
import { loadSettings } from "../settings/load.ts";
import { below } from "./checked.ts";
import { lintOwn } from "./lint-own.ts";

export interface OwnOptions {
  readonly cwd: string;
  readonly config?: string;
  readonly baseUrl?: string;
  readonly now: Date;
  readonly ledger: LedgerMode;
}

export interface CheckedSite {
  readonly articles: number;
  /** How many files were built; `undefined` where nothing was. */
  readonly built: number | undefined;
  /** Files are named from the working folder. */
  readonly problems: readonly Problem[];
}

/** Judges the site around the working folder. What the built files have only from their articles is told of these. */
export async function checkOwn(options: OwnOptions): Promise<CheckedSite> {
  const { root, out, articles, problems } = await build({ ...options, dryRun: true });
  const { site } = await loadSettings(options);
  const fromHere = (folder: string): string => relative(resolve(options.cwd), folder).replaceAll("\\", "/");
  const told = problems.map((one) => (isOutput(one, root, out) ? below(relative(root, out), [one]) : [one]));
  const taste = site ? lintOwn(root, out, site) : [];
  const own = below(fromHere(root), [...told.flat(), ...taste]);
  if (!site || !statSync(out, { throwIfNoEntry: false })?.isDirectory())
    return { articles, built: undefined, problems: own };
  const verified = verifyFolder(out, site.baseUrl);
  const isTold = toldAmong(own);
  const more = verified.problems.filter((one) => !isTold(one));
  return { articles, built: verified.files, problems: [...own, ...below(fromHere(out), more)] };
}

/** What only the finished file shows is told by its path in the output folder. */
function isOutput({ place }: Problem, root: string, out: string): boolean {
  return place !== undefined && !existsSync(join(root, place.file)) && existsSync(join(out, place.file));
}

/** A build tells of a finding at its article, in the same words and where readers meet it. */
function toldAmong(own: readonly Problem[]): (problem: Problem) => boolean {
  const said = new Map<string, string[]>();
  for (const { code, what } of own) said.set(code, [...(said.get(code) ?? []), what]);
  return ({ code, what }) => said.get(code)?.some((one) => one.startsWith(what)) === true;
}
