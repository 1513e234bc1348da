/** Links the pages that serve the reader: the one that lists the feeds, in each language, and 404.html. */

import type { Catalogue } from "../model/catalogue.ts";
import type { Category } from "../model/category.ts";
import type { SiteFeed } from "../model/feed.ts";
import type { Output } from "../model/output.ts";
import { joinUrl } from "../text/url.ts";
import { feedLinks } from "./feed-links.ts";
import { fileOf } from "./links.ts";
import type { NotFoundRecipe } from "./not-found.ts";
import { feedsPageOf, type Shell } from "./shell.ts";
import type { SubscribeRecipe } from "./subscribe.ts";

export function subscribeOutputs(
  catalogue: Catalogue,
  feeds: readonly SiteFeed[],
  shells: ReadonlyMap<string, Shell>,
): readonly Output<SubscribeRecipe>[] {
  const versions = catalogue.fronts.map(({ language, address }) => ({
    language,
    url: joinUrl(catalogue.site.baseUrl, feedsPageOf(address)),
  }));
  const links = feeds.map(feedLinks);
  const taxonomy = termsOf(catalogue);
  return [...shells.values()].map((shell) => ({
    path: fileOf(shell.feedsPage),
    mediaType: "text/html",
    stage: "list",
    recipe: { kind: "subscribe-page", shell, versions, feeds: links, taxonomy },
  }));
}

/** One page for any path, in the default language. */
export function notFoundOutput(
  { site }: Catalogue,
  shells: ReadonlyMap<string, Shell>,
): readonly Output<NotFoundRecipe>[] {
  const shell = shells.get(site.languages[0]?.tag ?? "");
  if (!shell) return [];
  return [
    { path: "404.html", mediaType: "text/html", stage: "list", recipe: { kind: "not-found-page", shell } },
  ];
}

/** The site's taxonomy, else the terms that its articles use, by id. */
function termsOf({ site, categories }: Catalogue): readonly Category[] {
  if (site.taxonomy.length > 0) return site.taxonomy;
  const used = new Map(categories.map(({ category }) => [category.id, category]));
  return [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
