/** The sitemap (R90): every page that is to be found, and when it last changed. Languages stand in the pages alone (R94). */

import type { Catalogue, EntryList } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { formatRfc3339 } from "../text/date.ts";
import { joinUrl } from "../text/url.ts";
import { element, textElement, XML_DECLARATION } from "../text/xml.ts";
import { feedsPageOf } from "./shell.ts";

export interface SitemapUrl {
  /** Absolute. */
  readonly url: string;
  /** RFC 3339; absent where nothing dates the page. */
  readonly updated?: string;
}

export interface SitemapRecipe {
  readonly kind: "sitemap";
  readonly root: "urlset" | "sitemapindex";
  readonly urls: readonly SitemapUrl[];
}

/** A file of the sitemap, `sitemap.xml` first. */
export interface SitemapFile {
  readonly path: string;
  readonly recipe: SitemapRecipe;
}

/** The most that one file may list; with URLs under 900 bytes that also stays below 50 MB. */
const MOST_URLS = 50_000;

/** Articles, the first pages of lists, and the pages about feeds. A list changed when its newest edit was made. */
export function sitemapUrls(catalogue: Catalogue): readonly SitemapUrl[] {
  const { fronts, categories, people, entries, site } = catalogue;
  const listed = ({ address, entries }: EntryList): SitemapUrl => {
    const updated = newestOf(entries);
    return { url: joinUrl(site.baseUrl, address), ...(updated && { updated: formatRfc3339(updated) }) };
  };
  return [
    ...fronts.map(listed),
    ...entries.map(({ url, updated }) => ({ url, updated: formatRfc3339(updated) })),
    ...[...categories, ...people].map(listed),
    ...fronts.map(({ address }) => ({ url: joinUrl(site.baseUrl, feedsPageOf(address)) })),
  ];
}

function newestOf(entries: readonly Entry[]): Instant | undefined {
  let newest: Instant | undefined;
  let newestMs = Number.NEGATIVE_INFINITY;
  for (const { updated } of entries) {
    if (updated.epochMs <= newestMs) continue;
    newest = updated;
    newestMs = updated.epochMs;
  }
  return newest;
}

/** One file, or an index and as many parts as it takes. Parts are `sitemap-1.xml` and on. */
export function sitemapFiles(urls: readonly SitemapUrl[], baseUrl: string): readonly SitemapFile[] {
  if (urls.length <= MOST_URLS) {
    return [{ path: "sitemap.xml", recipe: { kind: "sitemap", root: "urlset", urls } }];
  }
  const parts = Array.from({ length: Math.ceil(urls.length / MOST_URLS) }, (_, index): SitemapFile => {
    const part = urls.slice(index * MOST_URLS, (index + 1) * MOST_URLS);
    return { path: `sitemap-${index + 1}.xml`, recipe: { kind: "sitemap", root: "urlset", urls: part } };
  });
  const index = parts.map(({ path }) => ({ url: baseUrl + path }));
  return [{ path: "sitemap.xml", recipe: { kind: "sitemap", root: "sitemapindex", urls: index } }, ...parts];
}

export function writeSitemap({ root, urls }: SitemapRecipe): string {
  const name = root === "urlset" ? "url" : "sitemap";
  const items = urls.map(({ url, updated }) =>
    element(name, {}, textElement("loc", url) + textElement("lastmod", updated)),
  );
  const attributes = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };
  return `${XML_DECLARATION}${element(root, attributes, `\n${items.map((item) => `${item}\n`).join("")}`)}\n`;
}
