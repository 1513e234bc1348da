/**
 * Judges the history of the feeds of a site (RFC 5005): whether each link from one document to the next finds it,
 * whether neighbours name each other, whether the way back ends, and whether it passes every archive document.
 * Each format is a history of its own; JSON Feed knows only the way back.
 */

import type { ReadLink } from "../feed/reading.ts";
import { type Finding, found } from "../finding.ts";
import type { FeedFacts } from "./facts.ts";
import { folderOf, follow, type SiteMap, urlOf } from "./links.ts";

/** The feeds of a site by path. */
export type Feeds = ReadonlyMap<string, FeedFacts>;

/** Which feeds are archive documents. JSON Feed has no mark for it: the XML beside it tells, or the name of its folder. */
export function archivesAmong(feeds: Feeds): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const [path, { history }] of feeds) if (history.isArchive) folders.add(folderOf(path));
  const archives = new Set<string>();
  for (const [path, { format, history }] of feeds) {
    const isNamed = format === "json" && (folders.has(folderOf(path)) || /(?:^|\/)archive\/\d+\//.test(path));
    if (history.isArchive || isNamed) archives.add(path);
  }
  return archives;
}

/** What is wrong with the histories, by the file in which it stands. */
export function judgeHistories(
  feeds: Feeds,
  archives: ReadonlySet<string>,
  site: SiteMap,
): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, Finding[]>();
  const report = (path: string, finding: Finding): void => {
    const own = findings.get(path);
    if (own === undefined) findings.set(path, [finding]);
    else own.push(finding);
  };
  const documents = new Map<string, Document>();
  for (const [path, feed] of feeds) {
    const isArchive = archives.has(path);
    if (!isArchive && feed.history.previous === undefined && feed.history.next === undefined) continue;
    documents.set(path, readDocument(path, feed, isArchive, { feeds, archives, site, report }));
  }
  for (const document of documents.values()) judgeNeighbours(document, documents, feeds, site, report);
  judgeWays(documents, report);
  return findings;
}

type Report = (path: string, finding: Finding) => void;

/** A document, and the paths of those that it names. */
interface Document {
  readonly path: string;
  readonly feed: FeedFacts;
  readonly isArchive: boolean;
  readonly current?: string;
  readonly previous?: string;
  readonly next?: string;
}

interface Context {
  readonly feeds: Feeds;
  readonly archives: ReadonlySet<string>;
  readonly site: SiteMap;
  readonly report: Report;
}

function readDocument(path: string, feed: FeedFacts, isArchive: boolean, context: Context): Document {
  const { current, previous, next } = feed.history;
  const target = (link: ReadLink | undefined, rel: string): string | undefined =>
    link && targetOf(link, rel, path, feed, context);
  const targets = {
    current: target(current, "current"),
    previous: target(previous, feed.format === "json" ? "next_url" : "prev-archive"),
    next: target(next, "next-archive"),
  };
  const named = Object.entries(targets).filter(([, one]) => one !== undefined);
  return { path, feed, isArchive, ...(Object.fromEntries(named) as Partial<Document>) };
}

/** The path of the feed that a link leads to. That nothing lies there is what links are judged for anyway. */
function targetOf(
  { url, at }: ReadLink,
  rel: string,
  path: string,
  { format }: FeedFacts,
  { feeds, archives, site, report }: Context,
): string | undefined {
  const wrong = (reason: string): undefined => {
    report(path, found("history/link-wrong", at, { rel, url, reason }));
  };
  const target = follow(url, path, site);
  if (target.kind === "elsewhere") return wrong("That is no document of this site.");
  if (target.kind !== "file") return undefined;
  const feed = feeds.get(target.path);
  if (feed === undefined) return wrong("What lies there is no feed.");
  if (feed.format !== format) return wrong("What lies there is in another format.");
  const isArchive = archives.has(target.path);
  if (format !== "json" && isArchive === (rel === "current"))
    wrong(`What lies there is ${isArchive ? "an" : "no"} archive document.`);
  return target.path;
}

/** Of two neighbours each names the other; RFC 5005 demands the way back, and advises the way on. */
function judgeNeighbours(
  { path, feed, isArchive, current, previous, next }: Document,
  documents: ReadonlyMap<string, Document>,
  feeds: Feeds,
  site: SiteMap,
  report: Report,
): void {
  const { history } = feed;
  const judge = (link: ReadLink, rel: string, back: string, answer: string | undefined): void => {
    if (answer === path) return;
    const severity = answer === undefined && back === "next-archive" ? "warning" : "error";
    const facts = { rel, url: link.url, back, found: answer && urlOf(answer, site.base.href) };
    report(path, found("history/not-mutual", link.at, facts, { severity }));
  };
  if (feed.format !== "json") {
    if (isArchive && previous !== undefined && history.previous)
      judge(history.previous, "prev-archive", "next-archive", documents.get(previous)?.next);
    if (next !== undefined && history.next)
      judge(history.next, "next-archive", "prev-archive", documents.get(next)?.previous);
  }
  const subscription = current === undefined ? undefined : feeds.get(current);
  const [id, currentId] = [feed.id, subscription?.id];
  if (id !== undefined && currentId !== undefined && id !== currentId)
    report(path, found("history/id-differs", history.current?.at ?? 0, { id, current: currentId }));
}

/** From each subscription document back to the oldest, and on to the newest. */
function judgeWays(documents: ReadonlyMap<string, Document>, report: Report): void {
  const reached = new Map<string, string>();
  for (const { path, isArchive } of documents.values()) {
    if (!isArchive) walk(path, documents, reached, report);
  }
  for (const { path, feed, current } of documents.values()) {
    if (!documents.get(path)?.isArchive) continue;
    // Nothing is lost with a document that is still empty; readers of JSON Feed, who go back only, never meet it.
    if (feed.entries === 0) continue;
    const from = reached.get(path);
    if (from !== undefined && (current === undefined || current === from)) continue;
    const facts = { current: feed.history.current?.url };
    report(path, found("history/archive-orphan", feed.history.archiveAt ?? 0, facts));
  }
}

function walk(
  start: string,
  documents: ReadonlyMap<string, Document>,
  reached: Map<string, string>,
  report: Report,
): void {
  const onTheWay = new Set([start]);
  let last = start;
  for (let at = documents.get(start); at?.previous !== undefined; at = documents.get(at.previous)) {
    const link = at.feed.history.previous;
    if (onTheWay.has(at.previous)) {
      report(at.path, found("history/loop", link?.at ?? 0, { url: link?.url ?? "" }));
      break;
    }
    if (reached.has(at.previous)) break;
    reached.set(at.previous, start);
    onTheWay.add(at.previous);
    if (last === start) last = at.previous;
  }
  // The document that is still open may be empty, and then only its older neighbour leads to it.
  for (let at = documents.get(last)?.next; at !== undefined; at = documents.get(at)?.next) {
    if (reached.has(at) || at === start) break;
    reached.set(at, start);
  }
}
