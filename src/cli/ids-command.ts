/** `siar ids rename` and `siar ids retire`: what a person may do with published ids. */

import { renameId, retireIds } from "../build/ids.ts";
import type { Problem } from "../model/problem.ts";
import { EXIT } from "./exit-code.ts";
import { type ReportFormat, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface IdsFlags {
  readonly config?: string;
  readonly format: ReportFormat;
}

export async function renameCommand(
  from: string,
  to: string,
  flags: IdsFlags,
  terminal: Terminal,
): Promise<number> {
  const problems = await renameId(from, to, { cwd: terminal.cwd, ...flags });
  return close(problems, `The id of ${from} now belongs to ${to}.`, flags, terminal);
}

export async function retireCommand(
  paths: readonly string[],
  flags: IdsFlags,
  terminal: Terminal,
): Promise<number> {
  const problems = await retireIds(paths, { cwd: terminal.cwd, ...flags });
  return close(problems, `Retired: ${paths.join(", ")}. These ids are never given again.`, flags, terminal);
}

function close(
  problems: readonly Problem[],
  success: string,
  { format }: IdsFlags,
  terminal: Terminal,
): number {
  if (problems.length > 0 || format !== "text") tellProblems(problems, format, terminal.cwd, terminal);
  if (problems.length > 0) {
    if (format === "text") terminal.error("siar.ids.json is as it was.\n");
    return EXIT.problems;
  }
  if (format === "text") terminal.out(`${success}\n`);
  return EXIT.good;
}
