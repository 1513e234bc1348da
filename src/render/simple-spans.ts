/**
 * The short way to the tokens of inline Markdown, for what nearly all of it consists of: words, `code`, *emphasis* of
 * plain words, links and images whose addresses hold nothing unusual. One walk over the characters gives the very
 * tokens that marked gives; at anything else, or anything that could be read in two ways, it gives up on the whole run,
 * and marked reads it. Each rule here is narrower than marked's, never another one.
 */

import type { Tokens } from "marked";

type Span = Tokens.Text | Tokens.Codespan | Tokens.Em | Tokens.Strong | Tokens.Link | Tokens.Image;

export interface SimpleSpans {
  readonly tokens: readonly Span[];
  /** Whether one of them is a link with words of its own, which may not stand in another link. */
  readonly hasLink: boolean;
}

/** The tokens of a run of inline Markdown, or undefined where it is not simple. */
export function readSimpleSpans(source: string): SimpleSpans | undefined {
  const tokens: Span[] = [];
  let hasLink = false;
  /** Where the text begins that is in no token yet. */
  let start = 0;
  for (let at = endOfPlain(source, 0); at < source.length; at = endOfPlain(source, start)) {
    const span = readSpan(source, at);
    if (span === undefined) return undefined;
    if (at > start) tokens.push(textOf(source.slice(start, at)));
    tokens.push(span);
    hasLink ||= span.type === "link" && span.autolink !== true;
    start = at + span.raw.length;
  }
  if (start < source.length) tokens.push(textOf(source.slice(start)));
  return { tokens, hasLink };
}

function textOf(text: string): Tokens.Text {
  return { type: "text", raw: text, text, escaped: false };
}

/** Characters at which text may end: whatever opens something, and what begins an address or the end of a line. */
const NOTED = new Uint8Array(128);
for (const letter of "`*_~[!<\\@& hHfFwmx") NOTED[letter.charCodeAt(0)] = 1;

/** The offset of the first character, at or behind the one given, that may be more than text. */
function endOfPlain(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code < 128 && NOTED[code] === 1 && !isPlain(source, at)) return at;
  }
  return source.length;
}

function isPlain(source: string, at: number): boolean {
  const next = source[at + 1];
  switch (source[at]) {
    case " ":
      return next !== " " || source[at + 2] !== "\n";
    case "&":
      return next !== "#";
    case "!":
      return next !== "[";
    case "<":
      return next === " ";
    // The second letter is looked at first, as it seldom is the one that an address has.
    case "h":
    case "H":
      return (next !== "t" && next !== "T") || !/^http$/i.test(source.slice(at, at + 4));
    case "f":
    case "F":
      return (next !== "t" && next !== "T") || !/^ftp$/i.test(source.slice(at, at + 3));
    case "w":
      return next !== "w" || !source.startsWith("www.", at);
    case "m":
      return next !== "a" || !source.startsWith("mailto:", at);
    case "x":
      return next !== "m" || !source.startsWith("xmpp:", at);
    default:
      return false;
  }
}

function readSpan(source: string, at: number): Span | undefined {
  switch (source[at]) {
    case "*":
      return readEmphasis(source, at);
    case "`":
      return readCode(source, at);
    case "[":
      return readLink(source, at, 1);
    case "!":
      return readLink(source, at, 2);
    case "<":
      return readAutolink(source, at);
    default:
      return undefined;
  }
}

/** Nothing that begins elsewhere may end in it, and no line may end in it. */
const CODE = /`([^`\s[\]@\\](?:[^`\n[\]@\\]*[^`\s[\]@\\])?)`(?!`)/y;

function readCode(source: string, at: number): Tokens.Codespan | undefined {
  if (source[at - 1] === "`") return undefined;
  const [raw, text] = matchAt(CODE, source, at) ?? [];
  return raw === undefined || text === undefined ? undefined : { type: "codespan", raw, text };
}

/** Plain words from a letter to a letter, whose stars can only open on one side and only close on the other. */
function readEmphasis(source: string, at: number): Tokens.Em | Tokens.Strong | undefined {
  const mark = source[at + 1] === "*" ? "**" : "*";
  const from = at + mark.length;
  const end = source.indexOf("*", from);
  const before = source[at - 1];
  const after = source[end + mark.length];
  if (end === -1 || (before !== undefined && !/[ \n\t("']/.test(before))) return undefined;
  if (!source.startsWith(mark, end) || (after !== undefined && !AFTER.test(after))) return undefined;
  const text = source.slice(from, end);
  if (!FIRST_LETTER.test(text) || !LAST_LETTER.test(text) || endOfPlain(text, 0) < text.length)
    return undefined;
  const raw = source.slice(at, end + mark.length);
  return { type: mark === "*" ? "em" : "strong", raw, text, tokens: [textOf(text)] };
}

/** White space and marks of ASCII without those that emphasis itself consists of. */
const AFTER = /[ \n\t.,;:!?()[\]{}"'<>=+|/&#%$^`-]/;
const FIRST_LETTER = /^[\p{L}\p{N}]/u;
const LAST_LETTER = /[\p{L}\p{N}]$/u;

/** An address without white space, brackets, quotes and escapes, and a title that is as plain. */
const ADDRESS = /\]\(([!#-'*-;=?A-Z^_a-z{|}~]+)(?: "([^"\\()[\]`\n]+)")?\)/y;

/** `opening` is the length of `[` or `![`. */
function readLink(source: string, at: number, opening: 1 | 2): Tokens.Link | Tokens.Image | undefined {
  const from = at + opening;
  const end = source.indexOf("]", from);
  if (end <= from || source[from] === "^") return undefined;
  const [rest, href, title = null] = matchAt(ADDRESS, source, end) ?? [];
  if (rest === undefined || href === undefined) return undefined;
  const text = source.slice(from, end);
  const words = text.includes("[") ? undefined : readSimpleSpans(text);
  if (!words?.tokens.every(({ type }) => type === "text" || type === "em" || type === "strong"))
    return undefined;
  const raw = source.slice(at, end + rest.length);
  return { type: opening === 1 ? "link" : "image", raw, href, title, text, tokens: [...words.tokens] };
}

const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[!#-'*-;=?A-Z^_a-z{|}~]*)>/iy;

function readAutolink(source: string, at: number): Tokens.Link | undefined {
  const [raw, text] = matchAt(AUTOLINK, source, at) ?? [];
  if (raw === undefined || text === undefined) return undefined;
  return { type: "link", raw, text, href: text, autolink: true, tokens: [{ type: "text", raw: text, text }] };
}

function matchAt(expression: RegExp, source: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(source);
}
