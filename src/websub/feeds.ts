/** Which feeds of a built folder announce hubs: their topics, and the hash of the bytes that readers would get. */

import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { readHub, whyNotTopic } from "./address.ts";
import { type Announcement, readAnnouncement } from "./announcement.ts";

export interface AnnouncingFeed {
  /** Its self link, as it stands: what subscribers name to the hub. */
  readonly topic: string;
  readonly hubs: readonly string[];
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

export interface FoundFeeds {
  /** By topic. */
  readonly feeds: readonly AnnouncingFeed[];
  readonly problems: readonly Problem[];
}

/** Reads every feed below `folder`; problems name files from `root`. Both are absolute. */
export function findAnnouncingFeeds(folder: string, root: string): FoundFeeds {
  const problems: Problem[] = [];
  const feeds = new Map<string, AnnouncingFeed>();
  const wrongHubs = new Map<string, string>();
  for (const path of feedFilesIn(folder)) {
    const bytes = readFileSync(path);
    const read = readAnnouncement(bytes);
    const place = { file: relative(root, path).replaceAll("\\", "/") };
    if (read === "unreadable") problems.push(problem("websub/feed-unreadable", place, {}));
    if (read === undefined || read === "unreadable" || read.hubs.length === 0) continue;
    const hubs = usableHubs(read, wrongHubs);
    const { topic } = read;
    const reason =
      topic !== undefined && feeds.has(topic) ? `It is ${topic}, as in another file.` : whyNotTopic(topic);
    if (reason !== undefined) problems.push(problem("websub/topic-unusable", place, { reason }));
    else if (topic !== undefined) feeds.set(topic, { topic, hubs, hash: hashOf(bytes) });
  }
  for (const [hub, reason] of wrongHubs)
    problems.push(problem("websub/hub-unusable", undefined, { hub, reason }));
  return { feeds: [...feeds.values()].sort((a, b) => (a.topic < b.topic ? -1 : 1)), problems };
}

/** Regular files only, in the order of their paths' code units. */
function feedFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:xml|json|rss|atom)$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path).isFile());
}

/** What is wrong with a hub is told once, however many feeds announce it. */
function usableHubs({ hubs }: Announcement, wrong: Map<string, string>): readonly string[] {
  const usable = hubs.flatMap((hub) => {
    const read = readHub(hub);
    if ("url" in read) return [read.url];
    wrong.set(hub, read.reason);
    return [];
  });
  return [...new Set(usable)];
}
