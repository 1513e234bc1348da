/**
 * Makes what differs from the last build, and gathers what is known of every output, whether it was made now or then.
 */

import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { judgeFile } from "../check/site/file.ts";
import type { Problem } from "../model/problem.ts";
import type { Crew } from "./crew.ts";
import { bytesOfCopy } from "./file-outputs.ts";
import type { Glance } from "./glance.ts";
import { laying, type Made, makerWith, type OwnPlace } from "./make.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import { layer, standingFile } from "./out-file.ts";
import type { Finished } from "./publish.ts";
import { sequence, type Work } from "./sequence.ts";
import type { LinkedOutput } from "./shelve.ts";
import { knownOf, type Surrounding, writeSurroundings } from "./surroundings.ts";

export interface Production extends Omit<OwnPlace, "aside"> {
  /** Folder for what is gone when the build is over. */
  readonly temporary: string;
  /** Folder of the store, for threads; absent where what was added to it is in memory alone. */
  readonly storeFolder?: string;
  readonly manifest: Manifest;
  readonly glance?: Glance | undefined;
  /** Whether what the last build said of files that it made still holds. */
  readonly isStillJudged: boolean;
  readonly crew: Crew;
  readonly onProgress?: ((progress: { step: "produce"; done: number; total: number }) => void) | undefined;
}

/** What is known of an output. */
export interface Known extends Pick<ManifestFile, "hash" | "size" | "problems" | "facts"> {
  /** Of the file that stands in its place, where it was looked at. */
  readonly dates?: Pick<ManifestFile, "mtimeMs" | "ctimeMs">;
}

export interface Produced {
  /** Folder in which files lie aside, each at its path. */
  readonly aside: string;
  /** In the order of the outputs. */
  readonly finished: readonly Finished[];
  readonly files: ReadonlyMap<string, Known>;
  readonly leaks: readonly Problem[];
}

export async function makeAll(outputs: readonly LinkedOutput[], work: Production): Promise<Produced> {
  const { out, manifest, temporary, onProgress } = work;
  const files = new Map<string, Known>();
  const laid = new Set<string>();
  const leaks: Problem[] = [];
  // Another attempt at the same build lays its files elsewhere.
  const aside = mkdtempSync(join(temporary, "laid-"));
  const take = (made: readonly Made[]): void => {
    for (const { path, isAside, leaks: found, ...known } of made) {
      files.set(path, known);
      if (isAside) laid.add(path);
      leaks.push(...found);
    }
    onProgress?.({ step: "produce", done: files.size, total: outputs.length });
  };
  const rest: Work[] = [];
  const copies: LinkedOutput[] = [];
  for (const group of grouped(outputs)) {
    const known = group.map(({ path, key }) => {
      const file = manifest.files.get(path);
      const isKnown = work.isStillJudged && file?.key === key;
      return isKnown ? standingFile(join(out, path), file, manifest, work.glance) : undefined;
    });
    const isCopy = group[0]?.copied !== undefined;
    if (known.every((one) => one !== undefined)) {
      for (const [index, { path }] of group.entries()) {
        const file = known[index];
        if (file) files.set(path, { ...file, dates: file });
      }
    } else if (isCopy) copies.push(...group);
    else rest.push({ files: group.map(({ path, key }) => ({ path, key })), carries: group[0]?.carries });
  }
  if (copies.length > 0) {
    const known = knownOf(work.surroundings);
    const lay = laying(layer(out, aside), known.leaks);
    for (const copy of copies) take([await copyFile(copy, known.names, lay)]);
  }
  await makeTasks(rest, { ...work, aside }, take);
  const finished = outputs.map(({ path, stage }): Finished => ({ path, stage, isAside: laid.has(path) }));
  return { aside, finished, files, leaks };
}

/** The formats of one feed document stand one behind the other. */
function* grouped(outputs: readonly LinkedOutput[]): Generator<readonly LinkedOutput[]> {
  let group: LinkedOutput[] = [];
  for (const output of outputs) {
    const isSame = output.group !== undefined && output.group === group[0]?.group;
    if (!isSame && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(output);
  }
  if (group.length > 0) yield group;
}

async function makeTasks(
  work: readonly Work[],
  { crew, storeFolder, out, aside, temporary, shelves, surroundings }: Production & Pick<OwnPlace, "aside">,
  take: (made: readonly Made[]) => void,
): Promise<void> {
  const place = { out, aside };
  const forThreads = (): { store: string; surroundings: string } | undefined => {
    if (storeFolder === undefined) return undefined;
    const packs = [shelves.facts, shelves.texts, shelves.parts];
    for (const pack of packs) pack.share();
    // What the disk did not take is in this thread's memory alone.
    if (!packs.every(({ isOnDisk }) => isOnDisk)) return undefined;
    // A build may come here more than once, and a thread keeps what it has read from one file.
    const file = join(mkdtempSync(join(temporary, "around-")), "surroundings.json");
    writeSurroundings(file, surroundings);
    return { store: storeFolder, surroundings: file };
  };
  await crew.make(
    sequence(work),
    {
      workplace: () => {
        const given = forThreads();
        return given && { ...place, ...given };
      },
      own: () => makerWith({ ...place, shelves, surroundings }),
    },
    take,
  );
}

/** A file of the newsroom's is made in the build's own thread: few are, and they may be large. */
async function copyFile(
  copy: LinkedOutput,
  names: Surrounding["names"],
  lay: ReturnType<typeof laying>,
): Promise<Made> {
  const bytes = await bytesOfCopy(copy.copied ?? {});
  return { ...lay(copy, bytes), ...judgeFile(copy.path, bytes, names) };
}
