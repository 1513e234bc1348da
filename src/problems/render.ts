/**
 * The three renderings of problems: for a terminal, as JSON, and as annotations of a CI job. Each returns
 * text without a closing newline and decides nothing; counting and summing up is for whoever prints.
 */

import type { Problem } from "../model/problem.ts";
import { drawFrame, printable } from "./frame.ts";

/** How the terminal form is coloured; each function wraps text in what its part looks like. */
export interface Painter {
  readonly place: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly code: (text: string) => string;
  /** The gutter and what else stands back. */
  readonly faint: (text: string) => string;
  /** The carets. */
  readonly caret: (text: string) => string;
}

/** A problem as its author sees it: place, severity and code; what and why; how to mend it; the frame. */
export function renderText(problem: Problem, options: { readonly colour?: Painter } = {}): string {
  const paint = options.colour ?? PLAIN;
  const { place, severity, code } = problem;
  const head = [paint[severity](severity), paint.code(code)];
  if (place) head.unshift(paint.place(printable(addressOf(place))));
  const said = [sentences(problem.what, problem.why), problem.mend].filter((text) => text !== "");
  return [head.join("  "), ...said.map(indented), ...frameLines(problem, paint)].join("\n");
}

/** All problems as one JSON document, with what a command says beside them; what a place does not know is null. */
export function renderJson(problems: readonly Problem[], beside: object = {}, indent = 2): string {
  const rows = problems.map(({ place, severity, code, w3c, what, why, mend, path }) => ({
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    severity,
    code,
    w3c: w3c ?? null,
    what,
    why,
    mend,
    path: path ?? null,
  }));
  return JSON.stringify({ problems: rows, ...beside }, null, indent);
}

/** A workflow command that GitHub shows beside the line: `::error file=a.md,line=4,col=12,title=code::…`. */
export function renderGithub(problem: Problem): string {
  const { place, severity, code } = problem;
  const properties = [
    ...(place ? [`file=${escapeProperty(place.file)}`] : []),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    `title=${escapeProperty(code)}`,
  ];
  const message = [problem.what, problem.why, problem.mend].filter((text) => text !== "").join("\n");
  return `::${severity === "info" ? "notice" : severity} ${properties.join(",")}::${escapeData(message)}`;
}

/** Problems in their total order: file, line, column, code, then words; by code units, so that it is everyone's. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      byUnits(a.place?.file ?? "", b.place?.file ?? "") ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      byUnits(a.code, b.code) ||
      byUnits(a.what, b.what) ||
      byUnits(a.mend, b.mend),
  );
}

const asIs = (text: string): string => text;
const PLAIN: Painter = {
  place: asIs,
  error: asIs,
  warning: asIs,
  info: asIs,
  code: asIs,
  faint: asIs,
  caret: asIs,
};

function addressOf(place: {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function indented(text: string): string {
  return printable(text)
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}

function frameLines(problem: Problem, paint: Painter): readonly string[] {
  const line = problem.place?.line;
  const frame = problem.place && drawFrame(problem.place);
  if (line === undefined || frame === undefined) return [];
  const number = String(line);
  return [
    `    ${paint.faint(`${number} |`)} ${frame.code}`.trimEnd(),
    `    ${paint.faint(`${" ".repeat(number.length)} |`)} ${paint.caret(frame.carets)}`,
  ];
}

/** Workflow commands end at a line break, and `%` begins what stands for one (S5). */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
