/**
 * Writes down how a site stands after a build that changed nothing, and what that depended on, so that the next build
 * may see at a glance that it has nothing to do (`standing.ts`).
 *
 * A standing is sure of a thing when its disk says that it has not changed since before the build began: then it is
 * what the build saw, whenever the build looked. A build that has changed anything keeps none; the one after it does.
 */

import { lstatSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LEDGER_FILE } from "../catalogue/ledger.ts";
import { putFile } from "../disk/put.ts";
import type { State } from "../disk/state.ts";
import { isSystemError } from "../disk/system-error.ts";
import { CODE_FOLDER, codeFiles, packageFiles } from "./code-files.ts";
import { MARKER_FILE } from "./out-folder.ts";
import type { BuildOptions, BuildReport } from "./report.ts";
import { areOlder, type Moment, onDisk } from "./settled.ts";
import { groundOf, type KeptReport, type StandingPlace, standingPlace } from "./standing.ts";
import { encodeStanding, STAMP, stampOf } from "./standing-file.ts";

/** A build that is over. */
export interface Finished {
  readonly options: BuildOptions;
  /** Before it read anything. */
  readonly began: Moment;
  readonly report: BuildReport;
  /**
   * Absolute paths of all that it looked at or for in the site: articles, static files, assets; every folder that it
   * listed, the site's own among them where it did; every component of a path that must be no link; and what it looked
   * for and did not find.
   */
  readonly looked: Iterable<string>;
  /** Paths of all outputs, relative to the output folder. */
  readonly outputs: readonly string[];
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

function keep({ options, began, report, looked, outputs, turnMs }: Finished, state: State): boolean {
  const place = standingPlace(options);
  const isQuiet = report.written === 0 && report.removed === 0 && !report.isLedgerChanged;
  if (!place || options.dryRun || options.cache === false || !report.isGood || !isQuiet) return false;
  const beganMs = onDisk(began, state.temporary);
  if (beganMs === undefined) return false;
  const ledgerFile = join(place.root, LEDGER_FILE);
  const paths = new Set([
    place.settings,
    ledgerFile,
    ...looked,
    ...ofOutputs(place.out, outputs),
    ...besideOutputs(place, options),
  ]);
  const code = codePaths();
  const stamps = stampsOf([...paths, ...code]);
  const ofCode = paths.size * STAMP;
  if (!areOlder(stamps.subarray(0, ofCode), beganMs)) return false;
  // This process has loaded its code already.
  if (!areOlder(stamps.subarray(ofCode), performance.timeOrigin)) return false;
  if (!isTrue(report, place, ledgerFile)) return false;
  const { ledger: _ledger, ...rest } = report;
  const kept: KeptReport = { ...rest, ledgerFile };
  const standing = {
    ground: groundOf(place, options),
    nowMs: options.now.getTime(),
    turnMs: turnMs ?? Number.POSITIVE_INFINITY,
    paths: [...paths, ...code],
    stamps,
    report: JSON.stringify(kept),
  };
  const aside = join(state.temporary, "standing");
  writeFileSync(aside, encodeStanding(standing, place.root));
  putFile(aside, place.file);
  return true;
}

/** Outputs and every folder of theirs: a folder's date tells what was put there since, or taken away. */
function ofOutputs(out: string, outputs: readonly string[]): Iterable<string> {
  const paths = new Set([out]);
  for (const output of outputs) {
    const file = join(out, output);
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
  return isForReaders ? [...markers, join(state, "next-due.json")] : markers;
}

function codePaths(): readonly string[] {
  const { files, folders } = codeFiles();
  return [...folders, ...files.map((file) => join(CODE_FOLDER, file)), ...packageFiles()];
}

function stampsOf(paths: readonly string[]): Float64Array {
  const stamps = new Float64Array(paths.length * STAMP);
  for (const [index, path] of paths.entries()) stampOf(path, stamps, index * STAMP);
  return stamps;
}

/** Whether the settings are a file and no link, and the ledger is the one that the report has. */
function isTrue({ ledger }: BuildReport, { settings }: StandingPlace, ledgerFile: string): boolean {
  return lstatSync(settings).isFile() && readFileSync(ledgerFile, "utf8") === ledger;
}
