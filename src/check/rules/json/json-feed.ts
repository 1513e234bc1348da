/**
 * Judges a JSON Feed of anybody (JSON Feed 1.0 and 1.1), as it arrives: an item at a time, so that memory does not
 * grow with their number beyond the ids that must not be repeated. The encoding of the file is not its business.
 */

import { detached } from "../../detached.ts";
import { addAll, type Finding, found, moved } from "../../finding.ts";
import { fingerprintOf } from "../../fingerprint.ts";
import { type JsonMember, type JsonObject, type JsonValue, member, readJson } from "../../json/json.ts";
import { JsonPieces, type Piece } from "../../json/pieces.ts";
import { jsonDatesAhead } from "../dates-ahead.ts";
import { jsonFeedShape, versionOf } from "./feed-shape.ts";
import { itemShape } from "./item-shape.ts";
import type { JsonAround } from "./json-shape.ts";
import { judgeJsonObject } from "./judge-json.ts";

interface JsonFeedJudgement {
  readonly findings: readonly Finding[];
  readonly entries: number;
}

/** Judges a whole feed. */
export function judgeJsonFeed(text: string): JsonFeedJudgement {
  const findings: Finding[] = [];
  const judge = new JsonFeedJudge((some, { at }) => addAll(findings, moved(some, at)));
  judge.write(text);
  judge.end();
  return { findings, entries: judge.entries };
}

/** Judges one item alone, in a text that begins at `from` of the whole; `index` is its place among the items. */
function judgeJsonItem(
  item: JsonObject,
  index: number,
  { text, from, version, isContentApart }: JsonItemAround,
): readonly Finding[] {
  const findings: Finding[] = [];
  judgeJsonObject(item, itemShape, `$.items[${index}]`, { text, from, version, isContentApart, findings });
  return findings;
}

interface JsonItemAround extends JsonAround {
  readonly text: string;
  readonly from: number;
  /** The HTML of the item is judged elsewhere. */
  readonly isContentApart: boolean;
}

/** No item and no other value of a feed is read that is longer than so many characters. */
export const LONGEST_JSON_VALUE = 16_777_216;
/** What a feed says of itself is kept until its end, and altogether is not longer. */
const LONGEST_HEAD = LONGEST_JSON_VALUE;

/** Is told what was found in a piece; offsets count from its start. */
type JsonTeller = (findings: readonly Finding[], piece: Piece) => void;

/** A feed as it comes. Findings are told as they are found. */
export class JsonFeedJudge {
  readonly #tell: JsonTeller;
  readonly #latestMs: number;
  readonly #pieces: JsonPieces;
  readonly #members: JsonMember[] = [];
  /** What the feed says of itself, as it stood; ascending. */
  readonly #head: Piece[] = [];
  readonly #keys = new Set<string>();
  readonly #ids = new Set<string>();
  #version: JsonAround["version"];
  #entries = 0;
  #headLength = 0;
  /** Something of what the feed says of itself was not read: nothing can be said to be missing. */
  #isPartial = false;
  #length = 0;

  /** No date of an item can well be later than `latestMs`, in milliseconds since 1970. */
  constructor(tell: JsonTeller, latestMs: number = Number.POSITIVE_INFINITY) {
    this.#tell = tell;
    this.#latestMs = latestMs;
    this.#pieces = new JsonPieces('"items"', LONGEST_JSON_VALUE, {
      member: (key, value) => this.#takeMember(key, value),
      root: (piece) => this.#head.push(piece),
      entry: (value) => this.#takeEntry(value),
      fault: (reason, piece, kind) => this.#takeFault(reason, piece, kind),
    });
  }

  /** Items so far. */
  get entries(): number {
    return this.#entries;
  }

  write(text: string): void {
    this.#length += text.length;
    this.#pieces.write(text);
  }

  /** The text is at its end: what the feed says of itself is judged now. */
  end(): void {
    this.#pieces.end();
    const [root] = this.#head;
    if (root === undefined || (this.#isPartial && this.#members.length === 0)) return;
    const feed: JsonObject = { kind: "object", at: root.at, end: this.#length, members: this.#members };
    const findings: Finding[] = [];
    const desk = { text: "", from: 0, version: this.#version, isContentApart: true, findings };
    judgeJsonObject(feed, jsonFeedShape, "$", desk);
    for (const one of findings) {
      if (this.#isPartial && ABSENCES.has(one.problem.code)) continue;
      const piece = this.#headAt(one.at);
      if (piece !== undefined) this.#tell(moved([one], -piece.at), piece);
    }
  }

  /** The piece of the head that holds that place. */
  #headAt(at: number): Piece | undefined {
    let [low, high] = [0, this.#head.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#head[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return this.#head[low];
  }

  #takeMember(keyPiece: Piece, value: Piece): void {
    const key = this.#readKey(keyPiece);
    if (key === undefined) return;
    if (this.#keys.has(key)) {
      const length = keyPiece.text.length;
      this.#say([found("json/key-repeated", 0, { key }, { length })], keyPiece, "$");
    }
    const wasFull = this.#headLength > LONGEST_HEAD;
    this.#headLength += value.text.length + key.length + MEMBER_COST;
    const isKept = value.isWhole && this.#headLength <= LONGEST_HEAD;
    if (!isKept && !wasFull) this.#say([tooLong(key)], keyPiece, `$.${key.slice(0, 80)}`);
    const own = isKept ? detached(value) : undefined;
    const read = own && this.#read(own, "$", own.at);
    if (own === undefined || read === undefined) {
      this.#isPartial = true;
      return;
    }
    if (key === "version" && read.kind === "string") this.#version ??= versionOf(read.value);
    this.#keys.add(detached(key));
    this.#head.push(detached(keyPiece), own);
    this.#members.push({ key, keyAt: keyPiece.at, value: read });
  }

  #readKey(piece: Piece): string | undefined {
    const key = piece.isWhole ? this.#read(piece, "$") : undefined;
    if (!piece.isWhole) this.#say([tooLong(piece.text)], piece, "$");
    if (key?.kind === "string") return key.value;
    this.#isPartial = true;
    return undefined;
  }

  #takeEntry(piece: Piece): void {
    const index = this.#entries;
    const path = `$.items[${index}]`;
    this.#entries += 1;
    if (!piece.isWhole) {
      this.#say([tooLong(`items[${index}]`)], piece, path);
      return;
    }
    const item = this.#read(piece, path);
    if (item === undefined) return;
    if (item.kind !== "object") {
      const facts = { key: "items", expected: "object", kind: item.kind };
      this.#say([found("json/kind-wrong", 0, facts)], piece, path);
      return;
    }
    const around = { text: piece.text, from: 0, version: this.#version, isContentApart: false };
    const findings = [...judgeJsonItem(item, index, around), ...jsonDatesAhead(item, path, this.#latestMs)];
    if (findings.length > 0) this.#tell(findings, piece);
    this.#judgeId(item, piece, path);
  }

  #judgeId(item: JsonObject, piece: Piece, path: string): void {
    const value = member(item, "id")?.value;
    if (value?.kind !== "string" && value?.kind !== "number") return;
    const id = String(value.value);
    if (id.trim() === "") return;
    const known = id.length <= SHORT_ID ? detached(id) : fingerprintOf(id);
    if (this.#ids.has(known)) {
      const length = value.end - value.at;
      const facts = { id: id.slice(0, 200) };
      this.#say([found("feed/id-repeated", value.at, facts, { length })], piece, `${path}.id`);
    }
    this.#ids.add(known);
  }

  #takeFault(reason: string, piece: Piece, kind: string | undefined): void {
    this.#isPartial = true;
    const finding =
      kind === undefined
        ? found("json/ill-formed", 0, { reason })
        : found("json/kind-wrong", 0, { key: "$", expected: "object", kind });
    this.#say([finding], piece, "$");
  }

  #read(piece: Piece, path: string, from = 0): JsonValue | undefined {
    const { value, findings } = readJson(piece.text, from);
    if (findings.length > 0) this.#say(moved(findings, -from), piece, path);
    return value;
  }

  #say(findings: readonly Finding[], piece: Piece, path: string): void {
    this.#tell(
      findings.map((one) => ({ ...one, problem: { path, ...one.problem } })),
      piece,
    );
  }
}

const ABSENCES: ReadonlySet<string> = new Set(["json/key-missing", "json-feed/key-advised"]);
/** What is kept of a member beside its text. */
const MEMBER_COST = 64;
/** Longer ids are known by their fingerprints. */
const SHORT_ID = 120;

function tooLong(key: string): Finding {
  return found("json/value-too-long", 0, { key: key.slice(0, 80), characters: LONGEST_JSON_VALUE });
}
