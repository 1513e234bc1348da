/**
 * Cuts a feed in XML, as it comes, into its entries and its head: all that stands outside of them. An entry is handed
 * on as soon as it is complete, and let go; in the head one empty element stands for any number of them. Where tags
 * do not match, the next start of an entry, or the end of what is around them, sets it right again.
 */

import { Head } from "./head.ts";
import type { Limits } from "./limits.ts";
import { CONTEXT, Lines, LONGEST_LINE, type Origin } from "./lines.ts";
import { Scanner } from "./scanner.ts";

/** One entry as it stands in the feed. */
export interface Piece {
  /** From `<` to `>`; what follows it is there to be shown. */
  readonly text: string;
  /** Length of the entry itself in `text`. */
  readonly length: number;
  readonly origin: Origin;
  /** The start tags around it. */
  readonly wrapper: string;
}

/** Which limit was exceeded, and in which element. */
export interface Excess {
  readonly limit: "piece" | "depth" | "attributes" | "elements";
  readonly element: string;
  readonly origin: Origin;
  /** From where it stands, for an excerpt. */
  readonly text: string;
}

export interface CutterEvents {
  readonly entry: (piece: Piece) => void;
  readonly excess: (excess: Excess) => void;
}

/** Pieces are joined only when they are as large as a part of what waits already: so each is copied a few times. */
const SHARE = 4;
/** A tag of the head that is longer is let go. */
const LONGEST_TAG = 1 << 16;

export class Cutter {
  readonly #limits: Limits;
  readonly #events: CutterEvents;
  readonly #scanner = new Scanner();
  readonly #lines = new Lines();
  readonly head: Head = new Head();
  #text = "";
  #waiting: string[] = [];
  #waitingLength = 0;
  /** Names of the open elements of the head, and of the entry. */
  readonly #around: string[] = [];
  #within: string[] = [];
  /** Where the entry begins that is being read; -1 outside of entries. */
  #entryAt = -1;
  #origin: Origin | undefined;
  /** How far the head was taken over. */
  #taken = 0;
  #elements = 0;
  #elementsOfHead = 0;
  /** Elements beyond the limit of depth, which are only counted. */
  #deeper = 0;
  #isBroken = false;
  /** What is being read is too large, and is let go. */
  #isLost = false;
  /** An entry that is complete but for what is shown behind it. */
  #complete: number | undefined;

  constructor(limits: Limits, events: CutterEvents) {
    this.#limits = limits;
    this.#events = events;
  }

  write(chunk: string): void {
    this.#waiting.push(chunk);
    this.#waitingLength += chunk.length;
    if (this.#waitingLength * SHARE < this.#text.length || this.#waitingLength < this.#limits.step) return;
    this.#read(false);
  }

  end(): void {
    this.#read(true);
    if (this.#entryAt !== -1) this.#close(this.#text.length, true);
    this.#takeHead(this.#text.length);
  }

  #read(isLast: boolean): void {
    this.#text += this.#waiting.join("");
    this.#waiting = [];
    this.#waitingLength = 0;
    if (this.#complete !== undefined && !this.#close(this.#complete, isLast)) return;
    for (;;) {
      const met = this.#scanner.next(this.#text, isLast);
      if (this.#scanner.attributes > this.#limits.attributes) this.#exceed("attributes", this.#scanner.name);
      if (met === "more") break;
      if (met === "start") this.#start();
      else if (met === "end") this.#endTag();
      else if (met === "broken") this.#isBroken = true;
      else this.head.doctype ??= this.#text.slice(this.#scanner.from, this.#scanner.at);
      if (this.#complete !== undefined && !this.#close(this.#complete, isLast)) return;
    }
    this.#letGo();
  }

  #start(): void {
    const { name, from, isEmpty } = this.#scanner;
    const within = this.#within;
    this.#count(name);
    if (this.#entryAt !== -1) {
      const isNext = name === within[0] && (within.length === 1 || this.#isBroken) && this.#deeper === 0;
      if (!isNext) {
        if (!isEmpty) this.#open(within, name);
        return;
      }
      this.#close(from, true);
    }
    if (this.#isEntry(name)) this.#begin(from, name, isEmpty);
    else this.#startOfHead(name, isEmpty);
  }

  #count(name: string): void {
    const isHead = this.#entryAt === -1;
    if (isHead) this.#elementsOfHead += 1;
    else this.#elements += 1;
    if ((isHead ? this.#elementsOfHead : this.#elements) > this.#limits.elements)
      this.#exceed("elements", name);
  }

  #open(names: string[], name: string): void {
    if (this.#around.length + this.#within.length < this.#limits.depth) {
      names.push(name);
      return;
    }
    this.#deeper += 1;
    this.#exceed("depth", name);
  }

  #begin(from: number, name: string, isEmpty: boolean): void {
    this.#elementsOfHead -= 1;
    this.#takeHead(from);
    this.#origin = this.#lines.originOf(this.#text, from);
    this.#entryAt = from;
    this.#within = [name];
    this.#elements = 1;
    this.#isBroken = false;
    if (isEmpty) this.#complete = this.#scanner.at;
  }

  #startOfHead(name: string, isEmpty: boolean): void {
    const { from, at } = this.#scanner;
    const depth = this.#around.length;
    const isRoot = depth === 0 && this.head.root === undefined;
    if (isRoot) this.head.meetRoot(name);
    if (isRoot || (depth === 1 && !this.head.isDirect && localOf(name) === "channel")) {
      if (from < 0) this.#exceed("piece", name);
      else this.head.around(depth, this.#text.slice(from, at));
    }
    if (!isEmpty) this.#open(this.#around, name);
  }

  #endTag(): void {
    const { name, from, at } = this.#scanner;
    if (this.#deeper > 0) {
      this.#deeper -= 1;
      return;
    }
    if (this.#entryAt === -1) {
      leave(this.#around, name);
      return;
    }
    const within = this.#within;
    if (within.at(-1) === name) {
      within.pop();
      if (within.length === 0) this.#complete = at;
      return;
    }
    this.#isBroken = true;
    const open = within.lastIndexOf(name);
    if (open > 0) within.length = open;
    else if (open === 0) this.#complete = at;
    else if (this.#around.includes(name)) {
      this.#close(from, true);
      leave(this.#around, name);
    }
  }

  /** Whether an entry begins here: such a name, where nothing but elements of the feed itself is open. */
  #isEntry(name: string): boolean {
    const { entryName } = this.head;
    if (entryName === undefined || name !== entryName) return false;
    const parent = this.#around.at(-1);
    if (parent === undefined) return false;
    if (this.#around.length === 1) return this.head.isDirect;
    return prefixOf(parent) === prefixOf(name);
  }

  /** Hands on an entry; false where what is to be shown behind it has not come yet. */
  #close(end: number, isLast: boolean): boolean {
    if (end + CONTEXT > this.#text.length && !isLast) {
      this.#complete = end;
      this.#letGo();
      return false;
    }
    const from = this.#entryAt;
    const isLost = this.#isLost;
    const origin = this.#origin;
    this.#complete = undefined;
    this.#entryAt = -1;
    this.#isLost = false;
    this.#isBroken = false;
    this.#within = [];
    this.#elements = 0;
    this.#deeper = 0;
    this.#taken = end;
    this.head.placeEntry();
    if (isLost || origin === undefined) return true;
    this.#events.entry({
      text: this.#text.slice(from, end + CONTEXT),
      length: end - from,
      origin,
      wrapper: this.head.wrapper,
    });
    return true;
  }

  #takeHead(to: number): void {
    if (to <= this.#taken) return;
    if (!this.head.isLost) {
      this.head.take(this.#text.slice(this.#taken, to), () => this.#lines.originOf(this.#text, this.#taken));
      if (this.head.length > this.#limits.piece) {
        this.#tell("piece", this.#around.at(-1) ?? "", this.#taken);
        this.head.lose();
      }
    }
    this.#taken = to;
  }

  #exceed(limit: Excess["limit"], element: string): void {
    if (this.#entryAt === -1 ? this.head.isLost : this.#isLost) return;
    this.#tell(limit, element, Math.max(this.#scanner.from, 0));
    if (this.#entryAt === -1) this.head.lose();
    else this.#isLost = true;
  }

  #tell(limit: Excess["limit"], element: string, at: number): void {
    const origin = this.#entryAt === -1 ? this.#lines.originOf(this.#text, at) : this.#origin;
    if (origin === undefined) return;
    const from = this.#entryAt === -1 ? at : this.#entryAt;
    this.#events.excess({ limit, element, origin, text: this.#text.slice(from, from + CONTEXT) });
  }

  /** Lets go of what was read, but for the entry or tag that is being read, and the line that it stands on. */
  #letGo(): void {
    const scanner = this.#scanner;
    if (this.#entryAt !== -1 && !this.#isLost && this.#text.length - this.#entryAt > this.#limits.piece)
      this.#exceed("piece", this.#within.at(-1) ?? "");
    const isKept = scanner.isInTag && this.#text.length - scanner.from < LONGEST_TAG;
    const tag = isKept ? scanner.from : scanner.at;
    if (this.#entryAt === -1) this.#takeHead(tag);
    const kept = this.#entryAt === -1 || this.#isLost ? tag : this.#entryAt;
    const by = Math.max(0, kept - LONGEST_LINE);
    if (by < this.#limits.step / 2) return;
    if (this.#isLost || this.#entryAt === -1) this.#lines.originOf(this.#text, kept);
    this.#text = this.#text.slice(by);
    scanner.shift(by);
    this.#lines.shift(by);
    this.#taken -= by;
    if (this.#entryAt !== -1) this.#entryAt -= by;
    if (this.#complete !== undefined) this.#complete -= by;
  }
}

/** Closes the innermost element of that name, and what was left open in it. */
function leave(names: string[], name: string): void {
  const open = names.lastIndexOf(name);
  if (open !== -1) names.length = open;
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(name.indexOf(":"), 0));
}

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
