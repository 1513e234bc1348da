/** How commands tell their problems: text for people, JSON for programs, annotations for GitHub. */

import { relative, resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type Painter, renderGithub, renderJson, renderText } from "../problems/render.ts";
import { EXIT } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

export type ReportFormat = "text" | "json" | "github";

/** Text goes to standard error; what programs read goes to standard output. `root` is the site's folder. */
export function tellProblems(
  problems: readonly Problem[],
  format: ReportFormat,
  root: string,
  terminal: Terminal,
): void {
  switch (format) {
    case "text":
      for (const one of problems) terminal.error(`${renderText(one, colourOf(terminal))}\n\n`);
      return;
    case "json":
      terminal.out(`${renderJson(problems)}\n`);
      return;
    case "github":
      for (const one of problems) terminal.out(`${renderGithub(inRepository(one, root, terminal))}\n`);
      return;
  }
}

/** Ends a command that will not do what it was asked to: says why, and that nothing was written. */
export function refuse(
  problems: readonly Problem[],
  { format }: { readonly format: ReportFormat },
  root: string,
  terminal: Terminal,
): number {
  tellProblems(problems, format, root, terminal);
  if (format === "text") terminal.error("Nothing was written.\n");
  return EXIT.problems;
}

function colourOf({ painter }: Terminal): { readonly colour?: Painter } {
  return painter ? { colour: painter } : {};
}

/** GitHub counts paths from the repository's folder, which may lie above the site's. */
function inRepository(one: Problem, root: string, { env }: Terminal): Problem {
  const workspace = env.GITHUB_WORKSPACE;
  if (!one.place || workspace === undefined) return one;
  const file = relative(workspace, resolve(root, one.place.file)).replaceAll("\\", "/");
  return file.startsWith("../") ? one : { ...one, place: { ...one.place, file } };
}
