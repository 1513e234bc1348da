/**
 * Entries as feeds carry them: in full, with the content that the store holds, or as a summary. One object an entry
 * and form, however many feeds carry it, because fragments are kept by it.
 */

import type { Entry, EntryFacts, FeedEntry } from "../model/entry.ts";
import type { Store } from "../model/output.ts";
import { forgetFragments } from "./fragments.ts";
import type { CarriedEntry } from "./planned.ts";

interface Made {
  readonly full: WeakMap<Entry, FeedEntry>;
  readonly summary: WeakMap<Entry, FeedEntry>;
}

let made: Made = nothingMade();

function nothingMade(): Made {
  return { full: new WeakMap(), summary: new WeakMap() };
}

/** Lets go of all entries, and of what was written of them: a build has no more use for them once every feed is made. */
export function forgetCarried(): void {
  made = nothingMade();
  forgetFragments();
}

/** The entry for the writers; what a hook made of one is as the hook made it. */
export function feedEntry(carried: CarriedEntry, isFull: boolean, store: Store): FeedEntry {
  if ("hooked" in carried) return carried.hooked;
  const kept = isFull ? made.full : made.summary;
  const known = kept.get(carried);
  if (known) return known;
  const entry = isFull
    ? { ...ownFacts(carried), contentHtml: store.content(carried, "feed") }
    : ownFacts(carried);
  kept.set(carried, entry);
  return entry;
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
