/** The compiled code of siar in this process: only beside compiled code are there threads. */

import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const LIB = fileURLToPath(new URL("../../lib/", import.meta.url));

interface Compiled {
  readonly "build/build.js": typeof import("../../src/build/build.ts");
  readonly "build/crew.js": typeof import("../../src/build/crew.ts");
}

/** A module of `lib/`, which vitest leaves as it is. */
export async function compiled<File extends keyof Compiled>(file: File): Promise<Compiled[File]> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(LIB, file)).href)) as Compiled[File];
}
