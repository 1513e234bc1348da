/**
 * Whether an article's text says the words of its summary. Most summaries are either its first words or an author's own
 * that stand nowhere in it, and both are told without reading the whole text as words, which would cost more than the
 * rest of the page.
 */

import { textOfHtml } from "../text/html.ts";

/** Whether the words of the HTML contain the summary; an ellipsis at its end says that the text goes on. */
export function isSaidIn(content: string, summary: string): boolean {
  const words = summary.replace(/…$/, "").trim();
  if (!mayBeSaidIn(content, words)) return false;
  return textOfHtml(openingOf(content)).includes(words) || textOfHtml(content).includes(words);
}

/** Up to the end of the first paragraph. */
function openingOf(content: string): string {
  const end = "</p>";
  const at = content.indexOf(end);
  return at < 0 ? "" : content.slice(0, at + end.length);
}

/** `false` only where the text does not say it: where the first character stands nowhere with the others after it. */
function mayBeSaidIn(content: string, words: string): boolean {
  const units = words.replace(/\s+/g, "");
  const first = units.charAt(0);
  if (!/[\p{L}\p{N}]/u.test(first) || /&#(?!39;)/.test(content)) return true;
  for (let at = content.indexOf(first); at >= 0; at = content.indexOf(first, at + 1)) {
    if (mayFollow(content, at, units)) return true;
  }
  return false;
}

/** Passes over tags and white space; an entity that is none of the usual ones may stand for anything. */
function mayFollow(content: string, start: number, units: string): boolean {
  let at = start;
  for (let index = 0; index < units.length; at++) {
    let character = content.charAt(at);
    if (character === "<" || character === "&") {
      const end = content.indexOf(character === "<" ? ">" : ";", at);
      const meant = character === "<" ? "" : ENTITIES.get(content.slice(at, end + 1));
      if (end < 0 || meant === undefined) return true;
      at = end;
      character = meant;
    }
    if (character === units.charAt(index)) index++;
    else if (character !== "" && !/\s/.test(character)) return false;
    else if (at >= content.length) return false;
  }
  return true;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);
