/**
 * Writes down how a site stands after a good build, and what that depended on, so that the next build may see at a
 * glance that it has nothing to do (`standing.ts`), or what little there is (`glance.ts`).
 *
 * A standing is sure of a thing when its disk says that it has not changed since before the build began: then it is
 * what the build saw, whenever the build looked. What is younger, as all that the build has written itself, is looked
 * at again once everything is written down (`second-look.ts`).
 */

import { lstatSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { LEDGER_FILE } from "../catalogue/ledger.ts";
import { putFile } from "../disk/put.ts";
import type { State } from "../disk/state.ts";
import { isSystemError } from "../disk/system-error.ts";
import { hashOf } from "../text/hash.ts";
import { CODE_FOLDER, codeFiles, packageFiles } from "./code-files.ts";
import type { Glance } from "./glance.ts";
import { shortHash } from "./manifest.ts";
import { nextDueFile, nextDueText } from "./next-due.ts";
import { MARKER_FILE } from "./out-folder.ts";
import type { BuildOptions, BuildReport } from "./report.ts";
import { areAsLeft, type Left } from "./second-look.ts";
import { areOlder, lastChange, type Moment, onDisk, youngerAmong } from "./settled.ts";
import { groundOf, type KeptReport, type StandingPlace, standingPlace } from "./standing.ts";
import { encodeStanding, STAMP, stampOf } from "./standing-file.ts";

/** A build that is over. */
export interface Finished {
  readonly options: BuildOptions;
  /** Before it read anything. */
  readonly began: Moment;
  /** What the site's folder held then. */
  readonly rootNames: ReadonlySet<string>;
  readonly report: BuildReport;
  /**
   * Absolute paths of all that it looked at or for in the site: articles, static files, assets; every folder that it
   * listed, the site's own among them where it did; every component of a path that must be no link; and what it looked
   * for and did not find.
   */
  readonly looked: Iterable<string>;
  /** SHA-256 of the bytes that it read of one of these, where it knows. */
  readonly hashOfRead: (path: string) => string | undefined;
  /** All outputs by their paths relative to the output folder, with the first half of their SHA-256. */
  readonly outputs: ReadonlyMap<string, { readonly hash: string }>;
  /** The same as absolute paths, with every folder of theirs: see `madeIn`. */
  readonly made: ReadonlySet<string>;
  /** Those outputs that it has put in their place. */
  readonly written: readonly string[];
  /** What the build knew to be as it was. */
  readonly glance?: Glance | undefined;
  /** When time alone will change something; absent where it never will. */
  readonly turnMs?: number | undefined;
}

/** Keeps the standing of a build, if there is one to keep; says whether. The disk's refusal stops nobody. */
export function keepStanding(build: Finished, state: State): boolean {
  try {
    return keep(build, state);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

function keep(build: Finished, state: State): boolean {
  const { options, began, report, looked, made, turnMs } = build;
  const place = standingPlace(options);
  if (!place || options.dryRun || options.cache === false || !report.isGood || isToldOnce(report))
    return false;
  const beganMs = onDisk(began, state.temporary);
  if (beganMs === undefined) return false;
  const ledgerFile = join(place.root, LEDGER_FILE);
  const sources = new Set([place.settings, ledgerFile, ...looked]);
  const onlyMade = [...made].filter((path) => !sources.has(path));
  const beside = besideOutputs(place, options);
  const code = codePaths();
  const paths = [...sources, ...onlyMade, ...beside, ...code];
  const stamps = stampsOf(paths, build, place.out);
  // Somebody has removed one just now.
  for (let at = sources.size; at < sources.size + onlyMade.length; at++)
    if (stamps[at * STAMP] === -1) return false;
  const codeAt = (paths.length - code.length) * STAMP;
  // This process has loaded its code already.
  if (!areOlder(stamps.subarray(codeAt), performance.timeOrigin)) return false;
  const young = youngerAmong(stamps.subarray(0, codeAt), beganMs).map((number) => ({
    path: paths[number] ?? "",
    changedMs: lastChange(stamps, number),
  }));
  const isRight = rightBytes(build, place, ledgerFile);
  const root = { path: place.root, names: namesOfRoot(build, place) };
  if (young.length > 0 && !areAsLeft(young, { made, isRight, root, out: place.out, folder: state.temporary }))
    return false;
  if (!isTrue(report, place, ledgerFile)) return false;
  const { ledger: _ledger, written, unchanged, ...rest } = report;
  // As the next build would say it.
  const quiet = { isLedgerChanged: false, written: 0, unchanged: written + unchanged, removed: 0 };
  const kept: KeptReport = { ...rest, ...quiet, ledgerFile };
  const standing = {
    ground: groundOf(place, options),
    nowMs: options.now.getTime(),
    turnMs: turnMs ?? Number.POSITIVE_INFINITY,
    paths,
    read: sources.size,
    made: onlyMade.length,
    stamps,
    report: JSON.stringify(kept),
  };
  const aside = join(state.temporary, "standing");
  writeFileSync(aside, encodeStanding(standing, place.root));
  putFile(aside, place.file);
  return true;
}
/** Whether something is told of rows of the ledger that are new: the next build has nothing to say of them. */
function isToldOnce({ isLedgerChanged, problems }: BuildReport): boolean {
  return isLedgerChanged && problems.some(({ code }) => code.startsWith("ids/"));
}

/**
 * Outputs below `out` and every folder of theirs, as absolute paths: a folder's date tells what was put there since, or
 * taken away.
 */
export function madeIn(out: string, outputs: Iterable<string>): ReadonlySet<string> {
  const paths = new Set([out]);
  const within = join(out, sep);
  for (const output of outputs) {
    const file = within + (sep === "/" ? output : output.replaceAll("/", sep));
    for (let folder = dirname(file); !paths.has(folder); folder = dirname(folder)) paths.add(folder);
    paths.add(file);
  }
  return paths;
}

/** What tells when to build next, and what would make the output folder part of another one (D35). */
function besideOutputs({ out, state }: StandingPlace, options: BuildOptions): readonly string[] {
  const markers: string[] = [];
  const place = realpathSync(out);
  for (let folder = dirname(place); folder !== dirname(folder); folder = dirname(folder))
    markers.push(join(folder, MARKER_FILE));
  const isForReaders = !options.preview && !options.drafts;
  return isForReaders ? [...markers, nextDueFile(state)] : markers;
}

function codePaths(): readonly string[] {
  const { files, folders } = codeFiles();
  return [...folders, ...files.map((file) => join(CODE_FOLDER, file)), ...packageFiles()];
}

/** The disk is asked of what the build did not know to be as it was, and of what it has written since. */
function stampsOf(
  paths: readonly string[],
  { glance, written }: Pick<Finished, "glance" | "written">,
  out: string,
): Float64Array {
  const stamps = new Float64Array(paths.length * STAMP);
  const touched = madeIn(out, written);
  for (const [index, path] of paths.entries()) {
    const known = touched.has(path) ? undefined : glance?.indexOf(path);
    if (known === undefined || !glance) stampOf(path, stamps, index * STAMP);
    else stamps.set(glance.standing.stamps.subarray(known * STAMP, (known + 1) * STAMP), index * STAMP);
  }
  return stamps;
}

/** What is to be in the site's folder: what was there before, and what a build itself puts there. */
function namesOfRoot({ rootNames }: Finished, { root, out, state }: StandingPlace): ReadonlySet<string> {
  const own = [out, state].map((path) => relative(root, path).split(sep)[0] ?? "");
  return new Set([...rootNames, ...own, LEDGER_FILE]);
}

/** Tells whether a file has the bytes that the build left or read there; of settings nobody knows. */
function rightBytes(
  { report, outputs, hashOfRead }: Finished,
  { out, state }: StandingPlace,
  ledgerFile: string,
): Left["isRight"] {
  const within = join(out, sep);
  return (path, bytes) => {
    if (path === ledgerFile) return Buffer.from(report.ledger).equals(bytes);
    if (path === nextDueFile(state)) return Buffer.from(nextDueText(report.ahead)).equals(bytes);
    const output = path.startsWith(within)
      ? outputs.get(path.slice(within.length).replaceAll("\\", "/"))
      : undefined;
    return output ? shortHash(bytes) === output.hash : hashOfRead(path) === hashOf(bytes);
  };
}

/** Whether the settings are a file and no link, and the ledger is the one that the report has. */
function isTrue({ ledger }: BuildReport, { settings }: StandingPlace, ledgerFile: string): boolean {
  return lstatSync(settings).isFile() && readFileSync(ledgerFile, "utf8") === ledger;
}
