/**
 * A feed as JSON Feed 1.1. HTML stands in `content_html` and nowhere else; what is empty is left out, and
 * nothing is null (R49). Keys come in the order of the specification, so that equal feeds are equal bytes.
 */

import type { Attachment, EntryPerson } from "../model/entry.ts";
import { formatRfc3339 } from "../text/date.ts";
import { textOfHtml } from "../text/html.ts";
import { lookUp } from "../text/language.ts";
import { contextOf, type EntryContext, type EntryWriter } from "./context.ts";
import type { WrittenEntry, WrittenFeed } from "./extras.ts";
import {
  contributorsObject,
  extensionObjects,
  linksObject,
  sourceObject,
  taxonomyObject,
} from "./json-extensions.ts";
import { type JsonObject, withoutEmpty } from "./json-object.ts";
import { episodeObject, showObject } from "./json-podcast.ts";
import { licenseLinks, linksOf } from "./links.ts";
import { attachmentsOf } from "./media.ts";

/** For whoever opens the file itself; `%s` is its URL. */
const USER_COMMENT: Readonly<Record<string, string>> = {
  en: "This file is a feed: a reader app that is given its address shows new articles as they appear. Copy this address into your reader: %s",
  id: "Berkas ini adalah umpan (feed): aplikasi pembaca yang diberi alamatnya menampilkan artikel baru begitu terbit. Salin alamat ini ke aplikasi pembaca Anda: %s",
};

/** The document, UTF-8, indented by two spaces. */
export function writeJsonFeed(
  feed: WrittenFeed,
  entries: readonly WrittenEntry[],
  writeEntry: EntryWriter = writeJsonEntry,
): string {
  const head = JSON.stringify(feedObject(feed, entries), null, 2).slice(0, -"\n}".length);
  const context = contextOf(feed);
  const items = entries.map((entry) => `\n    ${writeEntry(entry, context)}`).join(",");
  return `${head},\n  "items": [${items}${items === "" ? "" : "\n  "}]\n}\n`;
}

/** One item, indented as it stands in `items`. It depends on the feed only by its context. */
export function writeJsonEntry(entry: WrittenEntry, context: EntryContext): string {
  const { summaryHtml, externalUrl } = entry;
  const contentHtml = entry.contentHtml || summaryHtml;
  const summary = summaryHtml === undefined ? entry.summary : textOfHtml(summaryHtml);
  const isEdited = entry.updated.epochMs !== entry.published.epochMs;
  const item = withoutEmpty({
    id: entry.id,
    url: entry.url,
    external_url: externalUrl,
    title: entry.title,
    content_html: contentHtml,
    content_text: contentHtml ? undefined : entry.summary || entry.title,
    summary,
    image: entry.image?.url,
    date_published: formatRfc3339(entry.published),
    date_modified: isEdited ? formatRfc3339(entry.updated) : undefined,
    authors: entry.authors.map(author),
    tags: [...new Set(entry.categories.map(({ label }) => label))],
    language: entry.language === context.language ? undefined : entry.language,
    attachments: attachmentsOf(entry).map(attachment),
    ...ourOwn(
      {
        _taxonomy: taxonomyObject(entry.categories),
        _contributors: contributorsObject(entry.contributors),
        _source: sourceObject(entry.republishedFrom),
        // What a link post is about stands in `external_url`.
        _links: linksObject(
          linksOf(entry).filter(({ rel, url }) => rel !== "related" || url !== externalUrl),
          entry.inReplyTo,
        ),
        _podcast: context.isPodcast ? episodeObject(entry.episode) : undefined,
      },
      extensionObjects(entry.extensions, context.namespaces),
    ),
  });
  return JSON.stringify(item, null, 2).replaceAll("\n", "\n    ");
}

function feedObject(feed: WrittenFeed, entries: readonly WrittenEntry[]): object {
  const self = feed.urls.json;
  const isSubscription = feed.history?.kind !== "archive";
  const older = feed.history?.previous?.json;
  const hasOwnAuthors = entries.length > 0 && entries.every((entry) => entry.authors.length > 0);
  return withoutEmpty({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: self,
    description: feed.subtitle,
    user_comment: isSubscription ? comment(feed) : undefined,
    next_url: older === self ? undefined : older,
    icon: icon(feed)?.url,
    favicon: isSquare(feed.icon, 64) ? feed.icon.url : undefined,
    // Miniflux adds the feed's authors to those of each item (R50).
    authors: hasOwnAuthors ? undefined : feed.authors.map(author),
    language: feed.language,
    hubs: feed.hubs.map((url) => ({ type: "WebSub", url })),
    ...ourOwn(
      { _links: linksObject(licenseLinks(feed)), _podcast: showObject(feed.podcast) },
      extensionObjects(feed.extensions, feed.namespaces),
    ),
  });
}

/** Objects that are no part of JSON Feed; a vocabulary that has words of its own for one of ours adds them to it. */
function ourOwn(ours: JsonObject, given: ReadonlyMap<string, unknown>): JsonObject {
  const added = [...given].map(([key, object]) => {
    const known = ours[key];
    const isBoth = typeof known === "object" && typeof object === "object";
    return [key, isBoth ? { ...known, ...object } : object] as const;
  });
  return { ...ours, ...Object.fromEntries(added) };
}

/** An archive is no address to subscribe to, so that only the subscription document has it. */
function comment({ urls: { json }, language = "en" }: WrittenFeed): string | undefined {
  return json && lookUp(USER_COMMENT, language, "en")?.replace("%s", () => json);
}

function author({ name, url, avatar }: EntryPerson): object {
  return withoutEmpty({ name, url, avatar });
}

function attachment({ url, mediaType, title, lengthBytes, durationSeconds }: Attachment): object {
  return withoutEmpty({
    url,
    mime_type: mediaType,
    title,
    size_in_bytes: lengthBytes || undefined,
    duration_in_seconds: durationSeconds,
  });
}

/** Of two pictures of unknown size the logo is the larger one. */
function icon({ icon, logo }: WrittenFeed): Attachment | undefined {
  return [icon?.width ? icon : undefined, logo].find((picture) => isSquare(picture, 512));
}

/** At least so many pixels on each side; one of unknown size is taken at its word (R53). */
function isSquare(picture: Attachment | undefined, pixels: number): picture is Attachment {
  if (picture === undefined) return false;
  const { width, height } = picture;
  return width === undefined || height === undefined || (width === height && width >= pixels);
}
