/**
 * Finds the tags of HTML as it is nearly always written: lower-case names, values in quotes, no `<` but of a tag.
 * It hops from tag to tag by search, and gives up at anything else; then the HTML parser reads it from the start.
 * What this reader tells of tags is what that parser would tell; a property test compares them.
 */

import { Unusual } from "../unusual.ts";

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
  readonly wanted?: Wanted;
}

/** Names of attributes. */
export interface Wanted {
  readonly names: ReadonlySet<string>;
  /** The same by `signOf`. */
  readonly alike: readonly (readonly string[] | undefined)[];
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
  #hasCapital = false;

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
      const end = this.#endOfName(at);
      const name = wanted === undefined ? this.#nameTo(at, end) : this.#wantedName(at, end, wanted);
      if (at === before) throw new Unusual();
      let value = "";
      this.#at = end;
      if (html.charCodeAt(end) === EQUALS) {
        const close = html.charCodeAt(end + 1) === QUOTE ? html.indexOf('"', end + 2) : -1;
        if (close === -1) throw new Unusual();
        this.#at = close + 1;
        if (name !== undefined) value = resolved(html.slice(end + 2, close));
      }
      if (name === undefined) continue;
      attributes ??= {};
      if (attributes[name] !== undefined) throw new Unusual();
      attributes[name] = value;
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
    this.#nameEnd = this.#endOfName(at);
    return this.#nameTo(at, this.#nameEnd);
  }

  /** Where the name ends that begins there; notes whether a letter of it is a capital. */
  #endOfName(at: number): number {
    const html = this.#html;
    let kind = NAME[html.charCodeAt(at)] ?? 0;
    if (kind < 2) throw new Unusual();
    let end = at;
    this.#hasCapital = false;
    while (kind > 0) {
      if (kind === 3) this.#hasCapital = true;
      end += 1;
      kind = NAME[html.charCodeAt(end)] ?? 0;
    }
    return end;
  }

  #nameTo(at: number, end: number): string {
    const name = this.#html.slice(at, end);
    return this.#hasCapital ? name.toLowerCase() : name;
  }

  /** The name where it is one of the wanted; most are told from others by their first letter and their length. */
  #wantedName(at: number, end: number, wanted: Wanted): string | undefined {
    if (this.#hasCapital) {
      const name = this.#nameTo(at, end);
      return wanted.names.has(name) ? name : undefined;
    }
    const alike = wanted.alike[signOf(this.#html.charCodeAt(at), end - at)];
    if (alike === undefined) return undefined;
    for (const name of alike) if (name.length === end - at && this.#html.startsWith(name, at)) return name;
    return undefined;
  }
}

/** A table of the names that are wanted. */
export function wantedNames(names: Iterable<string>): Wanted {
  const alike = Array.from<string[] | undefined>({ length: SIGNS });
  const all = new Set(names);
  for (const name of all) {
    const sign = signOf(name.charCodeAt(0), name.length);
    alike[sign] = [...(alike[sign] ?? []), name];
  }
  return { names: all, alike };
}

const SIGNS = 1024;

/** Equal for names of one length that begin alike, and seldom for others. */
function signOf(first: number, length: number): number {
  return ((first & 31) << 5) | (length & 31);
}

function isSpace(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === TAB;
}

/** A value with its references replaced; others than these are not plain. */
function resolved(value: string): string {
  let at = value.indexOf("&");
  if (at === -1) return value;
  let text = "";
  let from = 0;
  for (; at !== -1; at = value.indexOf("&", from)) {
    const end = value.indexOf(";", at);
    const character = end === -1 ? undefined : NAMED.get(value.slice(at + 1, end));
    if (character === undefined) throw new Unusual();
    text += value.slice(from, at) + character;
    from = end + 1;
  }
  return text + value.slice(from);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#39", "'"],
]);
