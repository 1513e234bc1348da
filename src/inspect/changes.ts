/**
 * What has changed between two editions of a feed, as the programs of its subscribers meet it: what is new, what
 * reads otherwise, what has gone, and which old articles would be shown once more as unread. Pure.
 */

import type { ReadEntry } from "../check/feed/reading.ts";
import { linkOf, matchEntries, type Pair } from "./matching.ts";

/** By what a reader remembers that an entry was read. */
export type ReaderKey = "id" | "link" | "both";

const READER_KEYS: readonly ReaderKey[] = ["id", "link", "both"];

/** What of an entry may read otherwise. */
export type Part =
  | "title"
  | "link"
  | "published"
  | "updated"
  | "authors"
  | "categories"
  | "summary"
  | "content"
  | "image"
  | "attachments"
  | "language";

export interface UpdatedEntry extends Pair {
  readonly parts: readonly Part[];
}

export interface UnreadEntry extends Pair {
  /** Which readers would show it again. */
  readonly by: readonly ReaderKey[];
}

export interface FeedChanges {
  readonly added: readonly ReadEntry[];
  readonly updated: readonly UpdatedEntry[];
  readonly removed: readonly ReadEntry[];
  /** Articles that both editions have, and that some readers would take for new. */
  readonly unread: readonly UnreadEntry[];
}

/** Compares two editions. An entry of which nothing but its id is another one is not updated; it may be unread. */
export function compareEntries(was: readonly ReadEntry[], is: readonly ReadEntry[]): FeedChanges {
  const { pairs, added, removed } = matchEntries(was, is);
  const known = READER_KEYS.map((key) => [key, new Set(was.map((entry) => keyOf(entry, key)))] as const);
  return {
    added,
    updated: pairs.flatMap((pair) => {
      const parts = PART_NAMES.filter((part) => PARTS[part](pair.was) !== PARTS[part](pair.is));
      return parts.length === 0 ? [] : [{ ...pair, parts }];
    }),
    removed,
    unread: pairs.flatMap((pair) => {
      const by = known.filter(([key, keys]) => !keys.has(keyOf(pair.is, key))).map(([key]) => key);
      return by.length === 0 ? [] : [{ ...pair, by }];
    }),
  };
}

/** What a reader keeps of an entry; where that is missing, what it takes instead. */
function keyOf(entry: ReadEntry, key: ReaderKey): string {
  if (key === "both") return JSON.stringify([keyOf(entry, "id"), keyOf(entry, "link")]);
  const { id, title = "" } = entry;
  const link = linkOf(entry);
  return (key === "id" ? (id ?? link) : (link ?? id)) ?? title;
}

type Value = string | number | undefined;

const PARTS: { readonly [P in Part]: (entry: ReadEntry) => Value } = {
  title: ({ title }) => title,
  link: linkOf,
  published: ({ publishedMs }) => publishedMs,
  updated: ({ updatedMs }) => updatedMs,
  authors: ({ authors }) => JSON.stringify(authors),
  categories: ({ categories }) => JSON.stringify(categories),
  summary: ({ summary }) => summary,
  content: ({ contentHtml, contentText }) => contentHtml ?? contentText,
  image: ({ image }) => image,
  attachments: ({ attachments }) => JSON.stringify(attachments),
  language: ({ language }) => language,
};

const PART_NAMES = Object.keys(PARTS) as readonly Part[];
