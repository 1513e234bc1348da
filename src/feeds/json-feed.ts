/**
 * A feed as JSON Feed 1.1. HTML stands in `content_html` and nowhere else; what is empty is left out, and
 * nothing is null (R49). Keys come in the order of the specification, so that equal feeds are equal bytes.
 */

import type { Attachment, EntryPerson, Extension } from "../model/entry.ts";
import { formatRfc3339 } from "../text/date.ts";
import { textOfHtml } from "../text/html.ts";
import { lookUp } from "../text/language.ts";
import type { EntryContext } from "./context.ts";
import type { WrittenEntry, WrittenFacts, WrittenFeed } from "./extras.ts";
import {
  contributorsObject,
  extensionObjects,
  linksObject,
  sourceObject,
  taxonomyObject,
} from "./json-extensions.ts";
import { type JsonObject, withoutEmpty, writeMembers } from "./json-object.ts";
import { episodeObject, showObject } from "./json-podcast.ts";
import { licenseLinks, linksOf } from "./links.ts";
import { attachmentsOf } from "./media.ts";
import type { Needs } from "./needs.ts";
import { type FeedWriter, type Frame, writeDocument } from "./writer.ts";

/** For whoever opens the file itself; `%s` is its URL. */
const USER_COMMENT: Readonly<Record<string, string>> = {
  en: "This file is a feed: a reader app that is given its address shows new articles as they appear. Copy this address into your reader: %s",
  id: "Berkas ini adalah umpan (feed): aplikasi pembaca yang diberi alamatnya menampilkan artikel baru begitu terbit. Salin alamat ini ke aplikasi pembaca Anda: %s",
};

/** The document, UTF-8, indented by two spaces. */
export function writeJsonFeed(feed: WrittenFeed, entries: readonly WrittenEntry[]): string {
  return writeDocument(jsonWriter, feed, entries);
}

export const jsonWriter: FeedWriter = {
  format: "json",
  frame: frameOf,
  entry: itemOf,
  between: ",",
  dress: "json",
};

function frameOf(feed: WrittenFeed, needs: Needs, isEmpty: boolean): Frame {
  const head = writeMembers(feedObject(feed, !isEmpty && !needs.isUnsigned), "\n  ");
  return { before: `{${head},\n  "items": [`, after: `${isEmpty ? "" : "\n  "}]\n}\n` };
}

/** One item, as it stands in `items`. */
function itemOf(entry: WrittenFacts, hasText: boolean, context: EntryContext): Frame {
  const before = writeMembers(
    {
      id: entry.id,
      url: entry.url,
      external_url: entry.externalUrl,
      title: entry.title,
      content_html: hasText ? undefined : entry.summaryHtml,
    },
    MARGIN,
  );
  const after = writeMembers(restOf(entry, hasText || Boolean(entry.summaryHtml), context), MARGIN);
  const comma = before === "" ? "" : ",";
  return {
    before: `\n    {${before}${hasText ? `${comma}${MARGIN}"content_html": ` : ""}`,
    after: `${before === "" && !hasText ? "" : ","}${after}\n    }`,
  };
}

const MARGIN = "\n      ";

/** What follows its text in an item; never empty, since there is a date. */
function restOf(entry: WrittenFacts, hasHtml: boolean, context: EntryContext): JsonObject {
  const { summaryHtml, externalUrl, published, updated, language } = entry;
  const ours = {
    _taxonomy: taxonomyObject(entry.categories),
    _contributors: contributorsObject(entry.contributors),
    _source: sourceObject(entry.republishedFrom),
    // What a link post is about stands in `external_url`.
    _links: linksObject(
      linksOf(entry).filter(({ rel, url }) => rel !== "related" || url !== externalUrl),
      entry.inReplyTo,
    ),
    _podcast: context.isPodcast ? episodeObject(entry.episode) : undefined,
  };
  return {
    content_text: hasHtml ? undefined : entry.summary || entry.title,
    summary: summaryHtml === undefined ? entry.summary : textOfHtml(summaryHtml),
    image: entry.image?.url,
    date_published: formatRfc3339(published),
    date_modified: updated.epochMs === published.epochMs ? undefined : formatRfc3339(updated),
    authors: entry.authors.map(author),
    tags: [...new Set(entry.categories.map(({ label }) => label))],
    language: language === context.language ? undefined : language,
    attachments: attachmentsOf(entry).map(attachment),
    ...ourOwn(ours, entry.extensions, context.namespaces),
  };
}

function feedObject(feed: WrittenFeed, hasOwnAuthors: boolean): JsonObject {
  const self = feed.urls.json;
  const isSubscription = feed.history?.kind !== "archive";
  const older = feed.history?.previous?.json;
  return {
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
      feed.extensions,
      feed.namespaces,
    ),
  };
}

/** Objects that are no part of JSON Feed; a vocabulary that has words of its own for one of ours adds them to it. */
function ourOwn(
  ours: JsonObject,
  extensions: readonly Extension[] = [],
  namespaces?: Readonly<Record<string, string>>,
): JsonObject {
  if (extensions.length === 0) return ours;
  const added = [...extensionObjects(extensions, namespaces)].map(([key, object]) => {
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
