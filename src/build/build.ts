/**
 * The build: discover → compile → catalogue → link → check → publish. Reads like the house's plan; each step is a
 * room of its own. With any error nothing is written, and the output folder is as it was.
 */

import { join, resolve } from "node:path";
import type { LedgerMode } from "../catalogue/identity.ts";
import { checkSite } from "../check/site.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";
import { loadSettings } from "../settings/load.ts";
import { keysUnder } from "./keys.ts";
import { saveLedger } from "./ledger-file.ts";
import { takeLock } from "./lock.ts";
import { whyNotOut } from "./out-folder.ts";
import { inputFolders, type Plan, planSite } from "./plan.ts";
import { type Finished, type Publisher, publisher } from "./publish.ts";
import { codeStamp } from "./stamp.ts";

export interface BuildOptions {
  /** Where the settings are looked for. */
  readonly cwd: string;
  /** Settings file, relative to `cwd`. */
  readonly config?: string;
  /** Output folder, absolute or relative to the site's folder; `dist` unless given. */
  readonly out?: string;
  /** The site at another address: every URL follows, ids do not. */
  readonly baseUrl?: string;
  /** For eyes before publication: pages are `noindex`, feeds announce no hub. */
  readonly preview?: boolean;
  /** Shows drafts and articles of the future too; they leave no row in the ledger. */
  readonly drafts?: boolean;
  /** The moment of the build: articles dated later are left out. */
  readonly now: Date;
  /** `write` mints ids into the ledger, `warn` mints without writing it, `frozen` makes that an error. */
  readonly ledger?: LedgerMode;
  /** Does all but publish: nothing is written, not even the ledger. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly step: "compile" | "produce";
  readonly done: number;
  readonly total: number;
}

export interface BuildReport {
  /** Whether the site was built: no problem is an error. */
  readonly isGood: boolean;
  /** In a total order. */
  readonly problems: readonly Problem[];
  /** Absolute paths of the site's folder and of the output folder. */
  readonly root: string;
  readonly out: string;
  /** Article files found, entries published, pages and feeds made. */
  readonly articles: number;
  readonly entries: number;
  readonly pages: number;
  readonly feeds: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** The ledger's text after this build, and whether it differs from the file. */
  readonly ledger: string;
  readonly isLedgerChanged: boolean;
}

/** Builds a site. An author's mistake is a problem of the report; only a bug of ours, or a disk's, throws. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const loaded = await loadSettings(options);
  const out = resolve(loaded.root, options.out ?? "dist");
  const { site } = loaded;
  if (!site) return failed(loaded.root, out, loaded.problems);
  const refusal = whyNotOut(out, loaded.root, inputFolders(loaded.root, site));
  if (refusal !== undefined) {
    return failed(loaded.root, out, [
      ...loaded.problems,
      problem("output/refused", undefined, { folder: options.out ?? "dist", reason: refusal }),
    ]);
  }
  const stateFolder = join(loaded.root, ".siar");
  const lock = takeLock(stateFolder);
  if ("holder" in lock)
    return failed(loaded.root, out, [problem("output/locked", undefined, { holder: lock.holder })]);
  try {
    const plan = planSite(loaded.root, out, site, { ...options, settingsFile: loaded.file });
    return finish(plan, loaded.problems, publisher(out, stateFolder), out, options, loaded.root);
  } finally {
    lock.release();
  }
}

/** Produces what differs, checks it, and publishes it when all is good. */
function finish(
  plan: Plan,
  settingsProblems: readonly Problem[],
  place: Publisher,
  out: string,
  options: BuildOptions,
  root: string,
): BuildReport {
  const problems = [...settingsProblems, ...plan.problems];
  const report = {
    root,
    out,
    articles: plan.articles,
    entries: plan.catalogue.entries.length,
    pages: plan.pages,
    feeds: plan.feeds,
    ledger: plan.ledger.text,
    isLedgerChanged: plan.ledger.isChanged,
  };
  const nothing = { written: 0, unchanged: 0, removed: 0 };
  if (problems.some(isError))
    return { ...report, ...nothing, isGood: false, problems: sortProblems(problems) };

  const keyOf = keysUnder(codeStamp(), plan.catalogue.entries);
  const finished = plan.outputs.map(({ output, produce }, index): Finished => {
    const key = keyOf(output.recipe);
    options.onProgress?.({ step: "produce", done: index + 1, total: plan.outputs.length });
    const { path, stage } = output;
    return place.isCurrent(path, key) ? { path, stage, key } : { path, stage, key, bytes: produce() };
  });
  if (finished.some(({ bytes }) => bytes)) {
    const files = new Map(finished.map(({ path, bytes }) => [path, bytes ?? place.read(path)]));
    problems.push(...checkSite(files, { baseUrl: plan.catalogue.site.baseUrl }));
  }
  const isGood = !problems.some(isError);
  if (!isGood || options.dryRun) return { ...report, ...nothing, isGood, problems: sortProblems(problems) };
  if (plan.ledger.isChanged && (options.ledger ?? "write") === "write") saveLedger(root, plan.ledger.text);
  return { ...report, ...place.publish(finished), isGood, problems: sortProblems(problems) };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function failed(root: string, out: string, problems: readonly Problem[]): BuildReport {
  const counts = { articles: 0, entries: 0, pages: 0, feeds: 0, written: 0, unchanged: 0, removed: 0 };
  const ledger = { ledger: "", isLedgerChanged: false };
  return { ...counts, ...ledger, isGood: false, problems: sortProblems(problems), root, out };
}
