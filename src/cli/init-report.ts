/** How `siar init` says what it has found and done: for a person, and as one JSON document for programs. */

import type { Looked } from "../init/look.ts";
import type { Draft } from "../init/plan.ts";
import type { Counted } from "../init/twins.ts";
import type { Problem } from "../model/problem.ts";
import { printable } from "../problems/frame.ts";
import { renderJson } from "../problems/render.ts";
import { countProblems, plural } from "./counts.ts";

/** What stands in a folder, line by line. */
export function findingLines(looked: Looked, { survey, proposal }: Draft): readonly string[] {
  const { dialect, articles, tool, languages } = looked;
  const ways =
    languages.ways.length === 0
      ? languages.tags.length === 0
        ? ", as nothing says another"
        : ""
      : `, told by ${languages.ways.join(" and ")}`;
  const drafts = survey.drafts === 0 ? "" : `, ${plural(survey.drafts, "draft")} among them`;
  return [
    `Written for   ${dialect.dialect}: ${dialect.why}`,
    ...(tool.files.length > 0 ? [`Settings of   ${tool.files.join(", ")}`] : []),
    `Articles      ${survey.articles} of ${plural(survey.files, "file")} in ${articles.folders.map((one) => one || ".").join(", ")}${drafts}`,
    `Languages     ${counted(survey.languages)}${ways}`,
    `Dates         ${counted(survey.dateForms)}`,
    ...lineOf("Categories   ", survey.categories),
    ...lineOf("Tags         ", survey.tags),
    ...lineOf("People       ", survey.people),
    ...(survey.ids > 0
      ? [
          `Ids           ${plural(survey.ids, "article")} ${survey.ids === 1 ? "brings" : "bring"} the id that readers know`,
        ]
      : []),
    ...(proposal.articlePath !== undefined ? [`Addresses     ${proposal.articlePath}`] : []),
    ...(proposal.defaults.length > 0
      ? [`Defaults      for ${proposal.defaults.map(({ pattern }) => pattern).join(", ")}`]
      : []),
    ...(proposal.mediaRoots.length > 0 ? [`Pictures      in ${proposal.mediaRoots.join(", ")}`] : []),
    ...(survey.problems.length === 0
      ? []
      : [
          "Not understood as it stands:",
          ...survey.problems.map(({ code, severity, count, example }) => {
            const { file = "", line } = example.place ?? {};
            const where = line === undefined ? file : `${file}:${line}`;
            return `  ${severity.padEnd(7)}  ${count} × ${code}${where === "" ? "" : `, such as ${where}`}`;
          }),
        ]),
  ];
}

/** More of a kind are only counted. */
const SHOWN = 8;

function counted(all: readonly Counted[]): string {
  const shown = all.slice(0, SHOWN).map(({ label, count }) => `${label} (${count})`);
  const rest = all.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? `, and ${rest} more` : ""}` || "none";
}

function lineOf(title: string, all: readonly Counted[]): readonly string[] {
  return all.length === 0 ? [] : [`${title} ${counted(all)}`];
}

export interface Done {
  readonly files: readonly string[];
  readonly isDry: boolean;
  readonly isWritten: boolean;
  /** Ids that articles have taken over from old feeds; absent where there was no feed. */
  readonly adopted?: number;
  readonly terms: number;
  /** Whether articles have something that `siar fix` may mend. */
  readonly canFix: boolean;
}

/** What was written, and what to do next. */
export function closingLines(
  { files, isDry, adopted, terms, canFix }: Done,
  problems: readonly Problem[],
): readonly string[] {
  const told = countProblems(problems);
  const written = files.join(", ");
  const ids = adopted === undefined ? "" : ` ${plural(adopted, "id")} of the former site taken over.`;
  if (isDry) return [`${written} would be written. ${told === "" ? "No problems" : told}.`];
  return [
    `${written} written${terms > 0 ? `, with ${plural(terms, "category")}`.replace("categorys", "categories") : ""}.${ids} ${told === "" ? "No problems" : told}.`,
    "Next:",
    "  siar build     makes the site in dist/",
    "  siar check     judges what was made",
    ...(canFix ? ["  siar fix       shows which mends of the articles are certain, and writes them"] : []),
    ...(adopted === undefined
      ? [
          "  siar ids adopt FEED     takes the ids over from the feed of a former site, before anything is published",
        ]
      : []),
    "Commit siar.config.yaml, and siar.ids.json once it is there.",
  ];
}

export function initJson(
  looked: Looked,
  { survey, proposal }: Draft,
  done: Done,
  problems: readonly Problem[],
): string {
  const { dialect, articles } = looked;
  const found = {
    dialect: dialect.dialect,
    why: dialect.why,
    folders: articles.folders,
    ...survey,
    problems: survey.problems.map(({ code, severity, count, example }) => ({
      code,
      severity,
      count,
      example: example.place ?? null,
    })),
    articlePath: proposal.articlePath ?? null,
  };
  const { files, isDry, isWritten, adopted = null, terms } = done;
  return renderJson(problems, {
    found,
    summary: { dryRun: isDry, written: isWritten ? files : [], adopted, terms },
  });
}

export function printed(lines: readonly string[]): string {
  return printable(`${lines.join("\n")}\n`);
}
