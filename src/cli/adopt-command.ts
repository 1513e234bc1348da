/** `siar ids adopt`: takes ids over from an old feed, and says of each entry and article what became of it. */

import { type AdoptReport, adoptIds } from "../build/adopt.ts";
import type { OldEntry } from "../catalogue/old-entries.ts";
import { printable } from "../problems/frame.ts";
import { renderJson } from "../problems/render.ts";
import { countProblems, plural } from "./counts.ts";
import { EXIT } from "./exit-code.ts";
import type { IdsFlags } from "./ids-command.ts";
import { tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface AdoptFlags extends IdsFlags {
  readonly dryRun?: boolean;
}

export async function adoptCommand(
  files: readonly string[],
  flags: AdoptFlags,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const isDry = flags.dryRun ?? false;
  const config = flags.config === undefined ? {} : { config: flags.config };
  const report = await adoptIds(files, { cwd, ...config, now: terminal.now(), dryRun: isDry });
  if (flags.format === "json") terminal.out(`${jsonOf(report, isDry)}\n`);
  else tellProblems(report.problems, flags.format, cwd, terminal);
  if (flags.format !== "json") terminal.out(printable(`${linesOf(report, isDry).join("\n")}\n`));
  return report.isGood ? EXIT.good : EXIT.problems;
}

function linesOf(report: AdoptReport, isDry: boolean): readonly string[] {
  const { adopted, standing, unmatched, fresh, problems } = report;
  const told = countProblems(problems);
  if (!report.isGood) return [`${told}. siar.ids.json is as it was.`];
  const verb = isDry ? "would be adopted" : "adopted";
  return [
    ...adopted.map(({ path, id, formerly }) => {
      const redirect = formerly === undefined ? "" : `, and ${formerly} redirects to it`;
      return `${path} is "${id}"${redirect}`;
    }),
    ...section("Old entries that no article is:", unmatched.map(nameOf)),
    ...section("Articles that no old entry is, which the next build gives ids of their own:", fresh),
    `${plural(adopted.length, "id")} ${verb}, ${standing.length} already there. ${told === "" ? "No problems" : told}.`,
    report.isWritten ? "siar.ids.json is written: commit it." : "siar.ids.json is as it was.",
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function nameOf({ id, title, url }: OldEntry): string {
  const parts = [id, title && `"${title}"`, url === id ? undefined : url].filter(Boolean);
  return parts.join("  ").replace(/\s*\n\s*/g, " ");
}

function jsonOf(
  { problems, isGood, adopted, standing, unmatched, fresh }: AdoptReport,
  isDry: boolean,
): string {
  const old = unmatched.map(({ id, title, url }) => ({ id, title, url: url ?? null }));
  const summary = { isGood, dryRun: isDry, adopted, standing, unmatched: old, fresh };
  return renderJson(problems, { summary }, 0);
}
