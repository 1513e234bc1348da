/**
 * siar's own folder in a site, `.siar/`: the lock, the manifests, and files on their way to their place. Whoever
 * changes anything of a site holds it open. Nothing in it is needed: it may be deleted between two builds.
 */

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "./lock.ts";

export interface State {
  /** Absolute. */
  readonly folder: string;
  /** Empty at the start, gone at the end: files are written here whole before they are renamed into place. */
  readonly temporary: string;
  close(): void;
}

/** Opens the state of the site at `root`, without what a killed build left behind; or says who has it open. */
export function openState(root: string): State | { readonly holder: string } {
  const folder = join(root, ".siar");
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
