/**
 * Finds the front matter's fences and judges them before any other program sees the file (S1, D1, D2).
 * Five lines open front matter, and beside them what other programs have in their place (`dialects/foreign-fences.ts`):
 * a fence that names another engine is refused, whatever it is. Decodes nothing.
 */

import type { Place, Problem } from "../model/problem.ts";
import type { DialectName } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { findForeignBlock } from "./dialects/foreign-fences.ts";

type FrontMatterLanguage = "yaml" | "toml" | "json" | "header";

/** Front matter that stands between two good fences. */
export interface FencedBlock {
  readonly language: FrontMatterLanguage;
  /** What stands between the fences, without the newline before the second one. */
  readonly raw: string;
  /** Whether it is members of a JSON object without the braces around them. */
  readonly isBare?: boolean;
  /** Line of the file that the first fence is on; where there is none, the line before the first. */
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
export function partFences(source: Source, dialect?: DialectName): Parted | Problem {
  const { path, text } = source;
  const open = firstLine(text);
  const fence = open.text.trimEnd();
  const language = OPENERS.get(fence);
  if (language === undefined) {
    if (!claimsToBeFence(fence)) return partForeign(source, open, dialect);
    const place = excerptPlace(path, text, open.line, 1, fence.length);
    return problem("front-matter/fence-unknown", place, { fence });
  }
  const close = fence.slice(0, 3);
  // Jekyll's and YAML's own end of a document.
  const others = dialect === "jekyll" && close === "---" ? ["..."] : [];
  const closing = findClosing(text, open.end, [close, ...others]);
  const place = excerptPlace(path, text, open.line, 1, fence.length);
  if (closing === undefined) return problem("front-matter/fence-unclosed", place, { fence, close });

  const raw = text.slice(open.end + 1, Math.max(open.end + 1, closing.start - 1));
  const lines = countNewlines(text.slice(open.end, closing.start)) - 1;
  const block: FencedBlock = { language, raw, line: open.line, head: text.slice(0, closing.end) };
  return (
    tooLarge(block, lines, place) ?? {
      block,
      body: text.slice(closing.end + 1),
      bodyLine: open.line + lines + 2,
    }
  );
}

/** Without fences of siar's: those of other programs, or a text that has no front matter. */
function partForeign({ path, text }: Source, open: Line, dialect: DialectName | undefined): Parted | Problem {
  const found = findForeignBlock(text, open.end - open.text.length, dialect);
  if (found === undefined) return { body: text, bodyLine: 1 };
  const { start, end, bodyStart } = found;
  const block: FencedBlock = {
    language: found.language === "members" ? "json" : found.language,
    ...(found.language === "members" && { isBare: true }),
    raw: text.slice(start, end),
    line: countNewlines(text.slice(0, start)),
    head: text.slice(0, end),
  };
  const place = excerptPlace(path, text, open.line, 1, open.text.length);
  return (
    tooLarge(block, countNewlines(block.raw) + 1, place) ?? {
      block,
      body: text.slice(bodyStart),
      bodyLine: countNewlines(text.slice(0, bodyStart)) + 1,
    }
  );
}

function tooLarge({ raw }: FencedBlock, lines: number, place: Place): Problem | undefined {
  const bytes = new TextEncoder().encode(raw).length;
  if (bytes <= MAX_BYTES && lines <= MAX_LINES) return undefined;
  const facts = { bytes, lines, maxBytes: MAX_BYTES, maxLines: MAX_LINES };
  return problem("front-matter/too-large", place, facts);
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
  fences: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  for (let at = text.indexOf("\n", from); at >= 0; at = text.indexOf("\n", at + 1)) {
    const fence = fences.find((one) => text.startsWith(one, at + 1));
    if (fence === undefined) continue;
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
