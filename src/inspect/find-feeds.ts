/** Finds the feeds in a folder that anyone may have made: told by their names and their first bytes. */

import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { isSystemError, whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { startOf } from "./read-chunks.ts";

export interface FoundFeeds {
  /** Relative to the folder, `/` between segments, sorted. */
  readonly paths: readonly string[];
  /** What could not be looked at, named by such a path. */
  readonly problems: readonly Problem[];
}

/** RSS, Atom and JSON Feed below a folder. Links are not followed; what is hidden or installed is passed over. */
export function findFeeds(folder: string): FoundFeeds {
  return find(folder, FEED);
}

/** The same, and the lists of feeds in OPML. */
export function findFeedsAndLists(folder: string): FoundFeeds {
  return find(folder, FEED_OR_LIST);
}

function find(folder: string, root: RegExp): FoundFeeds {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const visit = (below: string): void => {
    const items = readable(below, problems, () => readdirSync(join(folder, below), { withFileTypes: true }));
    for (const item of items ?? []) {
      const path = below === "" ? item.name : `${below}/${item.name}`;
      if (isPassedOver(item)) continue;
      if (item.isDirectory()) visit(path);
      else if (readable(path, problems, () => isFeed(join(folder, path), root)) === true) paths.push(path);
    }
  };
  visit("");
  return { paths: paths.sort(), problems };
}

function isPassedOver(item: Dirent): boolean {
  if (item.name.startsWith(".")) return true;
  return item.isDirectory() ? item.name === "node_modules" : !(item.isFile() && MAY_BE.test(item.name));
}

function readable<T>(path: string, problems: Problem[], look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const file = path === "" ? "." : path;
    problems.push(problem("check/file-unreadable", { file }, { reason: whyNotRead(error) }));
    return undefined;
  }
}

const MAY_BE = /\.(?:xml|rss|atom|rdf|opml|json)$/i;

/** Enough to meet the root of a feed behind a declaration and a comment. */
const SNIFFED_BYTES = 4096;

function isFeed(file: string, root: RegExp): boolean {
  // Two bytes a letter or four: without the zeros, it is letters enough.
  const start = new TextDecoder("latin1").decode(startOf(file, SNIFFED_BYTES)).replaceAll("\u0000", "");
  return (/\.json$/i.test(file) ? JSON_FEED : root).test(start);
}

const JSON_FEED = /jsonfeed\.org\/version\//;
const FEED = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>]/i;
const FEED_OR_LIST = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|opml)[\s>]/i;
