/** Reads the two editions of what is compared: feed files, folders of feeds, or what lies on the network. */

import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { ReadFeed } from "../check/feed/reading.ts";
import { isSystemError, whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { findFeeds } from "./find-feeds.ts";
import { readEdition } from "./read-edition.ts";

/** Where an edition lies on the disk. */
export interface Edition {
  /** As it was given. */
  readonly path: string;
  /** Absolute. */
  readonly full: string;
  readonly isFolder: boolean;
  /** Names of its feeds: their paths in the folder, or the name of the file. */
  readonly feeds: readonly string[];
  readonly problems: readonly Problem[];
}

/** Looks at an edition; its feeds are read when they are asked for. */
export function openEdition(path: string, cwd: string): Edition {
  const full = resolve(cwd, path);
  try {
    if (!statSync(full).isDirectory())
      return { path, full, isFolder: false, feeds: [basename(path)], problems: [] };
  } catch (error) {
    return { path, full, isFolder: false, feeds: [], problems: [unreadable(path, whyOf(error))] };
  }
  const { paths, problems } = findFeeds(full);
  return { path, full, isFolder: true, feeds: paths, problems };
}

/** The feed of that name. */
export function readFrom({ path, full, isFolder }: Edition, feed: string): ReadFeed | Problem {
  const named = isFolder ? join(path, feed).replaceAll("\\", "/") : path;
  try {
    return readingOf(named, readFileSync(isFolder ? join(full, feed) : full));
  } catch (error) {
    return unreadable(named, whyOf(error));
  }
}

/** A feed from its bytes; `named` is what it is called in a problem. */
export function readingOf(named: string, bytes: Uint8Array): ReadFeed | Problem {
  const read = readEdition(bytes);
  return "reason" in read ? unreadable(named, read.reason) : read;
}

function unreadable(file: string, reason: string): Problem {
  return problem("diff/feed-unreadable", { file }, { reason });
}

function whyOf(error: unknown): string {
  if (!isSystemError(error)) throw error;
  return whyNotRead(error);
}
