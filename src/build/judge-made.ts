/**
 * The judgement of a site that was made: what each file's own judgement left to the site as a whole, and what may have
 * been told that is hidden.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { idsOfPage } from "../check/site/file.ts";
import { judgeTogether } from "../check/site/together.ts";
import type { Problem } from "../model/problem.ts";
import { hashOf } from "../text/hash.ts";
import { tellLeaks } from "./leaks.ts";
import type { Produced } from "./make-all.ts";
import type { Manifest } from "./manifest.ts";
import type { LinkedOutput } from "./shelve.ts";
import type { Surroundings } from "./surroundings.ts";

/** By what files were judged beside their bytes. */
export type Measure = Pick<Manifest, "judgedBy" | "hidden">;

export function measureOf({ baseUrl, redirected, hidden, visibleTitles }: Surroundings): Measure {
  return {
    judgedBy: hashOf(JSON.stringify([baseUrl, redirected])),
    hidden: hidden.map((one) => {
      const title = one.title.trim();
      return hashOf(JSON.stringify([one, visibleTitles.filter((visible) => visible.includes(title))]));
    }),
  };
}

/** Whether what was said of files by the one measure is what would be said by the other: no more is hidden, no address is gone. */
export function isStillJudged(
  before: Measure & Pick<Manifest, "files">,
  { judgedBy, hidden }: Measure,
  { paths }: Pick<Surroundings, "paths">,
): boolean {
  if (before.judgedBy !== judgedBy) return false;
  const known = new Set(before.hidden);
  if (hidden.some((one) => !known.has(one))) return false;
  const there = new Set(paths);
  for (const path of before.files.keys()) if (!there.has(path.normalize("NFC"))) return false;
  return true;
}

/** Every problem of the outputs: each file's own, those of the site, and leaks. */
export function judgeMade(
  { aside, finished, files, leaks }: Produced,
  outputs: readonly LinkedOutput[],
  surroundings: Surroundings,
  out: string,
): readonly Problem[] {
  const laid = new Set(finished.flatMap(({ path, isAside }) => (isAside ? [path] : [])));
  const bytesOf = (path: string): Uint8Array => readFileSync(join(laid.has(path) ? aside : out, path));
  const isThere = (path: string): boolean => laid.has(path) || existsSync(join(out, path));
  const names = {
    ...surroundings,
    paths: new Set(surroundings.paths),
    redirected: new Set(surroundings.redirected),
  };
  const sources = new Map(
    outputs.flatMap(({ path, source }) => (source === undefined ? [] : [[path, source]])),
  );
  return [
    ...[...files.values()].flatMap(({ problems }) => problems),
    ...judgeTogether(files, names, {
      textOf: (path) => new TextDecoder().decode(bytesOf(path)),
      // A lenient site leads to pages that it does not have.
      idsOf: (path) => (isThere(path) ? idsOfPage(path, bytesOf(path)) : undefined),
    }),
    ...tellLeaks(leaks, (path) => sources.get(path)),
  ];
}
