/**
 * Names of the files that an import writes: day, slug, and the language where the site has several. Nothing of another
 * system reaches a name but letters, digits and hyphens.
 */

import { reservedAddresses } from "../catalogue/addresses.ts";
import type { Instant } from "../model/instant.ts";
import type { Site } from "../model/site.ts";
import { dayOf } from "../text/date.ts";
import { hashOf } from "../text/hash.ts";
import { foldSlug, slugOf, whyNotSlug } from "../text/slug.ts";

export interface Slug {
  /** What stands in the file's name, and would be the slug without a word. */
  readonly stem: string;
  /** The old site's own, where a file name cannot say it. */
  readonly own?: string;
}

/** The slug that an article has had, else one of its title; never one that the site needs itself. */
export function slugFor(candidates: readonly string[], identity: string, language: string, site: Site): Slug {
  const reserved = reservedAddresses(site);
  const front = language === site.languages[0]?.tag ? "/" : `/${language}/`;
  const tags = site.languages.map(({ tag }) => foldSlug(tag));
  const isTaken = (slug: string): boolean =>
    slug === "404" || tags.includes(foldSlug(slug)) || reserved.has(`${front}${slug}/`);
  for (const candidate of candidates) {
    const stem = slugOf(candidate.slice(0, 1_000));
    if (stem === "") continue;
    const own = candidate.normalize("NFC").toLowerCase().normalize("NFC");
    const isOwn = own !== stem && whyNotSlug(own) === undefined && !/\s/u.test(own) && !isTaken(own);
    if (isTaken(stem)) return { stem: `${stem}-1` };
    return isOwn ? { stem, own } : { stem };
  }
  return { stem: `article-${hashOf(identity).slice(0, 8)}` };
}

/** Gives names that no other article of the import has. */
export function fileNamer(
  folder: string,
  site: Site,
): (
  slug: Slug,
  language: string,
  published: Instant | undefined,
) => {
  readonly path: string;
  readonly wanted: string;
} {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const hasLanguages = site.languages.length > 1;
  return (slug, language, published) => {
    const day = published === undefined ? "" : `${dayOf(published)}-`;
    const end = `${hasLanguages ? `.${language}` : ""}.md`;
    const nameOf = (count: number): string => `${day}${slug.stem}${count === 1 ? "" : `-${count}`}${end}`;
    const first = foldSlug(nameOf(1));
    let count = (counts.get(first) ?? 0) + 1;
    while (taken.has(foldSlug(nameOf(count)))) count++;
    counts.set(first, count);
    const name = nameOf(count);
    taken.add(foldSlug(name));
    return { path: pathIn(folder, name), wanted: pathIn(folder, nameOf(1)) };
  };
}

function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The folder that the first pattern of the settings' articles names before its first wildcard. */
export function firstFolder({ articles }: Pick<Site, "articles">): string {
  const segments = (articles[0] ?? "").split("/");
  const wild = segments.findIndex((segment) => /[*?[\]{}()!+@]/.test(segment));
  return segments.slice(0, wild >= 0 ? wild : -1).join("/");
}
