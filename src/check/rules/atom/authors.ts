/**
 * Who wrote an entry (RFC 4287 §4.2.1): its own author, that of its source, or that of its feed. An entry is judged
 * without its siblings, and its feed without its entries, so whoever sees both asks here.
 */

import type { Finding } from "../../finding.ts";
import { ATOM } from "../../xml/namespaces.ts";
import { childOf, type XmlElement } from "../../xml/xml.ts";
import { foundAt } from "./found.ts";

/** Whether an entry names no author, neither itself nor by its source: then its feed must. */
export function lacksAuthor(entry: XmlElement): boolean {
  if (entry.uri !== ATOM || namesAuthor(entry)) return false;
  const source = childOf(entry, "source", ATOM);
  return source === undefined || !namesAuthor(source);
}

/** Whether a feed, an entry or a source names an author. */
export function namesAuthor(element: XmlElement): boolean {
  return childOf(element, "author", ATOM) !== undefined;
}

/** What is said of an entry that lacks an author in a feed that names none. */
export function authorMissing(entry: XmlElement): Finding {
  const prefix = entry.prefix === "" ? "" : `${entry.prefix}:`;
  return foundAt("xml/element-missing", entry, {
    element: `${prefix}author`,
    parent: entry.name,
  });
}
