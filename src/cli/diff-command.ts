/** `siar diff`: says what subscribers will see of a new edition of feeds. Writes nothing. */

import { type Comparison, compareEditions, compareWithPublished } from "../inspect/compare-editions.ts";
import { type Edition, openEdition } from "../inspect/editions.ts";
import { isError } from "../problems/problem.ts";
import { diffJson, diffText } from "./diff-report.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface DiffFlags {
  readonly against?: string;
  readonly failOn: "unread" | "never";
  /** Seconds. */
  readonly timeout: string;
  readonly format: "text" | "json";
}

export async function diffCommand(
  given: readonly (string | undefined)[],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<number> {
  const paths = given.flatMap((path) => path ?? []);
  const comparison = await (flags.against === undefined
    ? compareOnDisk(paths, terminal)
    : comparePublished(flags.against, paths, flags, terminal));
  const { problems, feeds } = comparison;
  if (flags.format === "json") terminal.out(`${diffJson(comparison)}\n`);
  else {
    terminal.out(diffText(comparison));
    tellProblems(problems, "text", terminal.cwd, terminal);
  }
  const isUnread = flags.failOn === "unread" && feeds.some(({ changes }) => changes.unread.length > 0);
  return isUnread || problems.some(isError) ? EXIT.problems : EXIT.good;
}

async function compareOnDisk(paths: readonly string[], { cwd }: Terminal): Promise<Comparison> {
  const [old, now] = paths;
  if (old === undefined || now === undefined)
    throw new UsageError(
      "siar diff compares two editions: siar diff OLD NEW, or siar diff --against URL NEW.",
    );
  const was = openEdition(old, cwd);
  const is = openEdition(now, cwd);
  if (was.isFolder !== is.isFolder && isThere(was) && isThere(is))
    throw new UsageError(`${old} and ${now} are a folder and a file; name two folders, or two files.`);
  return compareEditions(was, is);
}

async function comparePublished(
  against: string,
  paths: readonly string[],
  { timeout }: DiffFlags,
  { cwd }: Terminal,
): Promise<Comparison> {
  const [now, ...more] = paths;
  if (now === undefined || more.length > 0)
    throw new UsageError("with --against only the new edition is named: siar diff --against URL NEW.");
  if (!/^https?:/i.test(against) || !URL.canParse(against))
    throw new UsageError(`--against is not an address of the web: "${against}". Write https://host/path.`);
  const seconds = Number(timeout);
  if (!(seconds >= 0.1 && seconds <= 600))
    throw new UsageError(`--timeout is not a number from 0.1 to 600: "${timeout}".`);
  return await compareWithPublished(against, openEdition(now, cwd), {
    fetch: (url, init) => fetch(url, init),
    timeoutMs: seconds * 1000,
  });
}

/** Whether there was something to open; else a problem says why not. */
function isThere({ isFolder, feeds }: Edition): boolean {
  return isFolder || feeds.length > 0;
}
