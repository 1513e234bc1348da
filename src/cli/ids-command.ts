/** `siar ids rename` and `siar ids retire`: what a person may do with published ids. `adopt-command.ts` takes over older ones. */

import { existsSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { renameId, retireIds } from "../build/ids.ts";
import type { Problem } from "../model/problem.ts";
import { loadSettings } from "../settings/load.ts";
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
  const problems = await renameId(asInLedger(from), asInLedger(to), { cwd: terminal.cwd, ...flags });
  return close(problems, `The id of ${from} now belongs to ${to}.`, flags, terminal);
}

export async function retireCommand(
  paths: readonly string[],
  flags: IdsFlags,
  terminal: Terminal,
): Promise<number> {
  const options = { cwd: terminal.cwd, ...flags };
  const retired = paths.map(asInLedger);
  const problems = await retireIds(retired, { ...options, now: terminal.now() });
  const { root } = await loadSettings(options);
  const living = retired.filter((path) => existsSync(join(root, path)));
  const told = [`Retired: ${retired.join(", ")}. These ids are never given again.`];
  if (living.length > 0) {
    told.push(
      `Still there: ${living.join(", ")}. The next build gives new ids, and readers see new articles.`,
    );
  }
  return close(problems, told.join("\n"), flags, terminal);
}

/** `./articles/kursk.md`, or with the other slash, as people and shells write it, is `articles/kursk.md`. */
function asInLedger(path: string): string {
  return posix.normalize(path.split(sep).join("/")).normalize("NFC");
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
