/**
 * Judges the files of one feed document, which lie in one folder: each alone, where it leads, and whether its formats
 * say the same. What is told of an entry goes into the facts, since it is told once a site.
 */

import type { FeedParts } from "../../model/feed-parts.ts";
import type { Problem } from "../../model/problem.ts";
import { decodeBytes } from "../decode.ts";
import { detached } from "../detached.ts";
import { addAll, type Finding, found, moved, NOTHING, placed } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { whyNotUrl } from "../grammars/web-urls.ts";
import { TOLD_ONCE } from "../house/published-ids.ts";
import { type FileFacts, type JudgedFile, NO_FACTS, type ToldEntry } from "../site/facts.ts";
import { FORMATS } from "../site/kinds.ts";
import { folderOf, follow, judgeLinks, type SiteMap, urlOf, type WantedAnchor } from "../site/links.ts";
import { judgeFeedFile } from "./judge-feed-file.ts";
import type { Memory } from "./memory.ts";
import { compareFormats } from "./parity.ts";
import type { ReadEntry, ReadFeed } from "./reading.ts";
import { numbered, type TakenFeed, takeFeed } from "./take-feed.ts";
import { bytesOfParts, joinParts, takeParts } from "./take-parts.ts";

/** A feed file as its bytes, or as the parts of which a build joins it. */
export type FeedFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly parts: FeedParts };

/** Judges the formats of one feed; what was learned of their entries is kept in the memory, which is made for the site. */
export function judgeFeedFiles(files: readonly FeedFile[], memory: Memory): readonly JudgedFile[] {
  const { site } = memory;
  if (site === undefined) throw new Error("The files of a site are judged with a memory made for it.");
  const opened = files.map((file) => open(file, memory));
  return opened.map((file) => judgeOne(file, opened, site, memory));
}

/** One file, taken apart. */
interface Opened {
  readonly path: string;
  readonly taken: TakenFeed;
  /** Size in bytes. */
  readonly size: number;
  /** The whole file, put together where it was not. */
  readonly bytes: () => Uint8Array;
}

const NO_FEED: TakenFeed = { feed: undefined, entries: [], around: "", findings: [] };

function open(file: FeedFile, memory: Memory): Opened {
  const { path } = file;
  const taken = "parts" in file ? takeParts(file.parts, memory) : undefined;
  if ("parts" in file && taken !== undefined)
    return { path, taken, size: bytesOfParts(file.parts), bytes: () => joinParts(file.parts) };
  const whole = "parts" in file ? joinParts(file.parts) : file.bytes;
  const { text, findings } = decodeBytes(whole);
  const read = text === undefined ? NO_FEED : takeFeed(text, memory);
  const all = [...findings, ...read.findings];
  return { path, taken: { ...read, findings: all }, size: whole.length, bytes: () => whole };
}

function judgeOne(file: Opened, opened: readonly Opened[], site: SiteMap, memory: Memory): JudgedFile {
  const { path, taken } = file;
  const { feed } = taken;
  const findings = taken.findings.filter(({ problem }) => !TOLD_ONCE.has(problem.code));
  if (feed === undefined) return { problems: problemsOf(file, findings), facts: NO_FACTS };
  const links = judgeLinks(
    feed.links.filter((link) => link.at !== feed.self?.at),
    { path },
    site,
  );
  const other = otherFormat(file, opened);
  addAll(findings, judgeSelf(feed, path, site));
  addAll(findings, links.findings);
  if (other) addAll(findings, judgeParity(file, other, memory));
  return { problems: problemsOf(file, findings), facts: factsOf(file, feed, links.wanted, site) };
}

/** A place is found in the text as a whole, which is put together for nothing else. */
function problemsOf({ path, bytes }: Opened, findings: readonly Finding[]): readonly Problem[] {
  return findings.length === 0 ? [] : detached(placed(path, decodeBytes(bytes()).text ?? "", findings));
}

/** R21: the self link is the address of this very file. */
function judgeSelf({ self }: ReadFeed, path: string, site: SiteMap): readonly Finding[] {
  if (self === undefined || whyNotUrl(self.url) !== undefined) return NOTHING;
  const target = follow(self.url, path, site);
  if (target.kind === "file" && target.path === path && !/[?#]/.test(self.url)) return NOTHING;
  return [found("feed/self-elsewhere", self.at, { self: self.url, expected: urlOf(path, site.base.href) })];
}

/** The formats of one feed lie in one folder under the usual names; each is compared with the first of them. */
function otherFormat({ path }: Opened, opened: readonly Opened[]): Opened | undefined {
  const folder = folderOf(path);
  const place = FORMATS.indexOf(path.slice(folder.length));
  return FORMATS.slice(0, Math.max(place, 0))
    .map((name) => opened.find((one) => one.path === folder + name && one.taken.feed !== undefined))
    .find((one) => one !== undefined);
}

function judgeParity(file: Opened, other: Opened, { agreements }: Memory): readonly Finding[] {
  const { feed } = file.taken;
  const { feed: otherFeed } = other.taken;
  if (feed === undefined || otherFeed === undefined) return NOTHING;
  const htmlOf = (of: ReadFeed, entry: ReadEntry): string | undefined => {
    const { bytes } = of === feed ? file : other;
    const index = of.entries.findIndex((one) => one.entry === entry);
    return judgeFeedFile("", bytes()).feed?.entries[index]?.entry.contentHtml;
  };
  return compareFormats(feed, otherFeed, { agreements, htmlOf });
}

function factsOf(
  { path, taken, size }: Opened,
  { format, id, language, history }: ReadFeed,
  wanted: readonly WantedAnchor[],
  site: SiteMap,
): FileFacts {
  const entries = toldEntries(path, taken, site);
  const once = firstOfEach(taken);
  const head = {
    format,
    ...(id !== undefined && { id }),
    ...(language !== undefined && { language }),
    history,
  };
  return {
    feed: { ...detached(head), entries: taken.entries.length, bytes: size },
    ...(entries.length > 0 && { entries }),
    ...(once.length > 0 && { once }),
    ...(wanted.length > 0 && { wanted: detached(wanted) }),
  };
}

function toldEntries(path: string, { entries, around }: TakenFeed, site: SiteMap): readonly ToldEntry[] {
  const told: ToldEntry[] = [];
  const names = new Set<string>();
  for (const [index, { known, at }] of entries.entries()) {
    if (known.name === "" || names.has(known.name)) continue;
    names.add(known.name);
    const own = judgeLinks(known.relative, { path }, site);
    const findings = own.findings.length === 0 ? known.findings : [...known.findings, ...own.findings];
    told.push({
      name: fingerprintOf(`${around} ${known.name}`),
      at,
      findings: numbered(findings, known, index),
      wanted: own.wanted.length === 0 ? known.wanted : [...known.wanted, ...own.wanted],
    });
  }
  return told;
}

/** Of what is told once a site the first of each code, by its place. */
function firstOfEach({ findings, entries }: TakenFeed): readonly Finding[] {
  const once = findings.filter(({ problem }) => TOLD_ONCE.has(problem.code));
  for (const [index, { known, at }] of entries.entries())
    addAll(once, moved(numbered(known.once, known, index), at));
  if (once.length === 0) return once;
  const first = new Map<string, Finding>();
  for (const finding of once.sort((a, b) => a.at - b.at))
    if (!first.has(finding.problem.code)) first.set(finding.problem.code, finding);
  return [...first.values()];
}
