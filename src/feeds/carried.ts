/** Entries as feeds carry them: in full, with the content that the store holds, or as a summary. */

import type { Entry, EntryFacts, FeedEntry } from "../model/entry.ts";
import type { Store } from "../model/output.ts";
import type { CarriedEntry } from "./planned.ts";

/** The entry as a hook is given it; what a hook made of one is as the hook made it. */
export type FeedEntryOf = (carried: CarriedEntry, isFull: boolean) => FeedEntry;

/** Gives one object an entry and form, however many feeds carry it. */
export function feedEntries(store: Store): FeedEntryOf {
  const full = new WeakMap<Entry, FeedEntry>();
  const summary = new WeakMap<Entry, FeedEntry>();
  return (carried, isFull) => {
    if ("hooked" in carried) return carried.hooked;
    const made = isFull ? full : summary;
    const known = made.get(carried);
    if (known) return known;
    const facts = ownFacts(carried);
    const entry = isFull ? { ...facts, contentHtml: store.content(carried, "feed") } : facts;
    made.set(carried, entry);
    return entry;
  };
}

/** Its text in a feed that carries it in full; empty where it has none. */
export function carriedHtml(carried: CarriedEntry, store: Store): string {
  return "hooked" in carried ? (carried.hooked.contentHtml ?? "") : store.content(carried, "feed");
}

/** What is said of it, whoever said it. */
export function carriedFacts(carried: CarriedEntry): EntryFacts {
  return "hooked" in carried ? carried.hooked : carried;
}

/** What only this site knows of an entry is no feed's business, and no hook's. */
function ownFacts(entry: Entry): FeedEntry {
  const {
    direction: _direction,
    source: _source,
    address: _address,
    key: _key,
    content: _content,
    fills: _fills,
    contentBytes: _bytes,
    feedContent: _wish,
    archive: _archive,
    retraction: _retraction,
    ...facts
  } = entry;
  return facts;
}
