/** Atom elements (RFC 4287) to the judge's reading. It takes what is there and judges nothing: rules do that. */

import { readRfc3339 } from "./dates.ts";
import { wordsOfHtml } from "./html.ts";
import { ATOM, MEDIA, TOMBSTONES } from "./namespaces.ts";
import {
  present,
  type ReadAttachment,
  type ReadCategory,
  type ReadDeletion,
  type ReadEntry,
  type ReadHead,
  type ReadLink,
  type ReadSource,
} from "./reading.ts";
import { historyOf, hubsOf, licenseOf, linksOf, pointersOf, relationOf, relationsOf } from "./relations.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "./xml.ts";

/** Reads the feed; its entries may be empty. */
export function readAtomHead(feed: XmlElement): ReadHead {
  const updated = childOf(feed, "updated", ATOM);
  const self = linksOf(feed, "self")[0];
  const home = linksOf(feed, "alternate")[0];
  return {
    format: "atom",
    ...present("id", textOf(childOf(feed, "id", ATOM))),
    ...present("title", textOf(childOf(feed, "title", ATOM))),
    ...present("subtitle", textOf(childOf(feed, "subtitle", ATOM))),
    ...present("language", feed.language),
    ...present("self", self),
    ...present("home", home),
    ...present("updatedMs", momentOf(updated)),
    updatedAt: updated?.at ?? feed.at,
    authors: names(feed, "author"),
    ...present("license", licenseOf(feed)),
    hubs: hubsOf(feed),
    history: historyOf(feed),
    deletions: childrenOf(feed, "deleted-entry", TOMBSTONES).map(readDeletion),
    links: [...pointersOf(feed), ...links(feed, ["icon", "logo"])],
  };
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
  return {
    ...present("id", textOf(id)),
    idAt: id?.at ?? entry.at,
    ...present("url", linksOf(entry, "alternate")[0]?.url),
    ...present("title", textOf(title)),
    titleAt: title?.at ?? entry.at,
    ...present("publishedMs", momentOf(childOf(entry, "published", ATOM))),
    ...present("updatedMs", momentOf(childOf(entry, "updated", ATOM))),
    authors: names(entry, "author"),
    contributors: names(entry, "contributor"),
    categories: childrenOf(entry, "category", ATOM).map(readCategory),
    ...present("summary", summary && wordsOf(summary)),
    ...present("contentHtml", html),
    ...present("contentText", html === undefined ? textOf(content) : undefined),
    contentAt: content?.at ?? entry.at,
    ...present("language", entry.language),
    ...present("image", image && attribute(image, "url")),
    attachments: enclosures.map(readEnclosure),
    ...relationsOf(entry),
    ...present("source", readSource(childOf(entry, "source", ATOM))),
    links: [...pointersOf(entry), ...media.flatMap(mediaLink)],
  };
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
  const reading = readRfc3339(attribute(element, "when") ?? "");
  return {
    ref: attribute(element, "ref") ?? "",
    ...("epochMs" in reading && { whenMs: reading.epochMs }),
    at: element.at,
  };
}

/** RFC 4287 §4.2.11: the feed's own head, within the entry. */
function readSource(source: XmlElement | undefined): ReadSource | undefined {
  if (source === undefined) return undefined;
  return {
    ...present("url", linksOf(source, "self")[0]?.url),
    ...present("title", textOf(childOf(source, "title", ATOM))),
  };
}

function readCategory(element: XmlElement): ReadCategory {
  const term = attribute(element, "term");
  return {
    label: attribute(element, "label") ?? term ?? "",
    ...present("term", term),
    ...present("scheme", attribute(element, "scheme")),
  };
}

function readEnclosure(link: XmlElement): ReadAttachment {
  const length = attribute(link, "length");
  return {
    url: attribute(link, "href") ?? "",
    ...present("mediaType", attribute(link, "type")),
    ...present("lengthBytes", length === undefined ? undefined : Number(length)),
  };
}

/** A text construct as words (RFC 4287 §3.1). */
function wordsOf(construct: XmlElement): string | undefined {
  const text = textOf(construct);
  return text !== undefined && attribute(construct, "type") === "html" ? wordsOfHtml(text) : text;
}

function momentOf(element: XmlElement | undefined): number | undefined {
  if (element === undefined) return undefined;
  const reading = readRfc3339(element.text.trim());
  return "epochMs" in reading ? reading.epochMs : undefined;
}
