/** Emphasis by marks where CommonMark takes them for it (§6.2), and by elements where it would not. */

import { ELEMENT, type HtmlNode } from "./html-node.ts";

const EMPHASIS: ReadonlySet<string> = new Set(["STRONG", "B", "EM", "I", "DEL", "S", "STRIKE"]);
const SAME: Readonly<Record<string, readonly string[]>> = {
  "**": ["STRONG", "B"],
  "*": ["EM", "I"],
  "~~": ["DEL", "S", "STRIKE"],
};

/** The content, white space at its ends already outside, in marks or in the element. */
export function emphasised(content: string, node: HtmlNode, mark: string, element: string): string {
  if (content.trim() === "" || /\n\s*\n/.test(content) || isWithin(node, SAME[mark] ?? [])) return content;
  const before = besides(node, "previousSibling");
  const after = besides(node, "nextSibling");
  const first = Array.from(content)[0] ?? "";
  const last = Array.from(content).at(-1) ?? "";
  const opens = !isSpace(first) && (!isSign(first) || isSpace(before) || isSign(before));
  const closes = !isSpace(last) && (!isSign(last) || isSpace(after) || isSign(after));
  const isAlone = !touches(node.previousSibling) && !touches(node.nextSibling);
  return opens && closes && isAlone ? `${mark}${content}${mark}` : `<${element}>${content}</${element}>`;
}

function isWithin(node: HtmlNode, names: readonly string[]): boolean {
  for (let outer = node.parentNode; outer !== null; outer = outer.parentNode) {
    if (names.includes(outer.nodeName)) return true;
  }
  return false;
}

/** Marks of two emphases that meet would be taken for one run. */
function touches(sibling: HtmlNode | null): boolean {
  return sibling?.nodeType === ELEMENT && EMPHASIS.has(sibling.nodeName);
}

/** The character beside an element; nothing where a line begins or ends there. */
function besides(node: HtmlNode, side: "previousSibling" | "nextSibling"): string {
  for (let inner: HtmlNode | null = node; inner !== null && isPhrase(inner); inner = inner.parentNode) {
    const text = inner[side]?.textContent ?? "";
    if (text !== "")
      return (side === "previousSibling" ? Array.from(text.slice(-2)).at(-1) : Array.from(text)[0]) ?? "";
    if (inner[side] !== null) return "";
  }
  return "";
}

function isPhrase(node: HtmlNode): boolean {
  return (
    EMPHASIS.has(node.nodeName) ||
    node.nodeName === "SPAN" ||
    node.nodeName === "A" ||
    node.nodeName === "FONT"
  );
}

function isSpace(character: string): boolean {
  return character === "" || /\s/.test(character);
}

/** Unicode punctuation or symbol, as CommonMark counts it. */
function isSign(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}
