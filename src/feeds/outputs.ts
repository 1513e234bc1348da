/**
 * The feeds as outputs: a recipe for each file, and the one function that turns a recipe into its bytes.
 * A recipe holds the document and the entries whole, so that its hash changes with whatever a file shows.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { FeedDocument, FeedFormat, FeedPaths } from "../model/feed.ts";
import type { Output, Store } from "../model/output.ts";
import { feedEntry } from "./carried.ts";
import { Feed } from "./feed.ts";
import { type OpmlList, writeOpml } from "./opml.ts";
import { opmlLists } from "./opml-lists.ts";
import type { Carried, CarriedEntry, PlannedFeed } from "./planned.ts";

export type FeedRecipe =
  | {
      readonly kind: "rss" | "atom" | "json-feed";
      readonly document: FeedDocument;
      readonly entries: readonly CarriedEntry[];
      /** Ids of entries without their text. */
      readonly summarised: readonly string[];
    }
  | { readonly kind: "opml"; readonly list: OpmlList };

/** The files of each planned feed, all archives before the documents that lead to them, then the OPML lists. */
export function linkFeeds(
  catalogue: Catalogue,
  planned: readonly PlannedFeed[],
): readonly Output<FeedRecipe>[] {
  const archives = planned.flatMap((feed) => feed.archives);
  return [
    ...archives.flatMap(({ document, paths, ...carried }) => filesOf(document, paths, carried)),
    ...planned.flatMap(({ feed, ...carried }) => filesOf(feed.document, feed.paths, carried)),
    ...opmlLists(catalogue, planned).map(
      ({ path, list }): Output<FeedRecipe> => ({
        path,
        mediaType: "text/x-opml",
        stage: "feed",
        recipe: { kind: "opml", list },
      }),
    ),
  ];
}

const FORMATS: readonly {
  readonly format: FeedFormat;
  readonly kind: "rss" | "atom" | "json-feed";
  readonly mediaType: string;
}[] = [
  { format: "rss", kind: "rss", mediaType: "application/rss+xml" },
  { format: "atom", kind: "atom", mediaType: "application/atom+xml" },
  { format: "json", kind: "json-feed", mediaType: "application/feed+json" },
];

function filesOf(
  document: FeedDocument,
  paths: FeedPaths,
  { entries, summarised }: Carried,
): readonly Output<FeedRecipe>[] {
  return FORMATS.flatMap(({ format, kind, mediaType }): Output<FeedRecipe> | [] => {
    const path = paths[format];
    if (path === undefined) return [];
    return { path, mediaType, stage: "feed", recipe: { kind, document, entries, summarised } };
  });
}

/** The file's text. */
export function produceFeed(recipe: FeedRecipe, store: Store): string {
  if (recipe.kind === "opml") return writeOpml(recipe.list);
  const summarised = new Set(recipe.summarised);
  const entries = recipe.entries.map((carried) => {
    const isFull = "hooked" in carried || !summarised.has(carried.id);
    return feedEntry(carried, isFull, store);
  });
  const feed = Feed.from(recipe.document, entries);
  switch (recipe.kind) {
    case "rss":
      return feed.rss2();
    case "atom":
      return feed.atom1();
    case "json-feed":
      return feed.json1();
  }
}
