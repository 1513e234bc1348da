/**
 * The languages of a folder: those that the program's settings name, and those that folders, suffixes of file names and
 * `lang` keys say. A folder `it` or `no` may be anything, so folders count where all beside each other are languages.
 */

import type { SiteFolder } from "../disk/site-folder.ts";
import { languageName, readLanguage } from "../text/language.ts";
import type { FoundArticles } from "./find-articles.ts";

export interface FoundLanguages {
  /** Tags in canonical case; the first is the default one. Empty where nothing says any. */
  readonly tags: readonly string[];
  /** How articles say theirs, to stand in a sentence: "folders", "suffixes", "`lang` keys". */
  readonly ways: readonly string[];
}

/** A share of articles below which a language is an accident: one key in a thousand files. */
const LEAST = 0.001;

export function findLanguages(
  folder: SiteFolder,
  articles: FoundArticles,
  named: readonly string[] = [],
): FoundLanguages {
  const folders = byFolder(articles);
  const suffixes = bySuffix(articles);
  const keys = byKey(folder, articles);
  const isMany = (count: number): boolean => count >= Math.max(1, articles.files.length * LEAST);
  const found = [...folders, ...suffixes, ...keys].filter(([, count]) => isMany(count));
  const counts = new Map<string, number>();
  for (const [tag, count] of found) counts.set(tag, (counts.get(tag) ?? 0) + count);
  const suffixed = [...suffixes.values()].reduce((sum, count) => sum + count, 0);
  // Files without a suffix are in the default language, which is another one than theirs: `en` for those programs.
  const isUnsaid =
    named.length === 0 && suffixed > 0 && suffixed < articles.files.length && folders.size + keys.size === 0;
  const first = isUnsaid ? ["en"] : named.flatMap((tag) => tagOf(tag) ?? []);
  const others = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag);
  const ways = [
    ...(folders.size > 0 ? ["folders"] : []),
    ...(suffixes.size > 0 ? ["suffixes of file names"] : []),
    ...(keys.size > 0 ? ["keys"] : []),
  ];
  return { tags: withoutDoubles([...first, ...others]), ways };
}

/** `en-US` of the settings and `en` of a folder are one language of the site. */
function withoutDoubles(tags: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const tag of tags) {
    const primary = tag.split("-")[0];
    if (
      !kept.some(
        (one) => one === tag || one === primary || (tag === primary && one.split("-")[0] === primary),
      )
    )
      kept.push(tag);
  }
  return kept;
}

/** A tag of a language that has a name; `en_US.UTF-8` is `en-US`. */
function tagOf(written: string): string | undefined {
  const reading = readLanguage(written.trim().replace(/\..*$/, "").replaceAll("_", "-"));
  return "tag" in reading && languageName(reading.tag) !== reading.tag ? reading.tag : undefined;
}

/** Folders directly below one of articles, where all that hold any are languages and there are several. */
function byFolder({ folders, files }: FoundArticles): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const folder of folders) {
    const prefix = folder === "" ? "" : `${folder}/`;
    const below = new Map<string, number>();
    for (const path of files) {
      const rest = path.slice(prefix.length);
      if (!path.startsWith(prefix) || !rest.includes("/")) continue;
      const name = rest.slice(0, rest.indexOf("/"));
      below.set(name, (below.get(name) ?? 0) + 1);
    }
    if (below.size < 2 || ![...below.keys()].every((name) => SHORT.test(name) && tagOf(name) !== undefined))
      continue;
    for (const [name, count] of below) add(counts, tagOf(name), count);
  }
  return counts;
}

const SHORT = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/;

/** `kursk.en.md`, where a name has no other dots. */
function bySuffix({ files }: FoundArticles): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of files) {
    const suffix = /\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\.[a-z]+$/.exec(path)?.[1];
    if (suffix !== undefined) add(counts, tagOf(suffix), 1);
  }
  return counts;
}

function byKey(folder: SiteFolder, { files }: FoundArticles): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of files) {
    const head = (folder.textOf(path) ?? "").slice(0, 4_000);
    const written =
      /^(?:lang|language|locale)[ \t]*[:=][ \t]*["']?([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)["']?[ \t]*$/m.exec(
        head,
      )?.[1];
    if (written !== undefined) add(counts, tagOf(written), 1);
  }
  return counts;
}

function add(counts: Map<string, number>, tag: string | undefined, count: number): void {
  if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + count);
}
