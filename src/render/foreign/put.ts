/** Puts what was made onto the sheet, so that Markdown reads it as it is meant where it comes to stand. */

import type { Frame } from "./blocks.ts";
import { writeCode } from "./codes.ts";
import { type Standing, standingOf } from "./lines.ts";
import { readAddress } from "./links.ts";
import type { Asked, Made, Making } from "./making.ts";
import type { Node, OutputNode, PutNode, Span, TagNode } from "./nodes.ts";
import type { Sheet } from "./sheet.ts";
import { addressed, entities, quoted, shown } from "./words.ts";
import type { Writing } from "./writing.ts";

/** Whatever is no tag. */
export function writeNode(node: Exclude<Node, TagNode>, sheet: Sheet, writing: Writing): void {
  switch (node.type) {
    case "text":
      sheet.copy(node.start, node.end);
      return;
    case "code":
      writeCode(node, sheet, writing);
      return;
    case "shown":
      if (isInTag(sheet) || isWithinTarget(sheet)) writing.unknown.note(node.text, node.start);
      else sheet.put(shown(node.text), node.start);
      return;
    case "put":
      writePut(node, sheet, writing);
      return;
    case "output":
      writeOutput(node, sheet, writing);
      return;
    case "gone":
      return;
  }
}

/** Between elements that stand on lines of their own MDX has Markdown, and Markdown only behind a blank line. */
function writePut(node: PutNode, sheet: Sheet, writing: Writing): void {
  if (node.isFromContents) {
    sheet.put(towardsContents(writing.making), node.start);
    return;
  }
  const standing = node.isBlock ? standingOf(writing.body, writing.starts, node, 0) : undefined;
  if (standing?.isAlone) putApart(node.text, node.start, standing, sheet);
  else sheet.put(node.text, node.start);
}

/** From the folder of an article to the folder of contents: a folder of media that holds it, else the first one. */
function towardsContents({ article, site }: Making): string {
  const known = site.mediaRoots?.find((folder) => article.path.startsWith(`${folder}/`));
  const folders = article.path.split("/").length - 1;
  const own = known === undefined ? Math.min(1, folders) : known.split("/").length;
  return "../".repeat(folders - own) || "./";
}

function putApart(html: string, at: number, { prefix, hasAbove, hasBelow }: Standing, sheet: Sheet): void {
  const before = hasAbove ? `\n${prefix}` : "";
  sheet.put(`${before}${html.replaceAll("\n", `\n${prefix}`)}`, at);
  if (hasBelow) sheet.put(`\n${prefix.trimEnd()}`, at);
}

/** A block on lines of its own where it stands alone on its line, else within the text. */
export function writeMade({ html, isBlock }: Made, tag: TagNode, sheet: Sheet, writing: Writing): void {
  if (isBlock && !writing.isHtml) {
    const standing = standingOf(writing.body, writing.starts, tag, tag.content);
    if (standing.isAlone) {
      putApart(html, tag.start, standing, sheet);
      return;
    }
  }
  const inner = /^<p>(.*)<\/p>$/s.exec(html)?.[1] ?? html;
  sheet.put(inner.replaceAll("\n", ""), tag.start);
}

/** Contents are Markdown of their own, between blank lines. */
export function writeFrame(
  { before, after, contents }: Frame,
  tag: TagNode,
  closing: Span,
  sheet: Sheet,
  within: () => void,
  writing: Writing,
): void {
  const { body, starts } = writing;
  const first = standingOf(body, starts, tag, tag.content);
  const last = standingOf(body, starts, closing, tag.content);
  const { prefix } = first;
  const blank = `\n${prefix.trimEnd()}\n${prefix}`;
  const lead = isAtLineStart(sheet) ? (first.hasAbove ? `\n${prefix}` : "") : blank;
  const framed = (html: string): string => html.replaceAll("\n", `\n${prefix}`);
  sheet.put(lead + framed(before) + blank, tag.start);
  if (contents !== undefined) sheet.put(contents.replace(/\s+/g, " ") + blank, tag.start);
  within();
  const isOnLine = last.isAlone || isAtLineStart(sheet);
  const end = isOnLine ? `\n${prefix}` : blank;
  sheet.put(after === "" ? `\n${prefix}` : `${end}${framed(after)}`, closing.start);
  if (!last.isAlone) sheet.put(blank, closing.start);
  else if (last.hasBelow) sheet.put(`\n${prefix.trimEnd()}`, closing.start);
}

/** Whether nothing but marks of quotations and items stands on the line that is being written. */
function isAtLineStart(sheet: Sheet): boolean {
  const tail = sheet.tail();
  return /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(tail.slice(tail.lastIndexOf("\n") + 1));
}

/** The address alone where one may stand, else a link; false where the tag names nothing. */
export function writeReference(asked: Asked, sheet: Sheet, writing: Writing): boolean {
  const address = readAddress(asked, writing.making);
  if (address === undefined) return false;
  const { start } = asked.tag;
  const { href, words } = address;
  if (isTarget(sheet) || isInTag(sheet)) sheet.put(href, start);
  else sheet.put(`<a href="${href}">${quoted(words)}</a>`, start);
  return true;
}

function writeOutput(node: OutputNode, sheet: Sheet, writing: Writing): void {
  const value = writing.valueIn(node);
  if (value === undefined) {
    writing.unknown.note(writing.body.slice(node.start, node.end), node.start);
    return;
  }
  const { text, isAbsolute, isMarkdown } = value;
  const isAddress = isTarget(sheet) || isWithinTarget(sheet);
  const next = writing.body[node.end] ?? "";
  if (isMarkdown) {
    const put = text.includes("\n") ? `\n\n${text.trim()}\n\n` : text;
    if (writing.spend(text.length)) sheet.put(put, node.start);
  } else if (isAddress || isInTag(sheet)) {
    // `{{ site.url }}//a.png` names no host.
    const isDoubled = text === "" && opensAddress(sheet) && writing.body.startsWith("//", node.end);
    const isWhole = text === "" && opensAddress(sheet) && !/[/{#?\w]/.test(next);
    if (isDoubled) sheet.put("/.", node.start);
    else sheet.put(isWhole ? "/" : isAddress ? addressed(text) : quoted(text), node.start);
  } else if (isAbsolute) {
    const { baseUrl } = writing.making.site;
    const isFollowed = next === "/" || next === "{" || text.startsWith("/");
    sheet.put((isFollowed ? baseUrl.replace(/\/$/, "") : baseUrl) + addressed(text), node.start);
  } else if (writing.spend(text.length)) {
    sheet.put(entities(text), node.start);
  }
}

/** Behind `](`, or behind the label of a reference: a target of Markdown begins. */
function isTarget(sheet: Sheet): boolean {
  const tail = sheet.tail();
  return /\]\([ \t]*<?$/.test(tail) || /(?:^|\n)[ \t>]*\[[^[\]\n]*\]:[ \t]*<?$/.test(tail);
}

/** Further in a target of Markdown. */
function isWithinTarget(sheet: Sheet): boolean {
  return /\]\([ \t]*<?[^()\s<>]*$/.test(sheet.tail());
}

function isInTag(sheet: Sheet): boolean {
  return /<[A-Za-z][^<>]*$/.test(sheet.tail());
}

/** Whether an address begins, in Markdown or in an attribute. */
function opensAddress(sheet: Sheet): boolean {
  return isTarget(sheet) || /(?:href|src|action)\s*=\s*["']?$/i.test(sheet.tail());
}
