/** What the system answered when a file was to be read or written, or fetched, in sentences for those who can mend it. */

import { relative } from "node:path";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

/** An error of the disk and its rights, not of our code. */
export interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  /** Where a file was to be renamed to. */
  readonly dest?: string;
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Why a file cannot be read. */
export function whyNotRead(error: unknown): string {
  if (hasCode(error, "EACCES", "EPERM")) return "You have no right to read it.";
  if (hasCode(error, "ENOENT")) return "There is no such file.";
  return hasCode(error, "EISDIR") ? "It is a folder." : said(error);
}

/** The problem of what could not be written, named from the site's folder. */
export function unwritable(error: SystemError, root: string): Problem {
  const path = error.dest ?? error.path;
  const file =
    path === undefined ? "A file" : relative(root, path).replaceAll("\\", "/") || "The site's folder";
  return problem("output/unwritable", undefined, { file, reason: whyNotWritten(error) });
}

/** What the work gives, or the problem that the disk was in its way. */
export async function orUnwritable<T>(root: string, work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unwritable(error, root);
  }
}

/** Why a file cannot be written. */
export function whyNotWritten(error: SystemError): string {
  switch (error.code) {
    case "EACCES":
    case "EPERM":
      return "You have no right to write there.";
    case "EEXIST":
    case "ENOTDIR":
      return "A file stands where a folder has to be.";
    case "EROFS":
      return "That disk can only be read.";
    case "ENOSPC":
      return "The disk is full.";
    case "EDQUOT":
      return "Your share of the disk is used up.";
    default:
      return said(error);
  }
}

function said(error: unknown): string {
  return isSystemError(error) ? `The system says ${error.code}.` : "The system does not say why.";
}

/** Why nothing came over the network within that time, as a sentence. */
export function whyNotFetched(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === "TimeoutError")
    return `It did not arrive within ${timeoutMs / 1000} seconds.`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "No host has that name.";
  if (code === "ECONNREFUSED") return "Nothing takes connections there.";
  return code === "" ? "The network does not say why." : `The system says ${code}.`;
}
