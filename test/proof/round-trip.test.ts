/**
 * The main proof: every feed in dist/, read back by parsers that we did not write, says what the articles say.
 */

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { ParseOption, XmlDocument } from "libxml2-wasm";
import RssParser from "rss-parser";
import { describe, expect, it } from "vitest";
import { parseStringPromise } from "xml2js";
import { built, builtText, expectedFeeds, facts } from "../support/edition.ts";
import { wordsOfHtml, wordsOfMarkdown } from "../support/words.ts";

/** What each parser must find in each entry. */
interface Seen {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly publishedMs: number;
  /** Undefined where the format or the parser does not have it. */
  readonly updatedMs?: number;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string | undefined;
  readonly content: string | undefined;
}

type Reader = (text: string) => Promise<readonly Seen[]> | readonly Seen[];

const READERS: readonly (readonly [name: string, file: string, read: Reader])[] = [
  ["xml2js reads RSS", "rss.xml", readRssByXml2js],
  ["xml2js reads Atom", "atom.xml", readAtomByXml2js],
  ["feedsmith reads RSS", "rss.xml", readRssByFeedsmith],
  ["feedsmith reads Atom", "atom.xml", readAtomByFeedsmith],
  ["feedsmith reads JSON Feed", "feed.json", readJsonByFeedsmith],
  ["rss-parser reads RSS", "rss.xml", readByRssParser],
  ["rss-parser reads Atom", "atom.xml", readByRssParser],
  ["JSON.parse reads JSON Feed", "feed.json", readJson],
];

describe("the edition", () => {
  it("has articles, and dist/ has their feeds: a proof of nothing proves nothing", () => {
    expect(facts.length).toBeGreaterThanOrEqual(8);
    expect(expectedFeeds.length).toBeGreaterThanOrEqual(6);
    expect(facts.every(({ id, url }) => id !== "" && url.endsWith("/"))).toBe(true);
  });

  it("has exactly the feeds that its languages, terms and authors ask for (C5, C6)", () => {
    const expected = expectedFeeds.flatMap(({ folder }) =>
      ["atom.xml", "feed.json", "rss.xml"].map((file) => folder + file),
    );
    const found = [...built.keys()].filter((path) => /(?:^|\/)(?:atom\.xml|feed\.json|rss\.xml)$/.test(path));
    expect(found.sort()).toEqual(expected.sort());
  });
});

describe.each(READERS)("%s", (_name, file, read) => {
  it.each(expectedFeeds.map((feed) => [feed.folder || "/", feed] as const))("%s", async (_folder, feed) => {
    const entries = await read(builtText(feed.folder + file));
    expect(entries.map(({ id }) => id)).toEqual(feed.facts.map(({ id }) => id));
    for (const [index, fact] of feed.facts.entries()) {
      const entry = entries[index];
      expect(entry).toMatchObject({
        title: fact.title,
        url: fact.url,
        publishedMs: fact.publishedMs,
        authors: fact.authors,
        categories: fact.labels,
      });
      if (entry?.updatedMs !== undefined) expect(entry.updatedMs).toBe(fact.updatedMs);
      if (fact.summary !== undefined) expect(entry?.summary).toBe(fact.summary);
      expect(wordsOfHtml(entry?.content ?? "")).toEqual(wordsOfMarkdown(fact.body));
    }
  });
});

describe("the three formats of one feed", () => {
  it.each(expectedFeeds.map(({ folder }) => folder))("say the same of every entry: /%s", async (folder) => {
    const [rss, atom, json] = await Promise.all([
      readRssByXml2js(builtText(`${folder}rss.xml`)),
      readAtomByXml2js(builtText(`${folder}atom.xml`)),
      readJson(builtText(`${folder}feed.json`)),
    ]);
    const shared = ({ updatedMs: _, ...rest }: Seen): Omit<Seen, "updatedMs"> => rest;
    expect(rss.map(shared)).toEqual(atom.map(shared));
    expect(json).toEqual(atom);
  });
});

describe("libxml2, which forgives nothing, reads every XML file of dist/", () => {
  const xml = [...built.keys()].filter((path) => /\.(?:xml|opml)$/.test(path));
  it("there are such files", () => expect(xml.length).toBeGreaterThan(10));
  it.each(xml)("%s", (path) => {
    const bytes = built.get(path) ?? Buffer.alloc(0);
    expect(() =>
      XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET }).dispose(),
    ).not.toThrow();
  });
});

interface XmlNode {
  readonly [name: string]: readonly (string | XmlNode)[] | undefined;
}

async function nodesOf(
  text: string,
  root: string,
  parent: string | undefined,
  name: string,
): Promise<readonly XmlNode[]> {
  const document = (await parseStringPromise(text, { explicitCharkey: true })) as Record<string, XmlNode>;
  const container = parent === undefined ? document[root] : (document[root]?.[parent]?.[0] as XmlNode);
  return (container?.[name] ?? []) as readonly XmlNode[];
}

/** Text of an element that xml2js has read. */
function textOf(node: unknown): string | undefined {
  return (node as { readonly _?: string } | undefined)?._;
}

function attributeOf(node: unknown, name: string): string {
  return (node as { readonly $?: Record<string, string> } | undefined)?.$?.[name] ?? "";
}

async function readRssByXml2js(text: string): Promise<readonly Seen[]> {
  const items = await nodesOf(text, "rss", "channel", "item");
  return items.map((item) => ({
    id: textOf(item.guid?.[0]),
    title: textOf(item.title?.[0]),
    url: textOf(item.link?.[0]),
    publishedMs: Date.parse(textOf(item.pubDate?.[0]) ?? ""),
    authors: (item["dc:creator"] ?? []).map((one) => textOf(one) ?? ""),
    categories: (item.category ?? []).map((one) => textOf(one) ?? ""),
    summary: textOf(item.description?.[0]),
    content: textOf(item["content:encoded"]?.[0]),
  }));
}

async function readAtomByXml2js(text: string): Promise<readonly Seen[]> {
  const entries = await nodesOf(text, "feed", undefined, "entry");
  return entries.map((entry) => ({
    id: textOf(entry.id?.[0]),
    title: textOf(entry.title?.[0]),
    url: attributeOf(
      (entry.link ?? []).find((link) => attributeOf(link, "rel") === "alternate"),
      "href",
    ),
    publishedMs: Date.parse(textOf(entry.published?.[0]) ?? ""),
    updatedMs: Date.parse(textOf(entry.updated?.[0]) ?? ""),
    authors: (entry.author ?? []).map((one) => textOf((one as XmlNode).name?.[0]) ?? ""),
    categories: (entry.category ?? []).map((one) => attributeOf(one, "label")),
    summary: textOf(entry.summary?.[0]),
    content: textOf(entry.content?.[0]),
  }));
}

function readRssByFeedsmith(text: string): readonly Seen[] {
  return (parseRssFeed(text).items ?? []).map((item) => ({
    id: item.guid?.value,
    title: item.title,
    url: item.link,
    publishedMs: Date.parse(item.pubDate ?? ""),
    authors: item.dc?.creators ?? [],
    categories: (item.categories ?? []).map(({ name }) => name ?? ""),
    summary: item.description,
    content: item.content?.encoded,
  }));
}

function readAtomByFeedsmith(text: string): readonly Seen[] {
  return (parseAtomFeed(text).entries ?? []).map((entry) => ({
    id: entry.id,
    title: plain(entry.title),
    url: entry.links?.find(({ rel }) => rel === "alternate")?.href,
    publishedMs: Date.parse(entry.published ?? ""),
    updatedMs: Date.parse(entry.updated ?? ""),
    authors: (entry.authors ?? []).map(({ name }) => name ?? ""),
    categories: (entry.categories ?? []).map(({ label }) => label ?? ""),
    summary: plain(entry.summary),
    content: plain(entry.content),
  }));
}

/** feedsmith gives texts of Atom as strings or as objects with a value. */
function plain(text: unknown): string | undefined {
  if (typeof text === "string" || text === undefined) return text;
  return (text as { readonly value?: string }).value;
}

function readJsonByFeedsmith(text: string): readonly Seen[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    publishedMs: Date.parse(item.date_published ?? ""),
    updatedMs: Date.parse(item.date_modified ?? item.date_published ?? ""),
    authors: (item.authors ?? []).map(({ name }) => name ?? ""),
    categories: item.tags ?? [],
    summary: item.summary,
    content: item.content_html,
  }));
}

async function readByRssParser(text: string): Promise<readonly Seen[]> {
  const parser = new RssParser<object, Record<string, unknown>>({
    customFields: {
      item: [
        ["dc:creator", "creators", { keepArray: true }],
        ["author", "people", { keepArray: true }],
        ["category", "terms", { keepArray: true }],
        ["description", "description"],
      ],
    },
  });
  const { items } = await parser.parseString(text);
  return items.map((item) => {
    const people = (item.people ?? []) as readonly XmlNode[];
    const terms = (item.terms ?? []) as readonly unknown[];
    const isAtom = item.id !== undefined;
    return {
      id: String(item.guid ?? item.id),
      title: item.title,
      url: item.link,
      publishedMs: Date.parse(item.isoDate ?? ""),
      authors: isAtom
        ? people.map(({ name }) => String(name?.[0]))
        : ((item.creators ?? []) as readonly string[]),
      categories: terms.map((term) => (isAtom ? attributeOf(term, "label") : (textOf(term) ?? String(term)))),
      summary: isAtom ? item.summary : String(item.description),
      content: isAtom ? item.content : String(item["content:encoded"]),
    };
  });
}

function readJson(text: string): readonly Seen[] {
  const feed = JSON.parse(text) as { readonly items: readonly Record<string, never>[] };
  return feed.items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    publishedMs: Date.parse(item.date_published ?? ""),
    updatedMs: Date.parse(item.date_modified ?? item.date_published ?? ""),
    authors: ((item.authors ?? []) as readonly { readonly name: string }[]).map(({ name }) => name),
    categories: item.tags ?? [],
    summary: item.summary,
    content: item.content_html,
  }));
}
