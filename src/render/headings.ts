/**
 * Headings: the page's h1 and the reader's own is the title, so a body's begin at h2 and never skip a level, and a
 * body that repeats the title loses that line (R67). Each gets an id; feeds lose it later. Works on well-formed HTML
 * in which no heading lies within another.
 */

import type { Heading } from "../model/compiled.ts";
import { foldName } from "../text/characters.ts";
import { escapeHtml } from "../text/html.ts";
import { slugOf } from "../text/slug.ts";
import type { Desk } from "./desk.ts";
import { wordsOf } from "./words-of-html.ts";

export function arrangeHeadings(
  html: string,
  desk: Desk,
): { readonly html: string; readonly headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const taken = idsIn(html);
  const title = foldName(desk.article.title.text);
  let isTitleSeen = false;
  const levels: number[] = [];

  const arranged = html.replace(HEADING, (_, digit: string, attributes: string, inner: string) => {
    const text = wordsOf(inner, desk);
    const written = Number(digit);
    if (text === "" && !inner.includes("<img")) return "";
    if (written === 1 && !isTitleSeen && foldName(text) === title) {
      isTitleSeen = true;
      return "";
    }
    const level = levelWithin(levels, written);
    const own = / id="([^"]+)"/.exec(attributes)?.[1];
    const id = own ?? escapeHtml(uniqueId(slugOf(text) || "section", taken));
    headings.push({ level, id, text });
    const others = attributes.replace(/ id="[^"]*"/, "");
    return `<h${level} id="${id}"${others}>${inner}</h${level}>\n`;
  });
  return { html: arranged, headings };
}

/** The ids that the content has before its headings get theirs, each asked for once. */
function idsIn(html: string): Map<string, number> {
  if (!html.includes(' id="')) return new Map();
  return new Map([...html.matchAll(/<[a-z][^<>]* id="([^"]+)"/g)].map(([, id = ""]) => [id, 1]));
}

const HEADING = /<h([1-6])((?: [^<>]*)?)>([\s\S]*?)<\/h\1>\n?/g;

/** One below the nearest heading before it that was written higher, h2 where there is none. */
function levelWithin(levels: number[], written: number): number {
  while ((levels.at(-1) ?? 0) >= written) levels.pop();
  levels.push(written);
  return Math.min(levels.length + 1, 6);
}

/** `latar`, `latar-2`, `latar-3`; `taken` keeps for each id how many were asked for. */
function uniqueId(slug: string, taken: Map<string, number>): string {
  let count = taken.get(slug) ?? 0;
  let id = slug;
  while (taken.has(id)) id = `${slug}-${++count}`;
  taken.set(slug, count).set(id, 1);
  return id;
}
