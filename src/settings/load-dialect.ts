/**
 * Which program a site's articles were written for, where the settings do not say it: told by the files that lie
 * beside the settings. None of them is run; a few are read as text.
 */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DialectName } from "../model/site.ts";
import { detectDialect, TELLING_FILES } from "./detect-dialect.ts";

const MAX_BYTES = 1_000_000;

/** Folders that say nothing of articles, and may be large. */
const PASSED: ReadonlySet<string> = new Set(["node_modules", ".git", ".siar", "dist", "public", "_site"]);

export interface LoadedDialect {
  /** Absent where nothing speaks for another program. */
  readonly dialect?: DialectName;
  /** What was looked at, relative to the site's folder. */
  readonly lookedFor: readonly string[];
}

/**
 * The dialect of the folder, which is absolute. Where articles lie as siar has them by itself, whatever else is in
 * the folder says nothing of them: `isOwnPlace` tells that no settings name another place.
 */
export function loadDialect(root: string, isOwnPlace: boolean): LoadedDialect {
  const own = namesIn(root);
  if (isOwnPlace && own.some(({ name, isFolder }) => isFolder && name === "articles"))
    return { lookedFor: ["articles"] };
  const folders = own.filter(({ isFolder, name }) => isFolder && !PASSED.has(name));
  const below = folders.flatMap(({ name: folder }) =>
    namesIn(join(root, folder)).map(({ name }) => `${folder}/${name}`),
  );
  const telling = TELLING_FILES.filter((name) => own.some((one) => one.name === name));
  const texts = telling.flatMap((name) => {
    const text = textOf(join(root, name));
    return text === undefined ? [] : [[name, text] as const];
  });
  const names = [...own.map(({ name }) => name), ...below];
  const { dialect } = detectDialect({ names, texts: Object.fromEntries(texts) });
  return {
    ...(dialect !== "siar" && { dialect }),
    lookedFor: [...folders.map(({ name }) => name), ...telling],
  };
}

function namesIn(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}

function textOf(file: string): string | undefined {
  try {
    return statSync(file).size > MAX_BYTES ? undefined : readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
