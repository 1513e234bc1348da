/**
 * Makes what differs from the last build, and gathers what is known of every output, whether it was made now or then.
 */

import { mkdtempSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { judgeFile } from "../check/file.ts";
import type { Problem } from "../model/problem.ts";
import type { Crew } from "./crew.ts";
import { bytesOfCopy } from "./file-outputs.ts";
import { type Made, type MakeTask, makerWith, type OwnPlace } from "./make.ts";
import { type Manifest, type ManifestFile, shortHash } from "./manifest.ts";
import { outFiles, standingFile } from "./out-file.ts";
import type { Finished } from "./publish.ts";
import type { LinkedOutput } from "./shelve.ts";
import { knownOf, type Surrounding, writeSurroundings } from "./surroundings.ts";

export interface Production extends OwnPlace {
  /** Folder of the store, for threads; absent where what was added to it is in memory alone. */
  readonly storeFolder?: string;
  readonly manifest: Manifest;
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
  /** In the order of the outputs. */
  readonly finished: readonly Finished[];
  readonly files: ReadonlyMap<string, Known>;
  readonly leaks: readonly Problem[];
}

export async function makeAll(outputs: readonly LinkedOutput[], work: Production): Promise<Produced> {
  const { out, manifest, temporary, onProgress } = work;
  const files = new Map<string, Known>();
  const asides = new Map<string, string>();
  const leaks: Problem[] = [];
  // Another attempt at the same build lays its files elsewhere.
  const folder = basename(mkdtempSync(join(temporary, "laid-")));
  let laid = 0;
  const nextAside = (): string => join(folder, String(laid++));
  const take = (made: readonly Made[]): void => {
    for (const { path, aside, leaks: found, ...known } of made) {
      files.set(path, known);
      if (aside !== undefined) asides.set(path, join(temporary, aside));
      leaks.push(...found);
    }
    onProgress?.({ step: "produce", done: files.size, total: outputs.length });
  };
  const tasks: MakeTask[] = [];
  const copies: LinkedOutput[] = [];
  for (const group of grouped(outputs)) {
    const known = group.map(({ path, key }) => {
      const file = manifest.files.get(path);
      const isKnown = work.isStillJudged && file?.key === key;
      return isKnown ? standingFile(join(out, path), file, manifest) : undefined;
    });
    const isCopy = group[0]?.copied !== undefined;
    if (known.every((one) => one !== undefined)) {
      for (const [index, { path }] of group.entries()) {
        const file = known[index];
        if (file) files.set(path, { ...file, dates: file });
      }
    } else if (isCopy) copies.push(...group);
    // Two files may have one key, so each lies aside under a name of its own.
    else tasks.push(group.map(({ path, key }) => ({ path, key, aside: nextAside() })));
  }
  if (copies.length > 0) {
    const known = knownOf(work.surroundings);
    for (const copy of copies) take([await copyFile(copy, nextAside(), known, work)]);
  }
  await makeTasks(tasks, work, take);
  const finished = outputs.map(({ path, stage }): Finished => {
    const aside = asides.get(path);
    return aside === undefined ? { path, stage } : { path, stage, aside };
  });
  return { finished, files, leaks };
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
  tasks: readonly MakeTask[],
  { crew, storeFolder, out, temporary, shelves, surroundings }: Production,
  take: (made: readonly Made[]) => void,
): Promise<void> {
  const place = { out, temporary };
  const forThreads = (): { store: string; surroundings: string } | undefined => {
    if (storeFolder === undefined) return undefined;
    const packs = [shelves.parts, shelves.texts];
    for (const pack of packs) pack.flush();
    // What the disk did not take is in this thread's memory alone.
    if (!packs.every(({ isOnDisk }) => isOnDisk)) return undefined;
    // A build may come here more than once, and a thread keeps what it has read from one file.
    const file = join(mkdtempSync(join(temporary, "around-")), "surroundings.json");
    writeSurroundings(file, surroundings);
    return { store: storeFolder, surroundings: file };
  };
  await crew.make(
    tasks,
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
  { path, key, copied = {} }: LinkedOutput,
  aside: string,
  { names, leaks }: Surrounding,
  { out, temporary }: Production,
): Promise<Made> {
  const bytes = await bytesOfCopy(copied);
  const known = {
    path,
    key,
    size: bytes.length,
    hash: shortHash(bytes),
    leaks: leaks(path, bytes),
    ...judgeFile(path, bytes, names),
  };
  if (outFiles(out)(path, bytes)) return known;
  writeFileSync(join(temporary, aside), bytes);
  return { ...known, aside };
}
