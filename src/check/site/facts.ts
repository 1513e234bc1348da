/**
 * What is known of one file after it was judged alone: its problems, and what other files decide on. Facts are plain
 * data that JSON and structured clone carry, and small: a hundred thousand pages have them in memory at once. No ids,
 * no entries, no content.
 */

import type { Problem } from "../../model/problem.ts";
import type { ReadFormat, ReadHistory } from "../feed/reading.ts";
import type { Finding } from "../finding.ts";
import type { WantedAnchor } from "./links.ts";
import type { ListedFeed } from "./lists.ts";

export interface JudgedFile {
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  readonly facts: FileFacts;
}

export interface FileFacts {
  /** The head of a feed. */
  readonly feed?: FeedFacts;
  /** The entries of a feed that something is to be told of. */
  readonly entries?: readonly ToldEntry[];
  /** Findings that a site has for one reason, so that the first of each code stands for all. */
  readonly once?: readonly Finding[];
  /** Places in other pages that the file points to, its entries aside. */
  readonly wanted?: readonly WantedAnchor[];
  /** Feeds that a page announces as something that their file names do not promise. */
  readonly announced?: readonly Announcement[];
  /** The feeds that a list of subscriptions names. */
  readonly subscriptions?: Subscriptions;
}

export interface FeedFacts {
  readonly format: ReadFormat;
  readonly id?: string;
  readonly language?: string;
  readonly history: ReadHistory;
  /** How many entries it has. */
  readonly entries: number;
  /** Size of the file. */
  readonly bytes: number;
}

/** An entry, of which something is told in the first file that carries it, and nowhere else. */
export interface ToldEntry {
  /** Equal for equal entries in equal surroundings. */
  readonly name: string;
  /** Offset of its start in the file; offsets of what follows count from there. */
  readonly at: number;
  readonly findings: readonly Finding[];
  readonly wanted: readonly WantedAnchor[];
}

/** A feed that a page announces. */
export interface Announcement {
  /** Output path of what lies at its address. */
  readonly path: string;
  readonly type: string;
  readonly url: string;
  readonly at: number;
}

export interface Subscriptions {
  readonly listed: readonly ListedFeed[];
  /** Offset of the list's root. */
  readonly rootAt: number;
}

/** Of a file that no other one asks about. */
export const NO_FACTS: FileFacts = {};
