/** What XML is read into: elements that know where they stand, and the ways to ask them for what they hold. */

import type { Finding } from "../finding.ts";

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** Namespace; empty for an attribute without a prefix. */
  readonly uri: string;
  readonly value: string;
  /** Offset of its name. */
  readonly at: number;
}

export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children; CDATA included. */
  readonly text: string;
  /** Whether some of the text came from a CDATA section. */
  readonly hasCdata: boolean;
  /** `xml:lang` in force. */
  readonly language: string | undefined;
  readonly parent: XmlElement | undefined;
  /** Offset of its `<`. */
  readonly at: number;
  /** Offset after the `>` of its start tag. */
  readonly open: number;
  /** Offset after its end. */
  readonly end: number;
}

/** An element that is still being read. */
export type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

export interface XmlReading {
  /** Absent where the text is so ill-formed that nothing can be said of it. */
  readonly root: XmlElement | undefined;
  /** What was read up to the fault where it is absent; elements that were open then have no end (0). */
  readonly partial?: XmlElement;
  readonly findings: readonly Finding[];
}

/** The attribute of that name without a namespace. */
export function attribute(element: XmlElement, name: string): string | undefined {
  for (const candidate of element.attributes) if (candidate.name === name) return candidate.value;
  return undefined;
}

/** The children of that name and namespace. */
export function childrenOf(element: XmlElement, local: string, uri = ""): readonly XmlElement[] {
  const children: XmlElement[] = [];
  for (const child of element.children) if (child.local === local && child.uri === uri) children.push(child);
  return children;
}

/** The first child of that name and namespace. */
export function childOf(element: XmlElement, local: string, uri = ""): XmlElement | undefined {
  for (const child of element.children) if (child.local === local && child.uri === uri) return child;
  return undefined;
}

/** The element's text without the white space around it; undefined where that is nothing. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = element?.text.trim();
  return text === "" ? undefined : text;
}

/** Every element below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}
