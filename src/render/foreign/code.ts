/**
 * Where code is in Markdown: fences, indented blocks, spans. A light reading, asked for each line in order; where it
 * and the reader of Markdown differ, the net behind both (`net.ts`) holds.
 */

import type { Source } from "./source.ts";

export interface CodeFinder {
  /** End of the block of code that begins at the beginning of a line; the same offset where none does. */
  readonly blockAt: (at: number) => number;
  /** End of the code that a run of backticks begins; the same offset where it begins none. */
  readonly spanAt: (at: number) => number;
  /** How far the block that begins on this line is moved in, where that means nothing. */
  readonly shift: () => number;
  /** The column at which the contents of the innermost list item begin. */
  readonly contentColumn: () => number;
}

/** No code: for bodies of HTML. */
export const NO_CODE: CodeFinder = {
  blockAt: (at) => at,
  spanAt: (at) => at,
  shift: () => 0,
  contentColumn: () => 0,
};

const FENCE = /^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?:(`{3,})[^`]*|(~{3,}).*)$/;
const BLANK = /^[ \t>]*\r?$/;
const ITEM = /^([ \t]*(?:>[ \t]*)*)([-*+]|\d{1,9}[.)])([ \t]+|$)/;
/** A line that is no part of the paragraph above it. */
const BLOCK_START = /^[ \t>]*(?:$|#{1,6}[ \t]|>|```|~~~|[-+*][ \t]|\d{1,9}[.)][ \t])/;

export function codeIn(source: Source, hasIndented: boolean): CodeFinder {
  const { text } = source;
  const contents: number[] = [];
  let isBlockBegun = true;
  let paragraphEnd = -1;
  let shift = 0;

  function contentColumn(): number {
    return contents.at(-1) ?? 0;
  }

  function noteLists(line: string, column: number): void {
    const item = ITEM.exec(line);
    while (contents.length > 0 && column < contentColumn() && (isBlockBegun || item)) contents.pop();
    if (!item) return;
    const [, , marker = "", space = ""] = item;
    const width = columnOf(space);
    contents.push(column + marker.length + (width > 4 || width === 0 ? 1 : width));
  }

  function endOfFence(at: number, prefix: string, mark: string): number {
    const close = new RegExp(`^[ \\t>]*${mark[0]}{${mark.length},}[ \\t]*\\r?$`);
    const isQuoted = prefix.includes(">");
    const column = columnOf(prefix) >= contentColumn() ? contentColumn() : 0;
    let end = source.lineEnd(at);
    while (end < text.length) {
      const next = source.lineEnd(end + 1);
      const line = text.slice(end + 1, next);
      if (isQuoted && !/^[ \t]*>/.test(line)) return end;
      if (!isQuoted && column > 0 && !BLANK.test(line) && columnOf(line) < column) return end;
      end = next;
      if (close.test(line)) return end;
    }
    return end;
  }

  function endOfIndented(at: number, column: number): number {
    let end = source.lineEnd(at);
    for (let next = end; next < text.length; ) {
      const after = source.lineEnd(next + 1);
      const line = text.slice(next + 1, after);
      if (line.trim() !== "") {
        if (columnOf(line) < column) break;
        end = after;
      }
      next = after;
    }
    return end;
  }

  function paragraphEndAt(at: number): number {
    if (paragraphEnd > at) return paragraphEnd;
    let end = source.lineEnd(at);
    while (end < text.length) {
      const next = source.lineEnd(end + 1);
      if (BLOCK_START.test(text.slice(end + 1, next))) break;
      end = next;
    }
    paragraphEnd = end;
    return end;
  }

  return {
    contentColumn,
    shift: () => shift,
    blockAt(at) {
      const line = text.slice(at, source.lineEnd(at));
      if (BLANK.test(line)) {
        isBlockBegun = true;
        return at;
      }
      const column = columnOf(line);
      if (hasIndented && isBlockBegun) {
        while (contents.length > 0 && column < contentColumn()) contents.pop();
        if (column >= contentColumn() + 4) return endOfIndented(at, contentColumn() + 4);
      }
      const wasInList = contents.length > 0;
      noteLists(line, column);
      if (contents.length === 0 || !wasInList) shift = column;
      const fence = !hasIndented || column < contentColumn() + 4 ? FENCE.exec(line) : null;
      isBlockBegun = fence !== null || /^[ \t>]*#{1,6}[ \t]/.test(line);
      return fence ? endOfFence(at, fence[1] ?? "", fence[2] ?? fence[3] ?? "") : at;
    },
    spanAt(at) {
      const length = runAt(text, at);
      const limit = paragraphEndAt(at);
      let next = source.find("`", at + length);
      while (next !== -1 && next < limit) {
        const other = runAt(text, next);
        if (other === length) return next + other;
        next = text.indexOf("`", next + other);
      }
      return at;
    },
  };
}

/** How many backticks stand there. */
export function runAt(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 96) end++;
  return end - at;
}

/** Columns of white space at the beginning, tabs to the next fourth. */
export function columnOf(line: string): number {
  let column = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 9) column += 4 - (column % 4);
    else if (code === 32) column++;
    else break;
  }
  return column;
}
