/** Judges XHTML that stands in a feed as elements: the same fears as in HTML, and names that are exact. */

import { type Finding, found } from "../../finding.ts";
import { ATOM } from "../../xml/namespaces.ts";
import type { XmlElement } from "../../xml/xml.ts";
import { judgeHtmlAttributes } from "./attributes.ts";
import {
  DANGEROUS_ELEMENTS,
  DROPPED_ELEMENTS,
  FORM_ELEMENTS,
  HTML_ELEMENTS,
  MATHML_ELEMENTS,
  PAGE_ELEMENTS,
  SVG_DANGEROUS,
  SVG_ELEMENTS,
} from "./names.ts";
import { Said } from "./said.ts";

export const XHTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";
const MATHML = "http://www.w3.org/1998/Math/MathML";

/** Judges an element and all below it. */
export function judgeXhtml(root: XmlElement, isPage = false): readonly Finding[] {
  const said = new Said();
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    judgeElement(element, isPage, said);
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child !== undefined) open.push(child);
    }
  }
  return said.findings;
}

function judgeElement(element: XmlElement, isPage: boolean, said: Said): void {
  const { uri, at, name } = element;
  judgeName(element, isPage, said);
  if (element.attributes.length === 0) return;
  const foreign = uri === SVG ? "svg" : uri === MATHML ? "math" : undefined;
  if (uri !== XHTML && foreign === undefined) return;
  const attributes = element.attributes
    .filter((one) => one.prefix !== "xml" && one.prefix !== "xmlns" && one.name !== "xmlns")
    .map((one) => ({ name: one.name, raw: one.value }));
  judgeHtmlAttributes(name, attributes, at, { said, foreign, isXhtml: true });
}

function judgeName(element: XmlElement, isPage: boolean, said: Said): void {
  const { uri, name, local, at, parent } = element;
  const length = name.length + 1;
  switch (uri) {
    case XHTML:
      if (DANGEROUS_ELEMENTS.has(local)) forbid(element, said, "warning");
      else if (DROPPED_ELEMENTS.has(local)) forbid(element, said, "info");
      else if (FORM_ELEMENTS.has(local)) forbid(element, said, "info", "");
      else if (PAGE_ELEMENTS.has(local)) {
        if (!isPage) forbid(element, said, "info");
      } else if (!HTML_ELEMENTS.has(local) && !local.includes("-")) {
        sayBroken(element, said, `There is no element \`<${name}>\`.`);
      }
      return;
    case SVG:
      if (SVG_DANGEROUS.has(local)) forbid(element, said, "warning");
      else if (!SVG_ELEMENTS.has(local)) forbid(element, said, "info");
      return;
    case MATHML:
      if (!MATHML_ELEMENTS.has(local)) forbid(element, said, "info");
      return;
    case "": {
      if (!said.isNew("xml/vocabulary-missing", name)) return;
      const facts = { element: name, parent: parent?.name ?? "" };
      said.add(found("xml/vocabulary-missing", at, facts, { length, w3c: "MissingNamespace" }));
      return;
    }
    case ATOM:
      sayBroken(element, said, `\`<${name}>\` is of Atom's namespace, not of XHTML's.`);
      return;
    default:
      // Within a vocabulary of their own, the outermost element says enough.
      if (uri === parent?.uri || !said.isNew("content/namespace-unknown", uri)) return;
      said.add(found("content/namespace-unknown", at, { element: name, uri }, { length }));
  }
}

function forbid({ name, at }: XmlElement, said: Said, severity: "warning" | "info", w3c?: string): void {
  if (!said.isNew("content/element-forbidden", name)) return;
  const options = { length: name.length + 1, severity, ...(w3c !== undefined && { w3c }) };
  said.add(found("content/element-forbidden", at, { element: name }, options));
}

function sayBroken({ name, at }: XmlElement, said: Said, reason: string): void {
  if (said.isNew("content/html-broken", reason))
    said.add(found("content/html-broken", at, { reason }, { length: name.length + 1 }));
}
