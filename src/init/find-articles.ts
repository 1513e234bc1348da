/** Which files of a folder are articles: by what a person says, what the program's settings and its custom say, else by their look. */

import type { SiteFolder } from "../disk/site-folder.ts";
import type { DialectName } from "../model/site.ts";
import { DIALECT_FOLDERS } from "../text/dialects.ts";
import type { ToolSettings } from "./tool-settings.ts";

export interface FoundArticles {
  /** From the site's folder; the empty text is the folder itself. */
  readonly folders: readonly string[];
  readonly patterns: readonly string[];
  /** Paths of the files. */
  readonly files: readonly string[];
}

const ENDINGS: readonly string[] = ["md", "markdown", "mdx", "html"];
/** Pages about the folder itself. */
const ABOUT =
  /^(?:readme|changelog|contributing|license|licence|code[-_]of[-_]conduct|security|authors|todo|index|404)$/i;

/** The articles in these folders, or where nobody names any, in those that have them. */
export function findArticles(
  folder: SiteFolder,
  dialect: DialectName,
  tool: ToolSettings,
  named: readonly string[],
): FoundArticles {
  if (named.length > 0) return within(folder, named);
  const custom = [...new Set([...(tool.articles ?? []), ...customFolders(folder, dialect)])];
  const byCustom = within(folder, withoutNested(custom));
  return byCustom.files.length > 0 ? byCustom : byLook(folder);
}

/** Jekyll's `_posts` may lie in any folder, and a category is made of its name. */
function customFolders(folder: SiteFolder, dialect: DialectName): readonly string[] {
  const own = DIALECT_FOLDERS[dialect].articles;
  if (dialect !== "jekyll") return own;
  const nested = folder.files.flatMap((path) => /^(.+\/_(?:posts|drafts))\//.exec(path)?.[1] ?? []);
  return [...own, ...nested];
}

/** `posts` takes in `posts/old`. */
function withoutNested(folders: readonly string[]): readonly string[] {
  return folders.filter((one) => !folders.some((other) => other !== one && one.startsWith(`${other}/`)));
}

function within(folder: SiteFolder, folders: readonly string[]): FoundArticles {
  const found = folders
    .map((one) => ({
      one,
      files: folder.files.filter((path) => isWithin(path, one) && isArticleFile(folder, path)),
    }))
    .filter(({ files }) => files.length > 0);
  const patterns = found.flatMap(({ one, files }) =>
    endingsOf(files).map((ending) => (one === "" ? `*.${ending}` : `${one}/**/*.${ending}`)),
  );
  return {
    folders: found.map(({ one }) => one),
    patterns,
    files: found.flatMap(({ files }) => files).sort(),
  };
}

/** Of the root itself only its own files: below it lies everything. */
function isWithin(path: string, folder: string): boolean {
  return folder === "" ? !path.includes("/") : path.startsWith(`${folder}/`);
}

/** HTML is an article only with front matter before it. */
function isArticleFile(folder: SiteFolder, path: string): boolean {
  const ending = endingOf(path);
  if (!ENDINGS.includes(ending)) return false;
  return ending !== "html" || /^\uFEFF?(?:---|\+\+\+)\s*\n/.test(folder.textOf(path) ?? "");
}

function endingsOf(files: readonly string[]): readonly string[] {
  const found = new Set(files.map(endingOf));
  return ENDINGS.filter((ending) => found.has(ending));
}

function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1] ?? "";
}

/** Folders at the root in which at least half of the texts have front matter or begin with a day. */
function byLook(folder: SiteFolder): FoundArticles {
  const counts = new Map<string, { like: number; all: number }>();
  for (const path of folder.files) {
    const ending = endingOf(path);
    const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
    if (!ENDINGS.includes(ending) || ending === "html" || ABOUT.test(name)) continue;
    const top = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
    const count = counts.get(top) ?? { like: 0, all: 0 };
    count.all++;
    if (looksLikeArticle(folder, path, name)) count.like++;
    counts.set(top, count);
  }
  const folders = [...counts].filter(([, { like, all }]) => like > 0 && like * 2 >= all).map(([top]) => top);
  const found = within(folder, folders);
  const about = found.files.filter((path) => !path.includes("/") && ABOUT.test(path.replace(/\.[^.]*$/, "")));
  return {
    ...found,
    patterns: [...found.patterns, ...about.map((path) => `!${path}`)],
    files: found.files.filter((path) => !about.includes(path)),
  };
}

function looksLikeArticle(folder: SiteFolder, path: string, name: string): boolean {
  return (
    /^\d{4}-\d{1,2}-\d{1,2}/.test(name) ||
    /^\uFEFF?\s*(?:---|\+\+\+|\{|title:)/i.test(folder.textOf(path) ?? "")
  );
}
