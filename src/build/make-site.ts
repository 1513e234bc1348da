/**
 * A build from its beginning to its end: discover → compile → link → make → judge → publish. Loaded only when
 * something may have changed. With any error nothing is written, and the output folder is as it was.
 */

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type State, stateFolderOf } from "../disk/state.ts";
import { unwritable } from "../disk/system-error.ts";
import type { Hooks } from "../model/hooks.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { isError } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";
import { type Crew, crewOf } from "./crew.ts";
import { type Glance, glanceAt } from "./glance.ts";
import { type Attempt, goOn } from "./going-on.ts";
import { isStillJudged, judgeMade, measureOf } from "./judge-made.ts";
import { keepStanding, madeIn } from "./keep-standing.ts";
import { saveLedger } from "./ledger-file.ts";
import { forgiveMade } from "./lenient.ts";
import { makeAll, type Produced } from "./make-all.ts";
import {
  type Manifest,
  type ManifestFile,
  manifestFile,
  NO_MANIFEST,
  readManifest,
  saveManifest,
} from "./manifest.ts";
import { saveNextDue } from "./next-due.ts";
import { isStoreLost } from "./parts.ts";
import { type Published, publish } from "./publish.ts";
import type { BuildOptions, BuildReport } from "./report.ts";
import { rowsOf, type Seen } from "./seen.ts";
import type { Moment } from "./settled.ts";
import type { LinkedOutput } from "./shelve.ts";
import { openShelves, type Shelves } from "./shelves.ts";
import type { Fallen } from "./standing.ts";
import { type Survey, surveySite } from "./survey.ts";

/** What is to be built, with what the settings say. */
export interface Order extends BuildOptions {
  /** As they were given. */
  readonly options: BuildOptions;
  /** Before anything was read. */
  readonly began: Moment;
  /** What the site's folder held then. */
  readonly rootNames: ReadonlySet<string>;
  /** How the site stood until now, if that is known. */
  readonly fallen: Fallen | undefined;
  /** Absolute. */
  readonly root: string;
  readonly out: string;
  readonly site: Site;
  readonly settingsFile: string | undefined;
  /** Absolute paths of what settings were looked for in beside their file, and of the folders on the way there. */
  readonly lookedFor: readonly string[];
  readonly hooks: Hooks | undefined;
  readonly settingsProblems: readonly Problem[];
}

/** Builds with the state of the site open; without it nothing is written but in a folder of the system's. */
export async function makeSite(order: Order, state: State | undefined): Promise<BuildReport> {
  const crew = crewOf(order);
  const temporary = state?.temporary ?? mkdtempSync(join(tmpdir(), "siar-"));
  const storeFolder =
    order.cache === false ? join(temporary, "store") : join(stateFolderOf(order.root), "store");
  const glance = state && order.fallen && glanceAt(order.fallen);
  const tools = { state, temporary, storeFolder, crew, glance };
  try {
    for (const way of ["short", "long"] as const) {
      try {
        return await withStore(order, { ...tools, way });
      } catch (error) {
        if (!isStoreLost(error)) throw error;
      }
    }
    if (state) rmSync(storeFolder, { recursive: true, force: true });
    const report = await withStore(order, { ...tools, way: "long" });
    return { ...report, notes: [...report.notes, LOST] };
  } finally {
    await crew.close();
    if (!state) rmSync(temporary, { recursive: true, force: true });
  }
}

const LOST = "The store in .siar/ was damaged, so everything was built anew.";

interface Tools {
  /** The longest way there is to link, where the store lacks what the short one needs. */
  readonly way: "short" | "long";
  readonly state: State | undefined;
  readonly temporary: string;
  readonly storeFolder: string;
  readonly shelves: Shelves;
  readonly crew: Crew;
  readonly glance: Glance | undefined;
}

async function withStore(order: Order, tools: Omit<Tools, "shelves">): Promise<BuildReport> {
  const shelves = openShelves(tools.storeFolder, { isReadOnly: tools.state === undefined });
  let report: BuildReport | undefined;
  let isShort = false;
  try {
    const attempt = (held: ReadonlySet<string>): Promise<Attempt> =>
      build(order, { ...tools, shelves }, held);
    const isLenient = order.site.isLenient === true;
    const tried = order.keepGoing || isLenient ? await goOn(attempt, isLenient) : await attempt(new Set());
    ({ report, isShort } = tried);
  } finally {
    // The short way asks for little of what the site needs, which is no reason to let the rest grow old.
    shelves.close({ isGood: report?.isGood === true && !isShort });
  }
  // Some is written only now, and the disk may not take it.
  return { ...report, notes: [...report.notes, ...shelves.notes()] };
}

async function build(
  order: Order,
  { way, state, temporary, storeFolder, shelves, crew, glance }: Tools,
  held: ReadonlySet<string>,
): Promise<Attempt> {
  const { root, out, preview = false, drafts = false, ledger = "write", onProgress } = order;
  const looked = new Set(order.lookedFor);
  const manifest =
    state && order.cache !== false ? readManifest(manifestFile(state.folder, out)) : NO_MANIFEST;
  const survey = await surveyed(
    {
      ...order,
      preview,
      drafts,
      ledger,
      held,
      isLenient: order.site.isLenient === true && !order.keepGoing,
      look: (path) => void looked.add(path),
    },
    { way, state, shelves, crew, manifest, glance },
  );
  const { linked } = survey;
  const problems = [...order.settingsProblems, ...survey.problems];
  const sources = new Map(linked.outputs.map(({ path, source }) => [path, source]));
  const sourceOf = (file: string): string | undefined =>
    linked.articles.has(file) ? file : sources.get(file);
  const close = (published: Published): Attempt => ({
    report: reportOf(order, survey, problems, published),
    isShort: survey.isShort,
    wrong: survey.wrong,
    leftOut: [...held].filter((source) => linked.articles.get(source)?.key === undefined),
    sourceOf,
  });
  if (problems.some(isError)) return close(NOTHING);

  const { surroundings } = linked;
  const measure = measureOf(surroundings);
  const produced = await makeAll(linked.outputs, {
    out,
    temporary,
    ...(state && { storeFolder }),
    shelves,
    surroundings,
    manifest,
    glance,
    isStillJudged: isStillJudged(manifest, measure, surroundings),
    crew,
    onProgress,
  });
  const judged = judgeMade(produced, linked.outputs, { root, surroundings, out });
  problems.push(...(order.site.isLenient ? forgiveMade(judged, sourceOf) : judged));
  if (problems.some(isError) || !state) return close(NOTHING);
  // What is left to do needs memory of its own.
  await crew.close();

  const isForReaders = !preview && !drafts;
  if (linked.ledger.isChanged && isForReaders && ledger === "write")
    saveLedger(root, linked.ledger.text, state.temporary);
  const made = madeIn(out, produced.files.keys());
  const published = publish(out, produced, {
    isSpared: sparing(survey.spared),
    isSwept: glance?.changedOutputs.size === 0 && glance.areAllMade(made),
  });
  if (published.stoppedBy) {
    problems.push(unwritable(published.stoppedBy, root));
    return close(published);
  }
  const known: Omit<Manifest, "writtenMs"> = {
    files: filesOf(linked.outputs, produced, out),
    articles: linked.articles,
    ...(survey.link && { link: survey.link }),
    ...measure,
    stamp: survey.stamp,
    seen: rowsOf(survey.seen),
  };
  saveManifest(known, manifestFile(state.folder, out), state.temporary);
  if (isForReaders) saveNextDue(linked.ahead, state);
  const attempt = close(published);
  if (held.size === 0) {
    const { options, began, rootNames } = order;
    const done = {
      ...{ options, began, rootNames, looked, made, glance },
      report: attempt.report,
      hashOfRead: hashesOf(root, survey.seen),
      outputs: known.files,
      written: produced.finished.flatMap(({ path, isAside }) => (isAside ? path : [])),
      turnMs: linked.turnMs,
    };
    keepStanding(done, state);
  }
  return attempt;
}

/**
 * The survey without its catalogue, which is let go: what is made is made from recipes. A function of its own, since
 * one that waits holds on to all that it has named.
 */
async function surveyed(...given: Parameters<typeof surveySite>): Promise<Omit<Survey, "catalogue">> {
  const { catalogue: _catalogue, ...survey } = await surveySite(...given);
  return survey;
}

/** A page that stays keeps its pictures, whichever they are. */
function sparing(pages: ReadonlySet<string>): (path: string) => boolean {
  return (path) => pages.has(path) || (pages.size > 0 && path.startsWith("assets/"));
}

const NOTHING: Published = { written: 0, unchanged: 0, removed: 0 };

/** SHA-256 of articles as they were read, by their absolute paths. */
function hashesOf(root: string, { articles }: Seen): (path: string) => string | undefined {
  let hashes: ReadonlyMap<string, string> | undefined;
  return (path) => {
    hashes ??= new Map(articles.rows().map((row) => [join(root, row[0]), row[4]]));
    return hashes.get(path);
  };
}

/** What the manifest keeps of each output, now that it is in its place. */
function filesOf(
  outputs: readonly LinkedOutput[],
  { files }: Produced,
  out: string,
): ReadonlyMap<string, ManifestFile> {
  const rows = outputs.flatMap(({ path, stage, key, spare }) => {
    const known = files.get(path);
    if (!known) return [];
    const { mtimeMs, ctimeMs } = known.dates ?? statSync(join(out, path));
    const { hash, size, problems, facts } = known;
    const row = {
      stage,
      key,
      hash,
      size,
      mtimeMs,
      ctimeMs,
      problems,
      facts,
      ...(spare !== undefined && { spare }),
    };
    return [[path, row] as const];
  });
  return new Map(rows);
}

function reportOf(
  { root, out }: Order,
  { linked, leftOut }: Pick<Survey, "linked" | "leftOut">,
  problems: readonly Problem[],
  { written, unchanged, removed }: Published,
): BuildReport {
  const isGood = !problems.some(isError);
  return {
    isGood,
    problems: sortProblems(problems),
    root,
    out,
    articles: linked.articles.size,
    entries: linked.entries,
    pages: linked.pages,
    feeds: linked.feeds,
    written,
    unchanged,
    removed,
    ledger: linked.ledger.text,
    isLedgerChanged: linked.ledger.isChanged,
    held: [],
    leftOut: isGood ? [...leftOut].sort() : [],
    notes: linked.notes,
    ahead: linked.ahead,
  };
}
