/**
 * Finds HTML in what should be plain text. A sign alone is none, nor is a name in angle brackets: `a < b`, `<3`,
 * `the <title> element`. What counts is what people write only when they mean HTML: an end tag, an element without
 * one, a tag with attributes, a reference.
 */

import { HTML_ELEMENTS, VOID_ELEMENTS } from "./names.ts";
import { isUsualReference } from "./references.ts";

/** The first markup in a text; undefined where there is none. */
export function markupIn(text: string): string | undefined {
  return tagIn(text) ?? referenceIn(text);
}

/** The first tag that is meant as one. */
export function tagIn(text: string): string | undefined {
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    if (match === null) continue;
    const [whole, slash, name = "", rest = ""] = match;
    const local = name.toLowerCase();
    if (!HTML_ELEMENTS.has(local)) continue;
    if (slash === "/" || VOID_ELEMENTS.has(local) || rest.includes("=")) return whole;
  }
  return undefined;
}

/** An end tag, or a start tag with what follows its name; no longer than a tag in a title is. */
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]{0,15})(\s[^<>]{0,500}|\s?\/)?>/y;

/** The first reference of HTML: by a name that HTML 4 knows, or by number. */
function referenceIn(text: string): string | undefined {
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    REFERENCE.lastIndex = at;
    const [whole, name] = REFERENCE.exec(text) ?? [];
    if (whole !== undefined && (name === undefined || isUsualReference(name))) return whole;
  }
  return undefined;
}

const REFERENCE = /&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,7}));/y;

/** The first name of a reference behind an ampersand, with or without its semicolon: old parsers take both. */
export function looseReferenceIn(text: string): string | undefined {
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    LOOSE.lastIndex = at;
    const [whole, name = ""] = LOOSE.exec(text) ?? [];
    if (whole !== undefined && isUsualReference(name)) return whole;
  }
  return undefined;
}

const LOOSE = /&([A-Za-z][A-Za-z0-9]{1,7})(?![A-Za-z0-9=])/y;
