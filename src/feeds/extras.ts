/**
 * What the writers take beyond our own model, because the `feed` package's users can say it: extensions,
 * a style sheet, podcast words, a guid of its own. The build sets none of it. Types only.
 */

import type { EntryCategory, FeedEntry } from "../model/entry.ts";
import type { FeedDocument } from "../model/feed.ts";

/** An element of another vocabulary, in the compact shape of xml-js: `_attributes`, `_text`, `_cdata`, children by name. */
export interface Extension {
  /** `prefix:name` for RSS and Atom; a leading `_` for JSON Feed (R51). */
  readonly name: string;
  readonly objects: unknown;
}

/** A feed as the writers take it; a `FeedDocument` is one. */
export interface WrittenFeed extends FeedDocument {
  /** Absolute URL of a style sheet for browsers. */
  readonly stylesheet?: string;
  /** RSS `docs`. */
  readonly docs?: string;
  readonly podcast?: {
    readonly category?: string;
    readonly author?: string;
    readonly email?: string;
    readonly image?: string;
  };
  readonly extensions?: readonly Extension[];
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
  /** Length of the podcast episode. */
  readonly episodeSeconds?: number;
  readonly extensions?: readonly Extension[];
}

/** Writes one entry for a feed of that language. */
export type EntryWriter = (entry: WrittenEntry, feedLanguage: string | undefined) => string;
