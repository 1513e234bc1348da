/**
 * A limit for what one article may cost (D33): text that somebody made to be slow must not hold up a build. V8 stops
 * the work wherever it is, in a loop or in a regular expression.
 */

import { createContext, Script } from "node:vm";

/** Seconds. An article takes about a thousandth of one; a busy machine may need a hundred times as long. */
export const USUAL_LIMIT = 10;

/** Thrown where work was stopped. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

/** Making a context takes longer than compiling an article, so there is one, made when it is first needed. */
let limited: { readonly context: { work?: unknown }; readonly call: Script } | undefined;

/** Does the work in this thread, and stops it after so many milliseconds. What the work throws comes out as it is. */
export function within<T>(milliseconds: number, work: () => T): T {
  limited ??= { context: createContext({}), call: new Script("work()") };
  const { context, call } = limited;
  const outer = context.work;
  context.work = work;
  try {
    return call.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    throw isTimeout(error) ? new TookTooLong() : error;
  } finally {
    context.work = outer;
  }
}

/** It is made in another context, whose `Error` is not ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
