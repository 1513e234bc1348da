/**
 * What the XML parser complains of, in our own words and with the place where the fault begins: the parser
 * notices many faults long after that. Offsets count from the start of the whole text.
 */

import { type Finding, found } from "../finding.ts";

/** Where the reading stood when the parser complained. */
export interface Moment {
  readonly text: string;
  /** Offset after the last sign that was read. */
  readonly position: number;
  /** Offset after the last tag, CDATA section or comment. */
  readonly since: number;
  /** Offset of the tag that is being read, or was read last. */
  readonly start: number;
  /** Entities that the document declares. */
  readonly entities: ReadonlySet<string>;
  /** Name of the element that was closed last. */
  readonly left: string | undefined;
  /** The innermost open element. */
  readonly open: { readonly name: string; readonly at: number } | undefined;
  /** Offset after the root; undefined before it has ended. */
  readonly rootEnd: number | undefined;
}

export interface Fault {
  readonly finding: Finding;
  /** Whether the structure is lost, so that nothing after it can be judged. */
  readonly isFatal: boolean;
}

/** Explains a complaint; undefined where the fault was found already. */
export function explain(message: string, moment: Moment): Fault | undefined {
  const { text, position, open } = moment;
  const last = Math.max(position - 1, 0);
  switch (message) {
    case "disallowed character.":
      // What XML forbids everywhere is found by search; this is what an attribute forbids.
      return text[last] === "<" ? fatal("A < stands in an attribute.", last) : undefined;
    case "undefined entity.": {
      const at = text.lastIndexOf("&", last);
      const name = text.slice(at + 1, last);
      if (moment.entities.has(name)) return undefined;
      return passing(found("xml/entity-unknown", at, { name }, { length: name.length + 2 }));
    }
    case "malformed character entity.": {
      const at = text.lastIndexOf("&", last);
      const reference = text.slice(at, position);
      return passing(found("xml/reference-forbidden", at, { reference }, { length: reference.length }));
    }
    case "disallowed character in entity name.":
      return bareAmpersand(moment) ?? fatal(sentence(message), last);
    case "unexpected close tag.": {
      const at = text.lastIndexOf("</", last);
      const closing = text.slice(at, position);
      return fatal(`<${moment.left}> is still open where ${closing} stands.`, at, closing.length);
    }
    case "documents may contain only one root.":
      return fatal("There is a second root element.", text.lastIndexOf("<", last));
    case "text data outside of root node.":
      return fatal("Text stands outside the root element.", firstSign(text, moment.rootEnd ?? 0));
    default:
      if (message.startsWith(UNBOUND)) return passing(undeclaredPrefix(message, moment));
      if (!message.startsWith("unclosed tag") || open === undefined) return fatal(sentence(message), last);
      return bareAmpersand(moment) ?? fatal(`<${open.name}> is never closed.`, open.at, open.name.length + 1);
  }
}

/** A fault after which nothing can be judged. */
export function fatal(reason: string, at: number, length = 1): Fault {
  return { finding: found("xml/ill-formed", at, { reason }, { length }), isFatal: true };
}

const UNBOUND = "unbound namespace prefix: ";

/** The tag or the attribute whose prefix nobody declared; a name is known there, so the structure is whole. */
function undeclaredPrefix(message: string, { text, start, position }: Moment): Finding {
  const prefix = message.slice(UNBOUND.length).replace(/^"|"\.$/g, "");
  const tag = text.slice(start, position);
  const attribute = tag.startsWith(`<${prefix}:`) ? undefined : attributeOf(tag, prefix);
  const at = attribute ?? 1;
  const name = /^[^\s=/>]{1,100}/.exec(tag.slice(at))?.[0] ?? prefix;
  return found("xml/prefix-undeclared", start + at, { prefix, name }, { length: name.length });
}

/** Where the first attribute with that prefix stands in a tag; values are hopped over. */
function attributeOf(tag: string, prefix: string): number | undefined {
  for (const { 0: whole, index } of tag.matchAll(/[^\s=/>"']+\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (whole.startsWith(`${prefix}:`)) return index;
  }
  return undefined;
}

function passing(finding: Finding): Fault {
  return { finding, isFatal: false };
}

/** The parser reads an & on to the next semicolon, wherever that is; the fault is the & itself. */
function bareAmpersand({ text, since }: Moment): Fault | undefined {
  const offset = text.slice(since).search(/&(?!#?[\w.:-]+;)/);
  return offset === -1 ? undefined : fatal("An & stands here that begins no reference.", since + offset);
}

function firstSign(text: string, from: number): number {
  return from + Math.max(text.slice(from).search(/\S/), 0);
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return text.endsWith(".") ? text : `${text}.`;
}
