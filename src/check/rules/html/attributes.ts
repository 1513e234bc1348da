/** Judges the attributes of one element of HTML or XHTML: scripts, styles, addresses, and names that nobody knows. */

import type { Severity } from "../../../model/problem.ts";
import { found } from "../../finding.ts";
import { schemeOf } from "../../grammars/web-urls.ts";
import { ATTRIBUTES_OF_ADDRESSES, addressesOf } from "../../html/html.ts";
import {
  DANGEROUS_ATTRIBUTES,
  HTML_ATTRIBUTES,
  inSmallLetters,
  isFreeAttribute,
  isHandler,
  MATHML_ATTRIBUTES,
  SVG_ATTRIBUTES,
} from "./names.ts";
import { replaced } from "./references.ts";
import type { Said } from "./said.ts";
import { judgeStyle } from "./style.ts";

export interface JudgedAttribute {
  readonly name: string;
  /** As it stands in the HTML, its references not replaced; in XHTML they are. */
  readonly raw: string;
}

/** A reference to a place in the same text. */
export interface Fragment {
  readonly element: string;
  readonly id: string;
  readonly at: number;
}

/** What one text's elements have in common. */
export interface AttributeNotes {
  readonly said: Said;
  readonly foreign: "svg" | "math" | undefined;
  /** Takes the name of a place in the text, and a reference to one. */
  readonly place?: (id: string) => unknown;
  readonly refer?: (fragment: Fragment) => void;
  /** References are replaced already. */
  readonly isXhtml?: true;
}

/** Judges the attributes of the element that begins there. */
export function judgeHtmlAttributes(
  element: string,
  attributes: readonly JudgedAttribute[],
  at: number,
  notes: AttributeNotes,
): void {
  for (const { name, raw } of attributes) judgeAttribute({ element, at, notes }, name, raw);
}

/** The element that has the attribute. */
interface Holder {
  readonly element: string;
  readonly at: number;
  readonly notes: AttributeNotes;
}

function judgeAttribute(holder: Holder, name: string, raw: string): void {
  const { element, notes } = holder;
  if (name === "id" || (name === "name" && element === "a")) notes.place?.(raw);
  if (QUIET_ATTRIBUTES.has(name)) return;
  if (isHandler(name)) forbid(holder, name, "warning", "SecurityRisk");
  else if (name === "style") judgeStyleOf(holder, textOf(raw, notes));
  else if (ATTRIBUTES_OF_ADDRESSES.has(name) || name === "xlink:href") {
    if (!isAway(name, raw)) judgeAddresses(holder, name, textOf(raw, notes));
  } else if (DANGEROUS_ATTRIBUTES.has(name)) forbid(holder, name, "warning", "SecurityRiskAttr");
  else if (!isKnown(name, notes)) forbid(holder, name, "info", "SecurityRiskAttr");
}

function forbid({ element, at, notes }: Holder, name: string, severity: Severity, w3c: string): void {
  const attribute = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  if (!notes.said.isNew("content/attribute-forbidden", `${element} ${attribute}`)) return;
  const options = { length: element.length + 1, severity, w3c };
  notes.said.add(found("content/attribute-forbidden", at, { element, attribute }, options));
}

const LONGEST_NAME = 40;

/** The usual ones of which nothing is said, whatever they hold. */
const QUIET_ATTRIBUTES: ReadonlySet<string> = new Set([
  "class",
  "alt",
  "title",
  "width",
  "height",
  "rel",
  "loading",
  "target",
  "lang",
  "dir",
]);

function textOf(raw: string, { isXhtml }: AttributeNotes): string {
  return isXhtml ? raw : replaced(raw);
}

const SVG_NAMES = inSmallLetters(SVG_ATTRIBUTES);

function isKnown(name: string, { foreign, isXhtml }: AttributeNotes): boolean {
  if (foreign === undefined && HTML_ATTRIBUTES.has(name)) return true;
  if (isFreeAttribute(name) || NO_NAME.test(name)) return true;
  if (foreign === undefined) return false;
  if (foreign === "math") return MATHML_ATTRIBUTES.has(name);
  return name.startsWith("xlink:") || (isXhtml ? SVG_ATTRIBUTES : SVG_NAMES).has(name);
}

/** What is no name was said to be broken where it stands. */
const NO_NAME = /["'<=&;,]/;

function judgeStyleOf({ element, at, notes }: Holder, style: string): void {
  const fault = judgeStyle(style);
  if (fault === undefined) return;
  const { declaration, isDanger } = fault;
  if (!notes.said.isNew("content/style-dangerous", `${element} ${declaration.slice(0, LONGEST_KEY)}`)) return;
  const options = { length: element.length + 1, severity: isDanger ? "warning" : "info" } as const;
  notes.said.add(found("content/style-dangerous", at, { element, declaration }, options));
}

/** What begins alike up to there is the same to whoever reads the findings. */
const LONGEST_KEY = 200;

/** Nearly every address; references in it change nothing of what is asked. */
function isAway(attribute: string, raw: string): boolean {
  return (raw.startsWith("https://") || raw.startsWith("http://")) && !attribute.endsWith("srcset");
}

function judgeAddresses({ element, at, notes }: Holder, attribute: string, value: string): void {
  const addresses =
    attribute === "xlink:href" ? [{ url: value.trim() }] : addressesOf({ [attribute]: value });
  for (const { url } of addresses) {
    if (url === "") continue;
    const facts = { element, attribute, url };
    const length = element.length + 1;
    if (url.startsWith("#")) {
      // Within SVG, and for maps, a place in the text is all that is meant.
      if (attribute === "href" && notes.foreign === undefined && url !== "#")
        notes.refer?.({ element, id: url.slice(1), at });
      continue;
    }
    const scheme = schemeOf(url);
    const key = `${element} ${attribute} ${url.slice(0, LONGEST_KEY)}`;
    if (scheme === undefined) {
      if (notes.said.isNew("content/url-relative", key))
        notes.said.add(found("content/url-relative", at, facts, { severity: "warning", length }));
    } else if (isDangerous(scheme, url, attribute) && notes.said.isNew("content/url-scheme-forbidden", key)) {
      const options = { severity: "warning", w3c: "SecurityRisk", length } as const;
      notes.said.add(found("content/url-scheme-forbidden", at, { ...facts, scheme }, options));
    }
  }
}

/** Addresses that are scripts or pages of their own, and run where they are followed; a picture runs nothing. */
function isDangerous(scheme: string, url: string, attribute: string): boolean {
  if (scheme !== "data") return SCRIPTS.has(scheme);
  return !(attribute === "src" || attribute.endsWith("srcset") ? IMAGE : HARMLESS_DATA).test(url);
}

const SCRIPTS: ReadonlySet<string> = new Set(["javascript", "vbscript", "livescript", "mocha", "jscript"]);
const HARMLESS_DATA = /^data:(?:image\/(?!svg)|audio\/|video\/|font\/|text\/plain|[,;])/i;
const IMAGE = /^data:(?:image\/|audio\/|video\/)/i;
