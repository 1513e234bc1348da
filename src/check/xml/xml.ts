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
  type XmlElement,
} from "./tree.ts";

/** Reads a document; offsets count from `from`, which lets a wrapper before an entry not be counted. */
export function readXml(text: string, from = 0): XmlReading {
  const root = isForbidden(text) ? undefined : readPlainXml(text, from);
  return root === undefined ? readStrictXml(text, from) : { root, findings: [] };
}

/** Reads one element alone, within what surrounds it; undefined where that needs the whole to be read. */
export function readElementWithin(around: Surroundings, text: string): XmlElement | undefined {
  return isForbidden(text) ? undefined : readPlainElement(text, around);
}

/** Reads the start tags around an element; undefined where only the whole can tell. */
export function readStartTags(wrapper: string): Surroundings | undefined {
  return isForbidden(wrapper) ? undefined : readSurroundings(wrapper);
}

/** Whether there is something that no XML may hold (R18); only what looks like half of a pair needs the second look. */
export function isForbidden(text: string): boolean {
  return isSuspect(text) && FORBIDDEN.test(text);
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;

/** The same of single units, which is what a pair looks like too; a loop is quicker than a search for a class. */
function isSuspect(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= BLANK && unit < FIRST_OF_PAIRS) continue;
    if (unit === LINE_FEED || unit === TAB || unit === RETURN) continue;
    if (unit <= LAST_OF_PAIRS || unit >= FIRST_NON_CHARACTER) return true;
  }
  return false;
}

const [TAB, LINE_FEED, RETURN, BLANK] = [0x09, 0x0a, 0x0d, 0x20];
const [FIRST_OF_PAIRS, LAST_OF_PAIRS, FIRST_NON_CHARACTER] = [0xd800, 0xdfff, 0xfffe];
