/**
 * The feeds as outputs: a recipe for each file, and the one function that turns a recipe into its bytes.
 * A recipe holds the document and the entries whole, so that its hash changes with whatever a file shows.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { Entry, FeedEntry } from "../model/entry.ts";
import type { FeedDocument, FeedFormat } from "../model/feed.ts";
import type { Output, Store } from "../model/output.ts";
import type { FeedSettings } from "../model/site.ts";
import { languageName } from "../text/language.ts";
import { Feed } from "./feed.ts";
import { type OpmlList, writeOpml } from "./opml.ts";
import type { PlannedFeed } from "./site-feeds.ts";

export type FeedRecipe =
  | {
      readonly kind: "rss" | "atom" | "json-feed";
      readonly document: FeedDocument;
      readonly entries: readonly Entry[];
      readonly content: FeedSettings["content"];
    }
  | { readonly kind: "opml"; readonly list: OpmlList };

const FORMATS: readonly {
  readonly format: FeedFormat;
  readonly kind: "rss" | "atom" | "json-feed";
  readonly mediaType: string;
}[] = [
  { format: "rss", kind: "rss", mediaType: "application/rss+xml" },
  { format: "atom", kind: "atom", mediaType: "application/atom+xml" },
  { format: "json", kind: "json-feed", mediaType: "application/feed+json" },
];

/** Each planned feed in its three formats, then `feeds.opml`. */
export function linkFeeds(
  catalogue: Catalogue,
  planned: readonly PlannedFeed[],
): readonly Output<FeedRecipe>[] {
  const { content } = catalogue.site.feeds;
  const files = planned.flatMap(({ feed, entries }) =>
    FORMATS.map(({ format, kind, mediaType }): Output<FeedRecipe> => {
      const recipe = { kind, document: feed.document, entries, content };
      return { path: feed.paths[format], mediaType, stage: "feed", recipe };
    }),
  );
  const list = opmlList(catalogue, planned);
  return [
    ...files,
    { path: "feeds.opml", mediaType: "text/x-opml", stage: "feed", recipe: { kind: "opml", list } },
  ];
}

/** The file's text. */
export function produceFeed(recipe: FeedRecipe, store: Store): string {
  if (recipe.kind === "opml") return writeOpml(recipe.list);
  const entries = recipe.entries.map((entry) => feedEntry(entry, recipe.content, store));
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

/** One object an entry and kind of content, because fragments are kept by it. */
const feedEntries: { readonly [C in FeedSettings["content"]]: WeakMap<Entry, FeedEntry> } = {
  full: new WeakMap(),
  summary: new WeakMap(),
};

function feedEntry(entry: Entry, content: FeedSettings["content"], store: Store): FeedEntry {
  const known = feedEntries[content].get(entry);
  if (known) return known;
  const made = content === "full" ? { ...entry, contentHtml: store.content(entry, "feed") } : { ...entry };
  feedEntries[content].set(entry, made);
  return made;
}

function opmlList({ site, entries, established }: Catalogue, planned: readonly PlannedFeed[]): OpmlList {
  return {
    title: site.languages[0]?.title ?? site.publisher.name,
    dateCreated: entries[0]?.published ?? established,
    folders: site.languages.map(({ tag }) => ({
      name: languageName(tag),
      feeds: planned
        .filter(({ feed }) => feed.language === tag)
        .map(({ feed: { document, paths } }) => ({
          title: document.title,
          description: document.subtitle,
          language: tag,
          feedUrl: document.urls.rss ?? `${site.baseUrl}${paths.rss}`,
          pageUrl: document.homeUrl,
        })),
    })),
  };
}
