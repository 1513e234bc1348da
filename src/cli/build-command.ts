/** `siar build`: runs a build, tells its problems, and closes with the state of the reader's files. */

import { relative, resolve } from "node:path";
import { type BuildReport, build } from "../build/build.ts";
import type { LedgerMode } from "../catalogue/identity.ts";
import { renderJson } from "../problems/render.ts";
import { formatRfc3339, readDate } from "../text/date.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { countProblems, plural, type ReportFormat, tellProblems } from "./report.ts";
import { isCi, progressBar, type Terminal } from "./terminal.ts";

export interface BuildFlags {
  readonly config?: string;
  readonly out?: string;
  readonly baseUrl?: string;
  readonly preview?: boolean;
  readonly drafts?: boolean;
  readonly now?: string;
  readonly frozenIds?: boolean;
  readonly format: ReportFormat;
  readonly quiet?: boolean;
}

export async function buildCommand(flags: BuildFlags, terminal: Terminal): Promise<number> {
  const began = terminal.now().getTime();
  const bar = progressBar(terminal);
  const report = await build({
    cwd: terminal.cwd,
    ...(flags.out !== undefined && { out: resolve(terminal.cwd, flags.out) }),
    ...(flags.config !== undefined && { config: flags.config }),
    ...(flags.baseUrl !== undefined && { baseUrl: flags.baseUrl }),
    preview: flags.preview ?? false,
    drafts: flags.drafts ?? false,
    now: momentOf(flags.now, terminal),
    ledger: ledgerMode(flags, terminal),
    onProgress: ({ step, done, total }) => bar.update(step, done, total),
  });
  bar.stop();
  const seconds = ((terminal.now().getTime() - began) / 1000).toFixed(1);
  if (flags.format === "json") terminal.out(`${jsonOf(report)}\n`);
  else tellProblems(report.problems, flags.format, report.root, terminal);
  if (flags.format !== "json" && !(flags.quiet && report.isGood)) {
    terminal.out(`${summaryOf(report, terminal.cwd, seconds)}\n`);
  }
  return report.isGood ? EXIT.good : EXIT.problems;
}

/** `--now`, else `SOURCE_DATE_EPOCH` (seconds), else the clock. */
function momentOf(given: string | undefined, { env, now }: Pick<Terminal, "env" | "now">): Date {
  if (given !== undefined) {
    const read = readDate(given, "UTC");
    if ("reason" in read) throw new UsageError(`--now is not a date: "${given}". ${read.reason}`);
    return new Date(read.instant.epochMs);
  }
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return now();
  if (!/^\d{1,12}$/.test(epoch))
    throw new UsageError(`SOURCE_DATE_EPOCH is not a number of seconds: "${epoch}".`);
  return new Date(Number(epoch) * 1000);
}

/** Where a machine builds, the ledger is not its to write: the rows come with a commit. */
function ledgerMode(flags: BuildFlags, { env }: Terminal): LedgerMode {
  if (flags.frozenIds) return "frozen";
  return isCi(env) ? "warn" : "write";
}

function summaryOf(report: BuildReport, cwd: string, seconds: string): string {
  const { problems, articles, entries, pages, feeds, written, unchanged, removed } = report;
  const out = `${relative(cwd, report.out) || "."}/`;
  const told = countProblems(problems);
  if (!report.isGood) {
    const files = new Set(problems.flatMap(({ place }) => place?.file ?? [])).size;
    const all = articles > 0 ? ` of ${plural(articles, "article")}` : "";
    const where = files > 0 ? ` in ${plural(files, "file")}${all}` : "";
    const state =
      written > 0
        ? `${out}: ${written} written before it stopped; the next build goes on from there`
        : `Nothing was written; ${out} is as it was`;
    return `${told}${where}. ${state}.`;
  }
  const shown =
    entries === articles
      ? plural(articles, "article")
      : `${entries} of ${plural(articles, "article")} (the others are hidden or retracted)`;
  const made = `${shown}, ${plural(pages, "page")}, ${plural(feeds, "feed")}.`;
  const state = `${out}: ${written} written, ${unchanged} unchanged, ${removed} removed`;
  return [
    ...report.notes.map((note) => `Note: ${note}`),
    ...nextChange(report),
    made,
    `${state}. ${told === "" ? "No problems" : told}. ${seconds} s.`,
  ].join("\n");
}

/** `Next change: 2026-11-24T06:00:00+07:00, when articles/kursk.md appears. Build again then.` */
function nextChange({ ahead }: BuildReport): readonly string[] {
  const [next] = ahead;
  if (!next) return [];
  const others = ahead.filter(({ at }) => at.epochMs === next.at.epochMs).length - 1;
  const more = others > 0 ? ` and ${plural(others, "other article")} too` : "";
  return [
    `Next change: ${formatRfc3339(next.at)}, when ${next.article} ${next.change}${more}. Build again then.`,
  ];
}

function jsonOf(report: BuildReport): string {
  const { problems, ledger: _ledger, isLedgerChanged: _isLedgerChanged, ...summary } = report;
  return renderJson(problems, { summary }, 0);
}
