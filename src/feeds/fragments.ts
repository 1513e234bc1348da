/**
 * An entry's XML or JSON is made once and joined into every feed that carries it. A fragment is kept as long
 * as its entry object lives, by format and by the context of the feed: nothing else of the feed shows in it.
 */

import type { FeedFormat } from "../model/feed.ts";
import { writeAtomEntry } from "./atom.ts";
import type { EntryContext, EntryWriter } from "./context.ts";
import type { WrittenEntry } from "./extras.ts";
import { writeJsonEntry } from "./json-feed.ts";
import { writeRssEntry } from "./rss.ts";

let kept = new WeakMap<WrittenEntry, Map<string, string>>();

/** Lets go of all fragments: a build has no more use for them once every feed is made. */
export function forgetFragments(): void {
  kept = new WeakMap();
}

/** The entry writer of a format, which writes each entry once. */
export const fragmentWriters: { readonly [F in FeedFormat]: EntryWriter } = {
  rss: keeping("rss", writeRssEntry),
  atom: keeping("atom", writeAtomEntry),
  json: keeping("json", writeJsonEntry),
};

function keeping(format: FeedFormat, write: EntryWriter): EntryWriter {
  return (entry, context) => {
    const key = `${format} ${keyOf(entry, context)}`;
    const fragments = kept.get(entry) ?? new Map<string, string>();
    kept.set(entry, fragments);
    const fragment = fragments.get(key) ?? write(entry, context);
    fragments.set(key, fragment);
    return fragment;
  };
}

/** Vocabularies count only for an entry that speaks one. */
function keyOf({ extensions = [] }: WrittenEntry, { language, isPodcast, namespaces }: EntryContext): string {
  const feed = `${language ?? ""} ${isPodcast}`;
  return extensions.length === 0 ? feed : `${feed} ${JSON.stringify(namespaces)}`;
}
