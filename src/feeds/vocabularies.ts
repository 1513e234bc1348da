/**
 * Which vocabularies a document uses, so that its root declares these and no others (R36). RSS always has
 * the four that nearly every entry needs, and the root of most feeds is then the same.
 */

import type { WrittenFeed } from "./extras.ts";
import { namespaceOf } from "./namespaces.ts";
import { isCreativeCommons, type Needs, prefixesOf } from "./needs.ts";
import { isShowListed } from "./podcast.ts";

/** Prefixes of an RSS document, in a settled order; those of extensions last. */
export function prefixesOfRss(feed: WrittenFeed, needs: Needs): ReadonlySet<string> {
  const isPodcast = feed.podcast !== undefined;
  return new Set([
    ...["atom", "content", "dc", "media"],
    ...when(isPodcast, "itunes"),
    ...when(isShowListed(feed) || (isPodcast && needs.isListed), "podcast"),
    ...when(isArchive(feed), "fh"),
    ...when(needs.isReply, "thr"),
    ...when(needs.hasCommentFeed, "wfw"),
    ...when(needs.isCounted, "slash"),
    ...when(isCreativeCommons(feed) || needs.isCreativeCommons, "creativeCommons"),
    ...prefixesOfExtensions(feed, needs),
  ]);
}

/** Prefixes of an Atom document, in a settled order; those of extensions last. */
export function prefixesOfAtom(feed: WrittenFeed, needs: Needs): ReadonlySet<string> {
  return new Set([
    ...when(needs.hasMedia, "media"),
    ...when(isArchive(feed), "fh"),
    ...when(needs.isReply || needs.isCounted, "thr"),
    ...when((feed.deleted ?? []).length > 0, "at"),
    ...prefixesOfExtensions(feed, needs),
  ]);
}

function when(isUsed: boolean, prefix: string): readonly string[] {
  return isUsed ? [prefix] : [];
}

function isArchive({ history }: WrittenFeed): boolean {
  return history?.kind === "archive";
}

/** Prefixes of known URI that extensions use: the feed's own, then those of its entries. */
function prefixesOfExtensions(feed: WrittenFeed, needs: Needs): readonly string[] {
  const used = [...prefixesOf(feed.extensions ?? []), ...needs.prefixes];
  return used.filter((prefix) => namespaceOf(prefix, feed.namespaces) !== undefined);
}
