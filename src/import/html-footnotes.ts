/**
 * Footnotes in HTML, by what all programs that make them have in common: a link leads to an item of a list, and a link
 * in that item leads back. They become footnotes of Markdown, which this site numbers and links anew.
 */

import { ELEMENT, elementsIn, type HtmlNode } from "./html-node.ts";

export interface Footnotes {
  /** Numbers of the notes by the ids of their items. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Ids to which notes lead back. */
  readonly returns: ReadonlySet<string>;
}

export const NO_FOOTNOTES: Footnotes = { numbers: new Map(), returns: new Set() };

export function footnotesIn(html: string): Footnotes {
  const numbers = new Map<string, number>();
  const returns = new Set<string>();
  const links = new Set([...html.matchAll(LINK)].map(([, , id = ""]) => id));
  if (links.size === 0) return { numbers, returns };
  const ids = new Set([...html.matchAll(ID)].map(([, , id = ""]) => id));
  const items = [...html.matchAll(ITEM)];
  let end = 0;
  items.forEach((item, index) => {
    const [tag, , id = ""] = item;
    const from = item.index + tag.length;
    const next = items[index + 1]?.index ?? html.length;
    if (end !== -1 && end < from) end = html.indexOf("</ol", from);
    const text = html.slice(from, end === -1 ? next : Math.min(next, end));
    const back = [...text.matchAll(LINK)].map(([, , to = ""]) => to).filter((to) => ids.has(to) && to !== id);
    if (!links.has(id) || back.length === 0 || numbers.has(id)) return;
    numbers.set(id, numbers.size + 1);
    for (const to of back) returns.add(to);
  });
  return { numbers, returns };
}

const LINK = /\shref\s*=\s*(["'])#([\w:.-]{1,200})\1/gi;
const ID = /\s(?:id|name)\s*=\s*(["'])([\w:.-]{1,200})\1/gi;
const ITEM = /<li\s(?:[^<>]{0,500}\s)?id\s*=\s*(["'])([\w:.-]{1,200})\1[^<>]{0,500}>/gi;

/** The number of the note that an item is. */
export function noteOf(item: HtmlNode, { numbers }: Footnotes): number | undefined {
  return numbers.get(item.getAttribute("id") ?? "");
}

/** `[^1]: text`, whose further lines belong to it where they are indented. */
export function definitionOf(note: number, content: string): string {
  return `[^${note}]: ${content.trim().replace(/\n(?=[^\n])/g, "\n    ")}\n\n`;
}

/** Whether notes follow an element at once: a rule that sets them apart is the page's to draw. */
export function precedesNotes(node: HtmlNode, footnotes: Footnotes): boolean {
  let next = node.nextSibling;
  while (next !== null && next.nodeType !== ELEMENT && next.textContent.trim() === "")
    next = next.nextSibling;
  const first = next === null || next.nodeType !== ELEMENT ? undefined : elementsIn(next, "LI")[0];
  return first !== undefined && noteOf(first, footnotes) !== undefined;
}
