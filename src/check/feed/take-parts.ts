/**
 * Takes a feed apart that a build has joined of parts, without joining it: each fragment is read and judged once,
 * whatever number of documents it stands in, and the head is read with one placeholder for all of them. That proves
 * the document only where every part is plainly what it should be; anything else is joined and read as a whole.
 */

import type { FeedParts, Fragment } from "../../model/feed-parts.ts";
import type { Finding } from "../finding.ts";
import { judgePrologue } from "../house/prologue.ts";
import { type JsonValue, readJson, valuesOf } from "../json/json.ts";
import { decoded } from "../strict-text.ts";
import { takeApartByTree } from "./entries.ts";
import { type FragmentText, readFragment, readShortened } from "./fragment-text.ts";
import {
  formatOf,
  judgeJsonEntry,
  judgeJsonFeedHead,
  judgeShortened,
  judgeXmlEntry,
  type KnownEntry,
  UNREADABLE,
  type XmlFormat,
} from "./judge-entry.ts";
import { type FragmentJudge, judgedIn, meetFragment } from "./known-fragments.ts";
import type { Memory, Wrapper } from "./memory.ts";
import { readJsonFeedHead } from "./read-json-feed.ts";
import type { ReadHead } from "./reading.ts";
import { isJson, JSON_AROUND, type PlacedKnown, relocated, type TakenFeed, together } from "./take-feed.ts";

/** The document in one piece. */
export function joinParts({ before, between, fragments, after }: FeedParts): Uint8Array {
  const pieces = fragments.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [between, bytes]));
  const all = [before, ...pieces, after];
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Size of the document in bytes. */
export function bytesOfParts({ before, between, fragments, after }: FeedParts): number {
  const betweens = between.length * Math.max(fragments.length - 1, 0);
  return fragments.reduce((sum, { bytes }) => sum + bytes.length, before.length + betweens + after.length);
}

/** Takes the parts apart; undefined where only the whole can tell. */
export function takeParts(parts: FeedParts, memory: Memory): TakenFeed | undefined {
  const before = decoded(parts.before);
  const after = decoded(parts.after);
  if (before === undefined || after === undefined || before.length < FEWEST || BOM.test(before))
    return undefined;
  const separator = decoded(parts.between);
  if (isJson(before)) return separator === "," ? takeJsonParts(before, after, parts, memory) : undefined;
  return separator === "" ? takeXmlParts(before, after, parts, memory) : undefined;
}

/** By the first bytes of a file its encoding is told. */
const FEWEST = 4;
const BOM = /^\ufeff/;

function takeXmlParts(
  before: string,
  after: string,
  { fragments }: FeedParts,
  memory: Memory,
): TakenFeed | undefined {
  const [first] = fragments;
  const name = first && meetFragment(first, { read: readShortened }, memory).known.name;
  const placeholder = name === undefined ? "" : `<${name}/>`;
  const text = before + placeholder + after;
  const { root, wrapper, entries, findings } = takeApartByTree(text);
  const format = root && formatOf(root);
  if (root === undefined || format === undefined || findings.length > 0) return undefined;
  const [entry, ...others] = entries.map((slice) => slice.at);
  if (entry !== (first && before.length) || others.length > 0) return undefined;
  const around = memory.wrapperOf(wrapper);
  const run = placeFragments(
    fragments,
    {
      name,
      around,
      from: before.length,
      gap: 0,
      read: readShortened,
      judgeFragment: (text) => judgeXmlFragment(format, around, text, memory),
    },
    memory,
  );
  const own = [...judgePrologue(text, root.at), ...format.judgeHead(root)];
  return run && joined(format.readHead(root), own, run, placeholder.length);
}

function takeJsonParts(
  before: string,
  after: string,
  { fragments }: FeedParts,
  memory: Memory,
): TakenFeed | undefined {
  const placeholder = fragments.length === 0 ? "" : "{}";
  const { value, findings } = readJson(before + placeholder + after);
  if (value?.kind !== "object" || findings.length > 0) return undefined;
  const items = valuesOf(value, "items");
  const isWhere = items.length === 1 && items[0]?.at === before.length;
  if (fragments.length === 0 ? items.length > 0 : !isWhere) return undefined;
  const run = placeFragments(
    fragments,
    {
      name: JSON_AROUND,
      around: memory.wrapperOf(JSON_AROUND),
      from: before.length,
      gap: 1,
      read: readFragment,
      judgeFragment: ({ text }) => judgeJsonFragment(text, memory),
    },
    memory,
  );
  return run && joined(readJsonFeedHead(value), judgeJsonFeedHead(value), run, placeholder.length);
}

function judgeXmlFragment(
  format: XmlFormat,
  around: Wrapper,
  { text, shortened }: FragmentText,
  memory: Memory,
): KnownEntry | undefined {
  if (shortened !== undefined) return judgeShortened(format, around.text, shortened, memory);
  return judgeXmlEntry(format, around.text, text, memory);
}

/** Nothing that is so deep is joined without being read as a whole, which is where depth counts. */
const DEEPEST_ALONE = 100;

function judgeJsonFragment(text: string, memory: Memory): KnownEntry {
  const { value, findings } = readJson(text);
  if (value?.kind !== "object" || findings.length > 0 || isDeeper(value, DEEPEST_ALONE)) return UNREADABLE;
  return value.end === text.length ? judgeJsonEntry(value, text, memory) : UNREADABLE;
}

function isDeeper(value: JsonValue, than: number): boolean {
  if (than === 0) return true;
  if (value.kind === "array") return value.values.some((one) => isDeeper(one, than - 1));
  return value.kind === "object" && value.members.some((one) => isDeeper(one.value, than - 1));
}

/** The fragments of a document where they stand in it. */
interface Run {
  readonly entries: readonly PlacedKnown[];
  readonly around: Wrapper;
  readonly from: number;
  readonly end: number;
}

interface Setting extends FragmentJudge {
  /** What every fragment begins with. */
  readonly name: string | undefined;
  readonly around: Wrapper;
  readonly from: number;
  /** Characters between two fragments. */
  readonly gap: number;
}

function placeFragments(fragments: readonly Fragment[], setting: Setting, memory: Memory): Run | undefined {
  const { name, around, from, gap } = setting;
  const entries: PlacedKnown[] = [];
  let end = from;
  for (const fragment of fragments) {
    const met = meetFragment(fragment, setting, memory);
    const { margin, length, name: own } = met.known;
    if (own !== name) return undefined;
    const known = judgedIn(around, met, setting, memory);
    if (!known.isSound) return undefined;
    if (entries.length > 0) end += gap;
    entries.push({ at: end + margin, known });
    end += length;
  }
  return { entries, around, from, end };
}

/** Head and entries as one document; undefined where something is said of what only stands for the entries. */
function joined(
  head: ReadHead,
  own: readonly Finding[],
  { entries, around, from, end }: Run,
  placeholder: number,
): TakenFeed | undefined {
  if (own.some(({ at }) => at >= from && at < from + placeholder)) return undefined;
  const offsetOf = (at: number): number => (at <= from ? at : end + (at - from - placeholder));
  const findings = own.map((finding) => ({ ...finding, at: offsetOf(finding.at) }));
  return together(relocated(head, offsetOf), entries, around.name, findings);
}
