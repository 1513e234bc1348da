/**
 * What all pages of one language share: names, navigation, the feed of everything. A shell is plain data and
 * stands whole in every page's recipe, so it holds nothing that a new article changes by itself.
 */

import type { Asset } from "../model/asset.ts";
import type { Catalogue, CategoryList } from "../model/catalogue.ts";
import type { SiteFeed } from "../model/feed.ts";
import type { Language, Site } from "../model/site.ts";
import { joinUrl } from "../text/url.ts";
import { type FeedLinks, feedLinks } from "./feed-links.ts";
import type { PageLink } from "./links.ts";

/** An image of the site itself. */
export interface Emblem {
  /** Absolute. */
  readonly url: string;
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Shell {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly siteTitle: string;
  readonly siteDescription: string;
  readonly baseUrl: string;
  /** Addresses in this language. */
  readonly home: string;
  readonly feedsPage: string;
  /** Address of the style sheet. */
  readonly stylesheet: string;
  /** The topics to choose from. */
  readonly topics: readonly PageLink[];
  /** Every language of the site, its default first, with its front page. */
  readonly languages: readonly { readonly tag: string; readonly home: string; readonly title: string }[];
  /** The feed of everything in this language. */
  readonly feed?: FeedLinks;
  readonly publisher: { readonly name: string; readonly url: string; readonly logo?: Emblem };
  readonly icon?: Emblem;
  readonly rights?: string;
  readonly kind: Site["kind"];
  /** A build that must not be indexed. */
  readonly isPreview: boolean;
}

/** The address of the page that lists the feeds, given a language's front page. */
export function feedsPageOf(home: string): string {
  return `${home}feeds/`;
}

/** One shell a language, in the site's order. */
export function shellsOf(
  catalogue: Catalogue,
  feeds: readonly SiteFeed[],
  options: { readonly stylesheet: string; readonly preview: boolean },
): ReadonlyMap<string, Shell> {
  const { site } = catalogue;
  const homes = new Map(catalogue.fronts.map(({ language, address }) => [language, address]));
  const homeOf = (tag: string): string => homes.get(tag) ?? "/";
  const languages = site.languages.map(({ tag, title }) => ({ tag, home: homeOf(tag), title }));
  const shellOf = (language: Language): Shell => {
    const home = homeOf(language.tag);
    const feed = feeds.find(({ scope, language: tag }) => scope.kind === "all" && tag === language.tag);
    return {
      language: language.tag,
      direction: language.direction,
      siteTitle: language.title,
      siteDescription: language.description,
      baseUrl: site.baseUrl,
      home,
      feedsPage: feedsPageOf(home),
      stylesheet: options.stylesheet,
      topics: topTopics(catalogue, language.tag),
      languages,
      ...(feed && { feed: feedLinks(feed) }),
      publisher: publisherOf(catalogue),
      ...(catalogue.icon && { icon: emblem(catalogue.icon, site) }),
      ...(site.rights !== undefined && { rights: site.rights }),
      kind: site.kind,
      isPreview: options.preview,
    };
  };
  return new Map(site.languages.map((language) => [language.tag, shellOf(language)]));
}

/** More than this would be a list, not a navigation. */
const MOST_TOPICS = 8;

/** Terms that articles bear themselves: the first of the taxonomy, else the largest, in the order of their language (C4). */
function topTopics({ site, categories }: Catalogue, language: string): readonly PageLink[] {
  const ranks = new Map(site.taxonomy.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ category }: CategoryList): number => ranks.get(category.id) ?? ranks.size;
  const collator = new Intl.Collator(language);
  return categories
    .filter((list) => list.language === language && isBorne(list))
    .sort(
      (a, b) => rankOf(a) - rankOf(b) || b.entries.length - a.entries.length || compare(a.address, b.address),
    )
    .slice(0, MOST_TOPICS)
    .map(({ label, address }) => ({ label, address }))
    .sort((a, b) => collator.compare(a.label, b.label) || compare(a.address, b.address));
}

/** Whether an article names the term itself, and not only one below it. */
function isBorne({ category, entries }: CategoryList): boolean {
  return entries.some(({ categories }) =>
    categories.some(({ term, scheme }) => scheme !== undefined && term === category.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function publisherOf({ site, logo }: Catalogue): Shell["publisher"] {
  const { name, url } = site.publisher;
  return { name, url: url ?? site.baseUrl, ...(logo && { logo: emblem(logo, site) }) };
}

function emblem(asset: Asset, site: Site): Emblem {
  const { path, mediaType, width, height } = asset;
  return {
    url: joinUrl(site.baseUrl, `/${path}`),
    mediaType,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}
