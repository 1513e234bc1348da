/**
 * Which vocabularies a document uses, so that its root declares these and no others (R36). RSS always has
 * the four that nearly every entry needs, and the root of most feeds is then the same.
 */

import type { Extension } from "../model/entry.ts";
import { namesOf } from "./extensions.ts";
import type { WrittenEntry, WrittenFeed } from "./extras.ts";
import { attachmentsOf, hasWords } from "./media.ts";
import { namespaceOf } from "./namespaces.ts";
import { isEpisodeListed, isShowListed } from "./podcast.ts";

/** Prefixes of an RSS document, in a settled order; those of extensions last. */
export function prefixesOfRss(feed: WrittenFeed, entries: readonly WrittenEntry[]): ReadonlySet<string> {
  const isPodcast = feed.podcast !== undefined;
  return new Set([
    ...["atom", "content", "dc", "media"],
    ...when(isPodcast, "itunes"),
    ...when(
      isShowListed(feed) || (isPodcast && entries.some(({ episode }) => isEpisodeListed(episode))),
      "podcast",
    ),
    ...when(isArchive(feed), "fh"),
    ...when(entries.some(isReply), "thr"),
    ...when(
      entries.some(({ comments }) => comments?.feedUrl !== undefined),
      "wfw",
    ),
    ...when(entries.some(isCounted), "slash"),
    ...when([feed, ...entries].some(isCreativeCommons), "creativeCommons"),
    ...prefixesOfExtensions(feed, entries),
  ]);
}

/** Prefixes of an Atom document, in a settled order; those of extensions last. */
export function prefixesOfAtom(feed: WrittenFeed, entries: readonly WrittenEntry[]): ReadonlySet<string> {
  return new Set([
    ...when(entries.some(hasMedia), "media"),
    ...when(isArchive(feed), "fh"),
    ...when(
      entries.some((entry) => isReply(entry) || isCounted(entry)),
      "thr",
    ),
    ...when((feed.deleted ?? []).length > 0, "at"),
    ...prefixesOfExtensions(feed, entries),
  ]);
}

/** Whether the licence is one of Creative Commons, which have an RSS module of their own. */
export function isCreativeCommons({ license }: { readonly license?: string }): boolean {
  return /^https?:\/\/(?:www\.)?creativecommons\.org\//i.test(license ?? "");
}

function when(isUsed: boolean, prefix: string): readonly string[] {
  return isUsed ? [prefix] : [];
}

function isArchive({ history }: WrittenFeed): boolean {
  return history?.kind === "archive";
}

function isReply({ inReplyTo }: WrittenEntry): boolean {
  return inReplyTo !== undefined;
}

function isCounted({ comments }: WrittenEntry): boolean {
  return comments?.count !== undefined;
}

function hasMedia(entry: WrittenEntry): boolean {
  return entry.image !== undefined || attachmentsOf(entry).some(hasWords);
}

/** Prefixes of known URI that extensions use, in the order of their first use. */
function prefixesOfExtensions(feed: WrittenFeed, entries: readonly WrittenEntry[]): ReadonlySet<string> {
  const prefixes = new Set<string>();
  const read = (extensions: readonly Extension[] = []): void => {
    for (const { prefix } of extensions.flatMap(namesOf)) {
      if (prefix !== undefined && namespaceOf(prefix, feed.namespaces) !== undefined) prefixes.add(prefix);
    }
  };
  read(feed.extensions);
  for (const { extensions } of entries) read(extensions);
  return prefixes;
}
