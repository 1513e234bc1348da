/** Puts a file in its place whole: readers, and builds that follow a killed one, meet the old bytes or the new. */

import { copyFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { hasCode } from "./system-error.ts";

/** Puts a text in place; it is written aside into the folder `temporary`, with `flush` on the disk for good. */
export function putText(
  text: string,
  target: string,
  temporary: string,
  options: { readonly flush: boolean } = { flush: false },
): void {
  const aside = join(temporary, basename(target));
  writeFileSync(aside, text, options);
  putFile(aside, target);
}

/**
 * Renames `aside`, a whole file, to `target`. A folder of that name gives way. Where `aside` lies on another device
 * the file goes beside its place first.
 */
export function putFile(aside: string, target: string): void {
  try {
    renameSync(aside, target);
  } catch (error) {
    if (hasCode(error, "EISDIR", "ENOTEMPTY", "EEXIST")) {
      rmSync(target, { recursive: true });
      putFile(aside, target);
    } else if (hasCode(error, "EXDEV")) {
      putFromAfar(aside, target);
    } else {
      throw error;
    }
  }
}

function putFromAfar(aside: string, target: string): void {
  const beside = `${target}.siar-tmp`;
  try {
    copyFileSync(aside, beside);
    putFile(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
