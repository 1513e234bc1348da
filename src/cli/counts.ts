/** Numbers in the sentences with which commands close. */

import type { Problem } from "../model/problem.ts";

/** "1 error, 2 warnings"; empty where there is nothing to tell. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  return [plural(errors, "error"), plural(warnings, "warning")]
    .filter((part) => !part.startsWith("0 "))
    .join(", ");
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
