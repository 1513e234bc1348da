/**
 * HTML as text: a template tag that escapes whatever it is given, and its opposite, the words of a piece
 * of HTML. Escaping is the default and `raw` the one way around it, so a page cannot forget it.
 * It does not parse and does not sanitise: `raw` is for HTML that the renderer has already made safe.
 */

/** HTML that is already escaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

/** What a template may hold; `false`, `null` and `undefined` write nothing. */
export type HtmlValue = string | number | Markup | false | null | undefined | readonly HtmlValue[];

/**
 * Escapes text, keeps markup, joins lists. A line's indentation in the template is not written, and a line
 * that holds only an empty value is left out; values are never touched, so `<pre>` in them is safe.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  const pieces = unindented(strings);
  let written = pieces[0] ?? "";
  // The last text that was put there: asking the whole for its end would copy it.
  let end = written;
  for (let index = 1; index < pieces.length; index++) {
    const value = textOf(values[index - 1]);
    let piece = pieces[index] ?? "";
    if (value !== "") end = value;
    else if (piece.startsWith("\n") && end.endsWith("\n")) piece = piece.slice(1);
    if (piece !== "") end = piece;
    written += value + piece;
  }
  return new Markup(written);
}

/** Takes HTML as it is: only for what the renderer made, never for an author's words. */
export function raw(trusted: string): Markup {
  return new Markup(trusted);
}

/** Markup on lines of its own, one a piece; empty pieces have none. */
export function lines(pieces: readonly HtmlValue[]): Markup {
  return new Markup(pieces.map(textOf).filter(Boolean).join("\n"));
}

/** Escapes text for an element or a quoted attribute: `& < > " '`. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ESCAPES.get(character) ?? "") : text;
}

/** JSON for a `<script>` element: no headline can end the element (R83). */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * The words of HTML that siar's renderer wrote: tags dropped (those of blocks part words), the entities
 * that it emits decoded once, white space folded. `<p>a &amp; b</p><p>c</p>` → `a & b c`.
 */
export function textOfHtml(markup: string): string {
  const words = markup.includes("<")
    ? markup.replace(BLOCK_TAG, " ").replace(/<[a-z/!?][^<>]*>/gi, "")
    : markup;
  return (words.includes("&") ? words.replace(ENTITY, decoded) : words).replace(/\s+/g, " ").trim();
}

const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

const BLOCK_TAG =
  /<\/?(?:address|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|iframe|img|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/][^<>]*)?>/gi;
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

function decoded(entity: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
  const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
}

function textOf(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return value instanceof Markup ? value.html : value.map(textOf).join("");
}

/** Templates are few and used often: each is stripped of its indentation once. */
const templates = new WeakMap<TemplateStringsArray, readonly string[]>();

function unindented(strings: TemplateStringsArray): readonly string[] {
  const known = templates.get(strings);
  if (known) return known;
  const pieces = strings.map((piece) => piece.replace(/\n[ \t]+/g, "\n"));
  templates.set(strings, pieces);
  return pieces;
}
