/** Code onto the sheet: as it stands, but for the marks that kept its tool from reading it; and blocks made of tags. */

import { lineIndex } from "../../text/lines.ts";
import { readListing } from "./blocks.ts";
import { codeIn, NO_CODE } from "./code.ts";
import { standingOf } from "./lines.ts";
import type { Asked } from "./making.ts";
import type { Span } from "./nodes.ts";
import type { Sheet } from "./sheet.ts";
import { sourceOf } from "./source.ts";
import { entities, quoted, shown } from "./words.ts";
import type { Writing } from "./writing.ts";

const RAW =
  "(?<=^|\\n)[ \\t]*\\{%-?\\s*(?:end)?(?:raw|verbatim)\\s*-?%\\}[ \\t]*\\r?\\n|\\{%-?\\s*(?:end)?(?:raw|verbatim)\\s*-?%\\}";

/** `{% raw %}`, alone on its line or not, and the forms with comment marks: Hugo's, or Zola's. */
const ESCAPES: Readonly<Record<Exclude<Writing["escapes"], "none">, RegExp>> = {
  hugo: new RegExp(`${RAW}|(\\{\\{[<%])/\\*([\\s\\S]{0,2000}?)\\*/([>%]\\}\\})`, "g"),
  zola: new RegExp(`${RAW}|(\\{\\{|\\{%)/\\*([\\s\\S]{0,2000}?)\\*/(\\}\\}|%\\})`, "g"),
};

export function writeCode({ start, end }: Span, sheet: Sheet, { body, escapes }: Writing): void {
  const text = escapes === "none" ? "" : body.slice(start, end);
  if (escapes === "none" || !/\{%|\{\{/.test(text)) {
    sheet.copy(start, end, true);
    return;
  }
  let at = start;
  for (const match of text.matchAll(ESCAPES[escapes])) {
    const [whole, open, inner = "", close = ""] = match;
    const found = start + match.index;
    sheet.copy(at, found, true);
    if (open !== undefined) {
      const from = found + open.length + 2;
      sheet.put(open, found, true);
      sheet.copy(from, from + inner.length, true);
      sheet.put(close, from + inner.length, true);
    }
    at = found + whole.length;
  }
  sheet.copy(at, end, true);
}

/** What a tag keeps from being read: Markdown as ever, in which the syntax of templates is shown as code. */
export function writeRaw(inner: Span, sheet: Sheet, writing: Writing): void {
  const text = writing.body.slice(inner.start, inner.end);
  const source = sourceOf(text);
  const code = writing.isHtml ? NO_CODE : codeIn(source, true);
  let isLineStart = inner.start === 0 || writing.body[inner.start - 1] === "\n";
  let flushed = 0;
  const flush = (to: number): void => {
    sheet.copy(inner.start + flushed, inner.start + to);
    flushed = to;
  };
  for (let at = 0; at < text.length; ) {
    if (isLineStart) {
      isLineStart = false;
      const end = code.blockAt(at);
      if (end > at) {
        at = end;
        continue;
      }
    }
    const next = nextOf(text, at);
    if (next === -1) break;
    at = next;
    if (text[at] === "\n") {
      isLineStart = true;
      at++;
    } else if (text[at] === "`") {
      const end = code.spanAt(at);
      at = end > at ? end : at + (/^`+/.exec(text.slice(at, at + 100))?.[0].length ?? 1);
    } else {
      SYNTAX.lastIndex = at;
      const written = SYNTAX.exec(text)?.[0];
      flush(at);
      sheet.put(written === undefined ? "&#123;" : shown(written), inner.start + at);
      at += written?.length ?? 1;
      flushed = at;
    }
  }
  flush(text.length);
}

const SYNTAX = /\{\{[^{}]{0,500}\}\}|\{%[^%{}]{0,500}%\}/y;
const NEXT = /\n|`|\{[{%]/g;

function nextOf(text: string, at: number): number {
  NEXT.lastIndex = at;
  return NEXT.exec(text)?.index ?? -1;
}

/** A fence long enough for what it holds; within a line, and in HTML, an element. */
export function writeListing(asked: Asked, inner: Span, sheet: Sheet, writing: Writing): void {
  const { tag } = asked;
  const { body, starts, isHtml } = writing;
  const { language, title } = readListing(asked);
  const text = withoutEscapes(body.slice(inner.start, inner.end), writing);
  const standing = standingOf(body, starts, tag, tag.content);
  if (isHtml || (!standing.isAlone && !text.includes("\n"))) {
    const attribute = language === "" ? "" : ` class="language-${quoted(language)}"`;
    const code = `<code${attribute}>${isHtml ? quotedLines(text) : entities(text.trim())}</code>`;
    sheet.put(isHtml && text.includes("\n") ? `<pre>${code}</pre>` : code, tag.start);
    return;
  }
  const { prefix } = standing;
  const fence = "`".repeat(longestRun(text) + 1);
  const newline = `\n${prefix}`;
  const isFirst = standing.isAlone || standing.prefix !== "" || atLineStart(sheet);
  const blank = `\n${prefix.trimEnd()}${newline}`;
  sheet.put(isFirst ? (standing.hasAbove ? newline : "") : blank, tag.start);
  if (title !== "") sheet.put(`<p>${title}</p>${blank}`, tag.start);
  sheet.put(`${fence}${language}`, tag.start);
  const lines = text
    .replace(/^[ \t]*\r?\n/, "")
    .replace(/\s+$/, "")
    .split("\n");
  const skipped = /^[ \t]*\r?\n/.test(text) ? 1 : 0;
  for (const [index, line] of lines.entries()) {
    const at =
      starts[Math.min(starts.length - 1, lineIndex(starts, inner.start) + skipped + index)] ?? inner.start;
    sheet.put(newline, at);
    sheet.put(unprefixed(line, prefix, index === 0 && skipped === 0), at);
  }
  sheet.put(`${newline}${fence}`, inner.end);
  if (!standing.isAlone && behind(body, tag.end)) sheet.put(blank, inner.end);
  else if (standing.hasBelow) sheet.put(`\n${prefix.trimEnd()}`, inner.end);
}

function behind(body: string, end: number): boolean {
  return /^[ \t]*[^\s]/.test(body.slice(end, end + 300).split("\n")[0] ?? "");
}

function atLineStart(sheet: Sheet): boolean {
  return sheet.length() === 0 || sheet.tail().endsWith("\n");
}

function unprefixed(line: string, prefix: string, isFirst: boolean): string {
  if (isFirst || prefix === "") return line;
  if (line.startsWith(prefix)) return line.slice(prefix.length);
  return line.trim() === prefix.trim() ? "" : line.replace(/^[ \t]+/, (space) => space.slice(prefix.length));
}

function withoutEscapes(text: string, { escapes }: Writing): string {
  if (escapes === "none" || !text.includes("{")) return text;
  return text.replace(ESCAPES[escapes], (_, open = "", inner = "", close = "") => `${open}${inner}${close}`);
}

function quotedLines(text: string): string {
  return text.trim().replace(/[&<>"'{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function longestRun(text: string): number {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
