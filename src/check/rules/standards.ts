/** What the standards say of feeds in XML: of a document without its entries, and of one entry. */

import { type Finding, NOTHING } from "../finding.ts";
import { RSS_1 } from "../xml/namespaces.ts";
import type { XmlElement } from "../xml/xml.ts";
import { entryShape, feedShape } from "./atom/atom.ts";
import { isObsolete, obsoleteShape } from "./atom/roots.ts";
import { shapeJudge } from "./judge-shape.ts";
import { opmlShape } from "./opml/opml.ts";
import { rdfItemShape, rdfShape } from "./rss/rdf.ts";
import { itemShape, rssShape } from "./rss/rss.ts";
import type { Shape } from "./shape.ts";
import { vocabularies } from "./vocabularies.ts";

/** The shapes of documents by the name of their root. */
export const ROOTS: ReadonlyMap<string, Shape> = new Map([
  ["feed", feedShape],
  ["entry", entryShape],
  ["rss", rssShape],
  ["RDF", rdfShape],
  ["opml", opmlShape],
]);

const judgeShape = shapeJudge(vocabularies);

/** Judges a document, its entries aside. */
export function judgeDocument(root: XmlElement): readonly Finding[] {
  const shape = ROOTS.get(root.local);
  return shape === undefined ? NOTHING : judgeShape(root, isObsolete(root) ? obsoleteShape : shape);
}

/** Judges an item of RSS, within the start tags around it. */
export function judgeItem(item: XmlElement, isContentApart: boolean): readonly Finding[] {
  return judgeShape(item, itemShape, isContentApart);
}

/** Judges an entry of Atom, within the start tags around it; one that is a document is judged as that. */
export function judgeAtomEntry(entry: XmlElement, isContentApart: boolean): readonly Finding[] {
  if (entry.parent === undefined || isObsolete(entry)) return NOTHING;
  return judgeShape(entry, entryShape, isContentApart);
}

/** Judges an item of RSS 1.0, within the start tags around it; one of an older RDF is judged by no one. */
export function judgeRdfItem(item: XmlElement, isContentApart: boolean): readonly Finding[] {
  return item.uri === RSS_1 ? judgeShape(item, rdfItemShape, isContentApart) : NOTHING;
}
