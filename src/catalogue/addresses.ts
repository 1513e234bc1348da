/**
 * Where pages stand: addresses from the site's root, `/en/kursk/`, Unicode, without the base URL's own path.
 * The default language lives at the root, every other one under its tag.
 */

import type { ArticleFacts } from "../model/compiled.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Language, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { foldSlug } from "../text/slug.ts";
import { permalinks } from "./permalinks.ts";

/** The address of a language's front page: `/` or `/en/`. */
export function frontAddress(site: Site, language: string): string {
  return language === site.languages[0]?.tag ? "/" : `/${language}/`;
}

/** Gives articles their addresses: the one that an article names for itself, else by the site's pattern. */
export function addressing(site: Site): (article: ArticleFacts) => string {
  const pathOf = permalinks(site.articlePath, site.dialect);
  const isOwn = /:lang/.test(site.articlePath);
  return (article) => {
    if (article.address !== undefined) return article.address.text;
    const front = isOwn ? "/" : frontAddress(site, article.language);
    return front + pathOf(article);
  };
}

/** `/kategori/diplomasi/`, `/en/category/diplomacy/`. */
export function categoryAddress(site: Site, language: Language, slug: string): string {
  return `${frontAddress(site, language.tag)}${language.categoryWord}/${slug}/`;
}

/** `/penulis/meja-internasional/`, `/en/author/meja-internasional/`. */
export function personAddress(site: Site, language: Language, handle: string): string {
  return `${frontAddress(site, language.tag)}${language.authorWord}/${handle}/`;
}

/** Where a path leads from a page, as browsers read it: from `/en/kursk/`, `../kyiv/` is `/en/kyiv/`. */
export function resolveAddress(from: string, path: string): string {
  if (path.startsWith("/")) return path;
  const segments = from.split("/").slice(1, -1);
  const [way = "", fragment] = path.split("#");
  const steps = way.split("/");
  const last = steps.pop() ?? "";
  for (const step of steps) {
    if (step === "..") segments.pop();
    else if (step !== "." && step !== "") segments.push(step);
  }
  const folder = ["", ...segments, ""].join("/");
  return folder + last + (fragment === undefined ? "" : `#${fragment}`);
}

/** What two addresses share when a disk or host would take them for one (D22). */
export function foldAddress(address: string): string {
  if (/^[a-z0-9/._-]*$/.test(address)) return address;
  return address.split("/").map(foldSlug).join("/");
}

/**
 * Articles that would share an address with each other or with a page that siar writes itself. A pattern is proposed
 * by which no two would.
 */
export function findCollisions(
  site: Site,
  articles: readonly { readonly article: ArticleFacts; readonly address: string }[],
  reserved: ReadonlyMap<string, string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  let pattern: string | undefined;
  const holders = new Map<string, string>();
  for (const { article, address } of articles) {
    const folded = foldAddress(address);
    const owner = reserved.get(folded);
    const other = holders.get(folded);
    if (owner) problems.push(problem("address/reserved", placeOf(article), { address, owner }));
    if (other) {
      pattern ??= patternWithout(site, articles) ?? "";
      problems.push(problem("address/collision", placeOf(article), { address, other, pattern }));
    }
    holders.set(folded, other ?? article.path);
  }
  return problems;
}

function placeOf({ address, slug }: ArticleFacts): Place {
  return (address ?? slug).place;
}

/** From the plainest to the longest. */
const PATTERNS: readonly string[] = [
  "/:slug/",
  "/:year/:slug/",
  "/:year/:month/:slug/",
  "/:year/:month/:day/:slug/",
  "/:section/:slug/",
  "/:sections/:slug/",
  "/:sections/:filename/",
];

/** The first pattern by which these articles have each an address of its own. */
export function patternWithout(
  site: Site,
  articles: readonly { readonly article: ArticleFacts }[],
): string | undefined {
  return PATTERNS.find((articlePath) => {
    const addressOf = addressing({ ...site, articlePath });
    const seen = new Set(articles.map(({ article }) => foldAddress(addressOf(article))));
    return seen.size === articles.length;
  });
}

/** Addresses that siar fills itself, folded, and what stands there: neither articles nor aliases may take them. */
export function reservedAddresses(site: Site): Map<string, string> {
  const reserved = new Map<string, string>([["/assets/", "the folder of images and the style sheet"]]);
  for (const language of site.languages) {
    const front = frontAddress(site, language.tag);
    reserved.set(foldAddress(front), `the front page in ${language.tag}`);
    reserved.set(foldAddress(`${front}feeds/`), "the page that lists the feeds");
    reserved.set(foldAddress(`${front}${language.categoryWord}/`), "the folder of the categories");
    reserved.set(foldAddress(`${front}${language.authorWord}/`), "the folder of the authors");
  }
  return reserved;
}
