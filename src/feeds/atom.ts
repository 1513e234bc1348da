/**
 * A feed as Atom 1.0 (RFC 4287): the default namespace, so that no Atom element has a prefix (R42), and
 * every `type` said (R41). Writes what it is given and decides nothing.
 */

import type { Attachment, EntryPerson, Extension, SourceFeed } from "../model/entry.ts";
import type { DeletedEntry } from "../model/feed.ts";
import { formatRfc3339 } from "../text/date.ts";
import { block, cdata, element, textElement, XML_DECLARATION } from "../text/xml.ts";
import { contextOf, type EntryContext, type EntryWriter } from "./context.ts";
import { isPrefixed, writeExtension } from "./extensions.ts";
import type { WrittenEntry, WrittenFeed } from "./extras.ts";
import { historyLinks, licenseLinks, linksOf, writeInReplyTo, writeLink } from "./links.ts";
import { attachmentsOf, hasWords, writeLeadImage, writeMedia } from "./media.ts";
import { declarations } from "./namespaces.ts";
import { writeStylesheet } from "./stylesheet.ts";
import { prefixesOfAtom } from "./vocabularies.ts";

/** The document, UTF-8, one element a line. */
export function writeAtom(
  feed: WrittenFeed,
  entries: readonly WrittenEntry[],
  writeEntry: EntryWriter = writeAtomEntry,
): string {
  const context = contextOf(feed);
  const attributes = {
    xmlns: "http://www.w3.org/2005/Atom",
    ...declarations(prefixesOfAtom(feed, entries), feed.namespaces),
    "xml:lang": feed.language,
  };
  const root = block(0, "feed", attributes, [
    ...head(feed, entries),
    ...tombstones(feed.deleted),
    ...entries.map((entry) => writeEntry(entry, context)),
  ]);
  return `${XML_DECLARATION}${writeStylesheet(feed)}${root}\n`;
}

/** One `<entry>`. It depends on the feed only by its context, so that it can be kept and joined into many. */
export function writeAtomEntry(entry: WrittenEntry, context: EntryContext): string {
  const { language, contentHtml, summaryHtml } = entry;
  const attributes = { "xml:lang": language === context.language ? undefined : language };
  const attachments = attachmentsOf(entry);
  return block(1, "entry", attributes, [
    textElement("id", entry.id),
    textElement("title", entry.title, { type: "text" }),
    ...alternates(entry.url, language, entry.translations),
    ...linksOf(entry).map((link) => writeLink("link", link)),
    writeInReplyTo(entry.inReplyTo),
    textElement("published", formatRfc3339(entry.published)),
    textElement("updated", formatRfc3339(entry.updated)),
    ...entry.authors.map((author) => person("author", author)),
    ...entry.contributors.map((contributor) => person("contributor", contributor)),
    ...entry.categories.map(({ term, scheme, label }) =>
      element("category", { "xml:lang": language, term, scheme, label }),
    ),
    summaryHtml
      ? element("summary", { type: "html" }, cdata(summaryHtml))
      : textElement("summary", entry.summary || (contentHtml ? "" : entry.title), { type: "text" }),
    !contentHtml ? "" : element("content", { type: "html" }, cdata(contentHtml)),
    ...attachments.map(enclosure),
    entry.image ? writeLeadImage(entry.image) : "",
    ...attachments.filter(hasWords).map((attachment) => writeMedia(attachment)),
    textElement("rights", entry.rights, { type: "text" }),
    entry.republishedFrom ? source(entry.republishedFrom) : "",
    ...extensions(entry.extensions),
  ]);
}

function head(feed: WrittenFeed, entries: readonly WrittenEntry[]): readonly string[] {
  const { generator } = feed;
  const self = feed.urls.atom;
  return [
    textElement("id", feed.id),
    textElement("title", feed.title, { type: "text" }),
    textElement("subtitle", feed.subtitle, { type: "text" }),
    textElement("updated", formatRfc3339(feed.updated)),
    self ? element("link", { rel: "self", type: "application/atom+xml", href: self }) : "",
    ...alternates(feed.homeUrl, feed.language, feed.translations),
    ...feed.hubs.map((href) => element("link", { rel: "hub", href })),
    ...[...historyLinks(feed.history, "atom"), ...licenseLinks(feed)].map((link) => writeLink("link", link)),
    feed.history?.kind === "archive" ? element("fh:archive", {}) : "",
    ...authors(feed, entries).map((author) => person("author", author)),
    ...feed.contributors.map((contributor) => person("contributor", contributor)),
    ...feed.categories.map(({ term, scheme, label }) => element("category", { term, scheme, label })),
    textElement("rights", feed.rights, { type: "text" }),
    textElement("icon", feed.icon?.url),
    feed.logo && isTwoToOne(feed.logo) ? textElement("logo", feed.logo.url) : "",
    textElement("generator", generator ? generator.name : undefined, {
      uri: generator ? generator.url : undefined,
    }),
    ...extensions(feed.extensions),
  ];
}

/**
 * The page in the language at hand comes first, because readers take the first as the address; then its
 * translations, no two of one language (R39, R40).
 */
function alternates(
  url: string,
  language: string | undefined,
  translations: readonly { readonly language: string; readonly url: string; readonly title?: string }[],
): readonly string[] {
  const byLanguage = new Map<string | undefined, { readonly url: string; readonly title?: string }>();
  byLanguage.set(language, { url });
  for (const translation of translations) {
    if (!byLanguage.has(translation.language)) byLanguage.set(translation.language, translation);
  }
  return [...byLanguage].map(([hreflang, { url: href, title }]) =>
    element("link", { rel: "alternate", type: "text/html", hreflang, href, title }),
  );
}

/** An entry without an author has the feed's, so there must be one: at the last the feed itself (R38). */
function authors(feed: WrittenFeed, entries: readonly WrittenEntry[]): readonly EntryPerson[] {
  const isNeeded = entries.some((entry) => entry.authors.length === 0);
  if (feed.authors.length > 0 || !isNeeded) return feed.authors;
  return [{ name: feed.title, kind: "organization" }];
}

function person(role: "author" | "contributor", { name, url, email }: EntryPerson): string {
  return element(role, {}, textElement("name", name) + textElement("uri", url) + textElement("email", email));
}

function enclosure({ url, mediaType, lengthBytes, title }: Attachment): string {
  const length = lengthBytes || undefined;
  return element("link", { rel: "enclosure", type: mediaType, length, href: url, title });
}

/** The feed that the entry was taken from; its URL is its id where it told no other (RFC 4287 §4.2.11, R24). */
function source({ id, title, url, updated, author, rights }: SourceFeed): string {
  return block(2, "source", {}, [
    textElement("id", id ?? url),
    textElement("title", title, { type: "text" }),
    textElement("updated", updated && formatRfc3339(updated)),
    element("link", { rel: "self", href: url }),
    author ? element("author", {}, textElement("name", author)) : "",
    textElement("rights", rights, { type: "text" }),
  ]);
}

/** Entries that were taken back, each once (RFC 6721 §3). The schema of RFC 4287 has nothing behind the first entry. */
function tombstones(deleted: readonly DeletedEntry[] = []): readonly string[] {
  return deleted
    .filter(({ id }, index) => deleted.findIndex((other) => other.id === id) === index)
    .map(({ id, when, reason }) =>
      element(
        "at:deleted-entry",
        { ref: id, when: formatRfc3339(when) },
        textElement("at:comment", reason, { type: "text" }),
      ),
    );
}

/** RFC 4287 §4.2.8: a logo is twice as wide as high; one of unknown size is taken at its word. */
function isTwoToOne({ width, height }: Attachment): boolean {
  return width === undefined || height === undefined || width === 2 * height;
}

/** What has no prefix would pass for an element of Atom. */
function extensions(given: readonly Extension[] = []): readonly string[] {
  return given.filter(isPrefixed).map(writeExtension);
}
