/**
 * Feeds as four parsers read them that we did not write: xml2js, feedsmith, rss-parser, @rowanmanning/feed-parser.
 * Each gives what it has; a value is absent where the parser does not give it at all. White space in texts is folded,
 * as some of them do.
 */

import { parseFeed } from "@rowanmanning/feed-parser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { parseStringPromise } from "xml2js";

/** One entry as a parser tells it. */
export interface ToldEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publishedMs: number;
  readonly updatedMs?: number;
  /** Names, each once. */
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** Addresses of the files that it offers, sorted. */
  readonly files?: readonly string[];
  /** Addresses of those and of the picture that it shows, sorted and each once; only in RSS. */
  readonly media?: readonly string[];
  /** Whether it has more to read than its title. */
  readonly hasText: boolean;
}

export interface ToldFeed {
  readonly title: string;
  readonly entries: readonly ToldEntry[];
}

export type Format = "rss.xml" | "atom.xml" | "feed.json";

export interface Parser {
  readonly name: string;
  readonly format: Format;
  readonly read: (text: string) => Promise<ToldFeed> | ToldFeed;
}

export const PARSERS: readonly Parser[] = [
  { name: "xml2js", format: "atom.xml", read: atomByXml2js },
  { name: "xml2js", format: "rss.xml", read: rssByXml2js },
  { name: "feedsmith", format: "atom.xml", read: atomByFeedsmith },
  { name: "feedsmith", format: "rss.xml", read: rssByFeedsmith },
  { name: "feedsmith", format: "feed.json", read: jsonByFeedsmith },
  { name: "rss-parser", format: "atom.xml", read: byRssParser },
  { name: "rss-parser", format: "rss.xml", read: byRssParser },
  { name: "feed-parser", format: "atom.xml", read: byFeedParser },
  { name: "feed-parser", format: "rss.xml", read: byFeedParser },
];

interface Node {
  readonly $?: Readonly<Record<string, string>>;
  readonly _?: string;
  readonly [name: string]: unknown;
}

async function atomByXml2js(text: string): Promise<ToldFeed> {
  const { feed } = (await parseStringPromise(text, { explicitCharkey: true })) as { readonly feed: Node };
  return {
    title: textOf(feed, "title"),
    entries: nodesOf(feed, "entry").map((entry) => {
      const links = nodesOf(entry, "link");
      return {
        id: textOf(entry, "id"),
        url: links.find(({ $ }) => $?.rel === "alternate")?.$?.href ?? "",
        title: textOf(entry, "title"),
        publishedMs: Date.parse(textOf(entry, "published")),
        updatedMs: Date.parse(textOf(entry, "updated")),
        authors: distinct(nodesOf(entry, "author").map((author) => textOf(author, "name"))),
        categories: nodesOf(entry, "category").map(({ $ }) => $?.label ?? ""),
        files: sorted(links.filter(({ $ }) => $?.rel === "enclosure").map(({ $ }) => $?.href)),
        hasText: hasText(textOf(entry, "content") || textOf(entry, "summary")),
      };
    }),
  };
}

async function rssByXml2js(text: string): Promise<ToldFeed> {
  const { rss } = (await parseStringPromise(text, { explicitCharkey: true })) as { readonly rss: Node };
  const [channel = {}] = nodesOf(rss, "channel");
  return {
    title: textOf(channel, "title"),
    entries: nodesOf(channel, "item").map((item) => {
      const files = [...nodesOf(item, "enclosure"), ...nodesOf(item, "media:content")];
      return {
        id: textOf(item, "guid"),
        url: textOf(item, "link"),
        title: textOf(item, "title"),
        publishedMs: Date.parse(textOf(item, "pubDate")),
        authors: distinct(nodesOf(item, "dc:creator").map(({ _ = "" }) => fold(_))),
        categories: nodesOf(item, "category").map(({ _ = "" }) => fold(_)),
        files: filesOf(files.map(({ $ }) => ({ url: $?.url, medium: $?.medium }))),
        media: sorted(distinct(files.map(({ $ }) => $?.url ?? ""))),
        hasText: hasText(textOf(item, "content:encoded") || textOf(item, "description")),
      };
    }),
  };
}

function atomByFeedsmith(text: string): ToldFeed {
  const feed = parseAtomFeed(text);
  return {
    title: plain(feed.title),
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id ?? "",
      url: entry.links?.find(({ rel }) => rel === "alternate")?.href ?? "",
      title: plain(entry.title),
      publishedMs: Date.parse(entry.published ?? ""),
      updatedMs: Date.parse(entry.updated ?? ""),
      authors: distinct((entry.authors ?? []).map(({ name }) => fold(name ?? ""))),
      categories: (entry.categories ?? []).map(({ label }) => label ?? ""),
      files: sorted((entry.links ?? []).filter(({ rel }) => rel === "enclosure").map(({ href }) => href)),
      hasText: hasText(plain(entry.content) || plain(entry.summary)),
    })),
  };
}

function rssByFeedsmith(text: string): ToldFeed {
  const feed = parseRssFeed(text);
  return {
    title: fold(feed.title ?? ""),
    entries: (feed.items ?? []).map((item) => {
      const files = [
        ...(item.enclosures ?? []).map(({ url }) => ({ url, medium: undefined })),
        ...(item.media?.contents ?? []).map(({ url, medium }) => ({ url, medium })),
      ];
      return {
        id: item.guid?.value ?? "",
        url: item.link ?? "",
        title: fold(item.title ?? ""),
        publishedMs: Date.parse(item.pubDate ?? ""),
        authors: distinct((item.dc?.creators ?? []).map(fold)),
        categories: (item.categories ?? []).map(({ name }) => name ?? ""),
        files: filesOf(files),
        media: sorted(distinct(files.map(({ url }) => url ?? ""))),
        hasText: hasText(item.content?.encoded || item.description || ""),
      };
    }),
  };
}

function jsonByFeedsmith(text: string): ToldFeed {
  const feed = parseJsonFeed(text);
  return {
    title: fold(feed.title ?? ""),
    entries: (feed.items ?? []).map((item) => ({
      id: item.id ?? "",
      url: item.url ?? "",
      title: fold(item.title ?? ""),
      publishedMs: Date.parse(item.date_published ?? ""),
      updatedMs: Date.parse(item.date_modified ?? item.date_published ?? ""),
      authors: distinct((item.authors ?? []).map(({ name }) => fold(name ?? ""))),
      categories: item.tags ?? [],
      files: sorted((item.attachments ?? []).map(({ url }) => url)),
      hasText: hasText(item.content_html || item.content_text || item.summary || ""),
    })),
  };
}

/** It keeps one author, one category and one enclosure of each entry, unless told to keep lists. */
async function byRssParser(text: string): Promise<ToldFeed> {
  const parser = new RssParser<object, Readonly<Record<string, unknown>>>({
    customFields: {
      item: [
        ["dc:creator", "creators", { keepArray: true }],
        ["author", "people", { keepArray: true }],
        ["category", "terms", { keepArray: true }],
      ],
    },
  });
  const feed = await parser.parseString(text);
  return {
    title: fold(feed.title ?? ""),
    entries: feed.items.map((item) => {
      const isAtom = item.id !== undefined;
      const people = isAtom
        ? ((item.people ?? []) as readonly Node[]).map(({ name }) => String((name as readonly unknown[])[0]))
        : ((item.creators ?? []) as readonly string[]);
      return {
        id: String(item.guid ?? item.id),
        url: item.link ?? "",
        title: fold(item.title ?? ""),
        publishedMs: Date.parse(item.isoDate ?? ""),
        authors: distinct(people.map(fold)),
        categories: ((item.terms ?? []) as readonly (string | Node)[]).map((term) =>
          typeof term === "string" ? term : isAtom ? (term.$?.label ?? "") : (term._ ?? ""),
        ),
        hasText: hasText(String(item["content:encoded"] ?? item.content ?? item.summary ?? "")),
      };
    }),
  };
}

/**
 * Of Atom it gives as media what Media RSS has, and not every enclosure. It leaves numeric references in attributes
 * as they stand, so that they are read here.
 */
function byFeedParser(text: string): ToldFeed {
  const feed = parseFeed(text);
  const isRss = feed.meta.type === "rss";
  return {
    title: feed.title ?? "",
    entries: feed.items.map((item) => ({
      id: item.id ?? "",
      url: item.url ?? "",
      title: fold(item.title ?? ""),
      publishedMs: item.published?.getTime() ?? Number.NaN,
      ...(!isRss && { updatedMs: item.updated?.getTime() ?? Number.NaN }),
      authors: distinct(item.authors.map(({ name }) => fold(name ?? ""))),
      categories: item.categories.map(({ label }) => label ?? ""),
      ...(isRss && { media: sorted(item.media.map(({ url }) => url)) }),
      hasText: hasText(item.content ?? item.description ?? ""),
    })),
  };
}

/** What RSS offers, without the picture that the entry shows, which is the first image of its media. */
function filesOf(
  media: readonly { readonly url: string | undefined; readonly medium: string | undefined }[],
): readonly string[] {
  const shown = media.find(({ medium }) => medium === "image");
  return sorted(media.filter((one) => one !== shown).map(({ url }) => url));
}

function nodesOf(node: Node, name: string): readonly Node[] {
  return (node[name] ?? []) as readonly Node[];
}

function textOf(node: Node, name: string): string {
  return fold(nodesOf(node, name)[0]?._ ?? "");
}

/** feedsmith gives texts of Atom as strings or as objects with a value. */
function plain(text: unknown): string {
  const value = typeof text === "string" ? text : (text as { readonly value?: string } | undefined)?.value;
  return fold(value ?? "");
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function hasText(html: string): boolean {
  return fold(html.replace(/<[^>]*>/g, " ")) !== "" || /<(?:img|video|audio|iframe)\b/.test(html);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function sorted(urls: readonly (string | undefined)[]): readonly string[] {
  return urls.filter((url) => url !== undefined).sort();
}
