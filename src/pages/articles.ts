/** Links the pages of articles: each entry with its neighbours in time and the feeds that carry it. */

import type { Catalogue } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { SiteFeed } from "../model/feed.ts";
import type { Output } from "../model/output.ts";
import type { ArticleRecipe } from "./article.ts";
import { feedLinks } from "./feed-links.ts";
import { fileOf, type PageLink } from "./links.ts";
import type { Shell } from "./shell.ts";

/** Neighbours are those of the entry's own language. */
export function articleOutputs(
  catalogue: Catalogue,
  feeds: readonly SiteFeed[],
  shells: ReadonlyMap<string, Shell>,
): readonly Output<ArticleRecipe>[] {
  const byAddress = new Map(feeds.map((feed) => [feed.address, feed]));
  return catalogue.fronts.flatMap(({ language, entries }) => {
    const shell = shells.get(language);
    if (!shell) return [];
    return entries.map((entry, index): Output<ArticleRecipe> => {
      const newer = linkTo(entries[index - 1]);
      const older = linkTo(entries[index + 1]);
      const recipe: ArticleRecipe = {
        kind: "article-page",
        shell,
        entry,
        feeds: feedsOf(entry, byAddress).map(feedLinks),
        ...(older && { older }),
        ...(newer && { newer }),
      };
      return { path: fileOf(entry.address), mediaType: "text/html", stage: "page", recipe };
    });
  });
}

function linkTo(entry: Entry | undefined): PageLink | undefined {
  return entry && { label: entry.title, address: entry.address };
}

/** The primary term's feed first, then those of the other terms and of the authors (R76). */
function feedsOf(entry: Entry, byAddress: ReadonlyMap<string, SiteFeed>): readonly SiteFeed[] {
  const addresses = [...entry.categories, ...entry.authors].flatMap(({ address }) => address ?? []);
  return [...new Set(addresses)].flatMap((address) => byAddress.get(address) ?? []);
}
