/**
 * Finds the front matter's fences and judges them before any other program sees the file (S1, D1, D2).
 * Five lines open front matter, and no other: a fence that names another engine is refused, whatever it is.
 * Decodes nothing.
 */

import type { Problem } from "../model/problem.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";

type FrontMatterLanguage = "yaml" | "toml" | "json";

/** Front matter that stands between two good fences. */
export interface FencedBlock {
  readonly language: FrontMatterLanguage;
  /** What stands between the fences, without the newline before the second one. */
  readonly raw: string;
  /** Line of the file that the first fence is on. */
  readonly line: number;
  /** The file up to the end of the second fence: all that excerpts of front matter are taken from. */
  readonly head: string;
}

export interface Parted {
  readonly block?: FencedBlock;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
}

/** Front matter larger than this is refused (S2). */
export const MAX_BYTES: number = 64 * 1024;
/** Beyond some ten thousand lines gray-matter's search for comments takes seconds: it is quadratic in empty lines. */
export const MAX_LINES = 1_000;

const OPENERS: ReadonlyMap<string, FrontMatterLanguage> = new Map([
  ["---", "yaml"],
  ["---yaml", "yaml"],
  ["---toml", "toml"],
  ["---json", "json"],
  ["+++", "toml"],
]);

/** Parts a file into front matter and body, or says what is wrong with its fences. */
export function partFences(source: Source): Parted | Problem {
  const { path, text } = source;
  const open = firstLine(text);
  const fence = open.text.trimEnd();
  const language = OPENERS.get(fence);
  if (language === undefined) {
    if (!claimsToBeFence(fence)) return { body: text, bodyLine: 1 };
    const place = excerptPlace(path, text, open.line, 1, fence.length);
    return problem("front-matter/fence-unknown", place, { fence });
  }
  const close = fence.slice(0, 3);
  const closing = findClosing(text, open.end, close);
  const place = excerptPlace(path, text, open.line, 1, fence.length);
  if (closing === undefined) return problem("front-matter/fence-unclosed", place, { fence, close });

  const raw = text.slice(open.end + 1, Math.max(open.end + 1, closing.start - 1));
  const lines = countNewlines(text.slice(open.end, closing.start)) - 1;
  const bytes = new TextEncoder().encode(raw).length;
  if (bytes > MAX_BYTES || lines > MAX_LINES) {
    const facts = { bytes, lines, maxBytes: MAX_BYTES, maxLines: MAX_LINES };
    return problem("front-matter/too-large", place, facts);
  }
  return {
    block: { language, raw, line: open.line, head: text.slice(0, closing.end) },
    body: text.slice(closing.end + 1),
    bodyLine: open.line + lines + 2,
  };
}

/** A line of the text: `end` is the offset of its newline, or the text's length. */
interface Line {
  readonly text: string;
  readonly line: number;
  readonly end: number;
}

/** The first line that is not blank, or the last one. */
function firstLine(text: string): Line {
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? "";
  const newline = text.indexOf("\n", blank.length);
  const end = newline < 0 ? text.length : newline;
  return { text: text.slice(blank.length, end), line: countNewlines(blank) + 1, end };
}

/** `--- js` does; `----` and `- - -` are rules of Markdown. */
function claimsToBeFence(line: string): boolean {
  return /^(?:---[^-]|\+\+\+[^+])/.test(line) && !/^[-+\s]*$/.test(line);
}

function findClosing(
  text: string,
  from: number,
  fence: string,
): { readonly start: number; readonly end: number } | undefined {
  const wanted = `\n${fence}`;
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const newline = text.indexOf("\n", at + 1);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(at + 1, end).trimEnd() === fence) return { start: at + 1, end };
  }
  return undefined;
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
