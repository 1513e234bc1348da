/** How rules of Atom ask for what stands around them, and say what they found at an element. */

import { type Finding, type FindingOptions, found } from "../../finding.ts";
import { ATOM } from "../../xml/namespaces.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";

/** A finding that underlines the start of an element's tag. */
export function foundAt<C extends Parameters<typeof found>[0]>(
  code: C,
  element: XmlElement,
  facts: Parameters<typeof found<C>>[2],
  options: FindingOptions = {},
): Finding {
  return found(code, element.at, facts, { length: element.name.length + 1, ...options });
}

/** Whether an element is of Atom's namespace, with that name. */
export function isAtom(element: XmlElement, local: string): boolean {
  return element.local === local && element.uri === ATOM;
}

/**
 * The relation of a link, `alternate` where it says none (RFC 4287 §4.2.7.2): a registered name in its short form,
 * which means the same as its long one.
 */
export function relationOf(link: XmlElement): string {
  const relation = attribute(link, "rel");
  if (relation === undefined) return "alternate";
  return relation.startsWith(LONG_FORM) ? relation.slice(LONG_FORM.length) : relation;
}

const LONG_FORM = "http://www.iana.org/assignments/relation/";

/** The Atom links of a feed, an entry, a source or a channel that have one of those relations. */
export function linksOf(parent: XmlElement, ...relations: readonly string[]): readonly XmlElement[] {
  const links: XmlElement[] = [];
  for (const child of parent.children) {
    if (isAtom(child, "link") && relations.includes(relationOf(child))) links.push(child);
  }
  return links;
}
