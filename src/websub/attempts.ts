/**
 * Pings until the hub accepts or asking again is of no use: after 1, 2, 4 … seconds, or later where the hub wants that. The
 * sole importer of `p-retry`; its own waits are off, since `Retry-After` has a say in them.
 */

import pRetry from "p-retry";
import type { Answer } from "./request.ts";

/** Time as the pings know it. */
export interface Clock {
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
}

export interface Attempted {
  /** The last one. */
  readonly answer: Answer;
  readonly tries: number;
}

/** A hub that wants to be left alone for longer is left alone until the next `siar ping`. */
const LONGEST_WAIT_MS = 120_000;

/** Sends at most `retries` times more than once. */
export async function attempt(
  send: () => Promise<Answer>,
  { retries, clock }: { readonly retries: number; readonly clock: Clock },
): Promise<Attempted> {
  let tries = 0;
  const sendOnce = async (): Promise<Answer> => {
    tries += 1;
    const answer = await send();
    if (isPassing(answer)) throw new Passing(answer);
    return answer;
  };
  try {
    const answer = await pRetry(sendOnce, {
      retries,
      minTimeout: 0,
      shouldRetry: async ({ error, attemptNumber }) => {
        const waitMs = error instanceof Passing ? waitBefore(error.answer, attemptNumber) : undefined;
        if (waitMs === undefined || waitMs > LONGEST_WAIT_MS) return false;
        await clock.wait(waitMs);
        return true;
      },
    });
    return { answer, tries };
  } catch (error) {
    if (error instanceof Passing) return { answer: error.answer, tries };
    throw error;
  }
}

/** Carries through the package what may be otherwise the next time. */
class Passing extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(answer.kind);
    this.answer = answer;
  }
}

function isPassing({ kind }: Answer): boolean {
  return kind === "busy" || kind === "silent" || kind === "unreachable";
}

function waitBefore(answer: Answer, attemptNumber: number): number {
  const asked = answer.kind === "busy" ? answer.waitMs : undefined;
  return Math.max(asked ?? 0, 1000 * 2 ** (attemptNumber - 1));
}
