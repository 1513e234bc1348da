/**
 * Judges one entry alone, in whichever format, and keeps of it what feeds ask for again: never its text, since what
 * is learned of an entry outlives it.
 */

import { detached } from "../detached.ts";
import { addAll, type Finding, judge, NOTHING } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { entryRules, feedRules } from "../house/atom.ts";
import { commonEntryRules } from "../house/feed.ts";
import { jsonFeedRules, itemRules as jsonItemRules } from "../house/json-feed.ts";
import { TOLD_ONCE } from "../house/published-ids.ts";
import { asHouse } from "../house/raised.ts";
import { channelRules, itemRules, rssRules } from "../house/rss.ts";
import type { JsonObject } from "../json/json.ts";
import { JSON_ITEM, judgeJsonHead, judgeJsonItemAlone } from "../rules/json/judge-parts.ts";
import { pathOf } from "../rules/paths.ts";
import { judgeAtomEntry, judgeDocument, judgeItem } from "../rules/standards.ts";
import { isRelative, judgeLinks, type SiteMap, type WantedAnchor } from "../site/links.ts";
import { childOf, type XmlElement } from "../xml/xml.ts";
import { type Contents, type KnownContent, NO_CONTENT } from "./contents.ts";
import { readEntryAlone, readPlainEntry } from "./entries.ts";
import type { Shortened } from "./fragment-text.ts";
import { readAtomEntry, readAtomHead } from "./read-atom.ts";
import { readJsonFeedEntry } from "./read-json-feed.ts";
import { readRssEntry, readRssHead } from "./read-rss.ts";
import type { ReadEntry, ReadHead, ReadLink } from "./reading.ts";

/** What is kept of an entry. Offsets count from its start. */
export interface KnownEntry {
  readonly entry: ReadEntry;
  /** Of the entry, which does not know how many stand before it. */
  readonly path: string;
  /** What is told of it in the first file that carries it; its links are followed where the site is known. */
  readonly findings: readonly Finding[];
  /** What is told of one entry of a site, for all that have it. */
  readonly once: readonly Finding[];
  readonly wanted: readonly WantedAnchor[];
  /** Links that each file which carries it must follow itself. */
  readonly relative: readonly ReadLink[];
  /** Name of its text; empty where nothing is told of it. */
  readonly name: string;
  /** Whether it can be read without what stands around it. */
  readonly isSound: boolean;
}

/** What judging an entry needs from outside. */
export interface EntryDesk extends Contents {
  /** The site whose links are followed; absent where an entry is only read, and all of it is kept. */
  readonly site: SiteMap | undefined;
}

export interface XmlFormat {
  readonly judgeHead: (root: XmlElement) => readonly Finding[];
  readonly readHead: (root: XmlElement) => ReadHead;
  readonly judgeEntry: (element: XmlElement) => readonly Finding[];
  readonly readEntry: (element: XmlElement) => ReadEntry;
}

/** The format of a feed in XML, by its root. */
export function formatOf(root: XmlElement): XmlFormat | undefined {
  if (root.local === "rss") return RSS;
  return root.local === "feed" ? ATOM : undefined;
}

/** Judges an element within the start tags around it. */
export function judgeXmlEntry(format: XmlFormat, wrapper: string, text: string, desk: EntryDesk): KnownEntry {
  const { element, findings } = readEntryAlone(wrapper, text);
  if (element === undefined) return UNREADABLE;
  const own = format.judgeEntry(element);
  const judged = judgeWhole(format.readEntry(element), text, pathOf(element), own, desk);
  return { ...judged, isSound: findings.length === 0 };
}

/** The same where a known content is left out of the text; undefined where only the whole can tell. */
export function judgeShortened(
  format: XmlFormat,
  wrapper: string,
  { text, content, at, whole }: Shortened,
  desk: EntryDesk,
): KnownEntry | undefined {
  const element = readPlainEntry(wrapper, text)?.element;
  const read = element && format.readEntry(element);
  if (element === undefined || read?.contentHtml !== content.name) return undefined;
  const more = content.length - content.name.length;
  const offsetOf = (own: number): number => (own > at ? own + more : own);
  const own = format.judgeEntry(element).map((one) => ({ ...one, at: offsetOf(one.at) }));
  const path = pathOf(element);
  return judgeEntry(relocatedEntry(read, offsetOf), { content, at }, { path, findings: own }, whole, desk);
}

/** The same entry where each offset is another; nearly always none is. */
function relocatedEntry(read: ReadEntry, offsetOf: (at: number) => number): ReadEntry {
  const { idAt, titleAt, contentAt, links } = read;
  const isMoved = (at: number): boolean => offsetOf(at) !== at;
  if (![idAt, titleAt, contentAt].some(isMoved) && !links.some(({ at }) => isMoved(at))) return read;
  return {
    ...read,
    idAt: offsetOf(idAt),
    titleAt: offsetOf(titleAt),
    contentAt: offsetOf(contentAt),
    links: links.map((link) => ({ ...link, at: offsetOf(link.at) })),
  };
}

/** Judges a JSON Feed, its items aside. */
export function judgeJsonFeedHead(feed: JsonObject): readonly Finding[] {
  return asHouse([...judgeJsonHead(feed), ...judge(jsonFeedRules, feed)]);
}

/** Judges an item of JSON Feed. */
export function judgeJsonEntry(item: JsonObject, text: string, desk: EntryDesk): KnownEntry {
  const own = [...judgeJsonItemAlone(item), ...judge(jsonItemRules, item)];
  return judgeWhole(readJsonFeedEntry(item), text, JSON_ITEM, own, desk);
}

const RSS: XmlFormat = {
  judgeHead: (root) => {
    const channel = childOf(root, "channel");
    const own = [...judge(rssRules, root), ...(channel ? judge(channelRules, channel) : [])];
    return asHouse([...judgeDocument(root), ...own]);
  },
  readHead: readRssHead,
  judgeEntry: (element) => [...judgeItem(element, true), ...judge(itemRules, element)],
  readEntry: readRssEntry,
};

const ATOM: XmlFormat = {
  judgeHead: (root) => asHouse([...judgeDocument(root), ...judge(feedRules, root)]),
  readHead: readAtomHead,
  judgeEntry: (element) => [...judgeAtomEntry(element, true), ...judge(entryRules, element)],
  readEntry: readAtomEntry,
};

const NO_ENTRY: ReadEntry = {
  idAt: 0,
  titleAt: 0,
  contentAt: 0,
  authors: [],
  contributors: [],
  categories: [],
  attachments: [],
  related: [],
  via: [],
  links: [],
};

/** Of an entry of which nothing is told. */
const UNTOLD: KnownEntry = {
  entry: NO_ENTRY,
  path: "",
  findings: NOTHING,
  once: NOTHING,
  wanted: [],
  relative: [],
  name: "",
  isSound: true,
};

/** Of what is no entry. */
export const UNREADABLE: KnownEntry = { ...UNTOLD, isSound: false };

/** What its format says of an entry, and how its findings name it. */
interface OfFormat {
  readonly path: string;
  readonly findings: readonly Finding[];
}

function judgeWhole(
  read: ReadEntry,
  text: string,
  path: string,
  findings: readonly Finding[],
  desk: EntryDesk,
): KnownEntry {
  const { contentHtml: html, contentAt } = read;
  const content = html === undefined ? NO_CONTENT : desk.contentOf(html);
  const at = html && isTold(content) ? text.indexOf(html, contentAt) : -1;
  return judgeEntry(read, { content, at }, { path, findings }, () => text, desk);
}

/** Joins what the format, the common rules and the content say of one entry. */
function judgeEntry(
  read: ReadEntry,
  { content, at: start }: PlacedContent,
  { path, findings: own }: OfFormat,
  textOf: () => string,
  desk: EntryDesk,
): KnownEntry {
  const { contentHtml: html, contentAt } = read;
  // Content that stands in the entry as it is (CDATA) lends its offsets; any other is named as a whole.
  const inEntry = <P extends { readonly at: number }>(placed: P): P => ({
    ...placed,
    at: start === -1 ? contentAt : start + placed.at,
  });
  const { followed } = content;
  const findings = [...asHouse([...own, ...judge(commonEntryRules, read)]), ...content.findings.map(inEntry)];
  const contentLinks = content.links.map(inEntry);
  const named = html === undefined ? undefined : content.name;
  if (desk.site === undefined) {
    const links = [...read.links, ...contentLinks];
    const entry = { ...read, ...(named !== undefined && { contentName: named }), links };
    return { ...UNREADABLE, entry, path, findings, isSound: true };
  }
  const relative = read.links.filter(({ url }) => isRelative(url));
  const absolute = relative.length === 0 ? read.links : read.links.filter(({ url }) => !isRelative(url));
  const judged = judgeLinks(absolute, { path: "" }, desk.site);
  addAll(findings, judged.findings);
  addAll(findings, followed.findings.map(inEntry));
  return known(read, named, textOf, {
    path,
    findings,
    wanted: [...judged.wanted, ...followed.wanted.map(inEntry)],
    relative: [...relative, ...contentLinks],
  });
}

/** What is known of a content, and where it stands in an entry; -1 where it does not stand there as it is. */
interface PlacedContent {
  readonly content: KnownContent;
  readonly at: number;
}

/** Whether anything of a content has a place. */
function isTold({ findings, followed, links }: KnownContent): boolean {
  return findings.length + followed.findings.length + followed.wanted.length + links.length > 0;
}

type Told = Pick<KnownEntry, "path" | "findings" | "wanted" | "relative">;

/** Lets go of all text. */
function known(
  read: ReadEntry,
  contentName: string | undefined,
  textOf: () => string,
  { path, findings, wanted, relative }: Told,
): KnownEntry {
  const entry = keptOf(read, contentName);
  if (findings.length + wanted.length + relative.length === 0) return { ...UNTOLD, entry };
  const kept = {
    path,
    findings: findings.filter(({ problem }) => !TOLD_ONCE.has(problem.code)),
    once: findings.filter(({ problem }) => TOLD_ONCE.has(problem.code)),
    wanted,
    relative,
  };
  const isTold = kept.findings.length + kept.wanted.length + kept.relative.length > 0;
  return { ...detached(kept), entry, name: isTold ? fingerprintOf(textOf()) : "", isSound: true };
}

/** What is compared of an entry, and placed. */
function keptOf(read: ReadEntry, contentName: string | undefined): ReadEntry {
  const kept: Record<string, unknown> = {};
  for (const key in read) {
    if (!NOT_KEPT.has(key)) kept[key] = detached(read[key as keyof ReadEntry]);
  }
  if (contentName !== undefined) kept.contentName = contentName;
  kept.links = NO_LINKS;
  return kept as unknown as ReadEntry;
}

const NOT_KEPT: ReadonlySet<string> = new Set(["contentHtml", "contentText", "links"]);
const NO_LINKS: readonly ReadLink[] = [];
