/**
 * A feed in the words of the `feed` package, read as a document and its entries. Nothing is taken from the
 * clock: a feed that does not say when it was updated is as old as its newest item.
 */

import type { Attachment, Extension } from "../model/entry.ts";
import type { FeedUrls, Podcast } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { readLanguage } from "../text/language.ts";
import type { WrittenEntry, WrittenFeed } from "./extras.ts";
import { GENERATOR } from "./generator.ts";
import type { GivenAuthor, GivenFeed, GivenItem, GivenOptions } from "./given.ts";
import { readExtensions, TAKEN_OF_CHANNEL } from "./given-extensions.ts";
import { readFile, readPeople } from "./given-parts.ts";
import { readItem } from "./item.ts";
import { enclosureOf } from "./media.ts";
import { newestOf } from "./metadata.ts";
import {
  cleanText,
  type Finder,
  find,
  isMissing,
  listOf,
  memberName,
  readCount,
  readId,
  readInstant,
  readObject,
  readText,
  readWebUrl,
} from "./values.ts";

interface ReadFeed {
  /** Absent where the options are wrong. */
  readonly document?: WrittenFeed;
  readonly entries: readonly WrittenEntry[];
  readonly problems: readonly Problem[];
}

/** Reads the whole feed; every problem of the options and of all items comes at once. */
export function readFeed(given: GivenFeed): ReadFeed {
  const problems: Problem[] = [];
  const entries = readItems(given.items, problems);
  const document = readDocument({ subject: "The feed", problems }, given, entries);
  if (document?.podcast === undefined) return { ...(document && { document }), entries, problems };
  return { document, entries: entries.map(episodeOf), problems };
}

/** How long it lasts is said by the file that is heard, and not a second time by an extension. */
function episodeOf(entry: WrittenEntry): WrittenEntry {
  if (enclosureOf(entry).enclosure?.durationSeconds === undefined) return entry;
  const extensions = (entry.extensions ?? []).filter(({ name }) => name !== "itunes:duration");
  return { ...entry, extensions };
}

/** The problems of one item, which stands at that index of the feed. */
export function problemsOfItem(item: unknown, index: number): readonly Problem[] {
  const problems: Problem[] = [];
  readItem({ subject: subjectOf(item, index), problems }, item);
  return problems;
}

/** The problems of what is added to a feed beside its items. */
export function problemsOfAddition(
  kind: "category" | "contributor" | "extension",
  given: unknown,
): readonly Problem[] {
  const finder: Finder = { subject: "The feed", problems: [] };
  if (kind === "category") readCategory(finder, kind, given);
  else if (kind === "contributor") readPeople(finder, kind, given ?? [given]);
  else readExtensions(finder, given ?? [given], TAKEN_OF_CHANNEL);
  return finder.problems;
}

function readItems(given: unknown, problems: Problem[]): readonly WrittenEntry[] {
  const subjects = new Map<string, string>();
  return listOf(given).flatMap((item, index) => {
    const finder = { subject: subjectOf(item, index), problems };
    const entry = readItem(finder, item);
    if (entry === undefined) return [];
    const first = subjects.get(entry.id);
    if (first === undefined) subjects.set(entry.id, finder.subject);
    else find(finder, "feed-input/id-repeated", { subject: finder.subject, id: entry.id, first });
    return [entry];
  });
}

function subjectOf(item: unknown, index: number): string {
  const given: GivenItem = typeof item === "object" && item !== null ? item : {};
  const title = typeof given.title === "string" ? cleanText(given.title) : undefined;
  return `Item ${index + 1}${title === undefined ? "" : ` ("${title}")`}`;
}

function readDocument(
  finder: Finder,
  given: GivenFeed,
  entries: readonly WrittenEntry[],
): WrittenFeed | undefined {
  const { subject } = finder;
  const options: GivenOptions | undefined = readObject(finder, "options", given.options);
  if (options === undefined) return undefined;
  const title = readText(finder, "title", options.title);
  if (isMissing(options.title)) find(finder, "feed-input/title-missing", { subject });
  const homeUrl = readHomeUrl(finder, options);
  const urls = readUrls(finder, options);
  const hub = readWebUrl(finder, "hub", options.hub);
  const language = readTag(finder, options.language);
  const rights = readText(finder, "copyright", options.copyright);
  const logo = readFile(finder, "image", options.image, "image");
  const icon = readFile(finder, "favicon", options.favicon, "image");
  const stylesheet = readText(finder, "stylesheet", options.stylesheet);
  const docs = readText(finder, "docs", options.docs);
  const ttlMinutes = readCount(finder, "ttl", options.ttl);
  const extensions = readExtensions(finder, given.extensions, TAKEN_OF_CHANNEL);
  const podcast = readPodcast(finder, options, logo, extensions);
  const subtitle = readText(finder, "description", options.description) ?? title;
  const id = readId(finder, "id", options.id) ?? urls.atom ?? homeUrl;
  const read = {
    urls,
    updated: readInstant(finder, "updated", options.updated) ?? newestOf(entries, [], EPOCH),
    authors: readPeople(finder, "author", options.author),
    contributors: readPeople(finder, "contributors", given.contributors),
    generator: readGenerator(finder, options.generator),
    hubs: hub === undefined ? [] : [hub],
    categories: listOf(given.categories).flatMap((category, index) =>
      readCategory(finder, memberName("categories", given.categories, index), category),
    ),
    translations: [],
    extensions,
    ...(language !== undefined && { language }),
    ...(rights !== undefined && { rights }),
    ...(logo !== undefined && { logo }),
    ...(icon !== undefined && { icon }),
    ...(stylesheet !== undefined && { stylesheet }),
    ...(docs !== undefined && { docs }),
    ...(ttlMinutes && { ttlMinutes }),
    ...(podcast !== undefined && { podcast }),
  };
  if (title === undefined || subtitle === undefined || homeUrl === undefined || id === undefined)
    return undefined;
  return { id, title, subtitle, homeUrl, ...read };
}

/** The page that the feed follows; many give it as the id only. */
function readHomeUrl(finder: Finder, { link, id }: GivenOptions): string | undefined {
  if (!isMissing(link)) return readWebUrl(finder, "link", link);
  if (typeof id === "string" && /^https?:/i.test(id)) return readWebUrl(finder, "id", id);
  find(finder, "feed-input/url-missing", { subject: finder.subject });
  return undefined;
}

/** A self link is one format's own address (R21), so what is said for a format goes before `feed`. */
function readUrls(finder: Finder, { feed, feedLinks }: GivenOptions): FeedUrls {
  const read = feedLinks === undefined ? {} : readObject(finder, "feedLinks", feedLinks);
  const links: { readonly rss?: unknown; readonly atom?: unknown; readonly json?: unknown } = read ?? {};
  const common = readWebUrl(finder, "feed", feed);
  const rss = readWebUrl(finder, "feedLinks.rss", links.rss) ?? common;
  const atom = readWebUrl(finder, "feedLinks.atom", links.atom) ?? common;
  const json = readWebUrl(finder, "feedLinks.json", links.json);
  return {
    ...(rss !== undefined && { rss }),
    ...(atom !== undefined && { atom }),
    ...(json !== undefined && { json }),
  };
}

function readTag(finder: Finder, given: unknown): string | undefined {
  const value = readText(finder, "language", given);
  if (value === undefined) return undefined;
  const reading = readLanguage(value);
  if ("tag" in reading) return reading.tag;
  const { reason, suggestion } = reading;
  find(finder, "feed-input/language-invalid", { value, reason, suggestion });
  return undefined;
}

function readGenerator(finder: Finder, given: unknown): WrittenFeed["generator"] {
  if (given === false) return false;
  const name = readText(finder, "generator", given);
  return name === undefined ? GENERATOR : { name };
}

/** A category is its name and nothing more. */
function readCategory(finder: Finder, field: string, given: unknown): WrittenFeed["categories"] {
  if (given === undefined || given === null)
    find(finder, "feed-input/text-invalid", { subject: finder.subject, field, found: String(given) });
  const label = readText(finder, field, given);
  return label === undefined ? [] : [{ term: label, label }];
}

/** What an extension says in the words of iTunes is not said a second time. */
function readPodcast(
  finder: Finder,
  options: GivenOptions,
  logo: Attachment | undefined,
  extensions: readonly Extension[],
): Partial<Podcast> | undefined {
  const category = readText(finder, "category", options.category);
  if (!options.podcast) return undefined;
  const said = new Set(extensions.map(({ name }) => name));
  const person: GivenAuthor =
    typeof options.author === "object" && options.author !== null ? options.author : { name: options.author };
  const author = typeof person.name === "string" ? cleanText(person.name) : undefined;
  const email = typeof person.email === "string" ? cleanText(person.email) : undefined;
  return {
    ...(category !== undefined && !said.has("itunes:category") && { categories: [{ name: category }] }),
    ...(author !== undefined && !said.has("itunes:author") && { author }),
    ...(email !== undefined && !said.has("itunes:owner") && { owner: { name: author ?? "", email } }),
    ...(logo !== undefined && !said.has("itunes:image") && { imageUrl: logo.url }),
  };
}

/** Of a feed that has no items, and no date of its own (R12). */
const EPOCH: Instant = { epochMs: 0, offsetMinutes: 0 };
