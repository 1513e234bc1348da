/**
 * `siar build`: runs a build, tells its problems, and closes with the state of the reader's files. What only some
 * builds need is loaded by them: most have nothing to do.
 */

import { relative, resolve } from "node:path";
import { type BuildReport, build } from "../build/build.ts";
import type { LedgerMode } from "../catalogue/identity.ts";
import type { BuildFlags } from "./build-flags.ts";
import { countProblems, plural } from "./counts.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { progressBar } from "./progress-bar.ts";
import { isCi, type Terminal } from "./terminal.ts";

export async function buildCommand(flags: BuildFlags, terminal: Terminal): Promise<number> {
  const began = terminal.now().getTime();
  const bar = progressBar(terminal);
  let isSpared = false;
  const report = await build({
    cwd: terminal.cwd,
    ...(flags.out !== undefined && { out: resolve(terminal.cwd, flags.out) }),
    ...(flags.config !== undefined && { config: flags.config }),
    ...(flags.baseUrl !== undefined && { baseUrl: flags.baseUrl }),
    preview: flags.preview ?? false,
    drafts: flags.drafts ?? false,
    keepGoing: flags.keepGoing ?? false,
    lenient: flags.lenient ?? false,
    cache: flags.cache ?? true,
    ...(flags.workers !== undefined && { workers: numberOf("--workers", flags.workers, 0, 64) }),
    ...(flags.timeLimit !== undefined && {
      timeLimit: numberOf("--time-limit", flags.timeLimit, 1, 86_400),
    }),
    now: await momentOf(flags.now, terminal),
    ledger: ledgerMode(flags, terminal),
    onProgress: ({ step, done, total }) => {
      if (!isSpared && total - done >= MANY) {
        spareMemory();
        isSpared = true;
      }
      bar.update(step, done, total);
    },
  });
  bar.stop();
  const seconds = ((terminal.now().getTime() - began) / 1000).toFixed(1);
  if (flags.format === "json") {
    terminal.out(`${await jsonOf(report)}\n`);
  } else {
    if (report.problems.length > 0) {
      const { tellProblems } = await import("./report.ts");
      tellProblems(report.problems, flags.format, report.root, terminal);
    }
    if (!(flags.quiet && report.isGood)) terminal.out(`${await summaryOf(report, terminal.cwd, seconds)}\n`);
  }
  return report.isGood ? EXIT.good : EXIT.problems;
}

/** `--now`, else `SOURCE_DATE_EPOCH` (seconds), else the clock. */
async function momentOf(
  given: string | undefined,
  { env, now }: Pick<Terminal, "env" | "now">,
): Promise<Date> {
  if (given !== undefined) {
    const { readDate } = await import("../text/date.ts");
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

function numberOf(flag: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (/^\d{1,9}$/.test(given) && number >= least && number <= most) return number;
  throw new UsageError(`${flag} is a whole number from ${least} to ${most}, and not "${given}".`);
}

/** Where a machine builds, the ledger is not its to write: the rows come with a commit. */
function ledgerMode(flags: BuildFlags, { env }: Terminal): LedgerMode {
  if (flags.frozenIds) return "frozen";
  return isCi(env) ? "warn" : "write";
}

async function summaryOf(report: BuildReport, cwd: string, seconds: string): Promise<string> {
  const { problems, articles, entries, pages, feeds, written, unchanged, removed } = report;
  const out = `${relative(cwd, report.out) || "."}/`;
  const told = countProblems(problems);
  if (!report.isGood && report.held.length === 0) {
    const files = new Set(problems.flatMap(({ place }) => place?.file ?? [])).size;
    const all = articles > 0 ? ` of ${plural(articles, "article")}` : "";
    const where = files > 0 ? ` in ${plural(files, "file")}${all}` : "";
    const state =
      written > 0
        ? `${out}: ${written} written before it stopped; the next build goes on from there`
        : `Nothing was written; ${out} is as it was`;
    return `${told}${where}. ${state}.`;
  }
  const others = report.leftOut.length > 0 ? "hidden, retracted or left out" : "hidden or retracted";
  const shown =
    entries === articles
      ? plural(articles, "article")
      : `${entries} of ${plural(articles, "article")} (the others are ${others})`;
  const made = `${shown}, ${plural(pages, "page")}, ${plural(feeds, "feed")}.`;
  const state = `${out}: ${written} written, ${unchanged} unchanged, ${removed} removed`;
  return [
    ...heldBack(report),
    ...report.notes.map((note) => `Note: ${note}`),
    ...(await nextChange(report)),
    made,
    `${state}. ${told === "" ? "No problems" : told}. ${seconds} s.`,
  ].join("\n");
}

/** `Wrong, and shown as when last right: articles/kursk.md.` */
function heldBack({ held, leftOut }: BuildReport): readonly string[] {
  const shown = held.filter((source) => !leftOut.includes(source));
  const gone = leftOut.filter((source) => !held.includes(source));
  const standing = leftOut.filter((source) => held.includes(source));
  return [
    ...(shown.length > 0 ? [`Wrong, and shown as when last right: ${shown.join(", ")}.`] : []),
    ...(standing.length > 0
      ? [`Wrong, and left out; what stands of it already stays: ${standing.join(", ")}.`]
      : []),
    ...(gone.length > 0 ? [`Wrong, and left out: ${plural(gone.length, "article")}.`] : []),
  ];
}

/** `Next change: 2026-11-24T06:00:00+07:00, when articles/kursk.md appears. Build again then.` */
async function nextChange({ ahead }: BuildReport): Promise<readonly string[]> {
  const [next] = ahead;
  if (!next) return [];
  const { formatRfc3339 } = await import("../text/date.ts");
  const others = ahead.filter(({ at }) => at.epochMs === next.at.epochMs).length - 1;
  const more = others > 0 ? ` and ${plural(others, "other article")} too` : "";
  return [
    `Next change: ${formatRfc3339(next.at)}, when ${next.article} ${next.change}${more}. Build again then.`,
  ];
}

async function jsonOf(report: BuildReport): Promise<string> {
  const { renderJson } = await import("../problems/render.ts");
  const { problems, ledger: _ledger, isLedgerChanged: _isLedgerChanged, ...summary } = report;
  return renderJson(problems, { summary }, 0);
}

/** So many articles or files leave much behind. */
const MANY = 1000;

/**
 * Lets the heap grow by a tenth before it is looked through, where V8 would let it grow threefold: a build leaves much
 * behind and needs little of it. It costs some hundredths of the time and saves half of the memory. The command sets
 * it and never the library, since it holds for all of a process.
 */
function spareMemory(): void {
  process.getBuiltinModule("node:v8").setFlagsFromString("--heap-growing-percent=10");
}
