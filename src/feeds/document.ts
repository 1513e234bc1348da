/**
 * A feed in the words of the `feed` package, read as a document and its entries. Nothing is taken from the
 * clock: a feed that does not say when it was updated is as old as its newest item.
 */

import type { Attachment } from "../model/entry.ts";
import type { FeedUrls } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { readLanguage } from "../text/language.ts";
import type { WrittenEntry, WrittenFeed } from "./extras.ts";
import { GENERATOR } from "./generator.ts";
import type { GivenFeed, GivenItem, GivenOptions } from "./given.ts";
import { readItem } from "./item.ts";
import {
  type Finder,
  find,
  readExtensions,
  readFile,
  readInstant,
  readPerson,
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
  const entries = readItems(given.items, given.options.podcast === true, problems);
  const document = readDocument({ subject: "The feed", problems }, given, entries);
  return { ...(document && { document }), entries, problems };
}

/** The problems of one item, which stands at that index of the feed. */
export function problemsOfItem(item: GivenItem, index: number): readonly Problem[] {
  const problems: Problem[] = [];
  readItem({ subject: subjectOf(item, index), problems }, item, false);
  return problems;
}

function readItems(items: readonly GivenItem[], isPodcast: boolean, problems: Problem[]): WrittenEntry[] {
  const subjects = new Map<string, string>();
  return items.flatMap((item, index) => {
    const finder = { subject: subjectOf(item, index), problems };
    const entry = readItem(finder, item, isPodcast);
    if (entry === undefined) return [];
    const first = subjects.get(entry.id);
    if (first === undefined) subjects.set(entry.id, finder.subject);
    else find(finder, "feed-input/id-repeated", { subject: finder.subject, id: entry.id, first });
    return [entry];
  });
}

function subjectOf(item: GivenItem, index: number): string {
  const title = readText(item.title);
  return `Item ${index + 1}${title === undefined ? "" : ` ("${title}")`}`;
}

function readDocument(
  finder: Finder,
  given: GivenFeed,
  entries: readonly WrittenEntry[],
): WrittenFeed | undefined {
  const { options } = given;
  const { subject } = finder;
  const title = readText(options.title);
  if (title === undefined) find(finder, "feed-input/title-missing", { subject });
  const homeUrl = readHomeUrl(finder, options);
  const urls = readUrls(finder, options);
  const hub = readWebUrl(finder, "hub", options.hub);
  const language = readTag(finder, options.language);
  const rights = readText(options.copyright);
  const logo = readFile(finder, "image", options.image, "image");
  const icon = readFile(finder, "favicon", options.favicon, "image");
  const stylesheet = readText(options.stylesheet);
  const docs = readText(options.docs);
  const read = {
    urls,
    updated: readInstant(finder, "updated", options.updated) ?? newest(entries),
    authors: options.author ? readPerson(finder, "author", options.author) : [],
    contributors: given.contributors.flatMap((person) => readPerson(finder, "contributor", person)),
    generator: readGenerator(options.generator),
    hubs: hub === undefined ? [] : [hub],
    categories: given.categories.flatMap((name) => {
      const label = readText(name);
      return label === undefined ? [] : [{ term: label, label }];
    }),
    translations: [],
    extensions: readExtensions(finder, given.extensions),
    ...(language !== undefined && { language }),
    ...(rights !== undefined && { rights }),
    ...(logo !== undefined && { logo }),
    ...(icon !== undefined && { icon }),
    ...(stylesheet !== undefined && { stylesheet }),
    ...(docs !== undefined && { docs }),
    ...(options.ttl && options.ttl > 0 && { ttlMinutes: Math.round(options.ttl) }),
    ...(options.podcast && { podcast: readPodcast(options, logo) }),
  };
  if (title === undefined || homeUrl === undefined) return undefined;
  const id = readText(options.id) ?? urls.atom ?? homeUrl;
  return { id, title, subtitle: readText(options.description) ?? title, homeUrl, ...read };
}

/** The page that the feed follows; many give it as the id only. */
function readHomeUrl(finder: Finder, { link, id }: GivenOptions): string | undefined {
  if (link) return readWebUrl(finder, "link", link);
  if (id && /^https?:/i.test(id)) return readWebUrl(finder, "id", id);
  find(finder, "feed-input/url-missing", { subject: finder.subject });
  return undefined;
}

/** A self link is one format's own address (R21), so what is said for a format goes before `feed`. */
function readUrls(finder: Finder, { feed, feedLinks = {} }: GivenOptions): FeedUrls {
  const rss = readWebUrl(finder, "feedLinks.rss", feedLinks.rss ?? feed);
  const atom = readWebUrl(finder, "feedLinks.atom", feedLinks.atom ?? feed);
  const json = readWebUrl(finder, "feedLinks.json", feedLinks.json);
  return {
    ...(rss !== undefined && { rss }),
    ...(atom !== undefined && { atom }),
    ...(json !== undefined && { json }),
  };
}

function readTag(finder: Finder, given: unknown): string | undefined {
  const value = readText(given);
  if (value === undefined) return undefined;
  const reading = readLanguage(value);
  if ("tag" in reading) return reading.tag;
  const { reason, suggestion } = reading;
  find(finder, "feed-input/language-invalid", { value, reason, suggestion });
  return undefined;
}

function readGenerator(given: GivenOptions["generator"]): WrittenFeed["generator"] {
  if (given === false) return false;
  const name = readText(given);
  return name === undefined ? GENERATOR : { name };
}

function readPodcast(
  { category, author }: GivenOptions,
  logo: Attachment | undefined,
): NonNullable<WrittenFeed["podcast"]> {
  const words = {
    category: readText(category),
    author: readText(author?.name),
    email: readText(author?.email),
  };
  return Object.fromEntries(
    Object.entries({ ...words, image: logo?.url }).filter(([, value]) => value !== undefined),
  );
}

/** The newest date of the entries; a feed that has none, and no date of its own, is dated 1970 (R12). */
function newest(entries: readonly WrittenEntry[]): Instant {
  return entries.reduce<Instant>(
    (latest, { updated }) => (updated.epochMs > latest.epochMs ? updated : latest),
    { epochMs: 0, offsetMinutes: 0 },
  );
}
