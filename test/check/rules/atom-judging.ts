/** Judges Atom documents in tests: what is said of the whole, as the W3C's service calls it. */

import { judgeAtomEntry, judgeDocument, judgeItem } from "../../../src/check/rules/standards.ts";
import { descendants, readXml } from "../../../src/check/xml/xml.ts";
import type { Problem } from "../../../src/model/problem.ts";

export const NAMESPACES =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:app="http://www.w3.org/2007/app" xmlns:os="http://a9.com/-/spec/opensearch/1.1/"';

const ID = "<id>tag:lake.example,2025:news</id>";
const TITLE = "<title>Lake and harbour</title>";
const UPDATED = "<updated>2025-07-12T20:00:00+07:00</updated>";
const AUTHOR = "<author><name>Harbour Office</name></author>";
const SELF = '<link rel="self" href="https://lake.example/news.atom"/>';
const ENTRY_ID = "<id>tag:lake.example,2025:night-train</id>";
const CONTENT = '<content type="html">&lt;p>It leaves at ten.&lt;/p></content>';

/** A sound feed with that in its head. */
export const feedWith = (more: string, attributes = ""): string =>
  `<feed ${NAMESPACES} ${attributes}>${ID}${TITLE}${UPDATED}${AUTHOR}${SELF}${more}</feed>`;

/** A sound feed with one sound entry, and that in it. */
export const entryWith = (more: string, attributes = ""): string =>
  feedWith(`<entry ${attributes}>${ENTRY_ID}${TITLE}${UPDATED}${CONTENT}${more}</entry>`);

/** A sound feed with one entry that has the three things that each must have, and that. */
export const bareEntryWith = (more: string): string =>
  feedWith(`<entry>${ENTRY_ID}${TITLE}${UPDATED}${more}</entry>`);

/** A sound channel of RSS with that in it. */
export const channelWith = (more: string): string =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><channel><title>Lake Railway</title><link>https://rail.example/</link><description>Trains along the lake</description>${more}</channel></rss>`;

/** What is said of a document. */
function problemsIn(document: string): readonly Problem[] {
  const { root, findings } = readXml(document);
  if (root === undefined) throw new Error(document);
  const all = [...findings, ...judgeDocument(root)];
  for (const element of descendants(root)) {
    if (element.local === "entry" && element.parent?.local === "feed")
      all.push(...judgeAtomEntry(element, false));
    if (element.local === "item" && element.parent?.local === "channel")
      all.push(...judgeItem(element, false));
  }
  return all.map(({ problem }) => problem);
}

/** The same by severity, and the name that the W3C's service has for it. */
export function namesIn(document: string): readonly string[] {
  return problemsIn(document).map(({ severity, w3c, code }) => `${severity} ${w3c ?? code}`);
}
