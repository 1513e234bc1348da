/**
 * HTML of other systems as Markdown of this site, by turndown; the only file that knows it. What acts goes, what
 * Markdown cannot say stays as HTML for the site's own allow-list to judge, and every word stays a word.
 */

import type TurndownService from "turndown";
import { onDemand } from "../text/on-demand.ts";
import { withAnchors } from "./html-anchors.ts";
import { blockRules } from "./html-blocks.ts";
import { emphasised } from "./html-emphasis.ts";
import { type Footnotes, footnotesIn, NO_FOOTNOTES } from "./html-footnotes.ts";
import { type AddressOf, DROPPED, type HtmlNode, htmlOf } from "./html-node.ts";
import { type Conversion, destination, type HtmlRule, titleOf } from "./html-rule.ts";
import { escapeStart, escapeWords } from "./markdown-text.ts";

const turndown = onDemand((require) => require("turndown") as typeof TurndownService);

export type Markdown = { readonly markdown: string } | { readonly reason: string };

/** An article has at most two million bytes. */
const LONGEST = 2_000_000;
/** Twice what the site's own pages may have: much of it says nothing. */
const DEEPEST = 200;

/** Converts a body; a reason where it is so large or so deep that no article can be made of it. */
export function markdownOfHtml(html: string, addressOf: AddressOf): Markdown {
  if (html.length > LONGEST)
    return { reason: `It has ${html.length} characters, and an article at most ${LONGEST}.` };
  if (depthOf(html) > DEEPEST) return { reason: `Its elements are nested more than ${DEEPEST} deep.` };
  try {
    const footnotes = footnotesIn(html);
    const markdown = convertedWith(html, addressOf, footnotes);
    const isSound = footnotes.numbers.size === 0 || hasPairs(markdown);
    return { markdown: isSound ? markdown : convertedWith(html, addressOf, NO_FOOTNOTES) };
  } catch (error) {
    if (error instanceof RangeError) return { reason: "Its elements are nested too deep." };
    throw error;
  }
}

/** Whether each note is referred to, and each reference has its note: either may stand where Markdown has none. */
function hasPairs(markdown: string): boolean {
  const references = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
  const notes = new Set([...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
  return references.size === notes.size && [...references].every((number) => notes.has(number));
}

function convertedWith(html: string, addressOf: AddressOf, footnotes: Footnotes): string {
  const { html: anchored, ids: anchors } = withAnchors(html, footnotes);
  return converted(anchored, {
    // A link within the text leads on only where its target does.
    addressOf: (written, kind) => {
      const target = written.trim();
      if (!target.startsWith("#")) return addressOf(written, kind);
      return anchors.has(target.slice(1)) ? target : undefined;
    },
    footnotes,
    deeper: /<h1[\s>]/i.test(html) ? 1 : 0,
  });
}

function converted(html: string, own: Omit<Conversion, "convert">): string {
  const Service = turndown();
  const conversion: Conversion = { ...own, convert: (inner) => converted(inner, own) };
  const service = new Service({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
    // What is empty says nothing, but for the marks that were put in before.
    blankReplacement: (content, element) => blankOf(content, element as unknown as HtmlNode),
  });
  service.escape = (text) => escapeStart(escapeWords(text.replaceAll(HERE, "")), HERE);
  for (const { names, write } of [...inlineRules(conversion), ...blockRules(conversion)]) {
    service.addRule(names.join(" "), {
      filter: (element) => names.includes(element.nodeName.toUpperCase()),
      replacement: (content, element) => write(content, element as unknown as HtmlNode),
    });
  }
  return marked(service.turndown(html));
}

/** Stands where a backslash is needed if that is where a line begins; no text may hold it. */
const HERE = "\uffff";

function marked(markdown: string): string {
  if (!markdown.includes(HERE)) return markdown;
  return markdown.replace(/^((?:[ \t]|>|[-*+] |\d+[.)] )*\d*)\uffff/gm, "$1\\").replaceAll(HERE, "");
}

function blankOf(content: string, node: HtmlNode): string {
  if (node.getAttribute("data-siar") === "more") return "\n\n<!--more-->\n\n";
  const id = node.nodeName === "SPAN" ? node.getAttribute("id") : null;
  if (id !== null) return `<span id="${id}"></span>`;
  const isBlock = "isBlock" in node && node.isBlock === true;
  if (content.trim() !== "") return isBlock ? `\n\n${content.trim()}\n\n` : content;
  return isBlock ? "\n\n" : "";
}

/** Elements within a line. */
function inlineRules(conversion: Conversion): readonly HtmlRule[] {
  const { addressOf } = conversion;
  const wrapped = "SUP SUB ABBR KBD MARK U INS SMALL Q CITE DFN SAMP VAR TIME BDI BDO".split(" ");
  return [
    { names: [...DROPPED], write: () => "" },
    { names: ["STRONG", "B"], write: (content, node) => emphasised(content, node, "**", "strong") },
    { names: ["EM", "I"], write: (content, node) => emphasised(content, node, "*", "em") },
    { names: ["DEL", "S", "STRIKE"], write: (content, node) => emphasised(content, node, "~~", "del") },
    { names: wrapped, write: wrappedIn },
    { names: ["SPAN"], write: (content, node) => (saysLanguage(node) ? wrappedIn(content, node) : content) },
    { names: ["RUBY"], write: (_, node) => htmlOf(node, addressOf) },
    { names: ["A"], write: (content, node) => linked(content, node, conversion) },
  ];
}

/** The element's tags around its content, which stays Markdown. */
function wrappedIn(content: string, node: HtmlNode): string {
  if (content.trim() === "" || /\n\s*\n/.test(content) || /^\[\^\d+\]$/.test(content.trim())) return content;
  const name = node.nodeName.toLowerCase();
  const attributes = ["title", "datetime", "lang", "dir"].map((attribute) => {
    const value = node.getAttribute(attribute);
    return value ? ` ${attribute}="${value.replace(/[&"<>\s]+/g, " ").trim()}"` : "";
  });
  return `<${name}${attributes.join("")}>${content}</${name}>`;
}

function saysLanguage(node: HtmlNode): boolean {
  return node.getAttribute("lang") !== null || node.getAttribute("dir") !== null;
}

function linked(content: string, node: HtmlNode, { addressOf, footnotes }: Conversion): string {
  const written = node.getAttribute("href")?.trim() ?? "";
  const target = written.startsWith("#") ? written.slice(1) : "";
  const note = footnotes.numbers.get(target);
  if (note !== undefined) return `[^${note}]`;
  if (footnotes.returns.has(target)) return "";
  const address = addressOf(written, "link");
  const words = content.trim();
  if (address === undefined || words === "") return content;
  if (/\n\s*\n/.test(words)) return `${content}\n\n<${address}>\n\n`;
  const said = titleOf(node.getAttribute("title") ?? "");
  const before = /^\s*/.exec(content)?.[0] ?? "";
  const after = /\s*$/.exec(content)?.[0] ?? "";
  return `${before}[${words.replace(/\s*\n\s*/g, " ")}](${destination(address)}${said})${after}`;
}

/** How deep elements that must be closed are nested, at most; a guess that never takes long. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (OPEN_ENDED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Elements without an end, and those whose end may be left out. */
const OPEN_ENDED: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt".split(
    " ",
  ),
);
