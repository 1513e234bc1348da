/**
 * Reads the XML that feeds are nearly always made of, in one pass that hops over text and CDATA by search. It judges
 * nothing: at anything that it does not plainly understand it gives up, and the reader that knows every fault
 * (xml-strict.ts) reads the text from its start. What this one returns is what that one would; a property test
 * compares them. The text must hold no character that XML forbids.
 */

import { Unusual, unlessUnusual } from "../unusual.ts";
import { type NewAttribute, OUTERMOST, type Scope, scopeOf, uriOf, XMLNS } from "./scope.ts";
import type { Open, XmlElement } from "./tree.ts";
import { attributeValue, resolved, withLineFeeds } from "./values.ts";

/** The start tags around an element that is read alone, outermost first. */
export interface Surroundings {
  readonly elements: readonly Open[];
  readonly scope: Scope;
}

/** Reads a document; undefined where it is not plain. Offsets count from `from`. */
export function readPlainXml(text: string, from: number): XmlElement | undefined {
  return unlessUnusual(() => new PlainReader(text, from, NOTHING_AROUND).document());
}

/** Reads what stands before an element, which must be start tags alone; offsets count from its end. */
export function readSurroundings(wrapper: string): Surroundings | undefined {
  return unlessUnusual(() => new PlainReader(wrapper, wrapper.length, NOTHING_AROUND).startTags());
}

/** Reads a text that is one element and nothing else, within what surrounds it. */
export function readPlainElement(text: string, around: Surroundings): XmlElement | undefined {
  const elements = surroundingsOf(text.length, around);
  return unlessUnusual(() => new PlainReader(text, 0, { ...around, elements }).whole());
}

/** The elements around one of that length, for it alone: nothing holds on to another. */
function surroundingsOf(length: number, { elements }: Surroundings): readonly Open[] {
  const fresh: Open[] = [];
  for (const element of elements) {
    const parent = fresh.at(-1);
    const own = { ...element, parent, children: [] };
    parent?.children.push(own);
    fresh.push(own);
  }
  let end = length;
  for (const element of fresh.toReversed()) {
    end += element.name.length + "</>".length;
    element.end = end;
  }
  return fresh;
}

const NOTHING_AROUND: Surroundings = { elements: [], scope: OUTERMOST };

/** Beyond these, limits are for the strict reader to judge. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 64;

const DECLARATION =
  /<\?xml version=(["'])1\.[0-9]+\1(?: encoding=(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>/y;
/** A style sheet in CSS; what transforms a feed is of another type. */
const STYLE_SHEET =
  /<\?xml-stylesheet(?: (?!type)[a-z]+="[^"<>?]*")* type="text\/css"(?: (?!type)[a-z]+="[^"<>?]*")*\?>/y;
const [TAB, LINE_FEED, RETURN, BLANK, BANG, SLASH, COLON, LESS, EQUALS, GREATER] = [
  0x09, 0x0a, 0x0d, 0x20, 0x21, 0x2f, 0x3a, 0x3c, 0x3d, 0x3e,
];

/** By character of ASCII: 1 where it may stand in a name, 2 where it may begin one. Other names are not plain. */
const NAME: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[A-Za-z_]/.test(sign) ? 2 : /[0-9.-]/.test(sign) ? 1 : 0;
});

class PlainReader {
  readonly #text: string;
  readonly #from: number;
  readonly #stack: Open[];
  /** The scope of each element of the stack that is read here; first that of its surroundings. */
  readonly #scopes: Scope[];
  /** How many of the stack were there before. */
  readonly #around: number;
  #at = 0;
  /** Length of the prefix of the name that was read last; -1 where it has none. */
  #colon = -1;

  constructor(text: string, from: number, { elements, scope }: Surroundings) {
    this.#text = text;
    this.#from = from;
    this.#stack = [...elements];
    this.#scopes = [scope];
    this.#around = elements.length;
  }

  document(): XmlElement {
    this.#match(DECLARATION);
    do this.#skipComments();
    while (this.#match(STYLE_SHEET));
    const root = this.#element();
    this.#skipComments();
    return this.#atEnd(root);
  }

  whole(): XmlElement {
    return this.#atEnd(this.#element());
  }

  startTags(): Surroundings {
    while (this.#at < this.#text.length) {
      const depth = this.#stack.length;
      this.#startTag(this.#at);
      if (this.#stack.length === depth) throw new Unusual();
    }
    return { elements: this.#stack, scope: this.#scope() };
  }

  #atEnd(element: XmlElement): XmlElement {
    if (this.#at !== this.#text.length) throw new Unusual();
    return element;
  }

  #element(): XmlElement {
    const element = this.#startTag(this.#at);
    const text = this.#text;
    while (this.#stack.length > this.#around) {
      const less = text.indexOf("<", this.#at);
      if (less === -1) throw new Unusual();
      if (less > this.#at) this.#addText(text.slice(this.#at, less));
      switch (text.charCodeAt(less + 1)) {
        case SLASH:
          this.#endTag(less);
          break;
        case BANG:
          if (text.startsWith("--", less + 2)) this.#comment(less);
          else this.#cdata(less);
          break;
        default:
          this.#startTag(less);
      }
    }
    return element;
  }

  #startTag(at: number): Open {
    const text = this.#text;
    const parent = this.#stack.at(-1);
    if (text.charCodeAt(at) !== LESS || this.#stack.length >= DEEPEST) throw new Unusual();
    this.#at = this.#nameEnd(at + 1);
    const name = text.slice(at + 1, this.#at);
    const [prefix, local] = this.#parts(name);
    const attributes = isSpace(text.charCodeAt(this.#at)) ? this.#attributes() : NONE;
    const scope = attributes.length === 0 ? this.#scope() : scopeOf(attributes, this.#scope());
    const isEmpty = text.charCodeAt(this.#at) === SLASH;
    if (isEmpty) this.#at += 1;
    if (text.charCodeAt(this.#at) !== GREATER || prefix === "xmlns") throw new Unusual();
    this.#at += 1;
    const open = this.#at - this.#from;
    const element: Open = {
      name,
      local,
      prefix,
      uri: uriOf(prefix, scope),
      attributes,
      children: [],
      text: "",
      hasCdata: false,
      language: languageOf(attributes) ?? parent?.language,
      parent,
      at: at - this.#from,
      open,
      end: isEmpty ? open : 0,
    };
    parent?.children.push(element);
    if (!isEmpty) {
      this.#stack.push(element);
      this.#scopes.push(scope);
    }
    return element;
  }

  /** Reads attributes up to the `>` or `/` that ends the tag. */
  #attributes(): NewAttribute[] {
    const text = this.#text;
    const attributes: NewAttribute[] = [];
    for (;;) {
      const from = this.#at;
      while (isSpace(text.charCodeAt(this.#at))) this.#at += 1;
      const at = this.#at;
      const code = text.charCodeAt(at);
      if (code === GREATER || code === SLASH) return attributes;
      const end = this.#nameEnd(at);
      const quote = text[end + 1];
      const isSound = text.charCodeAt(end) === EQUALS && (quote === '"' || quote === "'") && at > from;
      const close = isSound ? text.indexOf(quote, end + 2) : -1;
      if (close === -1 || attributes.length >= MOST_ATTRIBUTES) throw new Unusual();
      const name = text.slice(at, end);
      const [prefix, local] = this.#parts(name);
      const value = attributeValue(text.slice(end + 2, close));
      attributes.push({
        name,
        prefix,
        local,
        value,
        uri: name === "xmlns" ? XMLNS : "",
        at: at - this.#from,
      });
      this.#at = close + 1;
    }
  }

  #endTag(at: number): void {
    const text = this.#text;
    const element = this.#stack.pop();
    this.#scopes.pop();
    if (element === undefined || !text.startsWith(element.name, at + 2)) throw new Unusual();
    this.#at = at + 2 + element.name.length;
    while (isSpace(text.charCodeAt(this.#at))) this.#at += 1;
    if (text.charCodeAt(this.#at) !== GREATER) throw new Unusual();
    this.#at += 1;
    element.end = this.#at - this.#from;
  }

  #addText(raw: string): void {
    if (raw.includes("]]>")) throw new Unusual();
    this.#add(resolved(withLineFeeds(raw)));
  }

  #cdata(at: number): void {
    const end = this.#text.startsWith("[CDATA[", at + 2) ? this.#text.indexOf("]]>", at + 9) : -1;
    const element = this.#stack.at(-1);
    if (end === -1 || element === undefined) throw new Unusual();
    this.#add(withLineFeeds(this.#text.slice(at + 9, end)));
    element.hasCdata = true;
    this.#at = end + 3;
  }

  #add(text: string): void {
    const element = this.#stack.at(-1);
    if (element !== undefined) element.text = element.text === "" ? text : element.text + text;
  }

  #comment(at: number): void {
    const end = this.#text.indexOf("--", at + 4);
    if (end === -1 || this.#text.charCodeAt(end + 2) !== GREATER) throw new Unusual();
    this.#at = end + 3;
  }

  /** White space and comments, as they may stand around the root. */
  #skipComments(): void {
    for (;;) {
      while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
      if (!this.#text.startsWith("<!--", this.#at)) return;
      this.#comment(this.#at);
    }
  }

  /** Where the name ends that begins there; notes its colon. */
  #nameEnd(at: number): number {
    const text = this.#text;
    this.#colon = -1;
    if (NAME[text.charCodeAt(at)] !== 2) throw new Unusual();
    for (let end = at + 1; ; end += 1) {
      const code = text.charCodeAt(end);
      if (code === COLON) {
        if (this.#colon !== -1 || NAME[text.charCodeAt(end + 1)] !== 2) throw new Unusual();
        this.#colon = end - at;
      } else if (!NAME[code]) return end;
    }
  }

  /** The prefix and the local part of the name that was read last. */
  #parts(name: string): readonly [prefix: string, local: string] {
    return this.#colon === -1 ? ["", name] : [name.slice(0, this.#colon), name.slice(this.#colon + 1)];
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #scope(): Scope {
    return this.#scopes.at(-1) ?? OUTERMOST;
  }
}

const NONE: readonly NewAttribute[] = [];

function isSpace(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === TAB || code === RETURN;
}

function languageOf(attributes: readonly NewAttribute[]): string | undefined {
  for (const { name, value } of attributes) if (name === "xml:lang") return value;
  return undefined;
}
