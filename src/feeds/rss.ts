/**
 * A feed as RSS 2.0. Writes what it is given and decides nothing: which entries there are, and in which
 * order, is settled before. Core elements say what matters, since some readers skip prefixed ones (R36).
 */

import type { Attachment, EntryPerson } from "../model/entry.ts";
import { formatRfc822 } from "../text/date.ts";
import { block, element, onLines, startTag, textElement, XML_DECLARATION } from "../text/xml.ts";
import type { EntryContext } from "./context.ts";
import { writeExtension } from "./extensions.ts";
import type { WrittenEntry, WrittenFacts, WrittenFeed } from "./extras.ts";
import { historyLinks, licenseLinks, linksOf, writeInReplyTo, writeLink } from "./links.ts";
import { enclosureOf, writeLeadImage, writeMedia } from "./media.ts";
import { declarations } from "./namespaces.ts";
import { isCreativeCommons, type Needs } from "./needs.ts";
import { writeEpisode, writeShow } from "./podcast.ts";
import { writeStylesheet } from "./stylesheet.ts";
import { prefixesOfRss } from "./vocabularies.ts";
import { type FeedWriter, type Frame, writeDocument } from "./writer.ts";

const DOCS = "https://www.rssboard.org/rss-specification";

/** The document, UTF-8, one element a line. */
export function writeRss(feed: WrittenFeed, entries: readonly WrittenEntry[]): string {
  return writeDocument(rssWriter, feed, entries);
}

export const rssWriter: FeedWriter = {
  format: "rss",
  frame: frameOf,
  entry: itemOf,
  between: "",
  dress: "cdata",
};

function frameOf(feed: WrittenFeed, needs: Needs): Frame {
  const namespaces = declarations(prefixesOfRss(feed, needs), feed.namespaces);
  const root = startTag("rss", { version: "2.0", ...namespaces });
  return {
    before: `${XML_DECLARATION}${writeStylesheet(feed)}${root}\n  <channel>${onLines(2, head(feed))}`,
    after: "\n  </channel>\n</rss>\n",
  };
}

/** One `<item>`. */
function itemOf(entry: WrittenFacts, hasText: boolean, { language, isPodcast }: EntryContext): Frame {
  const guid = entry.guid ?? entry.id;
  const { enclosure, others } = enclosureOf(entry);
  const mailed = entry.authors.find(({ email }) => email);
  const summary = entry.summaryHtml ?? htmlOf(entry.summary);
  const place = hasText ? `\n      <${summary === "" ? "description" : "content:encoded"}>` : "";
  const before = onLines(3, [
    textElement("title", entry.title),
    textElement("link", entry.url),
    textElement("guid", guid, guid === entry.url ? IS_PERMALINK : IS_NO_PERMALINK),
    textElement("pubDate", formatRfc822(entry.published)),
    ...entry.authors.map(({ name }) => textElement("dc:creator", name)),
    mailed ? textElement("author", mailbox(mailed)) : "",
    ...entry.contributors.map(({ name }) => textElement("dc:contributor", name)),
    ...entry.categories.map(({ label, scheme, domain = scheme }) =>
      textElement("category", label, { domain }),
    ),
    // The summary, then the whole text; without a summary the text alone; at the least the title (R25, R28).
    textElement("description", summary || (hasText ? "" : htmlOf(entry.title))),
  ]);
  const after = onLines(3, [
    entry.language === language ? "" : textElement("dc:language", entry.language),
    textElement("dc:rights", entry.rights),
    ...license(entry),
    enclosure ? writeEnclosure(enclosure) : "",
    entry.image ? writeLeadImage(entry.image) : "",
    ...others.map((attachment) => writeMedia(attachment)),
    ...talk(entry),
    ...linksOf(entry)
      .filter(({ rel }) => rel !== "replies")
      .map((link) => writeLink("atom:link", link)),
    ...(isPodcast ? writeEpisode(entry, enclosure) : []),
    ...(entry.extensions ?? []).map(writeExtension),
  ]);
  return {
    before: `\n    <item>${before}${place}`,
    after: `${place.replace("\n      <", "</")}${after}\n    </item>`,
  };
}

const IS_PERMALINK = { isPermaLink: "true" };
const IS_NO_PERMALINK = { isPermaLink: "false" };

/** Plain text as HTML: what stands in `description` is read as HTML (R28). */
function htmlOf(plain: string): string {
  if (!/[&<>]/.test(plain)) return plain;
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function writeEnclosure({ url, lengthBytes, mediaType }: Attachment): string {
  return element("enclosure", { url, length: lengthBytes, type: mediaType });
}

/** Where it is talked about, what it answers, and which feed it was taken from (R24, R46). */
function talk({ comments, inReplyTo, republishedFrom }: WrittenFacts): readonly string[] {
  return [
    textElement("comments", comments?.url),
    textElement("wfw:commentRss", comments?.feedUrl),
    textElement("slash:comments", comments?.count?.toString()),
    writeInReplyTo(inReplyTo),
    textElement("source", republishedFrom?.title, { url: republishedFrom?.url }),
  ];
}

function license(licensed: WrittenFacts | WrittenFeed): readonly string[] {
  return isCreativeCommons(licensed) ? [textElement("creativeCommons:license", licensed.license)] : [];
}

/** RSS names people by e-mail address only: `desk@example.com (World Desk)`; a bracket in the name would end it (R30). */
function mailbox({ email, name }: EntryPerson): string {
  return `${email} (${name.replaceAll("(", "[").replaceAll(")", "]")})`;
}

function head(feed: WrittenFeed): readonly string[] {
  const { generator } = feed;
  const updated = formatRfc822(feed.updated);
  const mailed = feed.authors.find(({ email }) => email);
  return [
    textElement("title", feed.title),
    textElement("link", feed.homeUrl),
    textElement("description", feed.subtitle),
    feed.urls.rss
      ? element("atom:link", { href: feed.urls.rss, rel: "self", type: "application/rss+xml" })
      : "",
    ...feed.hubs.map((href) => element("atom:link", { href, rel: "hub" })),
    ...[...historyLinks(feed.history, "rss"), ...licenseLinks(feed)].map((link) =>
      writeLink("atom:link", link),
    ),
    feed.history?.kind === "archive" ? element("fh:archive", {}) : "",
    textElement("language", feed.language),
    textElement("copyright", feed.rights),
    ...license(feed),
    mailed ? textElement("managingEditor", mailbox(mailed)) : "",
    textElement("pubDate", updated),
    textElement("lastBuildDate", updated),
    ...feed.categories.map(({ label, scheme }) => textElement("category", label, { domain: scheme })),
    textElement("generator", generator ? generator.name : undefined),
    textElement("docs", feed.docs ?? DOCS),
    textElement("ttl", feed.ttlMinutes?.toString()),
    image(feed),
    ...writeShow(feed),
    ...(feed.extensions ?? []).map(writeExtension),
  ];
}

/** The channel's picture: GIF, JPEG or PNG of at most 144 × 400 pixels, called and linked as the channel is (R33). */
function image(feed: WrittenFeed): string {
  const picture = [feed.logo, feed.icon].find((candidate) => candidate && fitsChannel(candidate));
  if (!picture) return "";
  const { url, width, height } = picture;
  return block(2, "image", {}, [
    textElement("url", url),
    textElement("title", feed.title),
    textElement("link", feed.homeUrl),
    textElement("width", width?.toString()),
    textElement("height", height?.toString()),
  ]);
}

function fitsChannel({ mediaType, width = 0, height = 0 }: Attachment): boolean {
  return ["image/gif", "image/jpeg", "image/png", ""].includes(mediaType) && width <= 144 && height <= 400;
}
