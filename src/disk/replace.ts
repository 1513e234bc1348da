/** Replaces a file by new bytes, whole or not at all; who may read and write it stays as it was. */

import { chmodSync, closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Puts the bytes in the place of the file `target`, which is no link; what the disk refuses is thrown. */
export function replaceFile(target: string, bytes: Uint8Array): void {
  const { mode } = lstatSync(target);
  const aside = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.siar-tmp`);
  try {
    const file = openSync(aside, "wx", mode & 0o777);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // What a process may create is less than what the file may have been given since.
    chmodSync(aside, mode & 0o7777);
    renameSync(aside, target);
  } finally {
    rmSync(aside, { force: true });
  }
}
