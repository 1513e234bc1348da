/**
 * What stands in a feed outside its entries: put together to one text in which one empty element stands for entries
 * that follow each other, and the way back from there to where each part stood.
 */

import { detached } from "../detached.ts";
import type { Origin } from "./lines.ts";

interface Part {
  /** Offset in the text of the head. */
  readonly at: number;
  readonly origin: Origin;
}

/** How entries are called, by the local name of the root, and whether they stand directly in it. */
const ENTRIES: ReadonlyMap<string, { readonly local: string; readonly isDirect: boolean }> = new Map([
  ["rss", { local: "item", isDirect: false }],
  ["feed", { local: "entry", isDirect: true }],
  ["RDF", { local: "item", isDirect: true }],
]);

export class Head {
  /** The document type declaration, as it is written. */
  doctype: string | undefined;
  /** Name of the root, as it is written. */
  root: string | undefined;
  /** As entries are called here; undefined where there are none. */
  entryName: string | undefined;
  /** Whether entries stand in the root itself. */
  isDirect = false;
  /** Too large: nothing can be said of it. */
  isLost = false;
  length = 0;
  readonly #texts: string[] = [];
  readonly #parts: Part[] = [];
  readonly #around: string[] = [];
  /** Length of the head when an entry was placed last, and whether another may share its place. */
  #placedAt = -1;
  #isNew = true;
  /** Whether an empty element stands for entries. */
  #isPlaced = true;

  /** The start tags around entries. */
  get wrapper(): string {
    return this.#around.join("");
  }

  get text(): string {
    return this.#texts.join("");
  }

  meetRoot(name: string): void {
    if (this.root !== undefined) return;
    this.root = name;
    const colon = name.indexOf(":");
    const entries = ENTRIES.get(name.slice(colon + 1));
    if (entries === undefined) return;
    // Items of RDF are of RSS, the root is not; and nobody asks of the root whether it has any.
    this.#isPlaced = name.slice(colon + 1) !== "RDF";
    this.entryName = (this.#isPlaced ? name.slice(0, colon + 1) : "") + entries.local;
    this.isDirect = entries.isDirect;
  }

  /** A start tag around entries: the root, or the channel in it. */
  around(depth: number, tag: string): void {
    this.#around.length = depth;
    this.#around.push(detached(tag));
  }

  take(text: string, originOf: () => Origin): void {
    if (this.isLost) return;
    // Between entries there is nearly always nothing.
    if (this.#placedAt === this.length && isNothing(text)) return;
    if (this.#isNew) this.#parts.push({ at: this.length, origin: detached(originOf()) });
    this.#isNew = false;
    this.#texts.push(detached(text));
    this.length += text.length;
  }

  /** An entry stood here. */
  placeEntry(): void {
    this.#isNew = true;
    if (this.isLost || this.#placedAt === this.length) return;
    if (!this.#isPlaced) {
      this.#placedAt = this.length;
      return;
    }
    const placeholder = `<${this.entryName}/>`;
    this.#parts.push({ at: this.length, origin: NOWHERE });
    this.#texts.push(placeholder);
    this.length += placeholder.length;
    this.#placedAt = this.length;
  }

  lose(): void {
    this.isLost = true;
    this.#texts.length = 0;
    this.#parts.length = 0;
    this.length = 0;
  }

  /** The part of the head that an offset stands in, and where that part stood. */
  partAt(text: string, at: number): { readonly at: number; readonly origin: Origin; readonly text: string } {
    let low = 0;
    let high = this.#parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#parts[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    // What is said of a placeholder is said where the entries began, which is where the part before it ended.
    while (low > 0 && this.#parts[low]?.origin === NOWHERE) low -= 1;
    const part = this.#parts[low];
    const end = this.#parts[low + 1]?.at ?? text.length;
    return {
      at: part?.at ?? 0,
      origin: part?.origin ?? NOWHERE,
      text: text.slice(part?.at ?? 0, end),
    };
  }
}

const NOWHERE: Origin = { line: 1, column: 0, before: "" };

/** Whether it is the white space of XML, and comments where they are short; a character that XML forbids is something. */
function isNothing(text: string): boolean {
  return WHITE.test(text) || (text.length < LONGEST_NOTHING && BETWEEN.test(text));
}

const LONGEST_NOTHING = 4096;
const WHITE = /^[ \t\r\n]*$/;
const BETWEEN =
  /^[ \t\r\n]*(?:<!--(?:[\t\r\n -,.-~\u00a0-\ud7ff\ue000-\ufffd]|-[\t\r\n -,.-~\u00a0-\ud7ff\ue000-\ufffd])*-->[ \t\r\n]*)*$/;
