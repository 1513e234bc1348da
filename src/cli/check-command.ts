/** `siar check`: judges feeds, folders, or the site of the working folder, and says what it has judged. */

import { fstatSync } from "node:fs";
import { checkPaths, PIPED } from "../inspect/check-paths.ts";
import { standardInput } from "../inspect/read-chunks.ts";
import type { Problem } from "../model/problem.ts";
import { loadSettings } from "../settings/load.ts";
import { type FailOn, ignoring, isGrave, knownCode } from "./check-codes.ts";
import { countProblems, plural } from "./counts.ts";
import { EXIT } from "./exit-code.ts";
import { type ReportFormat, tellProblems } from "./report.ts";
import { isCi, type Terminal } from "./terminal.ts";

export interface CheckFlags {
  readonly config?: string;
  readonly baseUrl?: string;
  readonly format: ReportFormat;
  readonly failOn: FailOn;
  readonly ignore?: readonly string[];
  readonly explain?: string;
  readonly quiet?: boolean;
}

export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  if (flags.explain !== undefined) {
    const code = knownCode("--explain", flags.explain);
    const { explain } = await import("./check-explain.ts");
    terminal.out(`${explain(code)}\n`);
    return EXIT.good;
  }
  const isIgnored = ignoring(flags.ignore ?? []);
  const { problems: all, where } = await checked(paths, flags, terminal);
  const problems = all.filter((one) => !isIgnored(one));
  tellProblems(problems, flags.format, terminal.cwd, terminal);
  const isGood = !problems.some(({ severity }) => isGrave(severity, flags.failOn));
  if (flags.format !== "json" && !(flags.quiet && isGood))
    terminal.out(`${countProblems(problems) || "No problems"} in ${where}.\n`);
  return isGood ? EXIT.good : EXIT.problems;
}

interface Told {
  readonly problems: readonly Problem[];
  /** What was judged: "3 files". */
  readonly where: string;
}

async function checked(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<Told> {
  const { cwd } = terminal;
  const { config, baseUrl } = flags;
  const site = { cwd, ...(config !== undefined && { config }), ...(baseUrl !== undefined && { baseUrl }) };
  if (paths.length === 0 && !(config === undefined && (await isPiped(terminal)))) {
    const ledger = isCi(terminal.env) ? "warn" : "write";
    const { checkOwn } = await import("../inspect/check-own.ts");
    const { articles, built, problems } = await checkOwn({ ...site, now: terminal.now(), ledger });
    const files = built === undefined ? "; nothing is built yet" : ` and ${plural(built, "built file")}`;
    return { problems, where: `${plural(articles, "article")}${files}` };
  }
  const given = paths.length === 0 ? [PIPED] : paths;
  const { files, problems } = await checkPaths(given, { ...site, now: terminal.now(), standardInput });
  return { problems, where: plural(files, "file") };
}

/** Whether there is no site to judge, and something comes in. */
async function isPiped({ cwd }: Terminal): Promise<boolean> {
  const { site, file } = await loadSettings({ cwd });
  if (site || file !== undefined) return false;
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile();
  } catch {
    return false;
  }
}
