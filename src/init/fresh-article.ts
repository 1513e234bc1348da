/** A fresh article as the text of a file, with every field that the site asks for, and a name in the manner of the site's program. */

import { labelOf } from "../catalogue/taxonomy.ts";
import { firstFolder, slugFor } from "../import/file-names.ts";
import type { Instant } from "../model/instant.ts";
import type { DialectName, Site } from "../model/site.ts";
import { dayOf, formatRfc3339 } from "../text/date.ts";
import { scalarOf, yamlOf } from "../text/yaml-text.ts";

export interface FreshArticle {
  readonly title: string;
  readonly language: string;
  readonly date: Instant;
  /** Ids of terms, or labels where the site has no taxonomy. */
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  readonly slug?: string;
  /** From the site's folder; absent is where the site's program has its articles. */
  readonly into?: string;
}

/** Path from the site's folder, and text. It is a draft: nobody sees it before its author says so. */
export function composeFresh(
  fresh: FreshArticle,
  site: Site,
): { readonly path: string; readonly text: string } {
  const { title, language, date, categories, authors } = fresh;
  const folder = fresh.into ?? folderFor(site);
  const slug = slugFor([...(fresh.slug === undefined ? [] : [fresh.slug]), title], title, language, site);
  const suffix = needsSuffix(language, folder, site) ? `.${language}` : "";
  const day = IS_DATED.has(site.dialect ?? "siar") ? `${dayOf(date)}-` : "";
  const name = `${day}${slug.stem}${suffix}.md`;
  const path = folder === "" ? name : `${folder}/${name}`;
  const isSaid = suffix !== "" || language === site.languages[0]?.tag || folder.split("/").includes(language);
  const matter = [
    yamlOf({ title, date: formatRfc3339(date), lang: isSaid ? undefined : language, slug: slug.own }),
    listLine(
      "authors",
      authors,
      site.people.map(({ handle }) => handle),
    ),
    listLine("categories", categories, termsOf(site, language)),
    "summary:\n",
    "draft: true\n",
  ];
  return { path, text: `---\n${matter.join("")}---\n\n` };
}

/** Programs whose articles have their day in the name of the file. */
const IS_DATED: ReadonlySet<DialectName> = new Set<DialectName>([
  "siar",
  "jekyll",
  "docusaurus",
  "wordpress",
]);

/** Where an article is expected that nobody has put elsewhere. */
const FOLDERS: Partial<Readonly<Record<DialectName, string>>> = { hugo: "posts", zola: "blog" };

/** The first folder of the patterns; of a program that has its articles in sections, the usual one of them. */
function folderFor(site: Site): string {
  const folder = firstFolder(site);
  const section = folder === "content" ? FOLDERS[site.dialect ?? "siar"] : undefined;
  return section === undefined ? folder : `${folder}/${section}`;
}

/** siar and Hugo tell languages by suffixes, unless a folder does. */
function needsSuffix(language: string, folder: string, { languages, dialect = "siar" }: Site): boolean {
  if (languages.length < 2 || folder.split("/").includes(language)) return false;
  return dialect === "siar" || (dialect === "hugo" && language !== languages[0]?.tag);
}

/** Names in a comment: what there is to choose from. */
const SHOWN = 8;

function listLine(key: string, chosen: readonly string[], known: readonly string[]): string {
  if (chosen.length > 0) return `${key}: [${chosen.map((name) => inBrackets(name)).join(", ")}]\n`;
  const shown = known.slice(0, SHOWN).join(", ");
  const rest = known.length > SHOWN ? ", …" : "";
  return `${key}: []${known.length === 0 ? "" : ` # ${shown}${rest}`}\n`;
}

function inBrackets(name: string): string {
  const scalar = scalarOf(name);
  return /[[\]{},]/.test(name) && !scalar.startsWith('"') ? JSON.stringify(name) : scalar;
}

/** Ids, and their labels where these say more. */
function termsOf(site: Site, language: string): readonly string[] {
  return site.taxonomy.map((term) => {
    const label = labelOf(term, language, site).replace(/[\p{C}#]/gu, " ");
    return label.toLowerCase() === term.id ? term.id : `${term.id} (${label})`;
  });
}
