/**
 * All feeds of the site as one OPML 2.0 list, for import into a reader. It names each feed in one format
 * only, else importers would subscribe to it twice (R88).
 */

import type { Instant } from "../model/instant.ts";
import { formatRfc822 } from "../text/date.ts";
import { block, element, textElement, XML_DECLARATION } from "../text/xml.ts";

export interface OpmlList {
  readonly title: string;
  /** Of the newest entry (R87). */
  readonly dateCreated: Instant;
  readonly folders: readonly OpmlFolder[];
}

/** The feeds of one language, under the language's own name. */
interface OpmlFolder {
  readonly name: string;
  readonly feeds: readonly OpmlFeed[];
}

interface OpmlFeed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Absolute. */
  readonly feedUrl: string;
  readonly pageUrl: string;
}

/** The document, UTF-8, one element a line. */
export function writeOpml({ title, dateCreated, folders }: OpmlList): string {
  const head = block(1, "head", {}, [
    textElement("title", title),
    textElement("dateCreated", formatRfc822(dateCreated)),
  ]);
  const body = block(1, "body", {}, folders.map(writeFolder));
  return `${XML_DECLARATION}${block(0, "opml", { version: "2.0" }, [head, body])}\n`;
}

function writeFolder({ name, feeds }: OpmlFolder): string {
  return block(2, "outline", { text: name, title: name }, feeds.map(writeFeed));
}

/** `type="rss"` whatever the format: the only type of a feed that importers know (R87). */
function writeFeed({ title, description, language, feedUrl, pageUrl }: OpmlFeed): string {
  return element("outline", {
    type: "rss",
    text: title,
    title,
    description,
    language,
    xmlUrl: feedUrl,
    htmlUrl: pageUrl,
  });
}
