/**
 * Finds the people that another program's file names, and puts them beside those of the settings, which go first.
 * A file that the settings name must be there; one that a dialect would have may be.
 */

import { lstatSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { DialectName, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { type AuthorsText, readAuthors } from "./authors-file.ts";
import { textOf } from "./load-text.ts";

const ENDINGS: readonly string[] = [".yml", ".yaml", ".json", ".toml"];

/** Where each program has them. */
const PLACES: Partial<Readonly<Record<DialectName, readonly string[]>>> = {
  jekyll: [
    "_data/authors.yml",
    "_data/authors.yaml",
    "_data/authors.json",
    "_data/people.yml",
    "_data/authors",
  ],
  hugo: ["data/authors.yml", "data/authors.yaml", "data/authors.toml", "data/authors.json", "data/authors"],
  docusaurus: ["blog/authors.yml", "authors.yml"],
  eleventy: ["_data/authors.json", "src/_data/authors.json", "_data/authors.yml", "_data/authors.yaml"],
  hexo: ["source/_data/authors.yml", "source/_data/authors.json"],
  astro: ["src/content/authors", "src/data/authors", "src/data/authors.json"],
  vitepress: [".vitepress/authors.yml", "authors.yml"],
};

export interface LoadedAuthors {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** What was looked for, whether it was there or not, relative to the site's folder. */
  readonly lookedFor: readonly string[];
}

/** The site with its people; the site's folder is absolute. */
export function loadAuthors(site: Site, root: string): LoadedAuthors {
  const named = site.authorsFile;
  const places = named === undefined ? (PLACES[site.dialect ?? "siar"] ?? []) : [named];
  const lookedFor: string[] = [];
  for (const place of places) {
    lookedFor.push(place);
    const texts = textsAt(root, place, lookedFor);
    if ("reason" in texts) {
      if (named === undefined) continue;
      const facts = { reason: texts.reason };
      return { site, problems: [problem("settings/authors-unreadable", { file: place }, facts)], lookedFor };
    }
    const { people, problems } = readAuthors(texts.texts, site.languages[0]?.tag ?? "en");
    const own = new Set(site.people.map(({ handle }) => handle));
    const more = people.filter(({ handle }) => !own.has(handle));
    return { site: { ...site, people: [...site.people, ...more] }, problems, lookedFor };
  }
  return { site, problems: [], lookedFor };
}

type Texts = { readonly texts: readonly AuthorsText[] } | { readonly reason: string };

/** A file of many people, or a folder with a file for each; neither may be a link (S6). */
function textsAt(root: string, place: string, lookedFor: string[]): Texts {
  const stat = lstatSync(join(root, place), { throwIfNoEntry: false });
  if (stat === undefined) return { reason: "It does not exist." };
  if (stat.isFile()) {
    const text = textOf(join(root, place));
    return "reason" in text ? text : { texts: [{ file: place, text: text.text }] };
  }
  if (!stat.isDirectory()) return { reason: "It is neither a file nor a folder." };
  const names = readdirSync(join(root, place), { withFileTypes: true })
    .filter((entry) => entry.isFile() && ENDINGS.includes(extname(entry.name)))
    .map(({ name }) => name)
    .sort();
  const texts = names.flatMap((name): readonly AuthorsText[] => {
    const file = `${place}/${name}`;
    lookedFor.push(file);
    const text = textOf(join(root, file));
    return "reason" in text ? [] : [{ file, text: text.text, handle: basename(name, extname(name)) }];
  });
  return { texts };
}
