/**
 * `siar hook`: what a git pre-commit hook runs. It lays the staged tree into a temporary folder and judges it
 * there, so that what is committed is what was checked, however the working tree looks. It stages ledger rows for
 * new articles and, with `--build`, the built site; with any error the commit stops and nothing is staged.
 */

import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type BuildReport, build } from "../build/build.ts";
import { LEDGER_FILE } from "../catalogue/ledger.ts";
import { loadSettings } from "../settings/load.ts";
import { countProblems } from "./counts.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { type ReportFormat, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface HookFlags {
  readonly config?: string;
  readonly build?: boolean;
  readonly format: ReportFormat;
}

export async function hookCommand(flags: HookFlags, terminal: Terminal): Promise<number> {
  const top = topOf(terminal.cwd);
  const staged = realpathSync(mkdtempSync(join(tmpdir(), "siar-hook-")));
  const say = (text: string): void => {
    if (flags.format === "text") terminal.error(`${text}\n`);
  };
  try {
    const place = layStagedTree(top, staged, terminal.cwd, flags.config);
    const { root } = await loadSettings(place);
    const site = join(top, relative(staged, root));
    const report = await build({
      ...place,
      now: terminal.now(),
      out: join(site, "dist"),
      dryRun: !flags.build,
    });
    tellProblems(report.problems, flags.format, report.root, terminal);
    const ledger = ledgerIn(site, top);
    if (!report.isGood) {
      say(`${countProblems(report.problems)}. The commit was stopped; what is staged is as it was.`);
      if (isAboutIds(report) && existsSync(ledger.file) && !isAsStaged(ledger)) {
        say(`${ledger.path} has changes that are not staged; if they mend it: git add ${ledger.path}`);
      }
      return EXIT.problems;
    }
    if (report.isLedgerChanged) {
      stageLedger(report.ledger, ledger);
      if (isPartial(terminal)) say(`This commit has the new rows. Afterwards run: git add ${ledger.path}`);
    }
    if (flags.build) git(top, ["add", "--all", "--force", "--", report.out]);
    return EXIT.good;
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function topOf(folder: string): string {
  try {
    return git(folder, ["rev-parse", "--show-toplevel"]).trim();
  } catch {
    throw new UsageError("siar hook runs inside a git repository.");
  }
}

/** Where to look for the settings in the staged tree. The search for them ends there, as it does in a repository. */
function layStagedTree(
  top: string,
  staged: string,
  cwd: string,
  config: string | undefined,
): { readonly cwd: string; readonly config?: string } {
  const named = config === undefined ? undefined : relative(top, resolve(cwd, config));
  if (named !== undefined && (isAbsolute(named) || named.split(sep)[0] === "..")) {
    throw new UsageError(`--config names a file outside the repository: ${config}`);
  }
  git(top, ["checkout-index", "--all", "--force", `--prefix=${staged}/`]);
  mkdirSync(join(staged, ".git"));
  const within = relative(top, cwd);
  linkPackages(top, staged, named === undefined ? within : dirname(named));
  return { cwd: join(staged, within), ...(named !== undefined && { config: join(staged, named) }) };
}

/** Settings that are code may import packages, which no index holds. */
function linkPackages(top: string, staged: string, folder: string): void {
  const packages = join(top, folder, "node_modules");
  const link = join(staged, folder, "node_modules");
  if (existsSync(packages) && existsSync(dirname(link)) && !existsSync(link))
    symlinkSync(packages, link, "dir");
  if (folder !== "" && folder !== ".") linkPackages(top, staged, dirname(folder));
}

/** The ledger of the site in the folder `site`: its file, and its path as git writes it. */
interface StagedLedger {
  readonly top: string;
  readonly file: string;
  readonly path: string;
}

function ledgerIn(site: string, top: string): StagedLedger {
  const file = join(site, LEDGER_FILE);
  return { top, file, path: relative(top, file).split(sep).join("/") };
}

/** Stages the new ledger; the working tree's follows unless it has changes of its own. */
function stageLedger(text: string, ledger: StagedLedger): void {
  const { top, file, path } = ledger;
  const isFree = !existsSync(file) || isAsStaged(ledger);
  const hash = git(top, ["hash-object", "-w", "--stdin"], text).trim();
  git(top, ["update-index", "--add", "--cacheinfo", `100644,${hash},${path}`]);
  if (isFree) writeFileSync(file, text);
}

function isAsStaged({ top, file, path }: StagedLedger): boolean {
  try {
    return git(top, ["show", `:${path}`]) === readFileSync(file, "utf8");
  } catch {
    return false;
  }
}

function isAboutIds({ problems }: BuildReport): boolean {
  return problems.some(({ code }) => code.startsWith("ids/"));
}

/** `git commit PATH` commits from an index of its own: what a hook adds there does not reach the one that stays. */
function isPartial({ env }: Terminal): boolean {
  return basename(env.GIT_INDEX_FILE ?? "").startsWith("next-index-");
}

/** Whether git knows changes of these files, or of any where none is named, that are not committed; false without git. */
export function hasUncommitted(folder: string, paths: readonly string[]): boolean {
  try {
    return git(folder, ["status", "--porcelain", "--", ...paths]).trim() !== "";
  } catch {
    return false;
  }
}

function git(cwd: string, args: readonly string[], input?: string): string {
  return execFileSync("git", [...args], {
    cwd,
    encoding: "utf8",
    input: input ?? "",
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ["pipe", "pipe", "pipe"],
  });
}
