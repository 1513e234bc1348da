/**
 * Judges what only the site as a whole can tell, from the facts of its files: histories, lists of subscriptions, the
 * largest feed, places that links want in other pages; and tells what is told once of entries that several feeds
 * carry. A file is read again only where something of it is to be told, or a link leads to a place in it.
 */

import type { Problem } from "../../model/problem.ts";
import type { ReadFormat } from "../feed/reading.ts";
import { archiveSizeOf, tooLargeOf, warnOfLargest } from "../feed/size.ts";
import { addAll, type Finding, moved, placed } from "../finding.ts";
import { announcements, isAsNamed, judgeTypes } from "./discovery.ts";
import type { FileFacts } from "./facts.ts";
import { archivesAmong, type Feeds, judgeHistories } from "./history.ts";
import { formatNamedBy } from "./kinds.ts";
import { anchorMissing, mapOf, type SiteMap, type SiteNames, type WantedAnchor } from "./links.ts";
import { readPage } from "./page.ts";
import { COMPLETE, judgeCompleteness, judgeSubscriptions } from "./subscriptions.ts";

/** How files are read again. */
export interface SiteReader {
  /** The text of a file, for the place of a problem. */
  readonly textOf: (path: string) => string;
  /** The ids of a page, or only those of the wanted ones that it has; undefined where there is no such page. */
  readonly idsOf: (path: string, wanted: ReadonlySet<string>) => ReadonlySet<string> | undefined;
}

/** Judges the files together; problems come in the order of the paths, and of their places in a file. */
export function judgeTogether(
  files: ReadonlyMap<string, { readonly facts: FileFacts }>,
  site: SiteNames,
  read: SiteReader,
): readonly Problem[] {
  const map = mapOf(site);
  const asked = askedOf(files);
  const findings = new Map<string, Finding[]>();
  const report = (path: string, more: readonly Finding[]): void => {
    const known = findings.get(path);
    if (known !== undefined) addAll(known, more);
    else if (more.length > 0) findings.set(path, [...more]);
  };
  const lacks = anchorsMissing(asked, read);
  tellOnce(asked, lacks, report);
  const feeds = new Map(asked.flatMap(([path, { feed }]) => (feed ? [[path, feed] as const] : [])));
  judgeFeeds(asked, feeds, map, report);
  for (const [path, { announced = [] }] of asked)
    report(
      path,
      judgeTypes(announced, (target) => feeds.get(target)?.format),
    );
  judgeMisnamed(files.keys(), feeds, map, read, report);
  return [...findings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, own]) => placed(path, read.textOf(path), own));
}

type Asked = readonly (readonly [path: string, facts: FileFacts])[];
type Report = (path: string, findings: readonly Finding[]) => void;

/** The files of which there is something to ask, in order: most pages are not among them. */
function askedOf(files: ReadonlyMap<string, { readonly facts: FileFacts }>): Asked {
  const asked: (readonly [string, FileFacts])[] = [];
  for (const [path, { facts }] of files) {
    const { feed, entries, once, wanted, announced, subscriptions } = facts;
    if (feed ?? entries ?? once ?? wanted ?? announced ?? subscriptions) asked.push([path, facts]);
  }
  return asked.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Asks each page that links want a place in, once for all of them. */
function anchorsMissing(asked: Asked, read: SiteReader): (wanted: WantedAnchor) => boolean {
  const anchors = new Map<string, Set<string>>();
  const want = ({ path, anchor }: WantedAnchor): void => {
    const known = anchors.get(path);
    if (known === undefined) anchors.set(path, new Set([anchor]));
    else known.add(anchor);
  };
  for (const [, { wanted = [], entries = [] }] of asked) {
    wanted.forEach(want);
    for (const entry of entries) entry.wanted.forEach(want);
  }
  for (const [path, wanted] of anchors) {
    const ids = read.idsOf(path, wanted);
    if (ids === undefined) anchors.delete(path);
    else for (const id of ids) wanted.delete(id);
  }
  return ({ path, anchor }) => anchors.get(path)?.has(anchor) ?? false;
}

/** What links want and do not find; and of each entry, and each thing that is told once, what the first file says. */
function tellOnce(asked: Asked, lacks: (wanted: WantedAnchor) => boolean, report: Report): void {
  const codes = new Set<string>();
  const names = new Set<string>();
  for (const [path, { once = [], entries = [], wanted = [] }] of asked) {
    report(path, wanted.filter(lacks).map(anchorMissing));
    for (const finding of once) {
      if (!codes.has(finding.problem.code)) report(path, [finding]);
      codes.add(finding.problem.code);
    }
    for (const { name, at, findings, wanted } of entries) {
      if (names.has(name)) continue;
      names.add(name);
      report(path, moved([...findings, ...wanted.filter(lacks).map(anchorMissing)], at));
    }
  }
}

function judgeFeeds(asked: Asked, feeds: Feeds, site: SiteMap, report: Report): void {
  const archives = archivesAmong(feeds);
  for (const [path, findings] of judgeHistories(feeds, archives, site)) report(path, findings);
  for (const [path, feed] of feeds) report(path, archives.has(path) ? archiveSizeOf(feed) : tooLargeOf(feed));
  const largest = warnOfLargest([...feeds].filter(([path]) => !archives.has(path)));
  if (largest) report(largest.path, [largest.finding]);
  const whole = { ...site, feeds, archives };
  for (const [path, { subscriptions }] of asked) {
    if (subscriptions === undefined) continue;
    report(path, judgeSubscriptions(path, subscriptions.listed, whole));
    if (path === COMPLETE) report(path, judgeCompleteness(subscriptions.listed, subscriptions.rootAt, whole));
  }
}

/**
 * Pages take a feed for what its file name promises. Where one is something else, or cannot be read, every page is
 * asked whether it announces that feed: no site is published with such a feed, so that it need not be quick.
 */
function judgeMisnamed(
  paths: Iterable<string>,
  feeds: Feeds,
  site: SiteMap,
  read: SiteReader,
  report: Report,
): void {
  const formatOf = (path: string): ReadFormat | undefined => feeds.get(path)?.format;
  const misnamed = new Set<string>();
  for (const path of site.paths) {
    if (path.endsWith(".html")) continue;
    const promised = formatNamedBy(path);
    if (promised !== undefined && promised !== formatOf(path)) misnamed.add(path);
  }
  if (misnamed.size === 0) return;
  for (const path of paths) {
    if (!path.endsWith(".html")) continue;
    const announced = announcements(readPage(read.textOf(path)).discoveries, path, site);
    const trusted = announced.filter((one) => misnamed.has(one.path) && isAsNamed(one));
    report(path, judgeTypes(trusted, formatOf));
  }
}
