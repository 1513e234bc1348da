/**
 * All that an entry's XML or JSON may depend on beside the entry, so that it is written once and joined into
 * many feeds: these values, and nothing else of the feed.
 */

import type { WrittenFeed } from "./extras.ts";

export interface EntryContext {
  /** Language of the feed: an entry in another one says so (R32, R43). */
  readonly language: string | undefined;
  /** Whether the feed is a podcast, whose entries are episodes (R59). */
  readonly isPodcast: boolean;
  /** Vocabularies beside the well-known ones, by prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
}

/** The context in which the feed's entries are written. */
export function contextOf({ language, podcast, namespaces = {} }: WrittenFeed): EntryContext {
  return { language, isPodcast: podcast !== undefined, namespaces };
}

/** What a fragment of the entry is kept under beside the entry itself. Vocabularies count only for one that speaks one. */
export function contextKey(hasExtensions: boolean, context: EntryContext): string {
  const feed = `${context.language ?? ""} ${context.isPodcast}`;
  return hasExtensions ? `${feed} ${JSON.stringify(context.namespaces)}` : feed;
}
