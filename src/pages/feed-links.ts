/** The feeds that a page offers: in its head for readers that look there (R76), and in words for people (R97). */

import type { FeedFormat, SiteFeed } from "../model/feed.ts";
import { html, lines, type Markup } from "../text/html.ts";
import { languageName } from "../text/language.ts";

/** One feed in its three formats, as pages name it. */
export interface FeedLinks {
  readonly language: string;
  /** What it is about, `Diplomasi`; absent in the feed of everything. */
  readonly topic?: string;
  readonly kind: SiteFeed["scope"]["kind"];
  /** The folder in which it lies; a feed that the settings declare has no page there. */
  readonly address: string;
  /** Absolute URL of the page that it follows. */
  readonly homeUrl: string;
  /** Absolute. */
  readonly urls: { readonly [F in FeedFormat]?: string };
}

export const FORMATS: readonly {
  readonly format: FeedFormat;
  readonly name: string;
  readonly type: string;
}[] = [
  { format: "rss", name: "RSS", type: "application/rss+xml" },
  { format: "atom", name: "Atom", type: "application/atom+xml" },
  { format: "json", name: "JSON Feed", type: "application/feed+json" },
];

/** The same object for the same feed each time, since thousands of pages name it. */
export function feedLinks(feed: SiteFeed): FeedLinks {
  const before = known.get(feed);
  if (before) return before;
  const { scope, language, address, document } = feed;
  const topic = topicOf(scope);
  const { urls, homeUrl } = document;
  const links = { language, ...(topic !== undefined && { topic }), kind: scope.kind, address, homeUrl, urls };
  known.set(feed, links);
  return links;
}

const known = new WeakMap<SiteFeed, FeedLinks>();

function topicOf(scope: SiteFeed["scope"]): string | undefined {
  switch (scope.kind) {
    case "all":
      return undefined;
    case "category":
      return scope.label;
    case "author":
      return scope.name;
    case "declared":
      return scope.title;
  }
}

/** `<link rel="alternate">` for each feed in each format, in the given order; no two titles are equal. */
export function discoveryLinks(feeds: readonly FeedLinks[], siteTitle: string): Markup {
  return lines(feeds.map((feed) => linksTo(feed, siteTitle)));
}

interface Titled {
  readonly siteTitle: string;
  readonly links: Markup;
}

/** A feed stands in the head of every page that it may carry: its links are written once for the site's name there. */
const titled = new WeakMap<FeedLinks, Titled>();

function linksTo(feed: FeedLinks, siteTitle: string): Markup {
  const before = titled.get(feed);
  if (before?.siteTitle === siteTitle) return before.links;
  const about = feed.topic === undefined ? siteTitle : `${siteTitle} – ${feed.topic}`;
  const links = lines(
    FORMATS.map(({ format, name, type }) => {
      const url = feed.urls[format];
      const title = `${about} (${languageName(feed.language)}), ${name}`;
      return url !== undefined && html`<link rel="alternate" type="${type}" title="${title}" href="${url}">`;
    }),
  );
  titled.set(feed, { siteTitle, links });
  return links;
}

/** The addresses of one feed: the format's name leads there, the text beside it is there to be copied. */
export function feedAddresses(feed: FeedLinks): Markup {
  const rows = FORMATS.map(({ format, name, type }) => {
    const url = feed.urls[format];
    if (url === undefined) return false;
    return html`<div><dt><a href="${url}" type="${type}">${name}</a></dt><dd><code dir="ltr">${url}</code></dd></div>`;
  });
  return html`<dl class="addresses">
    ${lines(rows)}
    </dl>`;
}
