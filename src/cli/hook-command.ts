/**
 * `siar hook`: what a git pre-commit hook runs. It lays the staged tree into a temporary folder and judges it
 * there, so that what is committed is what was checked, however the working tree looks. It stages ledger rows for
 * new articles and, with `--build`, the built site; with any error the commit stops and nothing is staged.
 */

import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type BuildReport, build } from "../build/build.ts";
import { LEDGER_FILE } from "../catalogue/ledger.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { countProblems, type ReportFormat, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface HookFlags {
  readonly config?: string;
  readonly build?: boolean;
  readonly format: ReportFormat;
}

export async function hookCommand(flags: HookFlags, terminal: Terminal): Promise<number> {
  const top = topOf(terminal.cwd);
  const staged = realpathSync(mkdtempSync(join(tmpdir(), "siar-hook-")));
  try {
    git(top, ["checkout-index", "--all", "--force", `--prefix=${staged}/`]);
    linkPackages(top, staged);
    const report = await build({
      cwd: join(staged, relative(top, terminal.cwd)),
      ...(flags.config !== undefined && { config: flags.config }),
      now: terminal.now(),
      out: join(terminal.cwd, "dist"),
      dryRun: !flags.build,
    });
    tellProblems(report.problems, flags.format, report.root, terminal);
    if (!report.isGood) {
      if (flags.format === "text") {
        terminal.error(
          `${countProblems(report.problems)}. The commit was stopped; what is staged is as it was.\n`,
        );
      }
      return EXIT.problems;
    }
    stageLedger(report, top, staged);
    if (flags.build) git(top, ["add", "--all", "--force", "--", report.out]);
    return EXIT.good;
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Settings that are code may import packages, which no index holds. */
function linkPackages(top: string, staged: string): void {
  const packages = join(top, "node_modules");
  if (existsSync(packages) && !existsSync(join(staged, "node_modules"))) {
    symlinkSync(packages, join(staged, "node_modules"), "dir");
  }
}

function topOf(folder: string): string {
  try {
    return git(folder, ["rev-parse", "--show-toplevel"]).trim();
  } catch {
    throw new UsageError("siar hook runs inside a git repository.");
  }
}

/** Stages the new ledger; the working tree's follows unless it has changes of its own. */
function stageLedger({ ledger, isLedgerChanged, root }: BuildReport, top: string, staged: string): void {
  if (!isLedgerChanged) return;
  const path = join(relative(staged, root), LEDGER_FILE);
  const before = stagedText(top, path);
  const hash = git(top, ["hash-object", "-w", "--stdin"], ledger).trim();
  git(top, ["update-index", "--add", "--cacheinfo", `100644,${hash},${path}`]);
  const file = join(top, path);
  if (!existsSync(file) || readFileSync(file, "utf8") === before) writeFileSync(file, ledger);
}

function stagedText(top: string, path: string): string | undefined {
  try {
    return git(top, ["show", `:${path}`]);
  } catch {
    return undefined;
  }
}

function git(cwd: string, args: readonly string[], input?: string): string {
  return execFileSync("git", [...args], {
    cwd,
    encoding: "utf8",
    input: input ?? "",
    stdio: ["pipe", "pipe", "pipe"],
  });
}
