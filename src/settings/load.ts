/**
 * Finds the settings of a site on disk and reads them. A `.mjs` or `.ts` file is a program that runs with all
 * rights of whoever builds: the one place where siar executes code of the site, and only because its author
 * named it a settings file (D42). Content never reaches this file.
 *
 * A build that has nothing to do finds its settings and no more: what reads them is imported when it is needed.
 */

import { readdirSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Hooks } from "../model/hooks.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { ReadSettings } from "./read-text.ts";

export interface LoadedSettings {
  /** Absent where a problem is an error. */
  readonly site?: Site;
  /** The site's folder, absolute; places and paths of settings are relative to it. */
  readonly root: string;
  /** Name of the settings file in it; absent where package.json stands in. */
  readonly file?: string;
  /** What a settings program exports beside its settings; absent where it exports nothing. */
  readonly hooks?: Hooks;
  /** What the site's folder held before anything in it was read. */
  readonly names: readonly string[];
  /** Files that were looked for beside it, relative to the site's folder, whether they were there or not. */
  readonly lookedFor?: readonly string[];
  readonly problems: readonly Problem[];
}

/** Loads the settings that `findSettings` finds. `baseUrl` moves the site to another address. */
export async function loadSettings(options: {
  readonly cwd: string;
  readonly config?: string;
  readonly baseUrl?: string;
}): Promise<LoadedSettings> {
  const { baseUrl } = options;
  const found = findSettings(resolve(options.cwd), options.config);
  const { root, names = namesIn(root) } = found;
  const loaded = await read(found);
  const file = found.files[0];
  const moved = baseUrl === undefined ? loaded : (await import("./read-text.ts")).moveSite(loaded, baseUrl);
  return { ...(await withFolder(moved, root)), root, names, ...(file !== undefined && { file }) };
}

/** The dialect where the settings do not say it, and the people of a file of their own, where there is one. */
async function withFolder(
  loaded: ReadSettings,
  root: string,
): Promise<ReadSettings & Pick<LoadedSettings, "lookedFor">> {
  const { site: said, problems, ...rest } = loaded;
  if (said === undefined) return loaded;
  const { site, lookedFor } =
    said.dialect === undefined ? await withDialect(said, root) : { site: said, lookedFor: [] };
  if (site.authorsFile === undefined && site.dialect === undefined) return { ...loaded, lookedFor };
  const { loadAuthors } = await import("./load-authors.ts");
  const authors = loadAuthors(site, root);
  const isUsable = !authors.problems.some(({ severity }) => severity === "error");
  return {
    ...rest,
    ...(isUsable && { site: authors.site }),
    problems: [...problems, ...authors.problems],
    lookedFor: [...lookedFor, ...authors.lookedFor],
  };
}

async function withDialect(
  site: Site,
  root: string,
): Promise<{ readonly site: Site; readonly lookedFor: readonly string[] }> {
  const { loadDialect } = await import("./load-dialect.ts");
  const { articlePatterns } = await import("./article-patterns.ts");
  const { DIALECT_FOLDERS } = await import("../text/dialects.ts");
  const isUnsaid = site.articles.join("\n") === articlePatterns().join("\n");
  const { dialect, lookedFor } = loadDialect(root, isUnsaid);
  if (dialect === undefined) return { site, lookedFor };
  const articles = isUnsaid ? articlePatterns(dialect) : site.articles;
  const mediaRoots = site.mediaRoots ?? DIALECT_FOLDERS[dialect].media;
  return { site: { ...site, dialect, articles, mediaRoots }, lookedFor };
}

/** Where the settings of a site are. */
export interface FoundSettings {
  /** The site's folder, absolute. */
  readonly root: string;
  /** Names of settings files in it: of none, package.json stands in; several contradict each other. */
  readonly files: readonly string[];
  /** What the folder holds, where it was listed to find them. */
  readonly names?: readonly string[];
}

const FILES: readonly string[] = ["yaml", "yml", "json", "mjs", "ts"].map((type) => `siar.config.${type}`);

/**
 * The settings named by `config`, or found from `cwd` upwards: the first folder that holds a settings file, a
 * package.json or a `.git` is the site's.
 */
export function findSettings(cwd: string, config: string | undefined): FoundSettings {
  if (config !== undefined) {
    const path = resolve(cwd, config);
    return { root: dirname(path), files: [basename(path)] };
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    const names = namesIn(folder);
    const held = new Set(names);
    const files = FILES.filter((name) => held.has(name));
    if (files.length > 0 || held.has("package.json") || held.has(".git"))
      return { root: folder, files, names };
    if (folder === dirname(folder)) return { root: cwd, files };
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function read({ root, files }: FoundSettings): Promise<ReadSettings> {
  const { textOf } = await import("./load-text.ts");
  const [file] = files;
  if (file === undefined) {
    const content = textOf(join(root, "package.json"));
    return (await import("./read-text.ts")).readPackage("text" in content ? content.text : undefined);
  }
  const { problem } = await import("../problems/problem.ts");
  if (files.length > 1) {
    return { problems: [problem("settings/files-several", { file }, { files })] };
  }
  const type = extname(file);
  if (!FILES.some((name) => extname(name) === type)) {
    const reason = `siar does not read settings in ${type === "" ? "a file without an ending" : `\`${type}\``}.`;
    return { problems: [problem("settings/file-unusable", { file }, { file, reason })] };
  }
  const content = textOf(join(root, file));
  if ("reason" in content) {
    const mend = content.isMissing ? "Name a file that exists, or leave `--config` away." : undefined;
    const facts = { file, reason: content.reason, ...(mend !== undefined && { mend }) };
    return { problems: [problem("settings/file-unusable", { file }, facts)] };
  }
  if (type === ".mjs" || type === ".ts") return readProgram(root, file, content.text);
  const { readJson, readYaml } = await import("./read-text.ts");
  return (type === ".json" ? readJson : readYaml)(file, content.text);
}

async function readProgram(root: string, file: string, text: string): Promise<ReadSettings> {
  const path = join(root, file);
  const names = [path, path.replaceAll("\\", "/"), pathToFileURL(path).href];
  const { readModule } = await import("./read-module.ts");
  return readModule({ root, file, text, names, run: () => importProgram(path, text) });
}

/** What the program exports; a file that changed is run again within one process. */
async function importProgram(path: string, text: string): Promise<object> {
  if (extname(path) === ".ts") {
    const { createJiti } = await import("jiti");
    const options = { fsCache: false, moduleCache: false, interopDefault: false };
    const module: unknown = await createJiti(import.meta.url, options).import(path);
    return typeof module === "object" && module !== null ? module : {};
  }
  const { hashOf } = await import("../text/hash.ts");
  return (await import(`${pathToFileURL(path).href}?${hashOf(text).slice(0, 12)}`)) as object;
}
