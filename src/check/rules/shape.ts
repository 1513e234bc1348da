/**
 * How the elements of feeds are described: as data. A shape says what one element may hold: text by a grammar,
 * attributes, children and how many of each, and rules of its own for whatever a table cannot say. Every shape has a
 * sample that is right and samples that are wrong by code; they are its tests, what `--explain` shows, and what
 * docs/problems.md is made of. judge-shape.ts applies shapes to elements.
 */

import type { Severity } from "../../model/problem.ts";
import type { ProblemCode } from "../../problems/problem.ts";
import type { Finding } from "../finding.ts";
import type { Grammar } from "../grammars/grammar.ts";
import type { XmlElement } from "../xml/xml.ts";

/** What an element may be. */
export interface Shape {
  /** With the conventional prefix, as documentation names it: `atom:updated`; RSS has none: `pubDate`. */
  readonly name: string;
  /** Where it is written down, `RFC 4287 §4.2.15`. */
  readonly clause: string;
  /**
   * `text`: no elements; `elements`: no text beside white space; `nothing`: neither; `anything`: is not looked into.
   * Without it: `elements` where there are children, else `text`.
   */
  readonly holds?: "text" | "elements" | "nothing" | "anything";
  /** Of its text; where it has one, white space around the text is the grammar's business. */
  readonly text?: Grammar;
  /** What is said of blank text where text is expected: an error as a rule. */
  readonly blank?: "allowed" | Telling;
  /** By name; `prefix:name` with the conventional prefix for one of a namespace. `xml:…` and `xmlns…` are known. */
  readonly attributes?: { readonly [name: string]: AttributeShape };
  /** What is said of an attribute without a namespace that is not listed: an error as a rule. */
  readonly otherAttributes?: "allowed" | Telling;
  /** By local name, of the namespace of the element itself; `prefix:name` for one of another, `:name` of none. */
  readonly children?: { readonly [name: string]: ChildShape };
  /** What is said of a child without a shape in the element's own namespace: an error as a rule. */
  readonly otherChildren?: OtherChildren | ((child: XmlElement) => OtherChildren);
  /** Which elements of other vocabularies may stand in it. */
  readonly host?: Host;
  /** What stands in it of other vocabularies is left alone, known or not. */
  readonly guests?: "allowed";
  readonly rules?: readonly ElementRule[];
  /** XML of the element alone, with conventional prefixes, undeclared; it stands in a sound parent when it is tried. */
  readonly good: string;
  readonly bad: Samples;
}

/** The places in feeds that other vocabularies extend. */
export type Host =
  | "channel"
  | "item"
  | "feed"
  | "entry"
  | "source"
  | "person"
  | "link"
  | "image"
  | "outline"
  | "head";

/** Wrong samples by the code that each raises. */
export type Samples = { readonly [C in ProblemCode]?: string | readonly string[] };

export type OtherChildren = "allowed" | Telling;

/** How something is said where it is not said as the table of codes says it. */
export interface Telling {
  readonly severity?: Severity;
  /** The name that the W3C's service has for it; empty where it has none. */
  readonly w3c?: string;
}

export interface AttributeShape {
  readonly value?: Grammar;
  readonly required?: true | Telling;
  /** What is said of a blank value: a warning as a rule; `allowed` leaves it to the grammar. */
  readonly blank?: "allowed" | Telling;
}

export interface ChildShape {
  /** A function where shapes name each other. */
  readonly shape: Shape | (() => Shape);
  /** There must be one. */
  readonly least?: 1 | Telling;
  /** There must not be two. */
  readonly most?: 1 | Telling;
  /** An entry of the feed: it is counted here, and judged by itself. */
  readonly isEntry?: true;
  /** By name, XML that stands beside it wherever its samples are tried; empty for what must not stand there. */
  readonly company?: { readonly [name: string]: string };
}

/** A judgement that no table can say; a pure function of an element and what stands around it. */
export interface ElementRule {
  readonly clause: string;
  readonly judge: (element: XmlElement) => readonly Finding[];
  /** It reads the HTML of an entry's content, which a build judges apart from the entry, once. */
  readonly isOfContent?: true;
  /** Of the element that has the rule; where the shape's own samples do not show it. */
  readonly good?: string;
  readonly bad?: Samples;
}

/** The elements of one namespace that may stand in others. */
export interface Vocabulary {
  readonly uri: string;
  /** As readers know it. */
  readonly prefix: string;
  /** Where each may stand: by host, then by local name. */
  readonly elements: { readonly [host in Host]?: { readonly [local: string]: ChildShape } };
  /** Judgements of a host itself, wherever it holds an element of the vocabulary. */
  readonly rules?: { readonly [host in Host]?: readonly ElementRule[] };
  /** By name, XML that those rules want in every such host; samples of single elements stand beside it. */
  readonly company?: { readonly [host in Host]?: { readonly [name: string]: string } };
  /** Unknown names of it are no one's business: it grows, or this table does not hold all of it. */
  readonly isOpen?: true;
}
