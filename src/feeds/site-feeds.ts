/**
 * The feeds of the site as data: which there are, what their documents say, and which entries each carries, in full
 * or as summaries, in the subscription document and in archives. All formats of a feed carry the same. Writes nothing.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { FeedDocument, FeedPaths, SiteFeed } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { archivesOf, type Shelf, withHistory } from "./archives.ts";
import { type Portion, portionOf } from "./budget.ts";
import { unknownNames } from "./filter.ts";
import { type Following, followings } from "./following.ts";
import { feedId, firstOf, metadataOf, newestOf, pathsOf } from "./metadata.ts";
import type { PlannedFeed, PlannedFeeds } from "./planned.ts";
import { showOf } from "./podcast-rules.ts";
import { currentTombstones, tombstonesOf } from "./tombstones.ts";

/** Plans every feed; `settingsFile` is what problems of declared feeds point at. */
export function siteFeeds(catalogue: Catalogue, settingsFile = "package.json"): PlannedFeeds {
  const { entries, retracted, authority, established } = catalogue;
  const stem = feedId(authority, established, "");
  const entryIds = new Set([...entries, ...retracted].flatMap(({ id }) => (id.startsWith(stem) ? [id] : [])));
  const planned = followings(catalogue).map((following) => {
    const show = showOf(following, catalogue, settingsFile);
    const document = documentOf(following, catalogue, entryIds, show.podcast);
    return { ...planFeed(following, catalogue, document), problems: show.problems };
  });
  return {
    feeds: planned.map(({ plan }) => plan),
    problems: [
      ...judgeFilters(catalogue, settingsFile),
      ...eachOnce(planned.flatMap(({ problems }) => problems)),
    ],
    notes: planned.flatMap(({ notes }) => notes),
    contending: new Set(planned.flatMap(({ contending }) => contending.map(({ source }) => source))),
  };
}

/** A show in several languages has one picture, and several shows may carry one episode. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify([one.place, one.what]), one])).values()];
}

/** No source path ends with a slash, so that no entry can be minted the id of a feed (R1). */
function documentOf(
  following: Following,
  catalogue: Catalogue,
  entryIds: ReadonlySet<string>,
  podcast: FeedDocument["podcast"],
): FeedDocument {
  const document = metadataOf(following, catalogue);
  return {
    ...document,
    id: entryIds.has(document.id) ? `${document.id}/` : document.id,
    ...(podcast && { podcast }),
  };
}

/** `document` is the feed's without what its entries decide. */
function planFeed(
  following: Following,
  catalogue: Catalogue,
  document: FeedDocument,
): {
  readonly plan: PlannedFeed;
  readonly notes: readonly string[];
  readonly contending: readonly Entry[];
} {
  const { scope, language, address, formats } = following;
  const portion = portionOf(following.entries, following);
  const isArchived = following.hasArchives && !portion.isWhole;
  const shelves = isArchived ? archivesOf(following, document, catalogue) : [];
  const deleted = currentTombstones(
    tombstonesOf(following.retracted, following.ended),
    portion.entries,
    portion.entries.length === following.entries.length,
    following.limit,
  );
  const paths = pathsOf(address, formats);
  const feed: SiteFeed = {
    document: {
      ...withHistory(document, shelves),
      updated: newestOf(portion.entries, deleted, catalogue.established),
      ...(deleted.length > 0 && { deleted }),
    },
    language: language.tag,
    scope,
    address,
    paths,
    archives: shelves.map(({ archive }) => archive.paths),
    entryCount: portion.entries.length,
  };
  return {
    plan: {
      feed,
      entries: portion.entries,
      summarised: portion.summarised,
      ...(portion.spare !== undefined && { spare: portion.spare }),
      archives: shelves.map(({ archive }) => archive),
    },
    notes: notesOf(paths, portion, shelves),
    contending: [
      ...contendersFor(portion, following.entries),
      ...shelves.flatMap((shelf) => contendersFor(shelf.portion, shelf.portion.entries)),
    ],
  };
}

/** The entries of which a portion was made, where not all of them found room. */
function contendersFor(portion: Portion, all: readonly Entry[]): readonly Entry[] {
  return portion.spare === undefined ? all.slice(0, portion.entries.length + portion.leftOut) : [];
}

/** What the byte limit did to the feed, a sentence for each document; the limit of entries is no news. */
function notesOf(paths: FeedPaths, portion: Portion, shelves: readonly Shelf[]): readonly string[] {
  const told = [
    { paths, portion },
    ...shelves.map(({ archive, portion }) => ({ paths: archive.paths, portion })),
  ];
  return told.flatMap((one) => {
    const { shortened, leftOut } = one.portion;
    const parts = [
      ...(shortened > 0 ? [`${entriesOf(shortened)} as a summary only`] : []),
      ...(leftOut > 0
        ? [`${entriesOf(leftOut)} ${shelves.length > 0 ? "only in the archive" : "left out"}`]
        : []),
    ];
    if (parts.length === 0) return [];
    return [`${firstOf(one.paths) ?? ""}: to stay within its bytes, ${parts.join(", and ")}.`];
  });
}

function entriesOf(count: number): string {
  return count === 1 ? "1 older article" : `${count} older articles`;
}

/** A name in a filter that nothing has is mostly a slip of the pen; the feed is valid and empty (D31). */
function judgeFilters(catalogue: Catalogue, settingsFile: string): readonly Problem[] {
  return catalogue.site.feeds.declared.flatMap(({ name: feed, filter, places }) =>
    unknownNames(filter, catalogue).map((unknown) =>
      problem("feeds/filter-unknown", places?.filter ?? { file: settingsFile }, { feed, ...unknown }),
    ),
  );
}
