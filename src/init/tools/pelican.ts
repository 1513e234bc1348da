/**
 * Pelican's `pelicanconf.py`, which is a program: read as text and never run. Only lines `NAME = 'literal'` say
 * anything here (https://docs.getpelican.com/en/latest/settings.html).
 */

import type { SiteFolder } from "../../disk/site-folder.ts";
import { pelicanPattern } from "../address-patterns.ts";
import { NO_SETTINGS, type ToolSettings } from "../tool-settings.ts";

export function readPelican(folder: SiteFolder): ToolSettings {
  const files = ["pelicanconf.py", "publishconf.py"].filter((name) => folder.textOf(name) !== undefined);
  const values = new Map<string, string>();
  for (const name of files) {
    for (const [key, value] of literalsOf(folder.textOf(name) ?? ""))
      if (value !== "") values.set(key, value);
  }
  const title = values.get("SITENAME");
  const description = values.get("SITESUBTITLE");
  const baseUrl = values.get("SITEURL");
  const timeZone = values.get("TIMEZONE");
  const language = values.get("DEFAULT_LANG");
  const path = values.get("PATH")?.replace(/^\.?\/+|\/+$/g, "");
  const author = values.get("AUTHOR");
  const folderOf = path === undefined || path === "" || path.includes("..") ? "content" : path;
  return {
    ...NO_SETTINGS,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && /^https?:/.test(baseUrl) && { baseUrl }),
    ...(timeZone !== undefined && { timeZone }),
    ...(language !== undefined && { languages: [language] }),
    articles: [folderOf],
    pattern: pelicanPattern(values.get("ARTICLE_URL") ?? values.get("ARTICLE_SAVE_AS")),
    defaults: author === undefined ? [] : [{ pattern: `${folderOf}/**`, values: { author } }],
    files,
  };
}

/** Of lines that are one assignment of one plain text, with a comment behind it or not. */
function literalsOf(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^([A-Z][A-Z_]*)\s*=\s*[uU]?(?:'([^'\\\n]*)'|"([^"\\\n]*)")\s*(?:#.*)?$/gm)].map(
    ([, name = "", single, double]) => [name, single ?? double ?? ""] as const,
  );
}
