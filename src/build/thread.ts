/** What a thread of the crew runs: it does the task it is given, and keeps what it has learned for the next. */

import { prepareThread } from "../compile/prepare.ts";
import { isSystemError } from "../disk/system-error.ts";
import { compileFiles } from "./compile-files.ts";
import { type Maker, makerAt } from "./make.ts";
import type { Task } from "./tasks.ts";

let known: { readonly surroundings: string; readonly maker: Maker } | undefined;

const prepared = prepareThread();

export async function work(task: Task): Promise<unknown> {
  await prepared;
  try {
    return done(task);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { message, code, path } = error;
    return { refusal: { message, code, syscall: "", ...(path !== undefined && { path }) } };
  }
}

function done(task: Task): unknown {
  if (task.kind === "compile") return compileFiles(task.files, task.site);
  const { workplace, tasks } = task;
  const { surroundings } = workplace;
  if (known?.surroundings !== surroundings) known = { surroundings, maker: makerAt(workplace) };
  const { maker } = known;
  return tasks.flatMap(maker);
}
