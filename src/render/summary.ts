/** The summary of an article whose author wrote none: plain text, whole words, cut by what a reader sees (R71). */

import { cutAtWord } from "../text/characters.ts";
import type { Desk } from "./desk.ts";
import { wordsOf } from "./words-of-html.ts";

/** Characters as a reader counts them. */
const LONGEST = 280;

/**
 * The author's; else what stands before `<!--more-->`; else the first paragraph that is neither quoted nor part of
 * a list; else whatever words there are; else what the lead image is said to show. `html` is the content before it is
 * split for page and feed.
 */
export function summaryOf(html: string, imageAlt: string, desk: Desk): string {
  const { summary } = desk.article;
  if (summary) return summary.replace(/\s+/g, " ").trim();
  const end = html.indexOf(desk.more);
  if (end !== -1) {
    const excerpt = [...paragraphs(html.slice(0, end), desk)];
    const words = excerpt.join(" ") || wordsOf(html.slice(0, end).replace(HEADING, ""), desk);
    if (words !== "") return cutAtWord(words, LONGEST);
  }
  const [first] = paragraphs(html, desk);
  const words = first ?? wordsOf(html.replace(HEADING, ""), desk);
  return cutAtWord(words || imageAlt, LONGEST);
}

const HEADING = /<h([1-6])[^<>]*>[\s\S]*?<\/h\1>/g;
const CONTAINERS: ReadonlySet<string> = new Set([
  "blockquote",
  "ul",
  "ol",
  "dl",
  "table",
  "figure",
  "details",
  "aside",
]);

/** Words of the paragraphs that lie in no container, without those that have none, such as one of images alone. */
function* paragraphs(html: string, desk: Desk): Generator<string> {
  let depth = 0;
  let start = -1;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?: [^<>]*)?>/g)) {
    const [whole, close, name = ""] = tag;
    if (CONTAINERS.has(name)) depth += close ? -1 : 1;
    if (name !== "p" || depth > 0) continue;
    if (!close) {
      start = tag.index + whole.length;
    } else if (start !== -1) {
      const words = wordsOf(html.slice(start, tag.index), desk);
      if (words !== "") yield words;
      start = -1;
    }
  }
  const rest = start === -1 ? "" : wordsOf(html.slice(start), desk);
  if (rest !== "") yield rest;
}
