/** Small things that the shapes of RSS share. */

import type { Grammar } from "../../grammars/grammar.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { OtherChildren, Shape, Telling } from "../shape.ts";

/** A child of the format itself: of the same namespace as its parent, which is none as a rule. */
export function coreChild(parent: XmlElement, local: string): XmlElement | undefined {
  for (const child of parent.children) if (child.local === local && child.uri === parent.uri) return child;
  return undefined;
}

/** The version of the document that an element stands in; empty where it says none. */
export function versionOf(element: XmlElement): string {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  return attribute(root, "version")?.trim() ?? "";
}

/** Whether it is a document of RSS 2.0: older versions know no ids and no namespaces. */
export function isVersion2(element: XmlElement): boolean {
  return versionOf(element).startsWith("2");
}

/** What is said of elements that RSS 2.0 does not know: older versions had them, or nobody ever. */
export function otherElements(child: XmlElement): OtherChildren {
  if (child.local === "blink") return NO_BLINK;
  const version = OLD_NAMES.get(child.local);
  return version !== undefined && version === versionOf(child) ? "allowed" : AS_A_RULE;
}

/** Netscape's first RSS wrote it so; RSS 0.93 let items expire. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ["textinput", "0.91"],
  ["expirationDate", "0.93"],
]);
const NO_BLINK: Telling = { w3c: "NoBlink" };
const AS_A_RULE: Telling = {};

/** An element that holds a URL and nothing else. */
export function linkShape(name: string, clause: string, url: string, link: Grammar): Shape {
  return {
    name,
    clause,
    text: link,
    blank: NO_LINK,
    good: `<${name}>${url}</${name}>`,
    bad: { "feed/url-invalid": `<${name}>timetable.html</${name}>`, "xml/element-blank": `<${name}/>` },
  };
}

const NO_LINK: Telling = { w3c: "InvalidLink" };

/** For text that may be left out, and should be where there is nothing to say. */
export const BETTER_NOTHING: Telling = { severity: "warning" };
