/** Atom elements (RFC 4287) to the judge's reading. It takes what is there and judges nothing: rules do that. */

import { readRfc3339 } from "./dates.ts";
import { wordsOfHtml } from "./html.ts";
import { ATOM, MEDIA } from "./namespaces.ts";
import {
  present,
  type ReadAttachment,
  type ReadCategory,
  type ReadEntry,
  type ReadHead,
  type ReadLink,
} from "./reading.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "./xml.ts";

/** Reads the feed; its entries may be empty. */
export function readAtomHead(feed: XmlElement): ReadHead {
  const updated = childOf(feed, "updated", ATOM);
  const self = atomLinks(feed, "self")[0];
  const home = atomLinks(feed, "alternate")[0];
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
    authors: names(feed),
    links: [...pointers(feed), ...links(feed, ["icon", "logo"])],
  };
}

/** Reads an entry. */
export function readAtomEntry(entry: XmlElement): ReadEntry {
  const id = childOf(entry, "id", ATOM);
  const title = childOf(entry, "title", ATOM);
  const content = childOf(entry, "content", ATOM);
  const summary = childOf(entry, "summary", ATOM);
  const html = content !== undefined && attribute(content, "type") === "html" ? content.text : undefined;
  const enclosures = relations(entry, "enclosure");
  const media = childrenOf(entry, "content", MEDIA);
  const image = media.find((one) => attribute(one, "medium") === "image");
  return {
    ...present("id", textOf(id)),
    idAt: id?.at ?? entry.at,
    ...present("url", atomLinks(entry, "alternate")[0]?.url),
    ...present("title", textOf(title)),
    titleAt: title?.at ?? entry.at,
    ...present("publishedMs", momentOf(childOf(entry, "published", ATOM))),
    ...present("updatedMs", momentOf(childOf(entry, "updated", ATOM))),
    authors: names(entry),
    categories: childrenOf(entry, "category", ATOM).map(readCategory),
    ...present("summary", summary && wordsOf(summary)),
    ...present("contentHtml", html),
    ...present("contentText", html === undefined ? textOf(content) : undefined),
    contentAt: content?.at ?? entry.at,
    ...present("language", entry.language),
    ...present("image", image && attribute(image, "url")),
    attachments: enclosures.map(readEnclosure),
    links: [...pointers(entry), ...media.flatMap(mediaLink)],
  };
}

function relations(parent: XmlElement, rel: string): readonly XmlElement[] {
  return childrenOf(parent, "link", ATOM).filter((link) => (attribute(link, "rel") ?? "alternate") === rel);
}

function atomLinks(parent: XmlElement, rel: string): readonly ReadLink[] {
  return relations(parent, rel).flatMap((link) => {
    const url = attribute(link, "href");
    return url === undefined ? [] : [{ url, what: `link rel="${rel}"`, at: link.at }];
  });
}

/** Every link but the hub, which is no resource of the site. */
function pointers(parent: XmlElement): readonly ReadLink[] {
  const rels = new Set(childrenOf(parent, "link", ATOM).map((link) => attribute(link, "rel") ?? "alternate"));
  rels.delete("hub");
  return [...rels].flatMap((rel) => atomLinks(parent, rel));
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

function names(parent: XmlElement): readonly string[] {
  return childrenOf(parent, "author", ATOM).flatMap((author) => textOf(childOf(author, "name", ATOM)) ?? []);
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
