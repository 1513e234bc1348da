/** Reads a built folder and has it judged as a reader would meet it. */

import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSite } from "../check/site.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";

export interface Verification {
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** `folder` is absolute; links in it are problems, since hosts publish what they point to (R112). */
export function verifyFolder(folder: string, baseUrl: string): Verification {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = name.replaceAll("\\", "/");
    const stat = lstatSync(join(folder, name));
    if (stat.isSymbolicLink())
      problems.push(problem("build/not-a-file", { file: path }, { kind: "a symbolic link" }));
    else if (stat.isFile()) files.set(path, readFileSync(join(folder, name)));
  }
  return { files: files.size, problems: sortProblems([...problems, ...checkSite(files, { baseUrl })]) };
}
