/**
 * A feed of the site before its files are made: the document, what it carries in which form, and the archive
 * documents behind it (RFC 5005). Types only.
 */

import type { Entry, FeedEntry } from "../model/entry.ts";
import type { FeedDocument, FeedPaths, SiteFeed } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";

/** An entry of the catalogue, or what a hook made of one for this feed. */
export type CarriedEntry = Entry | HookedEntry;

/** Whole in the recipe, so that its key changes with whatever the hook returns. */
export interface HookedEntry {
  /** Source path of the article. */
  readonly source: string;
  readonly hooked: FeedEntry;
}

/** What one document carries. */
export interface Carried {
  /** Newest first. */
  readonly entries: readonly CarriedEntry[];
  /** Ids of those that it carries without their text. */
  readonly summarised: readonly string[];
  /** Bytes by which texts may grow and all still fits as it does; absent where some found no room. */
  readonly spare?: number;
}

/** One archive document of a feed. */
export interface PlannedArchive extends Carried {
  readonly document: FeedDocument;
  readonly paths: FeedPaths;
}

/** A feed: what its subscription document carries, and its archive documents, oldest first. */
export interface PlannedFeed extends Carried {
  readonly feed: SiteFeed;
  readonly archives: readonly PlannedArchive[];
}

export interface PlannedFeeds {
  /** By language in the site's order; in each, all entries first, then declared feeds, categories and authors. */
  readonly feeds: readonly PlannedFeed[];
  readonly problems: readonly Problem[];
  /** A sentence for each feed that its byte limit has shortened (R15). */
  readonly notes: readonly string[];
  /** Source paths of all that competes for room in a document that is too small for it: their sizes decide what it carries. */
  readonly contending: ReadonlySet<string>;
}
