/**
 * Reads XML 1.0 with namespaces with a parser that knows every fault, and says where each is. It never expands an
 * entity beyond the five of XML, never opens a DTD, touches no network, and refuses the characters that XML
 * forbids, which many feed parsers let pass. After a fault that leaves the structure whole (a bad character, an
 * unknown entity) it reads on, after any other it stops.
 */

import { SaxesParser, type SaxesTagNS } from "saxes";
import { type Finding, found } from "../finding.ts";
import { explain, type Fault, fatal } from "./faults.ts";
import type { Open, XmlAttribute, XmlElement, XmlReading } from "./tree.ts";

/** Nesting beyond this is an attack, not a feed. */
const DEEPEST = 256;
const MOST_ATTRIBUTES = 256;
/** After so many faults the rest is not read: they have one cause. */
const MOST_FINDINGS = 100;

/**
 * Reads a document; offsets count from `from`. Of `entities` nothing is said: the document declares them, and what
 * they stand for is not put in their place.
 */
export function readStrictXml(
  text: string,
  from: number,
  entities: ReadonlySet<string> = NO_ENTITIES,
): XmlReading {
  const findings = forbiddenCharacters(text, from);
  if (findings.length >= MOST_FINDINGS) return { root: undefined, findings };
  const tree = new TreeReader(text, from, findings, entities);
  const root = tree.read();
  const { partial } = tree;
  return root !== undefined || partial === undefined ? { root, findings } : { root, partial, findings };
}

const NO_ENTITIES: ReadonlySet<string> = new Set();

/** C0 controls but tab and line breaks, the two non-characters, and halves of pairs (R18). */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function forbiddenCharacters(text: string, from: number): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(FORBIDDEN)) {
    const codePoint = match[0].charCodeAt(0);
    findings.push(found("xml/character-forbidden", match.index - from, { codePoint }));
    if (findings.length === MOST_FINDINGS) break;
  }
  return findings;
}

/** Characters that may stand in a name, but not at its start (Namespaces in XML §3): the parser looks at prefixes only. */
const NO_NAME_START = /^(?:[-.0-9\u00b7\u203f\u2040]|[\u0300-\u036f])/;

/** Thrown through the parser, which has no other way to be stopped, and caught in `read`. */
class Stop extends Error {}

class TreeReader {
  readonly #text: string;
  readonly #from: number;
  readonly #findings: Finding[];
  readonly #entities: ReadonlySet<string>;
  readonly #stack: Open[] = [];
  readonly #parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  #root: Open | undefined;
  /** The element that was closed last. */
  #left: Open | undefined;
  /** Offset of the tag that is being read. */
  #start = 0;
  /** Offset after the last tag, CDATA section or comment. */
  #since = 0;

  constructor(text: string, from: number, findings: Finding[], entities: ReadonlySet<string>) {
    this.#text = text;
    this.#from = from;
    this.#findings = findings;
    this.#entities = entities;
  }

  read(): XmlElement | undefined {
    const parser = this.#parser;
    parser.on("error", (error) => this.#fail(error.message.replace(/^\d+:\d+: /, "")));
    parser.on("opentagstart", () => {
      // A tag's name holds no "<", so the nearest one before is its own.
      this.#start = this.#text.lastIndexOf("<", parser.position - 1);
    });
    parser.on("opentag", (tag) => this.#enter(tag));
    parser.on("closetag", () => this.#leave());
    parser.on("text", (text) => this.#add(text, false));
    parser.on("cdata", (text) => this.#add(text, true));
    parser.on("comment", () => {
      this.#since = parser.position;
    });
    parser.on("doctype", () => {
      const at = this.#text.lastIndexOf("<!DOCTYPE", parser.position);
      this.#report({ finding: found("xml/doctype-present", at, {}, { length: 9 }), isFatal: false });
    });
    parser.on("processinginstruction", ({ target, body }) => this.#instruct(target, body));
    try {
      parser.write(this.#text).close();
      return this.#root;
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  get partial(): XmlElement | undefined {
    return this.#root;
  }

  #enter(tag: SaxesTagNS): void {
    this.#since = this.#parser.position;
    const parent = this.#stack.at(-1);
    if (parent === undefined && this.#root !== undefined)
      this.#stop("There is a second root element.", this.#start);
    if (this.#stack.length >= DEEPEST)
      this.#stop(`Elements are nested more than ${DEEPEST} deep.`, this.#start);
    const raw = this.#text.slice(this.#start, this.#parser.position);
    const attributes = attributesOf(tag, raw, this.#start - this.#from);
    if (attributes.length > MOST_ATTRIBUTES) {
      this.#stop(`An element has more than ${MOST_ATTRIBUTES} attributes.`, this.#start);
    }
    const wrong = [tag, ...attributes].find((one) => one.prefix !== "" && NO_NAME_START.test(one.local));
    if (wrong !== undefined) this.#stop(`"${wrong.local}" is no name for what follows a colon.`, this.#start);
    const language =
      attributes.length === 0 ? undefined : attributes.find((one) => one.name === "xml:lang")?.value;
    const element: Open = {
      name: tag.name,
      local: tag.local,
      prefix: tag.prefix,
      uri: tag.uri,
      attributes,
      children: [],
      text: "",
      hasCdata: false,
      language: language ?? parent?.language,
      parent,
      at: this.#start - this.#from,
      open: this.#parser.position - this.#from,
      end: 0,
    };
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
    this.#stack.push(element);
  }

  #instruct(target: string, body: string): void {
    const at = this.#text.lastIndexOf(`<?${target}`, this.#parser.position);
    const length = target.length + 2;
    // The parser takes any sign for the end of the target; XML takes white space.
    if (!/^(?:\s|\?>)/.test(this.#text.slice(at + length, at + length + 2))) {
      this.#stop("White space should follow the target of a processing instruction.", at + length);
    }
    const isXslt = /type\s*=\s*["'](?:text|application)\/(?:xsl|xml|xslt\+xml)["']/.test(body);
    if (target === "xml-stylesheet" && !isXslt) return;
    this.#report({ finding: found("xml/instruction-present", at, { target }, { length }), isFatal: false });
  }

  #leave(): void {
    this.#since = this.#parser.position;
    const element = this.#stack.pop();
    this.#left = element;
    if (element !== undefined) element.end = this.#parser.position - this.#from;
  }

  #add(text: string, isCdata: boolean): void {
    const element = this.#stack.at(-1);
    if (element === undefined) return;
    element.text = element.text === "" ? text : element.text + text;
    if (!isCdata) return;
    element.hasCdata = true;
    this.#since = this.#parser.position;
  }

  /** Reads past what leaves the structure whole, and stops at anything else. */
  #fail(message: string): void {
    const open = this.#stack.at(-1);
    const fault = explain(message, {
      text: this.#text,
      position: this.#parser.position,
      since: this.#since,
      start: this.#start,
      entities: this.#entities,
      left: this.#left?.name,
      open: open && { name: open.name, at: open.at + this.#from },
      rootEnd: this.#root?.end === undefined ? undefined : this.#root.end + this.#from,
    });
    if (fault !== undefined) this.#report(fault);
  }

  #stop(reason: string, at: number): void {
    this.#report(fatal(reason, at));
  }

  #report({ finding, isFatal }: Fault): void {
    this.#findings.push({ ...finding, at: finding.at - this.#from });
    if (isFatal || this.#findings.length >= 2 * MOST_FINDINGS) throw new Stop();
  }
}

/** `raw` is the start tag as it is written, and begins at that offset. */
function attributesOf(tag: SaxesTagNS, raw: string, start: number): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let from = tag.name.length + 1;
  for (const name in tag.attributes) {
    const given = tag.attributes[name];
    if (given === undefined) continue;
    ATTRIBUTE.lastIndex = from;
    const match = ATTRIBUTE.exec(raw);
    if (match !== null) from = ATTRIBUTE.lastIndex;
    const { prefix, local, uri, value } = given;
    attributes.push({ name, prefix, local, uri, value, at: start + (match?.index ?? 0) });
  }
  return attributes;
}

/** An attribute as it is written; values are hopped over, since they may hold anything. */
const ATTRIBUTE = /[^\s=/>"']+(?=\s*=)\s*=\s*(?:"[^"]*"|'[^']*')/g;
