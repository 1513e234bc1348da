/** Lists of subscriptions (OPML, R87, R88) against the feeds of the site: each is listed once, as what it is, and none is missing. */

import { type Finding, found } from "../finding.ts";
import type { Feeds } from "./history.ts";
import { folderOf, follow, type SiteMap, urlOf } from "./links.ts";
import type { ListedFeed } from "./lists.ts";

interface Site extends SiteMap {
  readonly feeds: Feeds;
  readonly archives: ReadonlySet<string>;
}

/** Judges the feeds that one list names. */
export function judgeSubscriptions(
  path: string,
  listed: readonly ListedFeed[],
  site: Site,
): readonly Finding[] {
  const findings: Finding[] = [];
  const formats = new Map<string, string>();
  const only = /(?:^|\/)feeds\/([a-z]{2,8}(?:-[a-z0-9]{1,8})*)\.opml$/i.exec(path)?.[1];
  for (const outline of listed) {
    const wrong = (reason: string, severity?: "warning"): void => {
      const options = { length: 8, ...(severity && { severity }) };
      findings.push(found("opml/outline-wrong", outline.at, { reason }, options));
    };
    const target = follow(outline.url, path, site);
    if (target.kind !== "file") continue;
    const feed = site.feeds.get(target.path);
    if (feed === undefined) {
      wrong("What `xmlUrl` leads to is no feed.");
      continue;
    }
    if (site.archives.has(target.path)) wrong("What `xmlUrl` leads to is an archive document.");
    const folder = folderOf(target.path);
    const other = formats.get(folder);
    if (other === target.path) wrong("The list has that feed already.");
    else if (other !== undefined) wrong("The list has that feed already, in another format.", "warning");
    formats.set(folder, target.path);
    if (differs(outline.language, feed.language))
      wrong(`It has the language "${outline.language}", the feed "${feed.language}".`);
    if (differs(only, feed.language)) wrong(`The list is for "${only}", the feed is in "${feed.language}".`);
  }
  return findings;
}

/** The list of everything. */
export const COMPLETE = "feeds.opml";

/** The list of everything names each feed in one of its formats. */
export function judgeCompleteness(listed: readonly ListedFeed[], rootAt: number, site: Site): Finding[] {
  const folders = new Set<string>();
  for (const { url } of listed) {
    const target = follow(url, COMPLETE, site);
    if (target.kind === "file") folders.add(folderOf(target.path));
  }
  const findings: Finding[] = [];
  for (const path of site.feeds.keys()) {
    const folder = folderOf(path);
    if (site.archives.has(path) || folders.has(folder)) continue;
    folders.add(folder);
    const url = urlOf(path, site.base.href);
    findings.push(found("opml/feed-missing", rootAt, { url }, { length: 5 }));
  }
  return findings;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
}
