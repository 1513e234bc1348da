/** What stands on a line before and behind a span. */

import { lineIndex } from "../../text/lines.ts";
import { columnOf } from "./code.ts";
import type { Span } from "./nodes.ts";

/** What may stand before a block on its line: quotations, the mark of a list's item, white space. */
const PREFIX = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/;

/** More than this before or behind a block is no margin. */
const LONGEST = 300;

/** How a span stands on its lines. */
export interface Standing {
  /** Whether nothing but marks of blocks stands before it, and nothing behind. */
  readonly isAlone: boolean;
  /** What a further line of the same block begins with. */
  readonly prefix: string;
  /** Whether a line above, or below, holds words. */
  readonly hasAbove: boolean;
  readonly hasBelow: boolean;
}

/** `content` is the column at which the contents of the list item begin; what is further in would be code. */
export function standingOf(
  text: string,
  starts: readonly number[],
  { start, end }: Span,
  content: number,
): Standing {
  const index = lineIndex(starts, start);
  const from = starts[index] ?? 0;
  const before = text.slice(from, start);
  const last = lineIndex(starts, end);
  const next = starts[last + 1] ?? text.length;
  const behind = text.slice(end, next);
  const isFirst = before.length <= LONGEST && PREFIX.test(before);
  const above = index === 0 ? "" : text.slice(starts[index - 1] ?? 0, from);
  const below = text.slice(next, starts[last + 2] ?? text.length);
  return {
    isAlone: isFirst && behind.length <= LONGEST && behind.trim() === "",
    prefix: isFirst ? continuation(before, content) : "",
    hasAbove: !isBlank(above) || /[-*+.)]/.test(before) || columnOf(before) >= content + 4,
    hasBelow: !isBlank(below),
  };
}

function isBlank(line: string): boolean {
  return /^[ \t>\r\n]*$/.test(line);
}

/** `> - ` → `>   `, and no further in than blocks may begin. */
function continuation(before: string, content: number): string {
  const quotes = /^[ \t]*(?:>[ \t]?)+/.exec(before)?.[0] ?? "";
  const rest = before.slice(quotes.length).replace(/[^ \t]/g, " ");
  if (quotes !== "") return quotes + rest;
  const column = columnOf(rest);
  return " ".repeat(Math.min(column, content + 3));
}
