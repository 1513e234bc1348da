/**
 * Where things stand in a text that is read in pieces: lines and columns, and what stands before them on their line.
 * Of the text itself nothing is kept.
 */

import type { Place } from "../../model/problem.ts";

/** Where a piece of text begins. */
export interface Origin {
  /** Counted from 1. */
  readonly line: number;
  /** Characters before it on its line. */
  readonly column: number;
  /** What these are; absent where they are too many to be shown. */
  readonly before: string | undefined;
}

/** A line that is longer up to its problem is not shown: feeds hold articles on one line. */
export const LONGEST_LINE = 1000;
/** So much is shown behind what is marked. */
export const CONTEXT = 160;

/** Counts the lines of a text that comes in pieces, forwards only. */
export class Lines {
  #line = 1;
  /** Where the line begins and how far was counted, in the text of the next call. */
  #start = 0;
  #counted = 0;

  /** Goes on in a text of which that many characters were let go. */
  shift(by: number): void {
    this.#start -= by;
    this.#counted -= by;
  }

  /** Counts on to `at`. */
  originOf(text: string, at: number): Origin {
    this.#count(text, at);
    const column = at - this.#start;
    const isShown = column <= LONGEST_LINE && this.#start >= 0;
    return { line: this.#line, column, before: isShown ? text.slice(this.#start, at) : undefined };
  }

  #count(text: string, to: number): void {
    if (to <= this.#counted) return;
    const piece = text.slice(this.#counted, to);
    const from = this.#counted;
    for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) {
      this.#line += 1;
      this.#start = from + at + 1;
    }
    if (piece.includes("\r")) this.#countReturns(text, to);
    this.#counted = to;
  }

  /** Returns that are line breaks of their own. */
  #countReturns(text: string, to: number): void {
    for (let at = text.indexOf("\r", this.#counted); at !== -1 && at < to; at = text.indexOf("\r", at + 1)) {
      if (text.charCodeAt(at + 1) === LINE_FEED) continue;
      this.#line += 1;
      this.#start = Math.max(this.#start, at + 1);
    }
  }
}

const LINE_FEED = 0x0a;

/** Gives places in one piece of text, in ascending order. */
export function placesIn(file: string, text: string, origin: Origin): (at: number, length: number) => Place {
  const lines = new Lines();
  return (at, length) => {
    const start = Math.min(Math.max(at, 0), text.length);
    const { line, column, before } = lines.originOf(text, start);
    const isFirst = line === 1;
    const end = endOfLine(text, start);
    const marked = Math.max(1, Math.min(length, end - start));
    const whole = isFirst && before !== undefined ? joined(origin.before, before) : before;
    return {
      file,
      line: origin.line + line - 1,
      column: (isFirst ? origin.column : 0) + column + 1,
      length: marked,
      ...(whole !== undefined && {
        excerpt: whole + text.slice(start, Math.min(end, start + Math.min(marked, LONGEST_LINE) + CONTEXT)),
      }),
    };
  };
}

function joined(before: string | undefined, text: string): string | undefined {
  return before === undefined || before.length + text.length > LONGEST_LINE ? undefined : before + text;
}

/** Offset of the line break that ends the line, as far as it is looked for. */
function endOfLine(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  const end = feed === -1 ? text.length : feed;
  const back = text.slice(from, end).indexOf("\r");
  return back === -1 ? end : from + back;
}
