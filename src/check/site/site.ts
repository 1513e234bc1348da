/**
 * Judges a built site as a whole, from its bytes alone: each file as it is met, then the files together. It asks for
 * one file after the other and holds on to none, since a site may be larger than memory.
 */

import type { Problem } from "../../model/problem.ts";
import { sortProblems } from "../../problems/render.ts";
import { decodeBytes } from "../decode.ts";
import { judgeFeedFiles } from "../feed/feed-files.ts";
import { newMemory } from "../feed/memory.ts";
import type { FileFacts, JudgedFile } from "./facts.ts";
import { idsOfPage, judgeFile } from "./file.ts";
import { judgeRedirects } from "./host-files.ts";
import { FORMATS, kindOf } from "./kinds.ts";
import { folderOf, type SiteNames } from "./links.ts";
import { judgeTogether } from "./together.ts";

/** The files of a site by path; a map, or what reads them from where they lie. */
export interface SiteFiles {
  readonly keys: () => Iterable<string>;
  readonly get: (path: string) => Uint8Array | undefined;
}

/** Judges every file of a site; `baseUrl` is where the set is served. Problems come in their total order. */
export function checkSite(files: SiteFiles, { baseUrl }: { readonly baseUrl: string }): readonly Problem[] {
  const paths = [...files.keys()].sort();
  const names = namesOf(paths, baseUrl, files);
  const problems: Problem[] = [];
  const judged = new Map<string, { readonly facts: FileFacts }>();
  for (const [path, { problems: own, facts }] of judgeAlone(paths, files, names)) {
    for (const problem of own) problems.push(problem);
    judged.set(path, { facts });
  }
  const together = judgeTogether(judged, names, {
    textOf: (path) => textOf(files, path),
    idsOf: (path) => idsOfPage(path, files.get(path) ?? NOTHING),
  });
  return sortProblems([...problems, ...together]);
}

const NOTHING = new Uint8Array();

function namesOf(paths: readonly string[], baseUrl: string, files: SiteFiles): SiteNames {
  const redirects = paths.includes("_redirects")
    ? judgeRedirects(textOf(files, "_redirects")).from
    : new Set<string>();
  return { baseUrl, paths: new Set(paths.map((path) => path.normalize("NFC"))), redirected: redirects };
}

function textOf(files: SiteFiles, path: string): string {
  return decodeBytes(files.get(path) ?? NOTHING).text ?? "";
}

function* judgeAlone(
  paths: readonly string[],
  files: SiteFiles,
  names: SiteNames,
): Generator<readonly [path: string, judged: JudgedFile]> {
  const memory = newMemory(names);
  const known = new Set(paths);
  const done = new Set<string>();
  for (const path of paths) {
    if (done.has(path)) continue;
    const bytes = files.get(path) ?? NOTHING;
    if (kindOf(path, bytes) !== "feed") {
      yield [path, judgeFile(path, bytes, names)];
      continue;
    }
    const others = formatsBeside(path).filter((other) => known.has(other));
    const feeds = [{ path, bytes }, ...others.flatMap((other) => feedAt(other, files))];
    const judged = judgeFeedFiles(feeds, memory);
    for (const [index, one] of feeds.entries()) {
      done.add(one.path);
      const said = judged[index];
      if (said) yield [one.path, said];
    }
  }
}

/** Where the other formats of a feed lie; none where it is not called as a format is. */
function formatsBeside(path: string): readonly string[] {
  const folder = folderOf(path);
  const name = path.slice(folder.length);
  return FORMATS.includes(name) ? FORMATS.filter((one) => one !== name).map((one) => folder + one) : [];
}

function feedAt(
  path: string,
  files: SiteFiles,
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const bytes = files.get(path) ?? NOTHING;
  return kindOf(path, bytes) === "feed" ? [{ path, bytes }] : [];
}
