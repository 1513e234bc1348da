/**
 * A feed as JSON Feed 1.1. HTML stands in `content_html` and nowhere else; what is empty is left out, and
 * nothing is null (R49). Keys come in the order of the specification, so that equal feeds are equal bytes.
 */

import type { Attachment, EntryCategory, EntryPerson } from "../model/entry.ts";
import { formatRfc3339 } from "../text/date.ts";
import { textOfHtml } from "../text/html.ts";
import { lookUp } from "../text/language.ts";
import type { EntryWriter, Extension, WrittenEntry, WrittenFeed } from "./extras.ts";
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
  const items = entries.map((entry) => `\n    ${writeEntry(entry, feed.language)}`).join(",");
  return `${head},\n  "items": [${items}${items === "" ? "" : "\n  "}]\n}\n`;
}

/** One item, indented as it stands in `items`. It depends on the feed only by its language. */
export function writeJsonEntry(entry: WrittenEntry, feedLanguage: string | undefined): string {
  const { summaryHtml } = entry;
  const contentHtml = entry.contentHtml || summaryHtml;
  const summary = summaryHtml === undefined ? entry.summary : textOfHtml(summaryHtml);
  const isEdited = entry.updated.epochMs !== entry.published.epochMs;
  const item = withoutEmpty({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: contentHtml,
    content_text: contentHtml ? undefined : entry.summary || entry.title,
    summary,
    image: entry.image?.url,
    date_published: formatRfc3339(entry.published),
    date_modified: isEdited ? formatRfc3339(entry.updated) : undefined,
    authors: entry.authors.map(author),
    tags: [...new Set(entry.categories.map(({ label }) => label))],
    language: entry.language === feedLanguage ? undefined : entry.language,
    attachments: attachmentsOf(entry).map(attachment),
    _taxonomy: taxonomy(entry.categories),
    ...extensions(entry.extensions),
  });
  return JSON.stringify(item, null, 2).replaceAll("\n", "\n    ");
}

function feedObject(feed: WrittenFeed, entries: readonly WrittenEntry[]): object {
  const self = feed.urls.json;
  const hasOwnAuthors = entries.length > 0 && entries.every((entry) => entry.authors.length > 0);
  return withoutEmpty({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: self,
    description: feed.subtitle,
    user_comment: self && lookUp(USER_COMMENT, feed.language ?? "en", "en")?.replace("%s", () => self),
    icon: icon(feed)?.url,
    favicon: isSquare(feed.icon, 64) ? feed.icon.url : undefined,
    // Miniflux adds the feed's authors to those of each item (R50).
    authors: hasOwnAuthors ? undefined : feed.authors.map(author),
    language: feed.language,
    hubs: feed.hubs.map((url) => ({ type: "WebSub", url })),
    ...extensions(feed.extensions),
  });
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

/** What `tags` cannot say: each term's permanent id and scheme, its label in every language, its equals elsewhere. */
function taxonomy(categories: readonly EntryCategory[]): object | undefined {
  const terms = categories.filter(({ scheme, labels }) => scheme && labels);
  const [first] = terms;
  if (first === undefined) return undefined;
  return {
    about: first.scheme,
    categories: terms.map(({ term, scheme, labels, sameAs }) =>
      withoutEmpty({ id: term, scheme, labels, same_as: sameAs }),
    ),
  };
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

/** Keys of one's own begin with `_` and a letter (R51); other extensions are for XML. */
function extensions(given: readonly Extension[] = []): Record<string, unknown> {
  return Object.fromEntries(
    given.filter(({ name }) => /^_\p{L}/u.test(name)).map(({ name, objects }) => [name, objects]),
  );
}

function withoutEmpty(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
