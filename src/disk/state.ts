/**
 * siar's own folder in a site, `.siar/`: the lock, the manifests, and files on their way to their place. Whoever
 * changes anything of a site holds it open. Nothing in it is needed: it may be deleted between two builds.
 */

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { takeLock } from "./lock.ts";
import { orUnwritable } from "./system-error.ts";

export interface State {
  /** Absolute. */
  readonly folder: string;
  /** Empty at the start, gone at the end: files are written here whole before they are renamed into place. */
  readonly temporary: string;
  close(): void;
}

/** The folder of a site's state, be it there or not. */
export function stateFolderOf(root: string): string {
  return join(root, ".siar");
}

/**
 * Does the work with the state of the site at `root` open, and closes it whatever comes of it. A problem where another
 * process has it open, or where the disk is in the way.
 */
export function withState<T>(root: string, work: (state: State) => Promise<T>): Promise<T | Problem> {
  return orUnwritable(root, async () => {
    const state = openState(root);
    if ("holder" in state) return problem("output/locked", undefined, { holder: state.holder });
    try {
      return await work(state);
    } finally {
      state.close();
    }
  });
}

/** Opens the state of the site at `root`, without what a killed build left behind; or says who has it open. */
export function openState(root: string): State | { readonly holder: string } {
  const folder = stateFolderOf(root);
  const lock = takeLock(folder);
  if ("holder" in lock) return lock;
  const temporary = join(folder, "tmp");
  const clear = (): void => rmSync(temporary, { recursive: true, force: true });
  const close = (): void => {
    try {
      clear();
    } finally {
      lock.release();
    }
  };
  try {
    clear();
    mkdirSync(temporary);
  } catch (error) {
    lock.release();
    throw error;
  }
  return { folder, temporary, close };
}
