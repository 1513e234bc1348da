/**
 * Finds the settings of a site on disk and reads them. A `.mjs` or `.ts` file is a program that runs with all
 * rights of whoever builds: the one place where siar executes code of the site, and only because its author
 * named it a settings file (D42). Content never reaches this file.
 */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Hooks } from "../model/hooks.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { excerptPlace } from "../problems/frame.ts";
import { isError, problem } from "../problems/problem.ts";
import { type Removal, removeForbidden } from "../text/characters.ts";
import { type Decoded, type DecodeFault, isFault } from "../text/data.ts";
import { hashOf } from "../text/hash.ts";
import { decodeJson } from "../text/json.ts";
import { decodeYaml } from "../text/yaml.ts";
import { readBaseUrl, withBaseUrl } from "./base-url.ts";
import { dataOf } from "./data-of.ts";
import { codePointName } from "./fold.ts";
import { hooksOf } from "./hooks.ts";
import { settingsOfPackage } from "./package-json.ts";
import { readSettings } from "./site.ts";
import { locateIn } from "./stack.ts";

export interface LoadedSettings {
  /** Absent where a problem is an error. */
  readonly site?: Site;
  /** The site's folder, absolute; places and paths of settings are relative to it. */
  readonly root: string;
  /** Name of the settings file in it; absent where package.json stands in. */
  readonly file?: string;
  /** What a settings program exports beside its settings; absent where it exports nothing. */
  readonly hooks?: Hooks;
  readonly problems: readonly Problem[];
}

/**
 * Loads the settings named by `config`, or found from `cwd` upwards: the first folder that holds a settings
 * file, a package.json or a `.git` is the site's. `baseUrl` moves the site to another address.
 */
export async function loadSettings(options: {
  readonly cwd: string;
  readonly config?: string;
  readonly baseUrl?: string;
}): Promise<LoadedSettings> {
  const found = find(resolve(options.cwd), options.config);
  const loaded = await read(found);
  const { root } = found;
  const file = found.files[0];
  const moved = options.baseUrl === undefined ? loaded : move(loaded, options.baseUrl);
  return { ...moved, root, ...(file !== undefined && { file }) };
}

interface Found {
  readonly root: string;
  readonly files: readonly string[];
}
interface Read {
  readonly site?: Site;
  readonly hooks?: Hooks;
  readonly problems: readonly Problem[];
}

const FILES: readonly string[] = ["yaml", "yml", "json", "mjs", "ts"].map((type) => `siar.config.${type}`);
const MAX_BYTES = 1_000_000;

function find(cwd: string, config: string | undefined): Found {
  if (config !== undefined) {
    const path = resolve(cwd, config);
    return { root: dirname(path), files: [basename(path)] };
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    const names = new Set(namesIn(folder));
    const files = FILES.filter((name) => names.has(name));
    if (files.length > 0 || names.has("package.json") || names.has(".git")) return { root: folder, files };
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

async function read({ root, files }: Found): Promise<Read> {
  const [file] = files;
  if (file === undefined) return readPackage(root);
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
  return readText(file, content.text, type === ".json" ? decodeJson : decodeYaml);
}

/** Text with the newline as its only line break and no byte order mark (D2, D37), or why it cannot be had. */
function textOf(
  path: string,
): { readonly text: string } | { readonly reason: string; readonly isMissing: boolean } {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { reason: "It is not a file.", isMissing: false };
    if (stat.size > MAX_BYTES) return { reason: "It is larger than 1 MB.", isMissing: false };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return { text: text.replace(/\r\n?/g, "\n") };
  } catch (error) {
    if (error instanceof TypeError) return { reason: "It is not UTF-8.", isMissing: false };
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { reason: isMissing ? "It does not exist." : "It may not be read.", isMissing };
  }
}

/** Forbidden characters go before the decoder meets them, which would stop at the first (D12, R18). */
function readText(file: string, raw: string, decode: (text: string) => Decoded | DecodeFault): Read {
  const { text, removals } = removeForbidden(raw);
  const problems = removals.length === 0 ? [] : [removalProblem(file, raw, removals)];
  const decoded = decode(text);
  if (isFault(decoded)) return { problems: [...problems, syntaxProblem(file, text, decoded)] };
  const read = readSettings(decoded, file, text);
  return { ...read, problems: [...problems, ...read.problems] };
}

function removalProblem(file: string, text: string, removals: readonly Removal[]): Problem {
  const offset = removals[0]?.offset ?? 0;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(0, offset).split("\n").length;
  const removed = [...new Set(removals.map(({ codePoint }) => codePointName(codePoint)))];
  const place = excerptPlace(file, text, line, offset - lineStart + 1, 1);
  return problem("settings/characters-removed", place, { key: "", removed });
}

function syntaxProblem(file: string, text: string, { reason, mark, suggestion }: DecodeFault): Problem {
  const place = excerptPlace(file, text, mark.line, mark.column, mark.length);
  return problem("settings/syntax", place, { file, reason, ...(suggestion !== undefined && { suggestion }) });
}

async function readProgram(root: string, file: string, text: string): Promise<Read> {
  const path = join(root, file);
  const locate = locateIn(file, text, [path, path.replaceAll("\\", "/"), pathToFileURL(path).href]);
  try {
    const module = await importProgram(path, text);
    const { hooks, problems } = hooksOf(module, file, locate);
    const decoded = dataOf(Reflect.get(module, "default"));
    if ("reason" in decoded) {
      return { problems: [problem("settings/code-failed", { file }, { file, reason: decoded.reason })] };
    }
    const read = readSettings(decoded, file, "");
    const all = [...read.problems, ...problems];
    if (problems.some(isError)) return { problems: all };
    return { ...read, ...(hooks && { hooks }), problems: all };
  } catch (error) {
    const facts = { file, reason: whatItSaid(error, root) };
    return { problems: [problem("settings/code-failed", locate(error), facts)] };
  }
}

/** The first line of what a program threw, as a sentence, without this machine's folders. */
function whatItSaid(error: unknown, root: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const line = (said.split("\n", 1)[0] ?? "").replaceAll(`${root}/`, "").trim();
  return `It says: ${line.replace(/[.:]$/, "")}.`;
}

/** What the program exports; a file that changed is run again within one process. */
async function importProgram(path: string, text: string): Promise<object> {
  if (extname(path) === ".ts") {
    const { createJiti } = await import("jiti");
    const options = { fsCache: false, moduleCache: false, interopDefault: false };
    const module: unknown = await createJiti(import.meta.url, options).import(path);
    return typeof module === "object" && module !== null ? module : {};
  }
  return (await import(`${pathToFileURL(path).href}?${hashOf(text).slice(0, 12)}`)) as object;
}

function readPackage(root: string): Read {
  const file = "package.json";
  const content = textOf(join(root, file));
  const text = "text" in content ? content.text : "{}";
  const decoded = decodeJson(text);
  if (isFault(decoded)) return { problems: [syntaxProblem(file, text, decoded)] };
  const { decoded: settings, lacks, title = "The name of the site" } = settingsOfPackage(decoded);
  if (lacks.length === 0) return readSettings(settings, file, text);
  const example = `title: ${title}\nbaseUrl: https://example.org/`;
  const place = "text" in content ? { file } : undefined;
  return { problems: [problem("settings/missing", place, { lacks, example })] };
}

function move(loaded: Read, baseUrl: string): Read {
  const reading = readBaseUrl(baseUrl);
  if ("baseUrl" in reading) {
    return loaded.site ? { ...loaded, site: withBaseUrl(loaded.site, reading.baseUrl) } : loaded;
  }
  const facts = { key: "--base-url", value: baseUrl, reason: reading.reason };
  return { problems: [...loaded.problems, problem("settings/base-url-invalid", undefined, facts)] };
}
