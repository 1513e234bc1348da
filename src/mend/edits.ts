/** Changes of a text by offsets: what lies between them stays byte for byte. */

import type { Place } from "../model/problem.ts";

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the edits made, none of which overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = "";
  let from = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    made += text.slice(from, start) + put;
    from = end;
  }
  return made + text.slice(from);
}

/** Offset of the first character of a line, which counts from 1; undefined behind the last one. */
export function offsetOfLine(text: string, line: number): number | undefined {
  let offset = 0;
  for (let number = 1; number < line; number++) {
    const newline = text.indexOf("\n", offset);
    if (newline < 0) return undefined;
    offset = newline + 1;
  }
  return offset;
}

/** The span of a place within its line; undefined where the place has none. */
export function spanOf(text: string, { line, column, length }: Place): Omit<Edit, "text"> | undefined {
  if (line === undefined || column === undefined || length === undefined) return undefined;
  const offset = offsetOfLine(text, line);
  return offset === undefined ? undefined : { start: offset + column - 1, end: offset + column - 1 + length };
}

/** Offset behind the newline of the line that an offset lies on. */
export function behindLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}
