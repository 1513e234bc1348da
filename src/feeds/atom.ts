/**
 * A feed as Atom 1.0 (RFC 4287): the default namespace, so that no Atom element has a prefix (R42), and
 * every `type` said (R41). Writes what it is given and decides nothing.
 */

import type { Attachment, EntryPerson, Extension, SourceFeed } from "../model/entry.ts";
import type { DeletedEntry } from "../model/feed.ts";
import { formatRfc3339 } from "../text/date.ts";
import { block, cdata, element, onLines, startTag, textElement, XML_DECLARATION } from "../text/xml.ts";
import type { EntryContext } from "./context.ts";
import { isPrefixed, writeExtension } from "./extensions.ts";
import type { WrittenEntry, WrittenFacts, WrittenFeed } from "./extras.ts";
import { historyLinks, licenseLinks, linksOf, writeInReplyTo, writeLink } from "./links.ts";
import { attachmentsOf, hasWords, writeLeadImage, writeMedia } from "./media.ts";
import { declarations } from "./namespaces.ts";
import type { Needs } from "./needs.ts";
import { writeStylesheet } from "./stylesheet.ts";
import { prefixesOfAtom } from "./vocabularies.ts";
import { type FeedWriter, type Frame, writeDocument } from "./writer.ts";

/** The document, UTF-8, one element a line. */
export function writeAtom(feed: WrittenFeed, entries: readonly WrittenEntry[]): string {
  return writeDocument(atomWriter, feed, entries);
}

export const atomWriter: FeedWriter = {
  format: "atom",
  frame: frameOf,
  entry: entryOf,
  between: "",
  dress: "cdata",
};

function frameOf(feed: WrittenFeed, needs: Needs): Frame {
  const root = startTag("feed", {
    xmlns: "http://www.w3.org/2005/Atom",
    ...declarations(prefixesOfAtom(feed, needs), feed.namespaces),
    "xml:lang": feed.language,
  });
  const children = onLines(1, [...head(feed, needs), ...tombstones(feed.deleted)]);
  return { before: `${XML_DECLARATION}${writeStylesheet(feed)}${root}${children}`, after: "\n</feed>\n" };
}

/** One `<entry>`. */
function entryOf(entry: WrittenFacts, hasText: boolean, context: EntryContext): Frame {
  const { language, summaryHtml } = entry;
  const attributes = language === context.language ? NO_ATTRIBUTES : { "xml:lang": language };
  const attachments = attachmentsOf(entry);
  const before = onLines(2, [
    textElement("id", entry.id),
    textElement("title", entry.title, PLAIN),
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
      : textElement("summary", entry.summary || (hasText ? "" : entry.title), PLAIN),
  ]);
  const after = onLines(2, [
    ...attachments.map(enclosure),
    entry.image ? writeLeadImage(entry.image) : "",
    ...attachments.filter(hasWords).map((attachment) => writeMedia(attachment)),
    textElement("rights", entry.rights, PLAIN),
    entry.republishedFrom ? source(entry.republishedFrom) : "",
    ...extensions(entry.extensions),
  ]);
  return {
    before: `\n  ${startTag("entry", attributes)}${before}${hasText ? '\n    <content type="html">' : ""}`,
    after: `${hasText ? "</content>" : ""}${after}\n  </entry>`,
  };
}

const NO_ATTRIBUTES = {};
const PLAIN = { type: "text" };

function head(feed: WrittenFeed, needs: Needs): readonly string[] {
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
    ...authors(feed, needs).map((author) => person("author", author)),
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
  const first = element("link", { rel: "alternate", type: "text/html", hreflang: language, href: url });
  if (translations.length === 0) return [first];
  const seen = new Set([language]);
  const others = translations.filter(({ language: other }) => !seen.has(other) && seen.add(other));
  return [
    first,
    ...others.map(({ language: hreflang, url: href, title }) =>
      element("link", { rel: "alternate", type: "text/html", hreflang, href, title }),
    ),
  ];
}

/** An entry without an author has the feed's, so there must be one: at the last the feed itself (R38). */
function authors(feed: WrittenFeed, { isUnsigned }: Needs): readonly EntryPerson[] {
  if (feed.authors.length > 0 || !isUnsigned) return feed.authors;
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
