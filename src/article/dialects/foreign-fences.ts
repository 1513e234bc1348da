/**
 * Front matter that other programs find by other marks than siar's five fences: Hugo's JSON object, Hexo's JSON before
 * `;;;` and YAML before a `---` that nothing opens, and headers without any fence. Finds the block and its language;
 * decodes nothing.
 */

import type { DialectName } from "../../model/site.ts";
import { endOfHeader } from "./header.ts";

export interface ForeignBlock {
  /** `members` is JSON without the braces around it. */
  readonly language: "yaml" | "json" | "members" | "header";
  /** Offset of the first line of the block's content. */
  readonly start: number;
  /** Offset behind the content, before the newline of its last line. */
  readonly end: number;
  /** Offset at which the body begins. */
  readonly bodyStart: number;
}

/** The block, or undefined where the text has none; `from` is the offset of its first line that is not blank. */
export function findForeignBlock(
  text: string,
  from: number,
  dialect: DialectName | undefined,
): ForeignBlock | undefined {
  const first = text[from];
  if (first === "{") return jsonObject(text, from);
  if (text.startsWith(";;;", from)) return betweenSemicolons(text, from);
  if (dialect === "hexo") return unopened(text, from);
  if (first === '"') return beforeSemicolons(text, from);
  return header(text, from, dialect);
}

/** https://gohugo.io/content-management/front-matter/: from `{` on a line of its own to `}` on one. */
function jsonObject(text: string, from: number): ForeignBlock | undefined {
  if (!/^\{[ \t]*(?:\n|")/u.test(text.slice(from, from + 200))) return undefined;
  const behind = behindLine(text, from);
  const line = text.slice(from, behind).trimEnd();
  if (line.startsWith('{"') && line.endsWith("}"))
    return { language: "json", start: from, end: from + line.length, bodyStart: behind };
  const closing = /^\}[ \t]*$/mu.exec(text.slice(from, from + LONGEST));
  if (closing === null) return undefined;
  const end = from + closing.index + 1;
  return { language: "json", start: from, end, bodyStart: behindLine(text, end) };
}

const LONGEST = 64 * 1024;

/** hexo-front-matter: `;;;`, members of an object, `;;;`. */
function betweenSemicolons(text: string, from: number): ForeignBlock | undefined {
  const start = behindLine(text, from);
  return /^;{3,}[ \t]*\n/u.test(text.slice(from, start))
    ? closedBy(text, start, /^;{3,}[ \t]*$/mu, "members")
    : undefined;
}

/** https://hexo.io/docs/front-matter: members of an object, then `;;;`. */
function beforeSemicolons(text: string, from: number): ForeignBlock | undefined {
  return closedBy(text, from, /^;{3,}[ \t]*$/mu, "members");
}

/** hexo-front-matter: the opening fence may be left out. What stands before the other must be keys, to be no prose. */
function unopened(text: string, from: number): ForeignBlock | undefined {
  if (text[from] === '"') return beforeSemicolons(text, from);
  if (!/^[A-Za-z][\w -]*:(?:[ \t]|\n)/u.test(text.slice(from, from + 100))) return undefined;
  const block = closedBy(text, from, /^-{3,}[ \t]*$/mu, "yaml");
  const isKeys = block && !/^[ \t]*$/mu.test(text.slice(block.start, block.end));
  return isKeys ? block : undefined;
}

function header(text: string, from: number, dialect: DialectName | undefined): ForeignBlock | undefined {
  const end = endOfHeader(text, from, dialect === "pelican");
  if (end === undefined) return undefined;
  return { language: "header", start: from, end: text[end - 1] === "\n" ? end - 1 : end, bodyStart: end };
}

function closedBy(
  text: string,
  start: number,
  fence: RegExp,
  language: ForeignBlock["language"],
): ForeignBlock | undefined {
  const closing = fence.exec(text.slice(start, start + LONGEST));
  if (closing === null || closing.index === 0) return undefined;
  const at = start + closing.index;
  return { language, start, end: at - 1, bodyStart: behindLine(text, at) };
}

/** Offset of the line behind the one that an offset lies on. */
function behindLine(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline + 1;
}
