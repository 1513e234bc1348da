/** Takes the text of one feed document apart, and judges its head and its entries: its form, and nothing of the site. */

import { addAll, type Finding, found, judge, moved } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { commonFeedRules } from "../house/feed.ts";
import { judgePrologue } from "../house/prologue.ts";
import { objectsOf, readJson } from "../json/json.ts";
import { indexed } from "../rules/paths.ts";
import { type TakenApart, takeApart, takeApartByTree } from "./entries.ts";
import {
  formatOf,
  judgeJsonEntry,
  judgeJsonFeedHead,
  judgeXmlEntry,
  type KnownEntry,
  type XmlFormat,
} from "./judge-entry.ts";
import { kept, type Memory, type Wrapper, wrapperFelt } from "./memory.ts";
import { readJsonFeedHead } from "./read-json-feed.ts";
import type { ReadFeed, ReadHead } from "./reading.ts";

/** An entry where it stands in a feed. */
export interface PlacedKnown {
  readonly known: KnownEntry;
  readonly at: number;
}

export interface TakenFeed {
  /** Absent where the document is not well-formed, or no feed. */
  readonly feed: ReadFeed | undefined;
  readonly entries: readonly PlacedKnown[];
  /** What stands around an entry, by name. */
  readonly around: string;
  /** All but what is told of single entries. */
  readonly findings: readonly Finding[];
}

/** What stands around an item of JSON Feed, which feels nothing of it. */
export const JSON_AROUND = "{";

/** Whether the text is to be read as JSON. */
export function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/** Takes a document apart. */
export function takeFeed(text: string, memory: Memory): TakenFeed {
  return isJson(text) ? takeJson(text, memory) : takeXml(text, memory);
}

/** The feed from its head and its entries, with what is to be said of them together. */
export function together(
  head: ReadHead,
  entries: readonly PlacedKnown[],
  around: string,
  own: readonly Finding[],
): TakenFeed {
  const feed: ReadFeed = { ...head, entries: entries.map(({ at, known }) => ({ at, entry: known.entry })) };
  return { feed, entries, around, findings: [...own, ...judge(commonFeedRules, feed)] };
}

/** What is told of the entries of one feed, each once. */
export function findingsOfEntries(entries: readonly PlacedKnown[]): readonly Finding[] {
  const told = new Set<KnownEntry>();
  const findings: Finding[] = [];
  for (const [index, { known, at }] of entries.entries()) {
    if (told.has(known)) continue;
    told.add(known);
    addAll(findings, moved(numbered(known.findings, known, index), at));
  }
  return findings;
}

/** What is told of an entry, by paths that say the how-manieth it is in its feed. */
export function numbered(
  findings: readonly Finding[],
  { path }: KnownEntry,
  index: number,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  return findings.map(({ problem, ...finding }) => ({
    ...finding,
    problem: { ...problem, path: indexed(problem.path, path, index + 1) },
  }));
}

/** The head of a document, whose offsets were counted in a text that stood for it. */
export function relocated(head: ReadHead, offsetOf: (at: number) => number): ReadHead {
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

function takeXml(text: string, memory: Memory): TakenFeed {
  const parts = takeApart(text);
  const format = parts.root && formatOf(parts.root);
  if (format === undefined) return noFeed(unreadable(parts, text));
  const cut = xmlEntries(parts, format, memory, ({ isSound }) => isSound);
  // One entry that cannot be read alone: the whole says what is wrong, and where.
  const sound = cut ? parts : takeApartByTree(text);
  if (sound.root === undefined) return noFeed(sound.findings);
  const entries = cut ?? xmlEntries(sound, format, memory, () => true) ?? [];
  const own = format.judgeHead(sound.root).map((finding) => ({ ...finding, at: sound.offsetOf(finding.at) }));
  const head = relocated(format.readHead(sound.root), sound.offsetOf);
  const findings = [...sound.findings, ...judgePrologue(text, sound.root.at), ...own];
  return together(head, entries, memory.wrapperOf(sound.wrapper).name, findings);
}

/** The entries of a document; undefined as soon as one of them will not do. */
function xmlEntries(
  { entries, wrapper }: TakenApart,
  format: XmlFormat,
  memory: Memory,
  willDo: (known: KnownEntry) => boolean,
): readonly PlacedKnown[] | undefined {
  const around = memory.wrapperOf(wrapper);
  const placed: PlacedKnown[] = [];
  for (const { at, text } of entries) {
    const known = xmlEntry(format, around, text, memory);
    if (!willDo(known)) return undefined;
    placed.push({ at, known });
  }
  return placed;
}

/** An entry by its text: it is judged once for all surroundings that are the same to it. */
function xmlEntry(format: XmlFormat, around: Wrapper, text: string, memory: Memory): KnownEntry {
  const key = `${wrapperFelt(text, around, memory).name} ${fingerprintOf(text)}`;
  return kept(memory.entries, key, () => judgeXmlEntry(format, around.text, text, memory));
}

function takeJson(text: string, memory: Memory): TakenFeed {
  const { value, findings } = readJson(text);
  if (value === undefined) return noFeed(findings);
  if (value.kind !== "object")
    return noFeed([...findings, found("feed/format-unknown", 0, { root: "an array" })]);
  const entries = objectsOf(value, "items").map((item) => ({
    at: item.at,
    known: jsonEntry(text.slice(item.at, item.end), memory),
  }));
  return together(readJsonFeedHead(value), entries, memory.wrapperOf(JSON_AROUND).name, [
    ...findings,
    ...judgeJsonFeedHead(value),
  ]);
}

function jsonEntry(text: string, memory: Memory): KnownEntry {
  const key = `${JSON_AROUND} ${fingerprintOf(text)}`;
  return kept(memory.entries, key, () => {
    const item = readJson(text).value;
    if (item?.kind !== "object") throw new Error("An item that was an object is none when it is read alone.");
    return judgeJsonEntry(item, text, memory);
  });
}

function noFeed(findings: readonly Finding[]): TakenFeed {
  return { feed: undefined, entries: [], around: "", findings };
}

function unreadable({ root, findings }: TakenApart, text: string): readonly Finding[] {
  if (root === undefined) return findings;
  const unknown = found(
    "feed/format-unknown",
    root.at,
    { root: root.name },
    { length: root.name.length + 1 },
  );
  return [...findings, ...judgePrologue(text, root.at), unknown];
}
