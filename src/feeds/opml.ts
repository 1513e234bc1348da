/**
 * Feeds of the site as one OPML 2.0 list, for import into a reader. It names each feed in one format
 * only, else importers would subscribe to it twice (R88).
 */

import type { FeedFormat } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import { formatRfc822 } from "../text/date.ts";
import { block, element, textElement, XML_DECLARATION } from "../text/xml.ts";

const DOCS = "http://opml.org/spec2.opml";

export interface OpmlList {
  readonly title: string;
  /** Of the newest entry (R87). */
  readonly dateCreated: Instant;
  /** Of the newest change. */
  readonly dateModified?: Instant;
  readonly ownerName?: string;
  /** Only by opt-in (S13). */
  readonly ownerEmail?: string;
  /** Absolute URL of the owner's page. */
  readonly ownerId?: string;
  readonly folders: readonly OpmlFolder[];
}

/** The feeds of one language under the language's own name. */
interface OpmlFolder {
  readonly name: string;
  readonly feeds: readonly OpmlFeed[];
}

export interface OpmlFeed {
  readonly title: string;
  readonly description: string;
  readonly language?: string;
  /** Absolute. */
  readonly feedUrl: string;
  /** Format behind the URL. */
  readonly format?: FeedFormat;
  readonly pageUrl: string;
  /** The term that the feed follows, below those above it: `["war", "kursk"]` is written `/war/kursk`. */
  readonly categoryPath?: readonly string[];
}

/** The document, UTF-8, one element a line. */
export function writeOpml(list: OpmlList): string {
  const { dateModified } = list;
  const head = block(1, "head", {}, [
    textElement("title", list.title),
    textElement("dateCreated", formatRfc822(list.dateCreated)),
    textElement("dateModified", dateModified && formatRfc822(dateModified)),
    textElement("ownerName", list.ownerName),
    textElement("ownerEmail", list.ownerEmail),
    textElement("ownerId", list.ownerId),
    textElement("docs", DOCS),
  ]);
  const body = block(
    1,
    "body",
    {},
    list.folders.map(({ name, feeds }) =>
      block(2, "outline", { text: name, title: name }, feeds.map(writeFeed)),
    ),
  );
  return `${XML_DECLARATION}${block(0, "opml", { version: "2.0" }, [head, body])}\n`;
}

/**
 * `type="rss"` whatever the format: the only type of a feed that importers know (R87). Of versions, OPML has a
 * name for that of RSS 2.0 alone.
 */
function writeFeed({
  title,
  description,
  language,
  feedUrl,
  format,
  pageUrl,
  categoryPath,
}: OpmlFeed): string {
  return element("outline", {
    type: "rss",
    version: format === "rss" ? "RSS" : undefined,
    text: title,
    title,
    description,
    language,
    category: categoryPath && writeCategory(categoryPath),
    xmlUrl: feedUrl,
    htmlUrl: pageUrl,
  });
}

/** Slashes part the steps and commas the categories, so neither stands in a step. */
function writeCategory(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll(/[/,]/g, "-")}`).join("");
}
