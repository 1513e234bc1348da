/**
 * Judges one feed file from its bytes alone: its form, its own part, each entry, the entries together.
 * What it learns of an entry's text it keeps in a `Memory`, so that an entry is judged once however many
 * feeds carry it; its findings are reported in the first of them.
 */

import type { Problem } from "../model/problem.ts";
import { type JudgedContent, judgeContent } from "./content.ts";
import { decodeBytes } from "./decode.ts";
import { readEntryAlone, type TakenApart, takeApart, takeApartByTree } from "./entries.ts";
import { addAll, type Finding, found, judge, moved, placed } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type JsonObject, objectsOf, readJson } from "./json.ts";
import { readAtomEntry, readAtomHead } from "./read-atom.ts";
import { readJsonFeedEntry, readJsonFeedHead } from "./read-json-feed.ts";
import { readRssEntry, readRssHead } from "./read-rss.ts";
import type { JudgedEntry, ReadEntry, ReadFeed, ReadHead } from "./reading.ts";
import { entryRules, feedRules } from "./rules/atom.ts";
import { commonEntryRules, commonFeedRules } from "./rules/feed.ts";
import { jsonFeedRules, itemRules as jsonItemRules } from "./rules/json-feed.ts";
import { judgePrologue } from "./rules/prologue.ts";
import { channelRules, itemRules, rssRules } from "./rules/rss.ts";
import { sizeOf } from "./size.ts";
import { childOf, type XmlElement } from "./xml.ts";

/** What is kept between feeds. */
export interface Memory {
  /** By wrapper, then by the fingerprint of the entry's own text. */
  readonly entries: Map<string, Map<string, JudgedEntry>>;
  /** By the HTML, with the one copy of it that all entries share. */
  readonly contents: Map<string, JudgedContent & { readonly html: string }>;
  /** Entries whose findings have been reported. */
  readonly reported: Set<JudgedEntry>;
}

export interface CheckedFeed {
  /** Absent where the file is not well-formed, or no feed. */
  readonly feed: ReadFeed | undefined;
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** An empty memory. */
export function newMemory(): Memory {
  return { entries: new Map(), contents: new Map(), reported: new Set() };
}

/** Judges one feed file; `file` is only the name under which problems are reported. */
export function checkFeed(file: string, bytes: Uint8Array, memory: Memory = newMemory()): CheckedFeed {
  const { text, findings } = decodeBytes(bytes);
  if (text === undefined) return { feed: undefined, text, problems: placed(file, "", findings) };
  const read = /^\s*[{[]/.test(text) ? checkJson(text, memory) : checkXml(text, memory);
  const all = [...findings, ...read.findings, ...(read.feed ? sizeOf(bytes.length, read.feed) : [])];
  return { feed: read.feed, text, problems: placed(file, text, all) };
}

interface Read {
  readonly feed: ReadFeed | undefined;
  readonly findings: readonly Finding[];
}

function checkXml(text: string, memory: Memory): Read {
  const parts = takeApart(text);
  const format = parts.root && formatOf(parts.root);
  if (format === undefined) return unreadable(parts, text);
  const isWhole = parts.entries.every(
    ({ text }) => judgeXmlEntry(format, parts.wrapper, text, memory).isWellFormed,
  );
  // One entry that cannot be read alone: the whole says what is wrong, and where.
  const sound = isWhole ? parts : takeApartByTree(text);
  if (sound.root === undefined) return { feed: undefined, findings: sound.findings };
  const judged = sound.entries.map((slice) => ({
    at: slice.at,
    judgement: judgeXmlEntry(format, sound.wrapper, slice.text, memory),
  }));
  const own = format.judgeHead(sound.root).map((finding) => ({ ...finding, at: sound.offsetOf(finding.at) }));
  const head = relocated(format.readHead(sound.root), sound.offsetOf);
  const prologue = judgePrologue(text, sound.root.at);
  return together(head, judged, [...sound.findings, ...prologue, ...own], memory);
}

function unreadable({ root, findings }: TakenApart, text: string): Read {
  if (root === undefined) return { feed: undefined, findings };
  const unknown = found(
    "feed/format-unknown",
    root.at,
    { root: root.name },
    { length: root.name.length + 1 },
  );
  return { feed: undefined, findings: [...findings, ...judgePrologue(text, root.at), unknown] };
}

interface XmlFormat {
  readonly judgeHead: (root: XmlElement) => readonly Finding[];
  readonly readHead: (root: XmlElement) => ReadHead;
  readonly judgeEntry: (element: XmlElement) => readonly Finding[];
  readonly readEntry: (element: XmlElement) => ReadEntry;
}

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

function formatOf(root: XmlElement): XmlFormat | undefined {
  if (root.local === "rss") return RSS;
  return root.local === "feed" ? ATOM : undefined;
}

interface JudgedXmlEntry extends JudgedEntry {
  readonly isWellFormed: boolean;
}

function judgeXmlEntry(format: XmlFormat, wrapper: string, text: string, memory: Memory): JudgedXmlEntry {
  const entries = entriesWithin(wrapper, memory);
  const name = fingerprintOf(text);
  const kept = entries.get(name) as JudgedXmlEntry | undefined;
  if (kept !== undefined) return kept;
  const { element, findings } = readEntryAlone(wrapper, text);
  const judged =
    element === undefined
      ? { entry: NO_ENTRY, findings: [], isWellFormed: false }
      : {
          ...judgeEntry(format.readEntry(element), text, format.judgeEntry(element), memory),
          isWellFormed: findings.length === 0,
        };
  entries.set(name, judged);
  return judged;
}

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

function entriesWithin(wrapper: string, memory: Memory): Map<string, JudgedEntry> {
  const known = memory.entries.get(wrapper) ?? new Map<string, JudgedEntry>();
  memory.entries.set(wrapper, known);
  return known;
}

/** Joins what the format, the common rules and the content say of one entry. */
function judgeEntry(read: ReadEntry, text: string, own: readonly Finding[], memory: Memory): JudgedEntry {
  const content = read.contentHtml === undefined ? undefined : contentOf(read.contentHtml, memory);
  // Content that stands in the entry as it is (CDATA) lends its offsets; any other is named as a whole.
  const start = read.contentHtml ? text.indexOf(read.contentHtml, read.contentAt) : -1;
  const offsetOf = (at: number): number => (start === -1 ? read.contentAt : start + at);
  const entry = {
    ...read,
    ...(content && { contentHtml: content.html }),
    links: [...read.links, ...(content?.links ?? []).map((link) => ({ ...link, at: offsetOf(link.at) }))],
  };
  const ofContent = (content?.findings ?? []).map((finding) => ({ ...finding, at: offsetOf(finding.at) }));
  return { entry, findings: [...own, ...judge(commonEntryRules, read), ...ofContent] };
}

function contentOf(html: string, memory: Memory): JudgedContent & { readonly html: string } {
  const kept = memory.contents.get(html);
  if (kept !== undefined) return kept;
  const judged = { ...judgeContent(html), html };
  memory.contents.set(html, judged);
  return judged;
}

function checkJson(text: string, memory: Memory): Read {
  const { value, findings } = readJson(text);
  if (value === undefined) return { feed: undefined, findings };
  if (value.kind !== "object") {
    return {
      feed: undefined,
      findings: [...findings, found("feed/format-unknown", 0, { root: "an array" })],
    };
  }
  const judged = objectsOf(value, "items").map((item) => {
    return { at: item.at, judgement: judgeJsonEntry(text.slice(item.at, item.end), memory) };
  });
  return together(readJsonFeedHead(value), judged, [...findings, ...judge(jsonFeedRules, value)], memory);
}

function judgeJsonEntry(text: string, memory: Memory): JudgedEntry {
  const entries = entriesWithin("{", memory);
  const name = fingerprintOf(text);
  const kept = entries.get(name);
  if (kept !== undefined) return kept;
  const item = readJson(text).value as JsonObject; // it was an object a moment ago
  const judged = judgeEntry(readJsonFeedEntry(item), text, judge(jsonItemRules, item), memory);
  entries.set(name, judged);
  return judged;
}

interface PlacedJudgement {
  readonly at: number;
  readonly judgement: JudgedEntry;
}

/** The feed from its head and its entries, and the findings of all of them. */
function together(
  head: ReadHead,
  judged: readonly PlacedJudgement[],
  own: readonly Finding[],
  { reported }: Memory,
): Read {
  const feed: ReadFeed = {
    ...head,
    entries: judged.map(({ at, judgement }) => ({ at, entry: judgement.entry })),
  };
  const findings = [...own, ...judge(commonFeedRules, feed)];
  for (const { at, judgement } of judged) {
    if (judgement.findings.length === 0 || reported.has(judgement)) continue;
    reported.add(judgement);
    addAll(findings, moved(judgement.findings, at));
  }
  return { feed, findings };
}

function relocated(head: ReadHead, offsetOf: (at: number) => number): ReadHead {
  const move = <P extends { readonly at: number }>(placed: P): P => ({ ...placed, at: offsetOf(placed.at) });
  const { archiveAt, current, previous, next } = head.history;
  return {
    ...head,
    updatedAt: offsetOf(head.updatedAt),
    links: head.links.map(move),
    deletions: head.deletions.map(move),
    history: {
      ...head.history,
      ...(archiveAt !== undefined && { archiveAt: offsetOf(archiveAt) }),
      ...(current && { current: move(current) }),
      ...(previous && { previous: move(previous) }),
      ...(next && { next: move(next) }),
    },
    ...(head.self && { self: move(head.self) }),
    ...(head.home && { home: move(head.home) }),
  };
}
