/**
 * What a document's head must know of its entries: which vocabularies they use, and whether somebody signs each. It is
 * kept with an entry's fragment, so that a head is written without looking at the entry again.
 */

import { namesOf } from "./extensions.ts";
import type { WrittenFacts } from "./extras.ts";
import { attachmentsOf, hasWords } from "./media.ts";
import { isEpisodeListed } from "./podcast.ts";

/** Of one entry, or of all entries of a document: what any of them needs. */
export interface Needs {
  /** Has no author of its own. */
  readonly isUnsigned: boolean;
  /** Shows a picture or speaks of a file. */
  readonly hasMedia: boolean;
  readonly isReply: boolean;
  /** Says how many have answered it. */
  readonly isCounted: boolean;
  readonly hasCommentFeed: boolean;
  readonly isCreativeCommons: boolean;
  /** Is an episode that the podcast namespace has words for. */
  readonly isListed: boolean;
  /** Prefixes of its extensions, of known URI or not, in the order of their first use. */
  readonly prefixes: readonly string[];
}

/** What one entry needs. */
export function needsOf(entry: WrittenFacts): Needs {
  const { authors, image, attachments, inReplyTo, comments, episode, license, extensions = [] } = entry;
  const special = image ?? inReplyTo ?? comments ?? episode ?? license;
  if (special === undefined && authors.length > 0 && attachments.length + extensions.length === 0) {
    return NOTHING;
  }
  return {
    isUnsigned: authors.length === 0,
    hasMedia: image !== undefined || attachmentsOf(entry).some(hasWords),
    isReply: inReplyTo !== undefined,
    isCounted: comments?.count !== undefined,
    hasCommentFeed: comments?.feedUrl !== undefined,
    isCreativeCommons: isCreativeCommons(entry),
    isListed: isEpisodeListed(episode),
    prefixes: prefixesOf(extensions),
  };
}

/** What all of them need together. */
export function allNeeds(entries: Iterable<Needs>): Needs {
  const all = { ...NOTHING };
  const prefixes = new Set<string>();
  for (const needs of entries) {
    if (needs === NOTHING) continue;
    all.isUnsigned ||= needs.isUnsigned;
    all.hasMedia ||= needs.hasMedia;
    all.isReply ||= needs.isReply;
    all.isCounted ||= needs.isCounted;
    all.hasCommentFeed ||= needs.hasCommentFeed;
    all.isCreativeCommons ||= needs.isCreativeCommons;
    all.isListed ||= needs.isListed;
    for (const prefix of needs.prefixes) prefixes.add(prefix);
  }
  return { ...all, prefixes: [...prefixes] };
}

/** Whether the licence is one of Creative Commons, which have an RSS module of their own. */
export function isCreativeCommons({ license }: { readonly license?: string }): boolean {
  return license !== undefined && /^https?:\/\/(?:www\.)?creativecommons\.org\//i.test(license);
}

/** Prefixes that extensions use, in the order of their first use. */
export function prefixesOf(extensions: NonNullable<WrittenFacts["extensions"]>): readonly string[] {
  return [...new Set(extensions.flatMap(namesOf).flatMap(({ prefix }) => prefix ?? []))];
}

/** Most entries need nothing, and share this. */
const NOTHING = {
  isUnsigned: false,
  hasMedia: false,
  isReply: false,
  isCounted: false,
  hasCommentFeed: false,
  isCreativeCommons: false,
  isListed: false,
  prefixes: [],
};
