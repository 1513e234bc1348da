/**
 * What the writers take beyond our own model, because the `feed` package's users can say it: a guid of its own,
 * a summary with markup, a podcast that says only some of what directories ask. The build sets none of it. Types only.
 */

import type { EntryCategory, FeedEntry } from "../model/entry.ts";
import type { FeedDocument, Podcast } from "../model/feed.ts";

/** A feed as the writers take it; a `FeedDocument` is one. */
export interface WrittenFeed extends Omit<FeedDocument, "podcast"> {
  /** RSS `docs`. */
  readonly docs?: string;
  readonly podcast?: Partial<Podcast>;
}

export interface WrittenCategory extends EntryCategory {
  /** RSS `domain` where it is not the Atom scheme. */
  readonly domain?: string;
}

/** An entry as the writers take it; a `FeedEntry` is one. */
export interface WrittenEntry extends FeedEntry {
  /** RSS `guid` where the feed has always had another there than in Atom. */
  readonly guid?: string;
  /** The summary with its markup, where it came with some. */
  readonly summaryHtml?: string;
  readonly categories: readonly WrittenCategory[];
}

/** What a writer sees of an entry: its text is put in later. */
export type WrittenFacts = Omit<WrittenEntry, "contentHtml">;
