/** Where in an element a finding about its text stands, and what the elements around it say of addresses. */

import { type Finding, moved, NOTHING } from "../../finding.ts";
import type { XmlElement } from "../../xml/xml.ts";

/** The same findings of an element's text, in the element. */
export function placedIn(element: XmlElement, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return NOTHING;
  const start = startOfText(element);
  if (start !== undefined) return moved(findings, start);
  return findings.map((finding) => ({ ...finding, at: element.at, length: element.name.length + 1 }));
}

/** Where the text begins, if each of its characters stands for itself: all of it CDATA, or nothing replaced. */
function startOfText({ text, open, end, name, hasCdata, children }: XmlElement): number | undefined {
  if (children.length > 0) return undefined;
  const more = end - open - name.length - "</>".length - text.length;
  if (hasCdata) return more === "<![CDATA[]]>".length ? open + "<![CDATA[".length : undefined;
  return more === 0 ? open : undefined;
}

/** Whether `xml:base` is in force, by which relative references are resolved. */
export function hasBase(element: XmlElement): boolean {
  for (let one: XmlElement | undefined = element; one !== undefined; one = one.parent) {
    if (one.attributes.some(({ name }) => name === "xml:base")) return true;
  }
  return false;
}
