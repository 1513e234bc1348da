/** Which of the site's languages is meant by a tag that another system wrote. */

import type { Site } from "../model/site.ts";
import { readLanguage } from "../text/language.ts";

/** The language itself, the one of which it is a narrower form, or the only narrower form of it that the site has. */
export function languageOf(written: string | undefined, site: Pick<Site, "languages">): string | undefined {
  if (written === undefined) return undefined;
  const reading = readLanguage(written.trim().replaceAll("_", "-"));
  if (!("tag" in reading)) return undefined;
  const tags = site.languages.map(({ tag }) => tag);
  for (let range = reading.tag; range !== ""; range = range.slice(0, Math.max(range.lastIndexOf("-"), 0))) {
    if (tags.includes(range)) return range;
  }
  const narrower = tags.filter((tag) => tag.startsWith(`${reading.tag}-`));
  return narrower.length === 1 ? narrower[0] : undefined;
}

/** The language that a folder says, `articles/en`; the innermost counts. */
export function languageOfFolder(folder: string, site: Pick<Site, "languages">): string | undefined {
  const names = folder.toLowerCase().split("/").reverse();
  const tags = site.languages.map(({ tag }) => tag);
  return names.map((name) => tags.find((tag) => tag.toLowerCase() === name)).find((tag) => tag !== undefined);
}
