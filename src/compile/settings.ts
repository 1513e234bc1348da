/** Parts from the settings what compiling reads, so that no other setting compiles an article anew. */

import { couldBeParted } from "../article/dialects/people.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { Site } from "../model/site.ts";

type Plain = Exclude<keyof ArticleSettings, "languages" | "wholeNames">;

/** As a record, so that none can be forgotten. */
const PLAIN: Readonly<Record<Plain, true>> = {
  articlePath: true,
  baseUrl: true,
  defaults: true,
  dialect: true,
  frameHosts: true,
  highlight: true,
  isLenient: true,
  keys: true,
  math: true,
  mediaRoots: true,
  namespaces: true,
  shortcodes: true,
  timeZone: true,
};

/** What compiling reads of a site's settings. */
export function articleSettings(site: Site): ArticleSettings {
  const plain = Object.entries(site).filter(([name]) => name in PLAIN);
  const languages = site.languages.map(({ tag, categoryWord, authorWord, title }) => ({
    tag,
    categoryWord,
    authorWord,
    ...(site.dialect !== undefined && { title }),
  }));
  const wholeNames = wholeNamesOf(site);
  return {
    ...(Object.fromEntries(plain) as Pick<Site, Plain>),
    languages,
    ...(wholeNames.length > 0 && { wholeNames }),
  };
}

/** Of the people only those whose names other programs' articles could not say: any other compiles nothing anew. */
function wholeNamesOf({ dialect, people }: Site): readonly string[] {
  if (dialect === undefined || dialect === "siar") return [];
  const names = people.flatMap((person) => [...Object.values(person.names), ...(person.aliases ?? [])]);
  return [...new Set(names)].filter(couldBeParted);
}
