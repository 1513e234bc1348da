/** `siar ping`: tells the hubs which feeds have changed, and says what each of them answered. */

import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Problem } from "../model/problem.ts";
import { isError, problem } from "../problems/problem.ts";
import { renderJson } from "../problems/render.ts";
import { loadSettings } from "../settings/load.ts";
import { type Ping, type PingReport, ping } from "../websub/ping.ts";
import { plural } from "./counts.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { progressBar } from "./progress-bar.ts";
import { type ReportFormat, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface PingFlags {
  readonly config?: string;
  readonly out?: string;
  readonly all?: boolean;
  readonly dryRun?: boolean;
  /** Seconds. */
  readonly timeout: string;
  readonly retries: string;
  readonly format: ReportFormat;
}

export async function pingCommand(flags: PingFlags, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const timeoutMs =
    1000 * numberOf("--timeout", flags.timeout, { pattern: /^\d+(?:\.\d+)?$/, least: 0.1, most: 300 });
  const retries = numberOf("--retries", flags.retries, { pattern: /^\d+$/, least: 0, most: 10 });
  const { site, root, problems } = await loadSettings({ cwd, ...flags });
  if (!site) {
    tellProblems(problems, flags.format, root, terminal);
    return EXIT.problems;
  }
  const folder = flags.out === undefined ? resolve(root, "dist") : resolve(cwd, flags.out);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`there is no folder ${relative(cwd, folder)}; run siar build first.`);
  }
  const bar = progressBar(terminal);
  const report = await ping({
    root,
    folder,
    all: flags.all ?? false,
    dryRun: flags.dryRun ?? false,
    timeoutMs,
    retries,
    fetch: (url, init) => fetch(url, init),
    clock: { now: terminal.now, wait: (ms) => setTimeout(ms) },
    onProgress: (done, total) => bar.update("ping", done, total),
  });
  bar.stop();
  const told = [...report.problems, ...unannounced(report, site.hubs)];
  tell({ ...report, problems: told }, relative(cwd, folder) || ".", root, flags, terminal);
  return told.some(isError) ? EXIT.problems : EXIT.good;
}

function numberOf(
  name: string,
  given: string,
  { pattern, least, most }: { readonly pattern: RegExp; readonly least: number; readonly most: number },
): number {
  const value = Number(given);
  if (pattern.test(given) && value >= least && value <= most) return value;
  throw new UsageError(`${name} is not a number from ${least} to ${most}: "${given}".`);
}

/** Hubs that the settings name and no feed announces. */
function unannounced({ feeds, problems }: PingReport, hubs: readonly string[]): readonly Problem[] {
  if (feeds > 0 || problems.length > 0 || hubs.length === 0) return [];
  return [problem("websub/not-announced", undefined, { hubs })];
}

function tell(
  report: PingReport,
  folder: string,
  root: string,
  { format }: PingFlags,
  terminal: Terminal,
): void {
  if (format === "json") {
    terminal.out(`${jsonOf(report)}\n`);
    return;
  }
  for (const hub of new Set(report.pings.map((one) => one.hub))) {
    const lines = report.pings.filter((one) => one.hub === hub).map(lineOf);
    terminal.out(`${[hub, ...lines].join("\n")}\n`);
  }
  tellProblems(report.problems, format, root, terminal);
  terminal.out(`${closingLine(report, folder)}\n`);
}

const WHY = { new: "never pinged before", changed: "changed", asked: "as asked" } as const;

/** `  pinged     https://warta.example/rss.xml (changed): 204, at try 2` */
function lineOf({ topic, reason, outcome, attempted }: Ping): string {
  const what = `${topic} (${WHY[reason]})`;
  switch (outcome) {
    case "due":
      return `  would ping ${what}`;
    case "left":
      return `  not tried  ${what}`;
    case "accepted":
    case "failed":
      return `  ${outcome === "accepted" ? "pinged    " : "failed    "} ${what}${answered(attempted)}`;
  }
}

function answered(attempted: Ping["attempted"]): string {
  if (attempted === undefined) return "";
  const { answer, tries } = attempted;
  const said = "status" in answer ? String(answer.status) : "no answer";
  return `: ${said}${tries === 1 ? "" : `, at try ${tries}`}`;
}

function closingLine({ pings, feeds, problems }: PingReport, folder: string): string {
  const count = (outcome: Ping["outcome"]): number => pings.filter((one) => one.outcome === outcome).length;
  if (feeds === 0) {
    return problems.some(isError)
      ? "Nothing was sent."
      : `No feed in ${folder}/ announces a hub, so there is nobody to ping.`;
  }
  const announcing = `${plural(feeds, "feed")} in ${folder}/ ${feeds === 1 ? "announces" : "announce"} a hub`;
  if (pings.length === 0)
    return `${announcing}; none has changed since it was last pinged. Nothing was sent.`;
  if (count("due") > 0) return `${announcing}. ${plural(count("due"), "ping")} would be sent; nothing was.`;
  const missed = count("failed") + count("left");
  const state = missed === 0 ? "" : ` ${missed} not; the next siar ping tries again.`;
  return `${announcing}. ${plural(count("accepted"), "ping")} accepted${missed === 0 ? "." : ","}${state}`;
}

function jsonOf({ problems, pings, feeds }: PingReport): string {
  const rows = pings.map(({ hub, topic, reason, outcome, attempted }) => ({
    hub,
    topic,
    reason,
    outcome,
    status: attempted && "status" in attempted.answer ? attempted.answer.status : null,
    tries: attempted?.tries ?? 0,
  }));
  return renderJson(problems, { pings: rows, summary: { feeds } });
}
