/**
 * The built sites that this repository keeps: its own edition in `dist/`, and the golden editions,
 * `test/golden/<name>/dist/`. A new one is found by itself.
 */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTree } from "./scratch.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Edition {
  /** `dist`, or the name of a golden edition. */
  readonly name: string;
  /** Every file by path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Every edition, `dist` first, then by name. */
export function readEditions(): readonly Edition[] {
  const golden = join(ROOT, "test/golden");
  const names = existsSync(golden) ? readdirSync(golden).sort() : [];
  const folders = [
    { name: "dist", folder: join(ROOT, "dist") },
    ...names.map((name) => ({ name, folder: join(golden, name, "dist") })),
  ];
  return folders
    .filter(({ folder }) => existsSync(folder))
    .map(({ name, folder }) => ({ name, files: readTree(folder) }));
}

/** Its files of that name, archives included, with their paths from the repository: `dist/en/atom.xml`. */
export function filesNamed({ name, files }: Edition, file: string): readonly (readonly [string, string])[] {
  return [...files]
    .filter(([path]) => path === file || path.endsWith(`/${file}`))
    .map(([path, bytes]) => [`${name}/${path}`, bytes.toString("utf8")] as const);
}
