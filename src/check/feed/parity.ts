/**
 * Whether the formats of one feed document say the same: entries, order, and each value. Known losses, and no
 * others: RSS has no id of its own, no date of update and no term of a category, says the summary only beside full
 * content, and has one enclosure, its further files being media; JSON Feed has no date of its own, leaves out an
 * update equal to the publication, and knows of its history only the way back; only Atom has tombstones.
 */

import { type Finding, found } from "../finding.ts";
import { foldSpace } from "../html/html.ts";
import type { ReadAttachment, ReadEntry, ReadFeed, ReadFormat, ReadLink } from "./reading.ts";

/** By an entry: the twins in other formats that were found to say the same, each in its surroundings. */
export type Agreements = WeakMap<ReadEntry, Agreement[]>;

interface Agreement {
  /** The formats, and what of their heads counts. */
  readonly surroundings: string;
  twin: ReadEntry;
}

export interface Comparison {
  /** What was found before, and what is found now. */
  readonly agreements: Agreements;
  /** The HTML of an entry of either feed: it is not kept, and asked for only where it differs. */
  readonly htmlOf: (feed: ReadFeed, entry: ReadEntry) => string | undefined;
}

/** Compares `feed` with the same feed in another format; findings stand in `feed`. */
export function compareFormats(
  feed: ReadFeed,
  other: ReadFeed,
  { agreements, htmlOf }: Comparison = { agreements: new WeakMap(), htmlOf: (_, entry) => entry.contentHtml },
): readonly Finding[] {
  const formats = { format: NAMES[feed.format], other: NAMES[other.format] };
  const findings: Finding[] = [];
  for (const [field, read] of FEED_FIELDS) {
    const [value, otherValue] = [read(feed), read(other)];
    if (value === undefined || otherValue === undefined || value === otherValue) continue;
    const facts = { field, id: undefined, ...formats, value: worded(value), otherValue: worded(otherValue) };
    findings.push(found("parity/value-differs", 0, facts));
  }
  const others = new Map(other.entries.map(({ entry }) => [entry.id, entry]));
  const own = new Set(feed.entries.map(({ entry }) => entry.id));
  for (const { entry } of other.entries) {
    if (!own.has(entry.id))
      findings.push(found("parity/entry-missing", 0, { id: nameOf(entry), ...formats }));
  }
  const shared = other.entries.filter(({ entry }) => own.has(entry.id));
  const surroundings = JSON.stringify([feed, other].map((one) => [one.format, one.language, one.authors]));
  let next = 0;
  let isOrdered = true;
  for (const { entry, at } of feed.entries) {
    const twin = others.get(entry.id);
    if (twin === undefined) continue;
    if (isOrdered && shared[next]?.entry.id !== entry.id) {
      isOrdered = false;
      findings.push(found("parity/order-differs", at + entry.idAt, { id: nameOf(entry), ...formats }));
    }
    next += 1;
    if (doAgree(agreements.get(entry), twin, surroundings)) continue;
    const differences = compareEntries(side(feed, entry), side(other, twin), htmlOf);
    if (differences.length === 0) agree(agreements, entry, twin, surroundings);
    for (const { field, value, otherValue } of differences) {
      const where = field === "title" ? entry.titleAt : field === "content" ? entry.contentAt : 0;
      const facts = { field, id: nameOf(entry), ...formats, value, otherValue };
      findings.push(found("parity/value-differs", at + where, facts));
    }
  }
  return findings;
}

function doAgree(known: readonly Agreement[] | undefined, twin: ReadEntry, surroundings: string): boolean {
  return known?.some((one) => one.twin === twin && one.surroundings === surroundings) ?? false;
}

/** Of two twins in the same surroundings the later one counts: the other was read from a fragment that is gone. */
function agree(agreements: Agreements, entry: ReadEntry, twin: ReadEntry, surroundings: string): void {
  const known = agreements.get(entry);
  const same = known?.find((one) => one.surroundings === surroundings);
  if (same !== undefined) same.twin = twin;
  else if (known !== undefined) known.push({ surroundings, twin });
  else agreements.set(entry, [{ surroundings, twin }]);
}

const NAMES: { readonly [F in ReadFormat]: string } = { rss: "RSS", atom: "Atom", json: "JSON" };

interface Side {
  readonly feed: ReadFeed;
  readonly entry: ReadEntry;
}

const side = (feed: ReadFeed, entry: ReadEntry): Side => ({ feed, entry });

/** A value: a text, or a moment. */
type Value = string | number;
type Field<Subject> = readonly [name: string, read: (subject: Subject) => Value | undefined];

const FEED_FIELDS: readonly Field<ReadFeed>[] = [
  ["title", ({ title }) => title],
  ["subtitle", ({ subtitle }) => subtitle],
  ["language", ({ language }) => language],
  ["page", ({ home }) => home?.url],
  ["date", ({ updatedMs }) => moment(updatedMs)],
  ["licence", ({ license }) => license ?? ""],
  ["hubs", ({ hubs }) => listed(hubs)],
  ["older archive", ({ history }) => folderOf(history.previous)],
  [
    "place in the history",
    ({ format, history }) =>
      format === "json" ? undefined : [history.current, history.next].map(folderOf).join(" "),
  ],
];

/** Each value as text; undefined where a format cannot say it. */
const ENTRY_FIELDS: readonly Field<Side>[] = [
  ["title", ({ entry }) => entry.title ?? ""],
  ["link", ({ entry }) => entry.url ?? ""],
  ["date", ({ entry }) => moment(entry.publishedMs)],
  [
    "update",
    ({ feed, entry }) => (feed.format === "rss" ? undefined : moment(entry.updatedMs ?? entry.publishedMs)),
  ],
  ["authors", ({ feed, entry }) => listed(entry.authors.length > 0 ? entry.authors : feed.authors)],
  ["categories", ({ entry }) => listed(entry.categories.map(({ label }) => label))],
  ["schemes of the categories", ({ entry }) => whole(entry.categories.map(({ scheme }) => scheme))],
  ["terms of the categories", ({ entry }) => whole(entry.categories.map(({ term }) => term))],
  ["summary", ({ feed, entry }) => words(entry.summary) ?? (feed.format === "rss" ? undefined : "")],
  ["content", ({ entry }) => entry.contentName],
  ["language", ({ feed, entry }) => entry.language ?? feed.language],
  ["image", ({ entry }) => entry.image],
  ["contributors", ({ entry }) => listed(entry.contributors)],
  ["related pages", ({ entry }) => listed(entry.related)],
  ["way there", ({ entry }) => listed(entry.via)],
  ["licence", ({ entry }) => entry.license ?? ""],
  ["page of comments", ({ entry }) => entry.comments?.url ?? ""],
  ["number of comments", ({ entry }) => entry.comments?.count?.toString() ?? ""],
  ["page that it answers", ({ entry }) => entry.inReplyTo ?? ""],
  ["source", ({ entry }) => [entry.source?.url, entry.source?.title].join(" ").trim()],
];

interface Difference {
  readonly field: string;
  readonly value: string;
  readonly otherValue: string;
}

function compareEntries(own: Side, other: Side, htmlOf: Comparison["htmlOf"]): readonly Difference[] {
  const differences: Difference[] = [];
  const compare = (field: string, value: Value | undefined, otherValue: Value | undefined): void => {
    if (value === undefined || otherValue === undefined || value === otherValue) return;
    differences.push({ field, value: worded(value), otherValue: worded(otherValue) });
  };
  for (const [field, read] of ENTRY_FIELDS) {
    const [value, otherValue] = [read(own), read(other)];
    if (value === undefined || otherValue === undefined || value === otherValue) continue;
    if (field !== "content") compare(field, value, otherValue);
    else compare(field, htmlOf(own.feed, own.entry), htmlOf(other.feed, other.entry));
  }
  const shown = new Set([own.entry.image, other.entry.image]);
  const [files, otherFiles] = [filesOf(own.entry, shown), filesOf(other.entry, shown)];
  compare("attachments", listed([...files.keys()]), listed([...otherFiles.keys()]));
  for (const [url, { mediaType, lengthBytes }] of files) {
    const twin = otherFiles.get(url);
    compare("type of an attachment", mediaType, twin?.mediaType);
    compare("length of an attachment", amount(lengthBytes), amount(twin?.lengthBytes));
  }
  return differences;
}

/** Attachments by address, sorted: RSS has one of them first. The picture that an entry shows is no attachment. */
function filesOf(
  { attachments }: ReadEntry,
  shown: ReadonlySet<string | undefined>,
): ReadonlyMap<string, ReadAttachment> {
  if (attachments.length === 0) return NO_FILES;
  const offered = attachments.filter(({ url }) => !shown.has(url));
  return new Map(
    offered.map((one) => [one.url, one] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

const NO_FILES: ReadonlyMap<string, ReadAttachment> = new Map();

/** Undefined where it is not known, which RSS says as 0 (R31). */
function amount(bytes: number | undefined): string | undefined {
  return bytes ? String(bytes) : undefined;
}

/** The documents of one place differ in their file names only. */
function folderOf(link: ReadLink | undefined): string {
  return link?.url.replace(/[^/]*$/, "") ?? "";
}

function nameOf(entry: ReadEntry): string {
  return entry.id ?? entry.url ?? entry.title ?? "";
}

/** RSS says the summary in HTML, where white space does not count. */
function words(text: string | undefined): string | undefined {
  return text === undefined ? undefined : foldSpace(text);
}

/** To the second, which is all that RSS says. */
function moment(epochMs: number | undefined): number | undefined {
  return epochMs === undefined ? undefined : epochMs - (epochMs % 1000);
}

function worded(value: Value): string {
  return typeof value === "string" ? value : new Date(value).toISOString();
}

function listed(values: readonly string[]): string {
  return values.join("; ");
}

/** Undefined where one value is. */
function whole(values: readonly (string | undefined)[]): string | undefined {
  return values.includes(undefined) ? undefined : values.join("; ");
}
