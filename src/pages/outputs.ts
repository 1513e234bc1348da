/**
 * Which pages and host files a site has, and how each is made. `linkPages` gathers from the catalogue all that
 * a page says; `producePage` writes it from the recipe alone.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { SiteFeed } from "../model/feed.ts";
import type { Output, Store } from "../model/output.ts";
import { hashOf } from "../text/hash.ts";
import { aliasOutputs, foldedPaths, openRedirects } from "./aliases.ts";
import { type ArticleRecipe, writeArticle } from "./article.ts";
import { articleOutputs } from "./articles.ts";
import { feedStyle } from "./feed-style.ts";
import { headersFile, redirectsFile, robotsFile } from "./host-files.ts";
import { type ListRecipe, writeList } from "./list.ts";
import { listOutputs } from "./lists.ts";
import { type AliasRecipe, type NotFoundRecipe, writeAlias, writeNotFound } from "./not-found.ts";
import { type RetractionRecipe, retractionOutputs, writeRetraction } from "./retraction.ts";
import { notFoundOutput, subscribeOutputs } from "./service-pages.ts";
import { shellsOf } from "./shell.ts";
import { type SitemapRecipe, sitemapFiles, sitemapUrls, writeSitemap } from "./sitemap.ts";
import { STYLE } from "./style.ts";
import { type SubscribeRecipe, writeSubscribe } from "./subscribe.ts";

/** A file whose text linking has already decided. */
export interface TextRecipe {
  readonly kind: "text";
  readonly text: string;
}

export type PageRecipe =
  | ArticleRecipe
  | RetractionRecipe
  | ListRecipe
  | SubscribeRecipe
  | NotFoundRecipe
  | AliasRecipe
  | SitemapRecipe
  | TextRecipe;

/** Every output of this room, in an order that the catalogue alone decides. `preview` keeps crawlers away. */
export function linkPages(
  catalogue: Catalogue,
  feeds: readonly SiteFeed[],
  options: { readonly preview: boolean },
): readonly Output<PageRecipe>[] {
  const { site } = catalogue;
  const style = `assets/style.${hashOf(STYLE).slice(0, 12)}.css`;
  const shells = shellsOf(catalogue, feeds, { stylesheet: `/${style}`, preview: options.preview });
  const pages: readonly Output<PageRecipe>[] = [
    ...articleOutputs(catalogue, feeds, shells),
    ...retractionOutputs(catalogue, shells),
    ...listOutputs(catalogue, feeds, shells),
    ...subscribeOutputs(catalogue, feeds, shells),
    ...notFoundOutput(catalogue, shells),
  ];
  const feedPaths = feeds.flatMap(({ paths, archives }) => [paths, ...archives].flatMap(Object.values));
  const lists = ["feeds.opml", ...site.languages.map(({ tag }) => `feeds/${tag}.opml`)];
  const sitemap = sitemapFiles(sitemapUrls(catalogue), site.baseUrl);
  const taken = foldedPaths(
    catalogue.redirects.length === 0
      ? []
      : [
          ...[...pages, ...sitemap].map(({ path }) => path),
          ...feedPaths,
          ...catalogue.assets.map(({ path }) => path),
          ...lists,
          ...["feed.css", "robots.txt", "_headers", "_redirects"],
        ],
  );
  const redirects = openRedirects(catalogue.redirects, taken);
  const text = (path: string, mediaType: string, written: string): Output<PageRecipe> => ({
    path,
    mediaType,
    stage: path === style ? "asset" : "host",
    recipe: { kind: "text", text: written },
  });
  return [
    text(style, "text/css", STYLE),
    text("feed.css", "text/css", feedStyle(site.languages)),
    ...pages,
    ...aliasOutputs(redirects, shells, taken),
    ...sitemap.map(
      ({ path, recipe }): Output<PageRecipe> => ({
        path,
        mediaType: "application/xml",
        stage: "sitemap",
        recipe,
      }),
    ),
    text("robots.txt", "text/plain", robotsFile(site.baseUrl, options.preview)),
    text("_headers", "text/plain", headersFile(feeds, lists)),
    text("_redirects", "text/plain", redirectsFile(redirects, site.baseUrl)),
  ];
}

/** The bytes of one output, as text. */
export function producePage(recipe: PageRecipe, store: Store): string {
  switch (recipe.kind) {
    case "article-page":
      return writeArticle(recipe, store);
    case "retraction-page":
      return writeRetraction(recipe);
    case "list-page":
      return writeList(recipe);
    case "subscribe-page":
      return writeSubscribe(recipe);
    case "not-found-page":
      return writeNotFound(recipe);
    case "alias-page":
      return writeAlias(recipe);
    case "sitemap":
      return writeSitemap(recipe);
    case "text":
      return recipe.text;
  }
}
