/**
 * The build: discover → compile → catalogue → link → check → publish. Reads like the house's plan; each step is a
 * room of its own. With any error nothing is written, and the output folder is as it was.
 */

import { resolve } from "node:path";
import type { LedgerMode } from "../catalogue/identity.ts";
import type { StateChange } from "../catalogue/states.ts";
import { checkSite } from "../check/site.ts";
import { type State, withState } from "../disk/state.ts";
import { orUnwritable, unwritable } from "../disk/system-error.ts";
import { forgetCarried } from "../feeds/carried.ts";
import type { Problem } from "../model/problem.ts";
import { isError, problem } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";
import { loadSettings } from "../settings/load.ts";
import { hashOf } from "../text/hash.ts";
import { keysUnder } from "./keys.ts";
import { leaksIn } from "./leaks.ts";
import { saveLedger } from "./ledger-file.ts";
import { saveNextDue } from "./next-due.ts";
import { whyNotOut } from "./out-folder.ts";
import { inputFolders, type Plan, planSite } from "./plan.ts";
import { type Finished, type Published, type Publisher, publisher } from "./publish.ts";
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
  /** For eyes before publication: pages are `noindex`, feeds announce no hub, the ledger stays as it is. */
  readonly preview?: boolean;
  /** Shows drafts and articles of the future too; they leave no row in the ledger. */
  readonly drafts?: boolean;
  /** The moment of the build: articles dated later are left out. */
  readonly now: Date;
  /** `write` mints ids into the ledger, `warn` mints without writing it, `frozen` makes that an error. */
  readonly ledger?: LedgerMode;
  /** Does all but publish: nothing is written, not even the ledger; needs no right to write. */
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
  /** What is worth knowing and no problem, such as entries that feeds carry as summaries only. */
  readonly notes: readonly string[];
  /** What time alone will change, soonest first: build again then. */
  readonly ahead: readonly StateChange[];
}

/** Builds a site. What authors or the disk have done wrong is a problem of the report; only a bug of ours throws. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const loaded = await loadSettings(options);
  const { root, site } = loaded;
  const out = resolve(root, options.out ?? "dist");
  const fail = (...problems: readonly Problem[]): BuildReport =>
    failed(root, out, [...loaded.problems, ...problems]);
  if (!site) return fail();
  const reason = whyNotOut(out, root, inputFolders(root, site));
  if (reason !== undefined)
    return fail(problem("output/refused", undefined, { folder: options.out ?? "dist", reason }));
  const make = async (state: State | undefined): Promise<BuildReport> => {
    const plan = await planSite(root, out, site, {
      ...options,
      settingsFile: loaded.file,
      hooks: loaded.hooks,
    });
    return finish(plan, { ...options, root, out, state, settingsProblems: loaded.problems });
  };
  const done = await (options.dryRun ? orUnwritable(root, () => make(undefined)) : withState(root, make));
  return "code" in done ? fail(done) : done;
}

interface Finishing extends BuildOptions {
  readonly root: string;
  readonly out: string;
  /** Absent where nothing may be written, nor read of what another build may be writing. */
  readonly state: State | undefined;
  readonly settingsProblems: readonly Problem[];
}

/** Produces what differs, checks the whole, and publishes it when all is good. */
async function finish(
  plan: Plan,
  { root, out, state, settingsProblems, ...options }: Finishing,
): Promise<BuildReport> {
  const problems = [...settingsProblems, ...plan.problems];
  const close = ({ written, unchanged, removed }: Published): BuildReport => ({
    isGood: !problems.some(isError),
    problems: sortProblems(problems),
    root,
    out,
    articles: plan.articles,
    entries: plan.catalogue.entries.length,
    pages: plan.pages,
    feeds: plan.feeds,
    written,
    unchanged,
    removed,
    ledger: plan.ledger.text,
    isLedgerChanged: plan.ledger.isChanged,
    notes: plan.notes,
    ahead: plan.ahead,
  });
  if (problems.some(isError)) return close(NOTHING);

  const standing = state && publisher(out, state.folder);
  const finished = await produceAll(plan, standing, options.onProgress);
  const judgedBy = hashOf(JSON.stringify(plan.hidden));
  const judged = standing?.judged(finished, judgedBy) ?? judge(finished, standing, plan);
  problems.push(...judged);
  if (problems.some(isError) || !state || !standing) return close(NOTHING);

  const publish = standing.stage(finished, { problems: judged, judgedBy }, state.temporary);
  const isForReaders = !options.preview && !options.drafts;
  const writesLedger = isForReaders && (options.ledger ?? "write") === "write";
  if (plan.ledger.isChanged && writesLedger) saveLedger(root, plan.ledger.text, state.temporary);
  const published = publish();
  if (isForReaders) saveNextDue(plan.ahead, state);
  if (published.stoppedBy) problems.push(unwritable(published.stoppedBy, root));
  return close(published);
}

const NOTHING: Published = { written: 0, unchanged: 0, removed: 0 };

/** Every output, with its bytes where they are not those that stand there already. */
async function produceAll(
  { outputs }: Plan,
  standing: Publisher | undefined,
  onProgress: BuildOptions["onProgress"],
): Promise<readonly Finished[]> {
  const keyOf = keysUnder(codeStamp());
  const finished: Finished[] = [];
  for (const { output, produce } of outputs) {
    const { path, stage, recipe } = output;
    const key = keyOf(recipe);
    const isCurrent = standing?.isCurrent(path, key);
    finished.push(isCurrent ? { path, stage, key } : { path, stage, key, bytes: await produce() });
    onProgress?.({ step: "produce", done: finished.length, total: outputs.length });
  }
  forgetCarried();
  return finished;
}

/** What the check says of the site as it is to be. */
function judge(
  finished: readonly Finished[],
  standing: Publisher | undefined,
  plan: Plan,
): readonly Problem[] {
  const files = new Map(
    finished.map(({ path, bytes }) => [path, bytes ?? standing?.read(path) ?? new Uint8Array()] as const),
  );
  return [...checkSite(files, { baseUrl: plan.catalogue.site.baseUrl }), ...leaksIn(files, plan)];
}

function failed(root: string, out: string, problems: readonly Problem[]): BuildReport {
  const counts = { articles: 0, entries: 0, pages: 0, feeds: 0, written: 0, unchanged: 0, removed: 0 };
  const rest = { ledger: "", isLedgerChanged: false, notes: [], ahead: [] };
  return { ...counts, ...rest, isGood: false, problems: sortProblems(problems), root, out };
}
