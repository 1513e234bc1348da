/**
 * The judgement of a site that was made: what each file's own judgement left to the site as a whole, and what may have
 * been told that is hidden.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { idsOfPage } from "../check/site/file.ts";
import { follow, mapOf, type Target } from "../check/site/links.ts";
import { judgeTogether } from "../check/site/together.ts";
import type { Problem } from "../model/problem.ts";
import { hashOf } from "../text/hash.ts";
import { tellLeaks } from "./leaks.ts";
import type { Produced } from "./make-all.ts";
import type { Manifest } from "./manifest.ts";
import type { LinkedOutput } from "./shelve.ts";
import type { Surroundings } from "./surroundings.ts";
import { traceProblems } from "./trace.ts";

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

/** Where a site was made, and from what. */
interface Making {
  readonly root: string;
  readonly out: string;
  readonly surroundings: Surroundings;
}

/** Every problem of the outputs: each file's own, those of the site, and leaks; at the articles that caused them. */
export function judgeMade(
  { aside, finished, files, leaks }: Produced,
  outputs: readonly LinkedOutput[],
  { root, out, surroundings }: Making,
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
  const sourceOf = (path: string): string | undefined => sources.get(path);
  const map = mapOf(names);
  const problems = [
    ...[...files.values()].flatMap(({ problems }) => problems),
    ...judgeTogether(files, names, {
      textOf: (path) => new TextDecoder().decode(bytesOf(path)),
      // A lenient site leads to pages that it does not have.
      idsOf: (path) => (isThere(path) ? idsOfPage(path, bytesOf(path)) : undefined),
    }),
  ];
  // What is only worth knowing is told by a check, which somebody asks for.
  const told = problems.filter(({ severity }) => severity !== "info");
  const traced = traceProblems(told, {
    sourceOf,
    pageAt: (url) => pathOf(follow(url, "", map)),
    bytesOf,
    textOf: (source) => textIn(join(root, source)),
  });
  return [...traced, ...tellLeaks(leaks, sourceOf)];
}

function pathOf(target: Target): string | undefined {
  return target.kind === "file" ? target.path : undefined;
}

/** A text that was there when the build began; who took it away since is told nothing of its lines. */
function textIn(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
