/** RSS 2.0 elements to the judge's reading. It takes what is there and judges nothing: rules do that. */

import { readRfc822 } from "./dates.ts";
import { wordsOfHtml } from "./html.ts";
import { ATOM, CONTENT, DC, MEDIA } from "./namespaces.ts";
import {
  present,
  type ReadAttachment,
  type ReadCategory,
  type ReadEntry,
  type ReadHead,
  type ReadLink,
} from "./reading.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "./xml.ts";

/** Reads the channel; its items may be empty. */
export function readRssHead(root: XmlElement): ReadHead {
  const channel = childOf(root, "channel") ?? root;
  const updated = childOf(channel, "lastBuildDate") ?? childOf(channel, "pubDate");
  const self = atomLinks(channel, "self")[0];
  const home = linkOf(childOf(channel, "link"), "link");
  const image = childOf(channel, "image");
  return {
    format: "rss",
    ...present("title", textOf(childOf(channel, "title"))),
    ...present("subtitle", textOf(childOf(channel, "description"))),
    ...present("language", textOf(childOf(channel, "language"))),
    ...present("self", self),
    ...present("home", home),
    ...present("updatedMs", momentOf(updated)),
    updatedAt: updated?.at ?? channel.at,
    authors: [],
    links: [
      ...(home ? [home] : []),
      ...["self", "alternate", "current", "prev-archive", "next-archive"].flatMap((rel) =>
        atomLinks(channel, rel),
      ),
      ...(image ? links(image, ["url", "link"]) : []),
    ],
  };
}

/** Reads an item. */
export function readRssEntry(item: XmlElement): ReadEntry {
  const guid = childOf(item, "guid");
  const title = childOf(item, "title");
  const description = childOf(item, "description");
  const encoded = childOf(item, "encoded", CONTENT);
  const content = encoded ?? description;
  const enclosures = childrenOf(item, "enclosure");
  const media = childrenOf(item, "content", MEDIA);
  const image = media.find((one) => attribute(one, "medium") === "image");
  return {
    ...present("id", textOf(guid)),
    idAt: guid?.at ?? item.at,
    ...present("url", textOf(childOf(item, "link"))),
    ...present("title", textOf(title)),
    titleAt: title?.at ?? item.at,
    ...present("publishedMs", momentOf(childOf(item, "pubDate"))),
    authors: childrenOf(item, "creator", DC).map((creator) => creator.text.trim()),
    categories: childrenOf(item, "category").map(readCategory),
    ...present("summary", description && encoded ? wordsOfHtml(description.text) || undefined : undefined),
    ...present("contentHtml", content?.text),
    contentAt: content?.at ?? item.at,
    ...present("language", textOf(childOf(item, "language", DC))),
    ...present("image", image && attribute(image, "url")),
    attachments: enclosures.map(readEnclosure),
    links: [
      ...links(item, ["link"]),
      ...(guid && attribute(guid, "isPermaLink") !== "false" ? links(item, ["guid"]) : []),
      ...["alternate", "enclosure", "related"].flatMap((rel) => atomLinks(item, rel)),
      ...[...enclosures, ...media].flatMap((one) => attributeLink(one, "url")),
    ],
  };
}

function readCategory(element: XmlElement): ReadCategory {
  return { label: element.text.trim(), ...present("scheme", attribute(element, "domain")) };
}

function readEnclosure(element: XmlElement): ReadAttachment {
  const length = attribute(element, "length");
  return {
    url: attribute(element, "url") ?? "",
    ...present("mediaType", attribute(element, "type")),
    ...present("lengthBytes", length === undefined ? undefined : Number(length)),
  };
}

function momentOf(element: XmlElement | undefined): number | undefined {
  if (element === undefined) return undefined;
  const reading = readRfc822(element.text.trim());
  return "epochMs" in reading ? reading.epochMs : undefined;
}

function linkOf(element: XmlElement | undefined, what: string): ReadLink | undefined {
  const url = textOf(element);
  return element === undefined || url === undefined ? undefined : { url, what, at: element.at };
}

function links(parent: XmlElement, names: readonly string[]): readonly ReadLink[] {
  return names.flatMap((name) => childrenOf(parent, name).flatMap((child) => linkOf(child, name) ?? []));
}

function attributeLink(element: XmlElement, name: string): readonly ReadLink[] {
  const url = attribute(element, name);
  return url === undefined ? [] : [{ url, what: element.name, at: element.at }];
}

function atomLinks(parent: XmlElement, rel: string): readonly ReadLink[] {
  return childrenOf(parent, "link", ATOM)
    .filter((link) => (attribute(link, "rel") ?? "alternate") === rel)
    .flatMap((link) => attributeLink(link, "href"))
    .map((link) => ({ ...link, what: `${link.what} rel="${rel}"` }));
}
