/**
 * Where an entry leads to: the talk about it, what it answers, what it is about and came from, its licence
 * (RFC 4287 §4.2.7, RFC 4685, RFC 4946); and where a document leads in the feed's history (RFC 5005).
 */

import type { Comments, InReplyTo } from "../model/entry.ts";
import type { FeedHistory } from "../model/feed.ts";
import { element } from "../text/xml.ts";
import type { WrittenFacts } from "./extras.ts";

export interface Link {
  readonly rel: string;
  readonly url: string;
  readonly type?: string;
  readonly title?: string;
  /** Answers behind a `replies` link. */
  readonly count?: number;
}

/**
 * Links of an entry to elsewhere: replies, related, via, license; no two of one relation lead to one URL. What a
 * link post is about is the first `related`; the page where a republished piece stood first is the first `via`.
 */
export function linksOf(entry: WrittenFacts): readonly Link[] {
  const { externalUrl, related = [], via = [], republishedFrom, comments, license } = entry;
  const leadsOn = externalUrl ?? republishedFrom ?? comments ?? license;
  if (leadsOn === undefined && related.length === 0 && via.length === 0) return [];
  const about = related.find(({ url }) => url === externalUrl) ?? { url: externalUrl };
  const sources = [republishedFrom?.pageUrl, ...via];
  return distinct([
    ...replies(comments),
    ...[about, ...related].map((link) => ({ rel: "related", ...link })),
    ...sources.map((url) => ({ rel: "via", url })),
    ...licenseLinks(entry),
  ]);
}

/** The licence of an entry or of a feed (RFC 4946). */
export function licenseLinks({ license }: { readonly license?: string }): readonly Link[] {
  return license === undefined ? [] : [{ rel: "license", url: license }];
}

/** Links to the other documents of the feed in one of the XML formats (RFC 5005 §4). */
export function historyLinks(history: FeedHistory | undefined, format: "rss" | "atom"): readonly Link[] {
  const documents = [
    { rel: "current", urls: history?.current },
    { rel: "prev-archive", urls: history?.previous },
    { rel: "next-archive", urls: history?.next },
  ];
  return documents.flatMap(({ rel, urls }) => {
    const url = urls?.[format];
    return url === undefined ? [] : [{ rel, url, type: `application/${format}+xml` }];
  });
}

/** A `link` of Atom, in RSS under its prefix. */
export function writeLink(name: "link" | "atom:link", { rel, url, type, title, count }: Link): string {
  return element(name, { rel, type, href: url, title, "thr:count": count });
}

/** RFC 4685 §3; empty where the entry answers nothing. */
export function writeInReplyTo(inReplyTo: InReplyTo | undefined): string {
  if (inReplyTo === undefined) return "";
  const { ref, url } = inReplyTo;
  return element("thr:in-reply-to", { ref, href: url, type: "text/html" });
}

function replies(comments: Comments | undefined): readonly Link[] {
  if (comments === undefined) return [];
  const { url, feedUrl, count } = comments;
  return [
    { rel: "replies", type: "text/html", url, ...(count !== undefined && { count }) },
    ...(feedUrl === undefined ? [] : [{ rel: "replies", type: feedTypeOf(feedUrl), url: feedUrl }]),
  ];
}

/** A feed of comments is not ours to open: its type is the one its address speaks of, else Atom (RFC 4685 §4). */
function feedTypeOf(url: string): string {
  const [address = ""] = url.split("#");
  if (/json/i.test(address)) return "application/feed+json";
  return /rss|\/feed\/?$/i.test(address) ? "application/rss+xml" : "application/atom+xml";
}

function distinct(
  links: readonly (Omit<Link, "url"> & { readonly url: string | undefined })[],
): readonly Link[] {
  const seen = new Map<string, Link>();
  for (const { url, ...link } of links) {
    const key = `${link.rel} ${url}`;
    if (url !== undefined && !seen.has(key)) seen.set(key, { ...link, url });
  }
  return [...seen.values()];
}
