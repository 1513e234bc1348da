/**
 * Finds the tags of HTML as it is nearly always written: lower-case names, values in quotes, no `<` but of a tag.
 * It hops from tag to tag by search, and gives up at anything else; then the HTML parser reads it from the start.
 * What this reader tells of tags is what that parser would tell; a property test compares them.
 */

import { Unusual } from "./unusual.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What a caller wants to know, in the order of the text. */
export interface TagEvents {
  /** A start tag; `at` is the offset of its `<`. */
  readonly open: (name: string, attributes: Attributes, at: number) => void;
  readonly close?: (name: string) => void;
  /** What stands between tags, its references as they are. */
  readonly text?: (raw: string) => void;
  readonly comment?: (at: number) => void;
  /** The attributes that are wanted of a tag, where not all of them are; others may be left out. */
  readonly wanted?: ReadonlySet<string>;
}

/** Attributes of a tag that has none. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** Tells of every tag; throws `Unusual` where the text is not plain. */
export function scanPlainHtml(html: string, events: TagEvents): void {
  new Scanner(html, events).scan();
}

/** Elements whose content is no HTML, up to their end tag. */
const RAW: ReadonlySet<string> = new Set(["script", "style", "title", "textarea", "xmp"]);

const [TAB, LINE_FEED, BLANK, BANG, QUOTE, SLASH, EQUALS, GREATER] = [
  0x09, 0x0a, 0x20, 0x21, 0x22, 0x2f, 0x3d, 0x3e,
];

/** By character of ASCII: 2 where it may begin a name, 3 where it is a capital, 1 where it may only go on. */
const NAME: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[a-z]/.test(sign) ? 2 : /[A-Z]/.test(sign) ? 3 : /[0-9:_-]/.test(sign) ? 1 : 0;
});

class Scanner {
  readonly #html: string;
  readonly #events: TagEvents;
  #at = 0;
  /** Where the name ends that was read last. */
  #nameEnd = 0;

  constructor(html: string, events: TagEvents) {
    this.#html = html;
    this.#events = events;
  }

  scan(): void {
    const html = this.#html;
    const { text } = this.#events;
    for (;;) {
      const less = html.indexOf("<", this.#at);
      const end = less === -1 ? html.length : less;
      if (text !== undefined && end > this.#at) text(html.slice(this.#at, end));
      if (less === -1) return;
      const code = html.charCodeAt(less + 1);
      if (code === SLASH) this.#endTag(less);
      else if (code === BANG) this.#declaration(less);
      else this.#startTag(less);
    }
  }

  #startTag(at: number): void {
    const html = this.#html;
    const name = this.#name(at + 1);
    let end = this.#nameEnd;
    let attributes = NO_ATTRIBUTES;
    if (isSpace(html.charCodeAt(end))) {
      attributes = this.#attributes(end);
      end = this.#at;
    }
    const isRaw = RAW.has(name);
    if (html.charCodeAt(end) === SLASH && !isRaw) end += 1;
    if (html.charCodeAt(end) !== GREATER) throw new Unusual();
    this.#at = end + 1;
    this.#events.open(name, attributes, at);
    if (isRaw) this.#raw(name);
  }

  /** Reads attributes up to the `>` or `/` that ends the tag; of two of one name the parser knows which counts. */
  #attributes(from: number): Attributes {
    const html = this.#html;
    const { wanted } = this.#events;
    let attributes: Record<string, string> | undefined;
    this.#at = from;
    for (;;) {
      const before = this.#at;
      while (isSpace(html.charCodeAt(this.#at))) this.#at += 1;
      const at = this.#at;
      const code = html.charCodeAt(at);
      if (code === GREATER || code === SLASH) return attributes ?? NO_ATTRIBUTES;
      const name = this.#name(at);
      const end = this.#nameEnd;
      const isWanted = wanted === undefined || wanted.has(name);
      if (isWanted) attributes ??= {};
      if (at === before || (isWanted && attributes?.[name] !== undefined)) throw new Unusual();
      let value = "";
      this.#at = end;
      if (html.charCodeAt(end) === EQUALS) {
        const close = html.charCodeAt(end + 1) === QUOTE ? html.indexOf('"', end + 2) : -1;
        if (close === -1) throw new Unusual();
        this.#at = close + 1;
        if (isWanted) value = resolved(html.slice(end + 2, close));
      }
      if (isWanted && attributes !== undefined) attributes[name] = value;
    }
  }

  #endTag(at: number): void {
    const name = this.#name(at + 2);
    if (this.#html.charCodeAt(this.#nameEnd) !== GREATER) throw new Unusual();
    this.#at = this.#nameEnd + 1;
    this.#events.close?.(name);
  }

  /** Skips to the end tag; what looks like one, or like any tag in a title, is not plain. */
  #raw(name: string): void {
    const end = this.#html.indexOf("</", this.#at);
    if (end === -1 || !this.#html.startsWith(`${name}>`, end + 2)) throw new Unusual();
    const { text } = this.#events;
    if (text !== undefined && end > this.#at) text(this.#html.slice(this.#at, end));
    this.#endTag(end);
  }

  #declaration(at: number): void {
    const html = this.#html;
    const isComment = html.startsWith("--", at + 2);
    const isShort = isComment && /^-?>/.test(html.slice(at + 4, at + 6));
    const isDoctype = /^doctype[ >]/i.test(html.slice(at + 2, at + 10));
    const end = isComment ? html.indexOf("-->", at + 4) : html.indexOf(">", at);
    if (end === -1 || isShort || !(isComment || isDoctype)) throw new Unusual();
    this.#at = isComment ? end + 3 : end + 1;
    if (isComment) this.#events.comment?.(at);
  }

  /** The name that begins there, in small letters; notes where it ends. */
  #name(at: number): string {
    const html = this.#html;
    if ((NAME[html.charCodeAt(at)] ?? 0) < 2) throw new Unusual();
    let end = at + 1;
    let hasCapital = NAME[html.charCodeAt(at)] === 3;
    for (let kind = NAME[html.charCodeAt(end)]; kind; kind = NAME[html.charCodeAt(end)]) {
      if (kind === 3) hasCapital = true;
      end += 1;
    }
    this.#nameEnd = end;
    const name = html.slice(at, end);
    return hasCapital ? name.toLowerCase() : name;
  }
}

function isSpace(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === TAB;
}

/** A value with its references replaced; others than these are not plain. */
function resolved(value: string): string {
  return value.includes("&")
    ? value.replace(/&(?:([a-z]+|#[0-9]+);)?/g, (_, name) => characterOf(name))
    : value;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#39", "'"],
]);

function characterOf(name: string | undefined): string {
  const character = NAMED.get(name ?? "");
  if (character === undefined) throw new Unusual();
  return character;
}
