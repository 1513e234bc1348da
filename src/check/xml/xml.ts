/**
 * Reads XML 1.0 with namespaces into elements that know where they stand. What is wrong it reports. Nearly all
 * feeds are plain, and are read quickly; whatever is not goes to the reader that knows every fault.
 */

import { readPlainElement, readPlainXml, readSurroundings, type Surroundings } from "./plain.ts";
import { readStrictXml } from "./strict.ts";
import type { XmlElement, XmlReading } from "./tree.ts";

export {
  attribute,
  childOf,
  childrenOf,
  descendants,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from "./tree.ts";

/** Reads a document; offsets count from `from`, which lets a wrapper before an entry not be counted. */
export function readXml(text: string, from = 0): XmlReading {
  const root = isForbidden(text) ? undefined : readPlainXml(text, from);
  return root === undefined ? readStrictXml(text, from) : { root, findings: [] };
}

/** The way of the strict reader, for a document that declares entities of its own. */
export function readXmlWith(entities: ReadonlySet<string>, text: string, from = 0): XmlReading {
  return readStrictXml(text, from, entities);
}

/** Reads one element alone, within what surrounds it; undefined where that needs the whole to be read. */
export function readElementWithin(
  around: Surroundings,
  text: string,
  signs: number = signsOf(text),
): XmlElement | undefined {
  return isForbidden(text, signs) ? undefined : readPlainElement(text, around);
}

/** Reads the start tags around an element; undefined where only the whole can tell. */
export function readStartTags(wrapper: string): Surroundings | undefined {
  return isForbidden(wrapper) ? undefined : readSurroundings(wrapper);
}

/** Whether there is something that no XML may hold (R18); only what looks like half of a pair needs the second look. */
export function isForbidden(text: string, signs: number = signsOf(text)): boolean {
  return (signs & SUSPECT) !== 0 && FORBIDDEN.test(text);
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;

/** There may be something that is forbidden, there is a control from U+0080 to U+009F: bits of what a look finds. */
const SUSPECT = 1;
export const CONTROL = 2;

/**
 * A look at each single unit; half of a pair is what a pair looks like too. A loop is quicker than a search for a
 * class, and one for all is quicker than two.
 */
export function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= BLANK && unit < FIRST_CONTROL) continue;
    if (unit > LAST_CONTROL && unit < FIRST_OF_PAIRS) continue;
    if (unit === LINE_FEED || unit === TAB || unit === RETURN) continue;
    if (unit >= FIRST_CONTROL && unit <= LAST_CONTROL) signs |= CONTROL;
    else if (unit <= LAST_OF_PAIRS || unit >= FIRST_NON_CHARACTER) signs |= SUSPECT;
  }
  return signs;
}

const [TAB, LINE_FEED, RETURN, BLANK] = [0x09, 0x0a, 0x0d, 0x20];
const [FIRST_CONTROL, LAST_CONTROL] = [0x80, 0x9f];
const [FIRST_OF_PAIRS, LAST_OF_PAIRS, FIRST_NON_CHARACTER] = [0xd800, 0xdfff, 0xfffe];
