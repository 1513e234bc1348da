/**
 * What the path of an article says: its key, and by custom a day, a language and a slug. Pure reading of the text of
 * the path; nothing is judged here, since front matter may say otherwise.
 */

import type { ArticleSettings } from "../model/article-settings.ts";

export interface FileName {
  /** Source path without its extension, NFC: what a new id is minted from. */
  readonly key: string;
  /** The name without day and language; the folder's for `index.md`. */
  readonly stem: string;
  /** `2025-07-12` as the name begins or its folders are called, digits made two; not yet known to be a date. */
  readonly day?: string;
  /** One of the site's languages: of the suffix, else of the nearest folder. */
  readonly language?: string;
  /** A suffix like a language tag, `fr`, that is none of the site's languages. */
  readonly foreignSuffix?: string;
}

/**
 * Takes a path apart.
 *
 *     articles/2025-07-12-kursk.en.md           →  stem kursk, day 2025-07-12, language en
 *     articles/en/2025-7-12_kursk/index.md      →  the same
 *     articles/en/2025/07/12/kursk.md           →  the same
 */
export function readFileName(path: string, site: ArticleSettings): FileName {
  const key = path.normalize("NFC").replace(/\.[^./]+$/u, "");
  const folders = key.split("/");
  const base = folders.pop() ?? key;
  const { name, suffix } = splitSuffix(base);
  const bySuffix = suffix === undefined ? undefined : siteLanguage(suffix, site);
  const own = bySuffix === undefined ? base : name;

  const isBundle = own.toLowerCase() === "index" && folders.length > 0;
  const whole = isBundle ? (folders.at(-1) ?? own) : own;
  const { stem, day = dayOfFolders(isBundle ? folders.slice(0, -1) : folders) } = splitDay(whole);
  const language =
    bySuffix ??
    folders
      .toReversed()
      .map((folder) => siteLanguage(folder, site))
      .find(Boolean);
  const isForeign = suffix !== undefined && bySuffix === undefined && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(suffix);
  return {
    key,
    stem,
    ...(day !== undefined && { day }),
    ...(language !== undefined && { language }),
    ...(isForeign && { foreignSuffix: suffix }),
  };
}

function splitSuffix(base: string): { readonly name: string; readonly suffix?: string } {
  const dot = base.lastIndexOf(".");
  return dot > 0 ? { name: base.slice(0, dot), suffix: base.slice(dot + 1) } : { name: base };
}

/** Tags compare without case (RFC 5646 §2.1.1). */
function siteLanguage(text: string, site: ArticleSettings): string | undefined {
  return site.languages.find(({ tag }) => tag.toLowerCase() === text.toLowerCase())?.tag;
}

/** A name that is a day and nothing else keeps it as its stem. */
function splitDay(name: string): { readonly stem: string; readonly day?: string } {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[-_ .](.*)$)/su.exec(name);
  if (match === null) return { stem: name };
  const [, year = "", month = "", date = "", rest = ""] = match;
  return {
    stem: rest === "" ? name : rest,
    day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
  };
}

/** `2025/07/12` and `2025-07-12`, as the nearest folders are called. */
function dayOfFolders(folders: readonly string[]): string | undefined {
  const match = /(?:^|\/)((?:19|20)\d{2})[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])$/u.exec(
    folders.join("/"),
  );
  if (match === null) return undefined;
  const [, year = "", month = "", date = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}
