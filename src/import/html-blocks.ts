/** Blocks of HTML as Markdown: headings, lists, code, pictures, tables; and those that stay HTML, since Markdown has none. */

import { definitionOf, noteOf, precedesNotes } from "./html-footnotes.ts";
import { childrenOf, ELEMENT, elementsIn, type HtmlNode, htmlOf, imageAddress } from "./html-node.ts";
import { type Conversion, destination, type HtmlRule, titleOf } from "./html-rule.ts";
import { pipeTable } from "./html-tables.ts";

export function blockRules(conversion: Conversion): readonly HtmlRule[] {
  const { addressOf, deeper, footnotes } = conversion;
  const raw = (node: HtmlNode): string => block(htmlOf(node, addressOf));
  return [
    { names: ["P"], write: (content) => block(content.trim()) },
    {
      names: ["H1", "H2", "H3", "H4", "H5", "H6"],
      write: (content, node) => {
        const level = Math.min(Number(node.nodeName[1]) + deeper, 6);
        const words = content
          .replace(/\s*\n\s*/g, " ")
          .trim()
          .replace(/#+$/, (marks) => `\\${marks}`);
        return words === "" ? "" : block(`${"#".repeat(level)} ${words}`);
      },
    },
    {
      names: ["LI"],
      write: (content, node) => {
        const note = noteOf(node, footnotes);
        return note === undefined ? listItem(content, node) : definitionOf(note, content);
      },
    },
    {
      names: ["UL", "OL"],
      write: (content, node) => (isItem(node.parentNode) ? `\n${content}` : block(content)),
    },
    { names: ["PRE"], write: (_, node) => block(fenced(node)) },
    { names: ["IMG"], write: (_, node) => picture(node, undefined, conversion) },
    { names: ["FIGURE"], write: (content, node) => block(figure(content, node, conversion)) },
    { names: ["TABLE"], write: (_, node) => block(pipeTable(node, conversion) ?? htmlOf(node, addressOf)) },
    { names: ["IFRAME", "VIDEO", "AUDIO", "DETAILS", "DL"], write: (_, node) => raw(node) },
    { names: ["HR"], write: (_, node) => block(precedesNotes(node, footnotes) ? "" : "* * *") },
  ];
}

function block(text: string): string {
  return text.trim() === "" ? "\n\n" : `\n\n${text}\n\n`;
}

function isItem(node: HtmlNode | null): boolean {
  return node?.nodeName === "LI";
}

/** Marks of a list are others where the list before it ends just there: two lists of one mark are one. */
function listItem(content: string, node: HtmlNode): string {
  const list = node.parentNode;
  const isOther = list !== null && followsAlike(list);
  const mark =
    list?.nodeName === "OL" ? `${numberOf(node, list)}${isOther ? ")" : "."} ` : isOther ? "* " : "- ";
  const text = content.replace(/^\s*\n/, "").trim();
  const indented = text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(mark.length)}`);
  return `${mark}${indented}\n`;
}

function followsAlike(list: HtmlNode): boolean {
  let before = list.previousSibling;
  while (before !== null && before.nodeType !== ELEMENT && before.textContent.trim() === "")
    before = before.previousSibling;
  return before?.nodeName === list.nodeName && !followsAlike(before);
}

function numberOf(item: HtmlNode, list: HtmlNode): number {
  const start = Number(list.getAttribute("start") ?? "1");
  const items = childrenOf(list).filter(isItem);
  const first = Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1;
  return first + Math.max(items.indexOf(item), 0);
}

/** Code between fences, longer than any in it. */
function fenced(pre: HtmlNode): string {
  const code = lines(pre).replace(/^\n|\n$/g, "");
  const fences = code.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...fences.map(({ length }) => length + 1)));
  return `${fence}${languageOf(pre)}\n${code}\n${fence}`;
}

/** Text in which line breaks that are elements are newlines. */
function lines(node: HtmlNode): string {
  if (node.nodeName === "BR") return "\n";
  if (node.nodeType !== ELEMENT) return node.nodeValue ?? "";
  return childrenOf(node).map(lines).join("");
}

function languageOf(pre: HtmlNode): string {
  const classes = [pre.parentNode, pre, ...elementsIn(pre, "CODE")].map(
    (one) => one?.getAttribute?.("class") ?? "",
  );
  return (
    /(?:language|lang|brush|highlight-source)\s*[-:]\s*([\w+#-]{1,30})/i.exec(classes.join(" "))?.[1] ?? ""
  );
}

/** A picture that is one pixel large counts readers and shows nothing. */
function picture(node: HtmlNode, caption: string | undefined, { addressOf }: Conversion): string {
  if (node.getAttribute("width") === "1" && node.getAttribute("height") === "1") return "";
  const address = imageAddress(node, addressOf);
  if (address === undefined) return "";
  const alt = (node.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
  const title = caption ?? node.getAttribute("title") ?? "";
  return `![${alt.replace(/[\\[\]*_`<&{~$!]/g, "\\$&")}](${destination(address)}${titleOf(title)})`;
}

/** One picture with a caption of plain words is Markdown; any other figure stays HTML. */
function figure(content: string, node: HtmlNode, conversion: Conversion): string {
  const images = elementsIn(node, "IMG");
  const captions = elementsIn(node, "FIGCAPTION");
  const [image] = images;
  const others = elementsIn(node, "IFRAME", "VIDEO", "AUDIO", "TABLE", "PRE", "BLOCKQUOTE", "UL", "OL", "P");
  const marks = captions.flatMap((one) =>
    elementsIn(one, "A", "EM", "I", "STRONG", "B", "CODE", "SUP", "SUB"),
  );
  const caption = captions
    .map(({ textContent }) => textContent)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  const words = node.textContent.replace(/\s+/g, " ").trim();
  if (
    image !== undefined &&
    images.length === 1 &&
    others.length === 0 &&
    marks.length === 0 &&
    words === caption
  ) {
    const link = elementsIn(node, "A").find((one) => elementsIn(one, "IMG").length > 0);
    const target =
      link === undefined ? undefined : conversion.addressOf(link.getAttribute("href") ?? "", "link");
    const leadsToItself = target === undefined || IMAGE_FILE.test(target);
    if (leadsToItself) return picture(image, caption || undefined, conversion);
    if (caption === "") return `[${picture(image, undefined, conversion)}](${destination(target)})`;
  }
  // Quotations, code, tables and other figures that some editors wrap are better as what they are.
  const hasCaption = childrenOf(node).some(({ nodeName }) => nodeName === "FIGCAPTION");
  const wraps =
    !hasCaption && (elementsIn(node, "FIGURE").length > 0 || (images.length === 0 && captions.length === 0));
  return wraps ? content.trim() : htmlOf(node, conversion.addressOf);
}

const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|webp)(?:\?.*)?$/i;
