/**
 * Judges one entry alone, in whichever format, and keeps of it what feeds ask for again: never its text, since what
 * is learned of an entry outlives it.
 */

import type { JudgedContent } from "./content.ts";
import { detached } from "./detached.ts";
import { readEntryAlone } from "./entries.ts";
import { type Finding, judge, NOTHING } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { JsonObject } from "./json.ts";
import { isRelative, judgeLinks, type SiteMap, type WantedAnchor } from "./links.ts";
import { readAtomEntry, readAtomHead } from "./read-atom.ts";
import { readJsonFeedEntry } from "./read-json-feed.ts";
import { readRssEntry, readRssHead } from "./read-rss.ts";
import type { ReadEntry, ReadHead, ReadLink } from "./reading.ts";
import { entryRules, feedRules } from "./rules/atom.ts";
import { commonEntryRules } from "./rules/feed.ts";
import { itemRules as jsonItemRules } from "./rules/json-feed.ts";
import { channelRules, itemRules, rssRules } from "./rules/rss.ts";
import { childOf, type XmlElement } from "./xml.ts";

/** What is kept of an entry. Offsets count from its start. */
export interface KnownEntry {
  readonly entry: ReadEntry;
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

/** A judged text of HTML, and the name by which it is compared. */
export interface KnownContent extends JudgedContent {
  readonly name: string;
}

/** What judging an entry needs from outside. */
export interface EntryDesk {
  /** The site whose links are followed; absent where an entry is only read, and all of it is kept. */
  readonly site: SiteMap | undefined;
  /** What is known of a text of HTML, which the formats of an entry share. */
  readonly contentOf: (html: string) => KnownContent;
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
  const judged = judgeEntry(format.readEntry(element), text, format.judgeEntry(element), desk);
  return { ...judged, isSound: findings.length === 0 };
}

/** Judges an item of JSON Feed. */
export function judgeJsonEntry(item: JsonObject, text: string, desk: EntryDesk): KnownEntry {
  return judgeEntry(readJsonFeedEntry(item), text, judge(jsonItemRules, item), desk);
}

/** A site that took its ids over from another program has one cause for all, and nobody may mend them. */
export const TOLD_ONCE: ReadonlySet<string> = new Set(["atom/id-no-iri"]);

const RSS: XmlFormat = {
  judgeHead: (root) => {
    const channel = childOf(root, "channel");
    return [...judge(rssRules, root), ...(channel ? judge(channelRules, channel) : [])];
  },
  readHead: readRssHead,
  judgeEntry: (element) => judge(itemRules, element),
  readEntry: readRssEntry,
};

const ATOM: XmlFormat = {
  judgeHead: (root) => judge(feedRules, root),
  readHead: readAtomHead,
  judgeEntry: (element) => judge(entryRules, element),
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

/** Of what is no entry. */
export const UNREADABLE: KnownEntry = {
  entry: NO_ENTRY,
  findings: NOTHING,
  once: NOTHING,
  wanted: [],
  relative: [],
  name: "",
  isSound: false,
};

/** Joins what the format, the common rules and the content say of one entry. */
function judgeEntry(read: ReadEntry, text: string, own: readonly Finding[], desk: EntryDesk): KnownEntry {
  const { contentHtml: html, contentAt } = read;
  const content = html === undefined ? NO_CONTENT : desk.contentOf(html);
  // Content that stands in the entry as it is (CDATA) lends its offsets; any other is named as a whole.
  const start = html ? text.indexOf(html, contentAt) : -1;
  const inEntry = <P extends { readonly at: number }>(placed: P): P => ({
    ...placed,
    at: start === -1 ? contentAt : start + placed.at,
  });
  const entry = { ...read, ...(html !== undefined && { contentName: content.name }) };
  const links = [...read.links, ...content.links.map(inEntry)];
  const findings = [...own, ...judge(commonEntryRules, read), ...content.findings.map(inEntry)];
  if (desk.site === undefined) return { ...UNREADABLE, entry: { ...entry, links }, findings, isSound: true };
  return known(entry, text, links, findings, desk.site);
}

const NO_CONTENT: KnownContent = { name: "", findings: NOTHING, links: [] };

/** Follows what leads to one place from everywhere, and lets go of all text. */
function known(
  entry: ReadEntry,
  text: string,
  links: readonly ReadLink[],
  findings: readonly Finding[],
  site: SiteMap,
): KnownEntry {
  const { contentHtml: _html, contentText: _text, ...said } = entry;
  const judged = judgeLinks(
    links.filter(({ url }) => !isRelative(url)),
    { path: "" },
    site,
  );
  const kept = {
    findings: [...findings.filter(({ problem }) => !TOLD_ONCE.has(problem.code)), ...judged.findings],
    once: findings.filter(({ problem }) => TOLD_ONCE.has(problem.code)),
    wanted: judged.wanted,
    relative: links.filter(({ url }) => isRelative(url)),
  };
  const isTold = kept.findings.length + kept.wanted.length + kept.relative.length > 0;
  return {
    ...(isTold || kept.once.length > 0 ? detached(kept) : kept),
    entry: detached({ ...said, links: [] }),
    name: isTold ? fingerprintOf(text) : "",
    isSound: true,
  };
}
