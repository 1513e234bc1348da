/** Atom elements (RFC 4287) to the judge's reading. It takes what is there and judges nothing: rules do that. */

import { given } from "../given.ts";
import { momentOfRfc3339 } from "../grammars/iso-dates.ts";
import { wordsOfHtml } from "../html/html.ts";
import { relationOf } from "../rules/atom/found.ts";
import { ATOM, MEDIA, TOMBSTONES } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../xml/xml.ts";
import type {
  ReadAttachment,
  ReadCategory,
  ReadDeletion,
  ReadEntry,
  ReadHead,
  ReadLink,
  ReadSource,
} from "./reading.ts";
import { historyOf, hubsOf, licenseOf, linksOf, pointersOf, relationsOf } from "./relations.ts";

/** Reads the feed; its entries may be empty. */
export function readAtomHead(feed: XmlElement): ReadHead {
  const updated = childOf(feed, "updated", ATOM);
  const self = linksOf(feed, "self")[0];
  const home = linksOf(feed, "alternate")[0];
  return given<ReadHead>({
    format: "atom",
    id: textOf(childOf(feed, "id", ATOM)),
    title: textOf(childOf(feed, "title", ATOM)),
    subtitle: textOf(childOf(feed, "subtitle", ATOM)),
    language: feed.language,
    self,
    home,
    updatedMs: momentOf(updated),
    updatedAt: updated?.at ?? feed.at,
    authors: names(feed, "author"),
    license: licenseOf(feed),
    hubs: hubsOf(feed),
    history: historyOf(feed),
    deletions: childrenOf(feed, "deleted-entry", TOMBSTONES).map(readDeletion),
    links: [...pointersOf(feed), ...links(feed, ["icon", "logo"])],
  });
}

/** Reads an entry. */
export function readAtomEntry(entry: XmlElement): ReadEntry {
  const id = childOf(entry, "id", ATOM);
  const title = childOf(entry, "title", ATOM);
  const content = childOf(entry, "content", ATOM);
  const summary = childOf(entry, "summary", ATOM);
  const html = content !== undefined && attribute(content, "type") === "html" ? content.text : undefined;
  const enclosures = childrenOf(entry, "link", ATOM).filter((link) => relationOf(link) === "enclosure");
  const media = childrenOf(entry, "content", MEDIA);
  const image = media.find((one) => attribute(one, "medium") === "image");
  const { comments, inReplyTo, related, via, license } = relationsOf(entry);
  return given<ReadEntry>({
    id: textOf(id),
    idAt: id?.at ?? entry.at,
    url: linksOf(entry, "alternate")[0]?.url,
    title: textOf(title),
    titleAt: title?.at ?? entry.at,
    publishedMs: momentOf(childOf(entry, "published", ATOM)),
    updatedMs: momentOf(childOf(entry, "updated", ATOM)),
    authors: names(entry, "author"),
    contributors: names(entry, "contributor"),
    categories: childrenOf(entry, "category", ATOM).map(readCategory),
    summary: summary && wordsOf(summary),
    contentHtml: html,
    contentText: html === undefined ? textOf(content) : undefined,
    contentAt: content?.at ?? entry.at,
    language: entry.language,
    image: image && attribute(image, "url"),
    attachments: enclosures.map(readEnclosure),
    comments,
    inReplyTo,
    related,
    via,
    license,
    source: readSource(childOf(entry, "source", ATOM)),
    links: [...pointersOf(entry), ...media.flatMap(mediaLink)],
  });
}

function links(parent: XmlElement, names: readonly string[]): readonly ReadLink[] {
  return names.flatMap((name) =>
    childrenOf(parent, name, ATOM).map((child) => ({ url: child.text.trim(), what: name, at: child.at })),
  );
}

function mediaLink(element: XmlElement): readonly ReadLink[] {
  const url = attribute(element, "url");
  return url === undefined ? [] : [{ url, what: element.name, at: element.at }];
}

function names(parent: XmlElement, role: "author" | "contributor"): readonly string[] {
  return childrenOf(parent, role, ATOM).flatMap((person) => textOf(childOf(person, "name", ATOM)) ?? []);
}

function readDeletion(element: XmlElement): ReadDeletion {
  const whenMs = momentOfRfc3339(attribute(element, "when") ?? "");
  return {
    ref: attribute(element, "ref") ?? "",
    ...(whenMs !== undefined && { whenMs }),
    at: element.at,
  };
}

/** RFC 4287 §4.2.11: the feed's own head, within the entry. */
function readSource(source: XmlElement | undefined): ReadSource | undefined {
  if (source === undefined) return undefined;
  return given<ReadSource>({
    url: linksOf(source, "self")[0]?.url,
    title: textOf(childOf(source, "title", ATOM)),
  });
}

function readCategory(element: XmlElement): ReadCategory {
  const term = attribute(element, "term");
  return given<ReadCategory>({
    label: attribute(element, "label") ?? term ?? "",
    term,
    scheme: attribute(element, "scheme"),
  });
}

function readEnclosure(link: XmlElement): ReadAttachment {
  const length = attribute(link, "length");
  return given<ReadAttachment>({
    url: attribute(link, "href") ?? "",
    mediaType: attribute(link, "type"),
    lengthBytes: length === undefined ? undefined : Number(length),
  });
}

/** A text construct as words (RFC 4287 §3.1). */
function wordsOf(construct: XmlElement): string | undefined {
  const text = textOf(construct);
  return text !== undefined && attribute(construct, "type") === "html" ? wordsOfHtml(text) : text;
}

function momentOf(element: XmlElement | undefined): number | undefined {
  return element && momentOfRfc3339(element.text.trim());
}
