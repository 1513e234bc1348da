/**
 * Tokens to HTML: well-formed, every text escaped once, every address filtered, nothing but the elements named here.
 * Only the author's raw HTML goes through as it is, and says so on the desk, so that all is sanitised. Ids of
 * headings, and what differs between page and feed, come later.
 */

import { escapeHtml } from "../text/html.ts";
import { type Desk, NESTING_LIMIT } from "./desk.ts";
import type { Footnotes } from "./footnotes.ts";
import { type Attributes, readImage } from "./images.ts";
import { decodeReferences, escapeText, plainText } from "./inline-text.ts";
import type { SiarToken, Token, Tokens } from "./markdown.ts";
import { readReference } from "./references.ts";
import { alertOf } from "./syntax/alert-syntax.ts";
import { idOf } from "./syntax/attributes.ts";
import { type Within, withId, writeAdmonition, writeDefinitions, writeMath } from "./syntax/write-syntax.ts";

/** Where the writing stands: the desk, the notes, and how many elements are open. */
interface Writing {
  readonly desk: Desk;
  readonly footnotes: Footnotes;
  readonly depth: number;
}

/** Writes blocks, each ending with a newline. Throws a RangeError beyond the nesting limit. */
export function writeBlocks(tokens: readonly Token[], writing: Writing): string {
  let html = "";
  for (const token of tokens) {
    if (writing.depth === 0) writing.desk.places.enter(token.raw);
    html += identified(writeBlock(token as SiarToken, writing), token);
  }
  return html;
}

/** With the id that the author gave it, if any. */
function identified(html: string, token: Token): string {
  const id = idOf(token);
  return id === undefined ? html : withId(html, id);
}

function writeBlock(token: SiarToken, writing: Writing): string {
  switch (token.type) {
    case "paragraph":
      return writeParagraph(token, writing);
    case "heading":
      return `<h${token.depth}>${writeInline(token.tokens, writing)}</h${token.depth}>\n`;
    case "list":
      return writeList(token, writing);
    case "blockquote":
      return writeQuotation(token, writing);
    case "code":
      return writeCode(token, writing.desk);
    case "table":
      return writeTable(token, writing);
    case "hr":
      return "<hr>\n";
    case "text":
      return writeInline(token.tokens ?? [token], writing);
    case "html":
      return `${writeRaw(token, writing.desk).trimEnd()}\n`;
    case "checkbox":
      return writeCheckbox(token);
    case "admonition":
      return writeAdmonition(token, withinOf(deeper(writing)), writing.desk);
    case "definitionList":
      return writeDefinitions(token, withinOf(deeper(writing)));
    case "math":
      return writeMath(token, writing.desk);
    default:
      return "";
  }
}

function withinOf(writing: Writing): Within {
  return {
    inline: (tokens) => writeInline(tokens, writing),
    blocks: (tokens) => writeBlocks(tokens, writing),
  };
}

/** A quotation that begins with the mark of an alert is a note. */
function writeQuotation({ tokens }: Tokens.Blockquote, writing: Writing): string {
  const within = withinOf(deeper(writing));
  const alert = alertOf(tokens);
  if (alert === undefined) return `<blockquote>\n${within.blocks(tokens)}</blockquote>\n`;
  return writeAdmonition({ ...alert.mark, tokens: [...alert.tokens] }, within, writing.desk);
}

/** An image that stands alone and has a title is a figure, and the title its caption. */
function writeParagraph({ tokens }: Tokens.Paragraph, writing: Writing): string {
  const image = tokens.find(({ type }) => type === "image") as Tokens.Image | undefined;
  if (image?.title && tokens.every((inner) => inner === image || inner.raw.trim() === "")) {
    const caption = decodeReferences(image.title);
    const written = writeImage(image, writing.desk, caption);
    return `<figure>\n${written}\n<figcaption>${escapeText(caption)}</figcaption>\n</figure>\n`;
  }
  const inner = writeInline(tokens, writing);
  return beginsWithLetter(tokens) || inner.trim() !== "" ? `<p>${inner}</p>\n` : "";
}

/** Seen in most paragraphs, so that their HTML need not be put together yet to be looked at. */
function beginsWithLetter([first]: readonly Token[]): boolean {
  return first?.type === "text" && /^[a-z]/i.test(first.text);
}

function writeList(list: Tokens.List, writing: Writing): string {
  const name = list.ordered ? "ol" : "ul";
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : "";
  const items = list.items.map((item) => `<li>${writeItem(item, deeper(writing))}</li>\n`);
  return `<${name}${start}>\n${items.join("")}</${name}>\n`;
}

/** A block after an item's bare text starts on a line of its own. */
function writeItem(item: Tokens.ListItem, writing: Writing): string {
  let html = "";
  for (const token of item.tokens) {
    const written = writeBlocks([token], writing);
    html +=
      html !== "" && !html.endsWith("\n") && /^<(?:ul|ol|blockquote|pre|table)/.test(written) ? "\n" : "";
    html += written;
  }
  return html;
}

/** No form controls: a box that is ticked or not is a character (R60, R68). */
function writeCheckbox(token: Tokens.Checkbox): string {
  return token.checked ? "☑ " : "☐ ";
}

/** Plain `<pre><code>` (R69); pages may colour by the class, feeds have none. */
function writeCode({ text, lang, raw }: Tokens.Code, desk: Desk): string {
  const language = /^\S+/.exec(decodeReferences(lang ?? ""))?.[0];
  if (language === "math" && desk.site.math === true && text.trim() !== "") {
    return writeMath({ type: "math", raw, tex: text.trim(), isDisplayed: true, isBlock: true }, desk);
  }
  const attributes = language === undefined ? "" : ` class="language-${escapeHtml(language)}"`;
  return `<pre><code${attributes}>${escapeText(text === "" ? "" : `${text.replace(/\n$/, "")}\n`)}</code></pre>\n`;
}

function writeTable(table: Tokens.Table, writing: Writing): string {
  const row = (cells: readonly Tokens.TableCell[]): string =>
    `<tr>\n${cells.map((cell) => writeCell(cell, writing)).join("")}</tr>\n`;
  const body = table.rows.length === 0 ? "" : `<tbody>\n${table.rows.map(row).join("")}</tbody>\n`;
  return `<table>\n<thead>\n${row(table.header)}</thead>\n${body}</table>\n`;
}

function writeCell({ tokens, header, align }: Tokens.TableCell, writing: Writing): string {
  const name = header ? "th" : "td";
  const attributes = align ? ` class="align-${align}"` : "";
  return `<${name}${attributes}>${writeInline(tokens, writing)}</${name}>\n`;
}

function writeInline(tokens: readonly Token[], writing: Writing): string {
  let html = "";
  const within = deeper(writing);
  for (const token of tokens) html += identified(writeSpan(token as SiarToken, within), token);
  return html;
}

function writeSpan(token: SiarToken, writing: Writing): string {
  switch (token.type) {
    case "text":
      return token.tokens ? writeInline(token.tokens, writing) : writeText(token);
    case "escape":
      return escapeText(token.text);
    case "strong":
    case "em":
    case "del":
      return `<${token.type}>${writeInline(token.tokens, writing)}</${token.type}>`;
    case "codespan":
      return `<code>${escapeText(token.text)}</code>`;
    case "br":
      return "<br>\n";
    case "link":
      return writeLink(token, writing);
    case "image":
      return writeImage(token, writing.desk);
    case "footnoteReference":
      return writing.footnotes.refer(token);
    case "checkbox":
      return writeCheckbox(token);
    case "html":
      return writeRaw(token, writing.desk);
    case "emoji":
      return token.text;
    case "math":
      return writeMath(token, writing.desk);
    case "alertMark":
      return escapeText(token.raw);
    default:
      return "";
  }
}

/** Text that stands in the source as it is holds nothing to decode, and nothing that the source does not hold. */
function writeText({ raw, text }: Tokens.Text): string {
  return escapeText(text === raw && !text.includes("&") ? text : decodeReferences(text));
}

/** Where the address is refused the words stay (D17); a link without words shows its address. */
function writeLink(token: Tokens.Link, writing: Writing): string {
  const { desk } = writing;
  const address = token.autolink ? token.href : decodeReferences(token.href);
  const href = readReference(address, "link", () => desk.places.placeOf(token.raw, token.href), desk);
  const inner = token.autolink ? escapeText(token.text) : writeInline(token.tokens, writing);
  if (href === undefined) return inner;
  const title = token.title ? ` title="${escapeHtml(decodeReferences(token.title))}"` : "";
  return `<a href="${escapeHtml(href)}"${title}>${inner === "" ? escapeText(address) : inner}</a>`;
}

function writeImage(token: Tokens.Image, desk: Desk, caption?: string): string {
  const alt = plainText(token.tokens).replace(/\s+/g, " ").trim();
  const title = caption === undefined && token.title ? decodeReferences(token.title) : undefined;
  const place = () => desk.places.placeOf(token.raw, token.href);
  const image = { source: decodeReferences(token.href), alt: alt || undefined, title, caption };
  const attributes = readImage(image, place, desk);
  return attributes ? `<img${writeAttributes(attributes)}>` : escapeText(alt);
}

function writeAttributes(attributes: Attributes): string {
  let html = "";
  for (const [name, value] of Object.entries(attributes)) html += ` ${name}="${escapeHtml(value)}"`;
  return html;
}

/** As WordPress, Hugo, Hexo and Zola have it, Docusaurus, Jekyll, and Pelican. */
const EXCERPT_END =
  /^<!--\s*(?:more(?:\s[^<>]*)?|truncate|(?:end[ _-]?(?:of[ _-])?)?excerpt(?:[ _-]?(?:end|separator))?|pelican_end_summary)\s*-->$/i;

/** Comments are dropped here, one of them ends the excerpt; whatever else is raw HTML will be sanitised. */
function writeRaw({ text }: Tokens.HTML | Tokens.Tag, desk: Desk): string {
  const comment = text.trim();
  if (comment.startsWith("<!--") && comment.indexOf("-->") === comment.length - 3) {
    return EXCERPT_END.test(comment) ? desk.more : "";
  }
  desk.hasRawHtml = true;
  return text;
}

function deeper(writing: Writing): Writing {
  const { desk, footnotes } = writing;
  const depth = writing.depth + 1;
  if (depth > NESTING_LIMIT) throw new RangeError("The body is nested too deep.");
  if (depth > desk.deepest) desk.deepest = depth;
  return { desk, footnotes, depth };
}
