/** Codes as they are given on a command line: which are not told, and which there are. */

import type { Problem, Severity } from "../model/problem.ts";
import { type ProblemCode, problemCodes } from "../problems/problem.ts";
import { nearest } from "../text/suggest.ts";
import { UsageError } from "./exit-code.ts";

export type FailOn = "error" | "warning" | "never";

/** The codes that are not told, from what was given: codes, and rooms as `room/*`. */
export function ignoring(given: readonly string[]): (problem: Problem) => boolean {
  const rooms = new Set(problemCodes.map(roomOf));
  const codes = new Set<string>();
  for (const one of given) {
    if (!one.endsWith("/*")) {
      codes.add(knownCode("--ignore", one));
      continue;
    }
    const room = one.slice(0, -2);
    if (!rooms.has(room)) throw unknown("--ignore", one, nearest(room, [...rooms]), "/*");
    for (const code of problemCodes) if (roomOf(code) === room) codes.add(code);
  }
  return ({ code }) => codes.has(code);
}

/** A code that there is. */
export function knownCode(flag: string, given: string): ProblemCode {
  const code = problemCodes.find((one) => one === given);
  if (code === undefined) throw unknown(flag, given, nearest(given, problemCodes));
  return code;
}

/** Whether a problem is so grave that the command fails. */
export function isGrave(severity: Severity, failOn: FailOn): boolean {
  if (failOn === "never") return false;
  return severity === "error" || (failOn === "warning" && severity === "warning");
}

function unknown(flag: string, given: string, near: string | undefined, after = ""): UsageError {
  const hint =
    near === undefined ? "docs/problems.md lists the codes that there are." : `Did you mean ${near}${after}?`;
  return new UsageError(`${flag} names no code of a problem: "${given}". ${hint}`);
}

function roomOf(code: string): string {
  return code.slice(0, code.indexOf("/"));
}
