/** Links the pages of articles: each entry with its neighbours in time and the feeds that carry it. */

import type { Catalogue } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { SiteFeed } from "../model/feed.ts";
import type { Output } from "../model/output.ts";
import type { ArticleRecipe } from "./article.ts";
import { type FeedLinks, feedLinks } from "./feed-links.ts";
import { fileOf, type PageLink } from "./links.ts";
import type { Shell } from "./shell.ts";

/** Neighbours are those of the entry's own language. */
export function articleOutputs(
  catalogue: Catalogue,
  feeds: readonly SiteFeed[],
  shells: ReadonlyMap<string, Shell>,
): readonly Output<ArticleRecipe>[] {
  const byAddress = new Map(feeds.map((feed) => [feed.address, feedLinks(feed)]));
  return catalogue.fronts.flatMap(({ language, entries }) => {
    const shell = shells.get(language);
    if (!shell) return [];
    // An entry is the older one of its neighbour and the newer one of the next: one link serves both.
    const links = entries.map(linkTo);
    return entries.map((entry, index): Output<ArticleRecipe> => {
      const newer = links[index - 1];
      const older = links[index + 1];
      const recipe: ArticleRecipe = {
        kind: "article-page",
        shell,
        entry,
        feeds: feedsOf(entry, byAddress),
        ...(older && { older }),
        ...(newer && { newer }),
      };
      return { path: fileOf(entry.address), mediaType: "text/html", stage: "page", recipe };
    });
  });
}

function linkTo({ title, address }: Entry): PageLink {
  return { label: title, address };
}

/** The primary term's feed first, then those of the other terms and of the authors (R76). */
function feedsOf(
  { categories, authors }: Entry,
  byAddress: ReadonlyMap<string, FeedLinks>,
): readonly FeedLinks[] {
  const found: FeedLinks[] = [];
  const add = ({ address }: { readonly address?: string }): void => {
    const feed = address === undefined ? undefined : byAddress.get(address);
    if (feed && !found.includes(feed)) found.push(feed);
  };
  for (const category of categories) add(category);
  for (const author of authors) add(author);
  return found;
}
