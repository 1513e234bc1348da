/**
 * Where in the file something stands. Markdown's tokens carry their source but not its place, so it is searched
 * for, forward from the last find and within the block that is being written. It reads the body only and changes
 * nothing; what cannot be found stands where the last thing was found, or its block begins.
 */

import type { Article } from "../model/article.ts";
import type { Place } from "../model/problem.ts";
import { excerptPlace } from "../problems/frame.ts";
import { lineIndex, lineStarts } from "../text/lines.ts";

export interface Places {
  /** Moves on to the next block that has this source. */
  readonly enter: (source: string) => void;
  /** Lets the search begin again, over the whole body. */
  readonly restart: () => void;
  /** The place of `part` within the next piece of source that is `whole`. */
  readonly placeOf: (whole: string, part?: string) => Place;
}

/** The body that an article's own was written from, and by line of the one the line of the other, both from 0. */
export interface Origin {
  readonly body: string;
  readonly lines: readonly number[];
}

export function placesOf(article: Article, origin?: Origin): Places {
  const { body } = article;
  let block = { start: 0, end: body.length };
  let cursor = 0;
  let starts: readonly number[] | undefined;
  let written: readonly string[] | undefined;
  /** Blocks that were entered since a place was last asked for: most articles never ask for one. */
  let entered: string[] = [];

  function advance(): void {
    for (const source of entered) {
      const next = body.indexOf(source, block.end === body.length ? 0 : block.end);
      const start = next === -1 ? Math.max(0, body.indexOf(source)) : next;
      block = { start, end: start + source.length };
      cursor = start;
    }
    entered = [];
  }

  function at(offset: number, length: number): Place {
    starts ??= lineStarts(body);
    const index = lineIndex(starts, offset);
    const start = starts[index] ?? 0;
    const text = body.slice(start, (starts[index + 1] ?? body.length + 1) - 1);
    if (origin) return atOrigin(origin, index, text.slice(offset - start).slice(0, length), offset - start);
    const place = excerptPlace(article.path, text, 1, offset - start + 1, length);
    return { ...place, line: article.bodyLine + index };
  }

  /** On the line that the author wrote: where the same words stand on it, else all of it. */
  function atOrigin({ body: own, lines }: Origin, index: number, words: string, before: number): Place {
    written ??= own.split("\n");
    const line = lines[index] ?? lines.at(-1) ?? 0;
    const text = written[line] ?? "";
    const isSame = text.startsWith(words, before);
    const found = isSame ? before : text.indexOf(words.slice(0, LONGEST_NEEDLE));
    const column = words === "" || found === -1 ? text.search(/\S|$/) : found;
    const length = found === -1 ? text.trim().length : words.length;
    const place = excerptPlace(article.path, text, 1, column + 1, Math.max(1, length));
    return { ...place, line: article.bodyLine + line };
  }

  return {
    enter(source) {
      entered.push(source);
    },
    restart() {
      entered = [];
      block = { start: 0, end: body.length };
      cursor = 0;
    },
    placeOf(whole, part = whole) {
      advance();
      const text = body.slice(block.start, block.end);
      const found = [whole, part].map((needle) => search(text, needle, cursor - block.start));
      const index = found.findIndex((offset) => offset !== -1);
      const offset = found[index] ?? -1;
      if (offset === -1) return at(cursor, 1);
      const inner = index === 0 ? Math.max(0, search(whole, part, 0)) : 0;
      cursor = block.start + offset + 1;
      return at(block.start + offset + inner, part.length);
    },
  };
}

/** Of longer pieces the beginning is looked for, since a search takes the length of both, multiplied. */
const LONGEST_NEEDLE = 200;

/** Forward from the last find, else from the beginning: reference links are defined elsewhere. */
function search(text: string, piece: string, from: number): number {
  if (piece === "") return -1;
  const needle = piece.slice(0, LONGEST_NEEDLE);
  const ahead = text.indexOf(needle, from);
  return ahead === -1 ? text.indexOf(needle) : ahead;
}
