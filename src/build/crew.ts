/**
 * Who does the work of a build: threads where there is enough of it, this process where there is not. Either way the
 * same functions see the same data, so no byte depends on it.
 */

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { ArticleSettings } from "../model/article-settings.ts";
import { type CompiledFile, compileFiles } from "./compile-files.ts";
import { dealer, stretches } from "./dealing.ts";
import type { FoundFile } from "./discover.ts";
import type { Made, Maker, Workplace } from "./make.ts";
import { type MakeTask, weightOf } from "./sequence.ts";
import type { Refusal, Task } from "./tasks.ts";
import { TookTooLong, USUAL_LIMIT, within } from "./time-limit.ts";

export interface Crew {
  /** Seconds that one article may take. */
  readonly timeLimit: number;
  /** Compiles files; gives an article that takes too long, or all memory, as `undefined`. */
  compile(
    files: readonly FoundFile[],
    site: ArticleSettings,
    take: (file: FoundFile, compiled: CompiledFile | undefined) => void,
  ): Promise<void>;
  /** Makes outputs in whatever order they come to be done: threads at `workplace`, this process with `own`. */
  make(
    tasks: readonly MakeTask[],
    places: { readonly workplace: () => Workplace | undefined; readonly own: () => Maker },
    take: (made: readonly Made[]) => void,
  ): Promise<void>;
  /** Lets the threads and their memory go. Work that comes after all opens new ones. */
  close(): Promise<void>;
}

/** Below so many articles or outputs threads cost more than they bring: one takes 0.2 s until it is at its best. */
const WORTH_THREADS = 300;

/** More would wait for the one that hands out the work. */
const MOST_LANES = 8;

/** Articles, and pages or entries of feeds, that a thread is given at once. */
const BATCH = 40;

/** So many does the build's own thread do at once: then it looks whether another wants to be given more. */
const OWN_BATCH = 8;

/** A thread that needs more has met an article that explodes. */
const MOST_MEGABYTES = 512;

/** Enough for what a batch leaves behind; more would be memory that nobody looks through. */
const YOUNG_MEGABYTES = 8;

/** A thread that is stopped while it `require`s modules takes the whole process with it; while it imports them it does not. */
const IMPORTING = ["--no-experimental-require-module"].filter((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);

export interface CrewOptions {
  /** How many threads to use, whatever there is to do; without it the crew decides, with 0 there are none. */
  readonly workers?: number | undefined;
  /** Seconds that one article may take. */
  readonly timeLimit?: number | undefined;
}

export function crewOf({ workers: threads, timeLimit = USUAL_LIMIT }: CrewOptions = {}): Crew {
  const file = fileURLToPath(new URL("./thread.js", import.meta.url));
  // The build's own thread works too, unless it was said how many others are to.
  const lanes = Math.min(availableParallelism(), MOST_LANES);
  const others = threads ?? lanes - 1;
  let pool: Promise<Piscina> | undefined;

  /** No threads where there is no file for them: siar may have been made part of another program's one file. */
  const areWorth = (amount: number): boolean =>
    others > 0 && (threads !== undefined || amount >= WORTH_THREADS) && existsSync(file);
  const openPool = async (): Promise<Piscina> => {
    const { Piscina } = await import("piscina");
    return new Piscina({
      filename: file,
      minThreads: others,
      maxThreads: others,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      idleTimeout: Number.POSITIVE_INFINITY,
      execArgv: IMPORTING,
    });
  };
  const inThread = async <T>(task: Task, milliseconds?: number): Promise<T> => {
    pool ??= openPool();
    const signal = milliseconds === undefined ? undefined : AbortSignal.timeout(milliseconds);
    const answer: T | Refusal = await (await pool).run(task, { name: "work", ...(signal && { signal }) });
    if (isRefusal(answer)) throw Object.assign(new Error(answer.refusal.message), answer.refusal);
    return answer;
  };

  const compileHere = async (
    files: readonly FoundFile[],
    site: ArticleSettings,
  ): Promise<readonly (CompiledFile | undefined)[]> =>
    within(timeLimit * 1000, () => compileFiles(files, site));
  const compileThere = (
    files: readonly FoundFile[],
    site: ArticleSettings,
  ): Promise<readonly (CompiledFile | undefined)[]> =>
    inThread({ kind: "compile", files, site }, timeLimit * 1000);

  const hands = others + (threads === undefined ? 1 : 0);

  /** Works through what is dealt in so many threads, and in this one where nobody has said how many. */
  const workThrough = async <T>(
    next: (hand: number, amount: number) => readonly T[],
    there: (batch: readonly T[]) => Promise<void>,
    here: (batch: readonly T[]) => Promise<void>,
  ): Promise<void> => {
    const lane = async (hand: number): Promise<void> => {
      const [size, work] = hand < others ? ([BATCH, there] as const) : ([OWN_BATCH, here] as const);
      for (let batch = next(hand, size); batch.length > 0; batch = next(hand, size)) await work(batch);
    };
    // Whoever fails, the others are waited for: nobody may still be writing when another attempt begins.
    const ends = await Promise.allSettled(Array.from({ length: hands }, (_, hand) => lane(hand)));
    const failed = ends.find((end) => end.status === "rejected");
    if (failed) throw failed.reason;
  };

  return {
    timeLimit,

    async compile(files, site, take) {
      const takeBatch =
        (compileBatch: typeof compileHere) =>
        async (batch: readonly FoundFile[]): Promise<void> => {
          const compiled = await orStopped(compileBatch(batch, site));
          if (compiled || batch.length === 1) {
            for (const [index, one] of batch.entries()) take(one, compiled?.[index]);
            return;
          }
          for (const one of batch) take(one, (await orStopped(compileBatch([one], site)))?.[0]);
        };
      const here = takeBatch(compileHere);
      const next = dealer(files);
      if (areWorth(files.length))
        return workThrough((_, amount) => next(amount), takeBatch(compileThere), thenTurn(here));
      for (let batch = next(BATCH); batch.length > 0; batch = next(BATCH)) await here(batch);
    },

    async make(tasks, { workplace, own }, take) {
      const there = areWorth(tasks.length) ? workplace() : undefined;
      let maker: Maker | undefined;
      const here = async (batch: readonly MakeTask[]): Promise<void> => {
        maker ??= own();
        for (const task of batch) take(maker(task));
      };
      if (!there) return here(tasks);
      await workThrough(
        stretches(tasks, hands, weightOf),
        async (batch) => take(await inThread({ kind: "make", workplace: there, tasks: batch })),
        thenTurn(here),
      );
    },

    async close() {
      const open = pool;
      pool = undefined;
      await (await open)?.destroy();
    },
  };
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refusal" in answer;
}

/** `undefined` for work that took too long, or all the memory of its thread. */
async function orStopped<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isStopped(error)) return undefined;
    throw error;
  }
}

function isStopped(error: unknown): boolean {
  if (error instanceof TookTooLong) return true;
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
}

/** Does the work, then lets others have a turn. */
function thenTurn<T>(work: (batch: T) => Promise<void>): (batch: T) => Promise<void> {
  return async (batch) => {
    await work(batch);
    await setImmediate();
  };
}
