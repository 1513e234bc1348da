/** Numbers in the sentences with which commands close. */

import type { Problem } from "../model/problem.ts";

/** "1 error, 2 warnings, 1 note"; empty where there is nothing to tell. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const notes = problems.filter(({ severity }) => severity === "info").length;
  const warnings = problems.length - errors - notes;
  return [plural(errors, "error"), plural(warnings, "warning"), plural(notes, "note")]
    .filter((part) => !part.startsWith("0 "))
    .join(", ");
}

export function plural(count: number, word: string, words = `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}
