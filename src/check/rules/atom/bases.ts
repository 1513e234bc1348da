/** Against what Atom's relative references are resolved (RFC 4287 §2, XML Base), and where that leads astray. */

import { type Finding, NOTHING } from "../../finding.ts";
import { ATOM } from "../../xml/namespaces.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule } from "../shape.ts";
import { foundAt, isAtom, linksOf, relationOf } from "./found.ts";

/** Whether a reference is absolute. */
export function hasScheme(reference: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:/i.test(reference);
}

/** Whether an absolute `xml:base` is in force. */
export function isBased(element: XmlElement): boolean {
  for (let around: XmlElement | undefined = element; around !== undefined; around = around.parent) {
    if (hasScheme(attribute(around, "xml:base") ?? "")) return true;
  }
  return false;
}

/**
 * A link to its own base is a reference to the document itself (RFC 3986 §4.4), which the base need not be the address
 * of. Where the document lies its self link says; within an entry only a base of its own is surely another.
 */
export const sameDocumentRule: ElementRule = { clause: "RFC 3986 §4.4", judge: judgeSameDocument };

function judgeSameDocument(parent: XmlElement): readonly Finding[] {
  if (parent.uri !== ATOM || !isBased(parent)) return NOTHING;
  const base = baseOf(parent);
  const itself = parent.parent === undefined ? selfOf(parent) : baseOf(parent.parent);
  if (base === undefined || itself === base) return NOTHING;
  const findings: Finding[] = [];
  for (const link of parent.children) {
    if (!isAtom(link, "link") || relationOf(link) === "self") continue;
    const href = attribute(link, "href");
    if (href === undefined || hasScheme(href) || attribute(link, "xml:base") !== undefined) continue;
    if (resolved(href, base) === base) {
      findings.push(foundAt("atom/link-to-base", link, { url: href, base }));
    }
  }
  return findings;
}

/** Where a feed says that it lies. */
function selfOf(feed: XmlElement): string | undefined {
  const [self] = linksOf(feed, "self");
  return self && resolved(attribute(self, "href") ?? "", baseOf(self));
}

/** The base in force, without a fragment; undefined where none is absolute. */
function baseOf(element: XmlElement): string | undefined {
  const own = attribute(element, "xml:base");
  if (own !== undefined && hasScheme(own)) return resolved(own, undefined);
  const around = element.parent && baseOf(element.parent);
  return own === undefined ? around : resolved(own, around);
}

function resolved(reference: string, base: string | undefined): string | undefined {
  try {
    const url = new URL(reference, base);
    url.hash = "";
    return url.href;
  } catch {
    return undefined;
  }
}
