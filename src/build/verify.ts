/** Reads a built folder and has it judged as a reader would meet it. */

import { lstatSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { checkSite } from "../check/site/site.ts";
import { isSystemError, whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";
import { readFound } from "./discover.ts";

export interface Verification {
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** `folder` is absolute; links in it are problems, since hosts publish what they point to (R112). */
export function verifyFolder(folder: string, baseUrl: string): Verification {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const name of namesIn(folder, problems)) {
    const path = name.replaceAll("\\", "/");
    const file = join(folder, name);
    const stat = lstatSync(file);
    if (stat.isSymbolicLink())
      problems.push(problem("build/not-a-file", { file: path }, { kind: "a symbolic link" }));
    if (!stat.isFile()) continue;
    const read = readFound({ path, file });
    if ("code" in read) problems.push(read);
    else files.set(path, read.bytes);
  }
  return { files: files.size, problems: sortProblems([...problems, ...checkSite(files, { baseUrl })]) };
}

/** Paths of all that lies below the folder; none where a part of it may not be looked into. */
function namesIn(folder: string, problems: Problem[]): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const file = relative(folder, error.path ?? folder).replaceAll("\\", "/") || ".";
    problems.push(problem("build/unreadable", { file }, { reason: whyNotRead(error) }));
    return [];
  }
}
