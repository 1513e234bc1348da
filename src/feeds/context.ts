/**
 * All that an entry's XML or JSON may depend on beside the entry, so that it is written once and joined into
 * many feeds: these values, and nothing else of the feed.
 */

import type { WrittenEntry, WrittenFeed } from "./extras.ts";

export interface EntryContext {
  /** Language of the feed: an entry in another one says so (R32, R43). */
  readonly language: string | undefined;
  /** Whether the feed is a podcast, whose entries are episodes (R59). */
  readonly isPodcast: boolean;
  /** Vocabularies beside the well-known ones, by prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
}

/** Writes one entry for every feed of that context. */
export type EntryWriter = (entry: WrittenEntry, context: EntryContext) => string;

/** The context in which the feed's entries are written. */
export function contextOf({ language, podcast, namespaces = {} }: WrittenFeed): EntryContext {
  return { language, isPodcast: podcast !== undefined, namespaces };
}
