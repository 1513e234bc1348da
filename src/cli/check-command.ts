/** `siar check`: judges a folder that was built, as a reader would meet it. */

import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { verifyFolder } from "../build/verify.ts";
import { isError } from "../problems/problem.ts";
import { loadSettings } from "../settings/load.ts";
import { countProblems, plural } from "./counts.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { type ReportFormat, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface CheckFlags {
  readonly config?: string;
  readonly baseUrl?: string;
  readonly format: ReportFormat;
  readonly quiet?: boolean;
}

export async function checkCommand(
  folder: string | undefined,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const settings = await loadSettings({ cwd, ...flags });
  const target = folder === undefined ? resolve(settings.root, "dist") : resolve(cwd, folder);
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`there is no folder ${relative(cwd, target)}; run siar build first.`);
  }
  if (!settings.site) {
    tellProblems(settings.problems, flags.format, settings.root, terminal);
    return EXIT.problems;
  }
  const { files, problems } = verifyFolder(target, settings.site.baseUrl);
  tellProblems(problems, flags.format, target, terminal);
  const isGood = !problems.some(isError);
  if (flags.format !== "json" && !(flags.quiet && isGood)) {
    const told = countProblems(problems) || "No problems";
    terminal.out(`${told} in ${plural(files, "file")} of ${relative(cwd, target) || "."}/.\n`);
  }
  return isGood ? EXIT.good : EXIT.problems;
}
