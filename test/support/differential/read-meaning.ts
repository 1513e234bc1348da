/** Reads what a feed means, by parsers that are not ours: xml2js, and `JSON.parse`. */

import { parseStringPromise } from "xml2js";
import type { FileMeaning, Format, Meaning, PersonMeaning } from "./meaning.ts";
import { readJson } from "./read-json-meaning.ts";

/** Reads a document. */
export async function readMeaning(text: string, format: Format): Promise<Meaning> {
  if (format === "json") return strip(readJson(JSON.parse(text)));
  const root = (await parseStringPromise(text)) as Node;
  const head = format === "rss" ? childrenOf(childOf(root, "rss"), "channel")[0] : childOf(root, "feed");
  const meaning = format === "rss" ? readRss(head) : readAtom(head);
  const style = /<\?xml-stylesheet href="([^"]*)" type="([^"]*)"\?>/.exec(text);
  if (style) meaning.feed.stylesheet = { href: plain(style[1]), type: style[2] ?? "" };
  return strip(meaning);
}

/** An element as xml2js has it: its text alone, or attributes in `$`, text in `_`, and children by name. */
type Node = string | { readonly [name: string]: unknown } | undefined;

function childrenOf(node: Node, name: string): readonly Node[] {
  const found = typeof node === "object" ? node[name] : undefined;
  return Array.isArray(found) ? (found as Node[]) : [];
}
function childOf(node: Node, name: string): Node {
  return typeof node === "object" ? (node[name] as Node) : undefined;
}
function textOf(node: Node): string | undefined {
  if (typeof node === "string") return node;
  return node === undefined ? undefined : typeof node._ === "string" ? node._ : "";
}
function attributesOf(node: Node): Record<string, string> {
  return typeof node === "object" && typeof node.$ === "object"
    ? { ...(node.$ as Record<string, string>) }
    : {};
}
function texts(node: Node, name: string): string[] {
  return childrenOf(node, name).map((one) => textOf(one) ?? "");
}
function first(node: Node, name: string): string | undefined {
  return texts(node, name)[0];
}

function readRss(channel: Node): Meaning {
  const link = (rel: string): string | undefined =>
    childrenOf(channel, "atom:link")
      .map(attributesOf)
      .find((one) => one.rel === rel)?.href;
  return {
    feed: {
      title: first(channel, "title"),
      home: { href: first(channel, "link") ?? "" },
      subtitle: first(channel, "description"),
      updated: instant(first(channel, "lastBuildDate")),
      published: instant(first(channel, "pubDate")),
      docs: first(channel, "docs"),
      generator: first(channel, "generator"),
      language: first(channel, "language"),
      ttl: first(channel, "ttl"),
      rights: first(channel, "copyright"),
      editor: first(channel, "managingEditor"),
      logo: first(childrenOf(channel, "image")[0], "url"),
      self: link("self"),
      hub: link("hub"),
      categories: texts(channel, "category").map((label) => ({ label })),
      podcast: podcastOf(channel),
      extensions: extensionsOf(channel),
    },
    entries: childrenOf(channel, "item").map((item) => ({
      id: first(item, "guid"),
      isPermalink: attributesOf(childrenOf(item, "guid")[0]).isPermaLink,
      title: first(item, "title"),
      url: { href: first(item, "link") ?? "" },
      published: instant(first(item, "pubDate")),
      summary: first(item, "description"),
      content: first(item, "content:encoded"),
      authors: texts(item, "dc:creator").map((name) => ({ name })),
      mailboxes: texts(item, "author"),
      contributors: texts(item, "dc:contributor").map((name) => ({ name })),
      categories: childrenOf(item, "category").map((one) => ({
        label: textOf(one),
        scheme: attributesOf(one).domain,
      })),
      files: childrenOf(item, "enclosure").map(attributesOf),
      media: mediaOf(item),
      duration: first(item, "itunes:duration"),
      rights: first(item, "dc:rights"),
      extensions: extensionsOf(item),
    })),
  };
}

/** Every word of iTunes and Google Play, by element. */
function podcastOf(channel: Node): Record<string, string> {
  if (typeof channel !== "object") return {};
  const names = Object.keys(channel).filter((name) => /^(?:itunes|googleplay):/.test(name));
  return Object.fromEntries(names.map((name) => [name, JSON.stringify(childrenOf(channel, name))]));
}

function readAtom(feed: Node): Meaning {
  const links = (node: Node, rel: string): Record<string, string>[] =>
    childrenOf(node, "link")
      .map(attributesOf)
      .filter((one) => (one.rel ?? "alternate") === rel)
      .map(({ rel: _, ...rest }) => rest);
  const person = (node: Node): PersonMeaning => ({
    name: first(node, "name"),
    email: first(node, "email"),
    url: first(node, "uri"),
  });
  return {
    feed: {
      id: first(feed, "id"),
      title: first(feed, "title"),
      subtitle: first(feed, "subtitle"),
      updated: first(feed, "updated"),
      generator: first(feed, "generator"),
      language: attributesOf(feed)["xml:lang"],
      rights: first(feed, "rights"),
      logo: first(feed, "logo"),
      icon: first(feed, "icon"),
      home: links(feed, "alternate")[0],
      self: links(feed, "self")[0]?.href,
      hub: links(feed, "hub")[0]?.href,
      authors: childrenOf(feed, "author").map(person),
      contributors: childrenOf(feed, "contributor").map(person),
      categories: childrenOf(feed, "category").map(attributesOf),
      extensions: extensionsOf(feed),
    },
    entries: childrenOf(feed, "entry").map((entry) => ({
      id: first(entry, "id"),
      title: first(entry, "title"),
      titleType: attributesOf(childrenOf(entry, "title")[0]).type,
      url: links(entry, "alternate")[0],
      published: first(entry, "published"),
      updated: first(entry, "updated"),
      summary: first(entry, "summary"),
      summaryType: attributesOf(childrenOf(entry, "summary")[0]).type,
      content: first(entry, "content"),
      authors: childrenOf(entry, "author").map(person),
      contributors: childrenOf(entry, "contributor").map(person),
      categories: childrenOf(entry, "category").map((one) => {
        const { label, term, scheme } = attributesOf(one);
        return { label, term, scheme };
      }),
      files: links(entry, "enclosure"),
      media: mediaOf(entry),
      rights: first(entry, "rights"),
      extensions: extensionsOf(entry),
    })),
  };
}

function mediaOf(node: Node): FileMeaning[] {
  return childrenOf(node, "media:content").map((one) => ({
    ...attributesOf(one),
    ...(first(one, "media:title") !== undefined && { title: first(one, "media:title") ?? "" }),
  }));
}

/** Elements of the vocabularies that are generated. */
function extensionsOf(node: Node): Record<string, unknown> {
  if (typeof node !== "object") return {};
  return Object.fromEntries(
    Object.entries(node).filter(([name]) => /^(?:media:rating$|georss:|_.)/.test(name)),
  );
}

/** RFC 822 as RFC 3339; text that is no date as it is. */
function instant(text: string | undefined): string | undefined {
  const epochMs = Date.parse(text ?? "");
  return Number.isNaN(epochMs) ? text : new Date(epochMs).toISOString().replace(".000", "");
}

/** An attribute's value without references. */
function plain(value = ""): string {
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&amp;", "&");
}

/** Without the keys that have no value, which `toEqual` would not see, but a person who compares would. */
function strip(meaning: Meaning): Meaning {
  return JSON.parse(JSON.stringify(meaning)) as Meaning;
}
