/** The files that siar itself consists of: its own code, and the packages that its package.json names. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of siar's own code, absolute, with the separator at its end. */
export const CODE_FOLDER: string = fileURLToPath(new URL("..", import.meta.url));

export interface CodeFiles {
  /** Paths from the code's folder, sorted, `/` between segments. */
  readonly files: readonly string[];
  /** Of the code's folder and all below it, absolute. */
  readonly folders: readonly string[];
}

/** Read anew at each call. */
export function codeFiles(): CodeFiles {
  const files: string[] = [];
  const folders: string[] = [];
  const walk = (folder: string, prefix: string): void => {
    folders.push(folder);
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const { name } = item;
      if (item.isDirectory()) walk(join(folder, name), `${prefix}${name}/`);
      else if (/\.[jt]s$/.test(name) && !name.endsWith(".d.ts")) files.push(prefix + name);
    }
  };
  walk(CODE_FOLDER, "");
  return { files: files.sort(), folders };
}

/** package.json of siar and of every package that it depends on, absolute; of a package that is not there, nothing. */
export function packageFiles(): readonly string[] {
  const own = join(CODE_FOLDER, "..", "package.json");
  const { dependencies = {} } = JSON.parse(readFileSync(own, "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return [own, ...Object.keys(dependencies).flatMap((name) => packageFile(name) ?? [])];
}

/** package.json of a package, found as Node finds the package. */
export function packageFile(name: string): string | undefined {
  for (let folder = CODE_FOLDER; ; folder = dirname(folder)) {
    const file = join(folder, "node_modules", name, "package.json");
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return undefined;
  }
}
