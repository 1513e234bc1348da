/** Compares two editions feed by feed: two files, two folders, or what is published and what is to take its place. */

import type { ReadFeed } from "../check/feed/reading.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { compareEntries, type FeedChanges } from "./changes.ts";
import { type Edition, readFrom, readingOf } from "./editions.ts";
import { type FetchOptions, fetchFeed } from "./fetch-feed.ts";

export interface ComparedFeed {
  /** Its path in both folders, or the path of the new file as it was given. */
  readonly feed: string;
  readonly changes: FeedChanges;
}

export interface Comparison {
  readonly feeds: readonly ComparedFeed[];
  /** Feeds of the new edition that the old one has not. */
  readonly added: readonly string[];
  /** Feeds of the old edition that the new one has not: their subscribers are left alone. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/** Compares what lies on the disk; both are folders, or neither is. */
export function compareEditions(was: Edition, is: Edition): Comparison {
  const problems = [...was.problems, ...is.problems];
  if (!was.isFolder) {
    const [old] = was.feeds;
    const [now] = is.feeds;
    if (old === undefined || now === undefined) return { ...NOTHING, problems };
    const compared = compareFeed(is.path, readFrom(was, old), readFrom(is, now));
    return { ...NOTHING, ...gathered([compared]) };
  }
  const before = new Set(was.feeds);
  const after = new Set(is.feeds);
  const shared = is.feeds.filter((feed) => before.has(feed));
  if (shared.length === 0 && problems.length === 0)
    problems.push(problem("diff/nothing-shared", undefined, { old: was.path, now: is.path }));
  const { feeds, problems: unread } = gathered(
    shared.map((feed) => compareFeed(feed, readFrom(was, feed), readFrom(is, feed))),
  );
  return {
    feeds,
    added: is.feeds.filter((feed) => !before.has(feed)),
    removed: was.feeds.filter((feed) => !after.has(feed)),
    problems: [...problems, ...unread],
  };
}

/** Compares what is published at `url` with what lies on the disk: one feed, or below the URL those of a folder. */
export async function compareWithPublished(
  url: string,
  is: Edition,
  options: FetchOptions,
): Promise<Comparison> {
  const compared: Compared[] = [];
  const added: string[] = [];
  for (const feed of is.feeds) {
    const address = is.isFolder ? addressOf(feed, url) : url;
    const fetched = await fetchFeed(address, options);
    if ("bytes" in fetched) {
      compared.push(
        compareFeed(is.isFolder ? feed : is.path, readingOf(address, fetched.bytes), readFrom(is, feed)),
      );
    } else if (is.isFolder && fetched.isMissing) added.push(feed);
    else {
      const { reason } = fetched;
      compared.push([problem("diff/feed-unfetched", undefined, { url: address, reason })]);
    }
  }
  const { feeds, problems } = gathered(compared);
  const isNothing = feeds.length + problems.length + is.problems.length === 0;
  const none = isNothing ? [problem("diff/nothing-shared", undefined, { old: url, now: is.path })] : [];
  return { feeds, added, removed: [], problems: [...is.problems, ...none, ...problems] };
}

const NOTHING: Comparison = { feeds: [], added: [], removed: [], problems: [] };

type Compared = ComparedFeed | readonly Problem[];

function compareFeed(feed: string, was: ReadFeed | Problem, is: ReadFeed | Problem): Compared {
  if ("code" in was || "code" in is) return [was, is].flatMap((one) => ("code" in one ? [one] : []));
  const entriesOf = ({ entries }: ReadFeed) => entries.map(({ entry }) => entry);
  return { feed, changes: compareEntries(entriesOf(was), entriesOf(is)) };
}

function gathered(compared: readonly Compared[]): Pick<Comparison, "feeds" | "problems"> {
  return {
    feeds: compared.flatMap((one) => ("feed" in one ? [one] : [])),
    problems: compared.flatMap((one) => ("feed" in one ? [] : one)),
  };
}

function addressOf(feed: string, site: string): string {
  const path = feed.split("/").map(encodeURIComponent).join("/");
  return new URL(path, site.endsWith("/") ? site : `${site}/`).href;
}
