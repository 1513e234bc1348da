/** What a settings program exports becomes a site and its hooks, or the problems that stand in their way. */

import { isError, problem } from "../problems/problem.ts";
import { dataOf } from "./data-of.ts";
import { hooksOf } from "./hooks.ts";
import type { ReadSettings } from "./read-text.ts";
import { readSettings } from "./site.ts";
import { locateIn } from "./stack.ts";

export interface SettingsProgram {
  /** The site's folder, absolute, and the program's name in it. */
  readonly root: string;
  readonly file: string;
  readonly text: string;
  /** What stacks may call it. */
  readonly names: readonly string[];
  /** Runs it, and gives what it exports. */
  readonly run: () => Promise<object>;
}

export async function readModule({ root, file, text, names, run }: SettingsProgram): Promise<ReadSettings> {
  const locate = locateIn(file, text, names);
  try {
    const module = await run();
    const { hooks, problems } = hooksOf(module, file, locate);
    const decoded = dataOf(Reflect.get(module, "default"));
    if ("reason" in decoded) {
      return { problems: [problem("settings/code-failed", { file }, { file, reason: decoded.reason })] };
    }
    const read = readSettings(decoded, file, "");
    const all = [...read.problems, ...problems];
    if (problems.some(isError)) return { problems: all };
    return { ...read, ...(hooks && { hooks }), problems: all };
  } catch (error) {
    const facts = { file, reason: whatItSaid(error, root) };
    return { problems: [problem("settings/code-failed", locate(error), facts)] };
  }
}

/** The first line of what a program threw, as a sentence, without this machine's folders. */
function whatItSaid(error: unknown, root: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const line = (said.split("\n", 1)[0] ?? "").replaceAll(`${root}/`, "").trim();
  return `It says: ${line.replace(/[.:]$/, "")}.`;
}
