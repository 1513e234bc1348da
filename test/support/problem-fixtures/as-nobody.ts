/** Permissions bind everyone but the superuser, whom tests in a container run as. */

import { chownSync, readdirSync } from "node:fs";
import { join } from "node:path";

const NOBODY = 65_534;

/** Runs a step without the superuser's rights, on a folder that is then nobody's. */
export async function asNobody<T>(folder: string, step: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return await step();
  for (const path of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    chownSync(join(folder, path), NOBODY, NOBODY);
  }
  process.seteuid?.(NOBODY);
  try {
    return await step();
  } finally {
    process.seteuid?.(0);
  }
}
