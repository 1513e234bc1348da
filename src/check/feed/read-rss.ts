/** RSS 2.0 elements to the judge's reading. It takes what is there and judges nothing: rules do that. */

import { given } from "../given.ts";
import { momentOfRfc822 } from "../grammars/rfc822-dates.ts";
import { wordsOfHtml } from "../html/html.ts";
import { CONTENT, DC, ITUNES, MEDIA, PODCAST } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../xml/xml.ts";
import type { ReadAttachment, ReadCategory, ReadEntry, ReadHead, ReadLink, ReadSource } from "./reading.ts";
import { historyOf, hubsOf, licenseOf, linksOf, pointersOf, relationsOf } from "./relations.ts";

/** Reads the channel; its items may be empty. */
export function readRssHead(root: XmlElement): ReadHead {
  const channel = childOf(root, "channel") ?? root;
  const updated = childOf(channel, "lastBuildDate") ?? childOf(channel, "pubDate");
  const self = linksOf(channel, "self")[0];
  const home = linkOf(childOf(channel, "link"), "link");
  const image = childOf(channel, "image");
  return given<ReadHead>({
    format: "rss",
    title: textOf(childOf(channel, "title")),
    subtitle: textOf(childOf(channel, "description")),
    language: textOf(childOf(channel, "language")),
    self,
    home,
    updatedMs: momentOf(updated),
    updatedAt: updated?.at ?? channel.at,
    authors: [],
    license: licenseOf(channel),
    hubs: hubsOf(channel),
    history: historyOf(channel),
    deletions: [],
    links: [
      ...(home ? [home] : []),
      ...pointersOf(channel),
      ...(image ? links(image, ["url", "link"]) : []),
      ...childrenOf(channel, "image", ITUNES).flatMap((one) => attributeLink(one, "href")),
    ],
  });
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
  const { comments, inReplyTo, related, via, license } = relationsOf(item);
  return given<ReadEntry>({
    id: textOf(guid),
    idAt: guid?.at ?? item.at,
    url: textOf(childOf(item, "link")),
    title: textOf(title),
    titleAt: title?.at ?? item.at,
    publishedMs: momentOf(childOf(item, "pubDate")),
    authors: childrenOf(item, "creator", DC).map((creator) => creator.text.trim()),
    contributors: childrenOf(item, "contributor", DC).map((contributor) => contributor.text.trim()),
    categories: childrenOf(item, "category").map(readCategory),
    summary: description && encoded ? wordsOfHtml(description.text) || undefined : undefined,
    contentHtml: content?.text,
    contentAt: content?.at ?? item.at,
    language: textOf(childOf(item, "language", DC)),
    image: image && attribute(image, "url"),
    attachments: [
      ...enclosures.map((one) => readFile(one, "length")),
      ...media.filter((one) => one !== image).map((one) => readFile(one, "fileSize")),
    ],
    comments,
    inReplyTo,
    related,
    via,
    license,
    source: readSource(childOf(item, "source")),
    links: [
      ...links(item, ["link"]),
      ...(guid && attribute(guid, "isPermaLink") !== "false" ? links(item, ["guid"]) : []),
      ...pointersOf(item),
      ...[...enclosures, ...media].flatMap((one) => attributeLink(one, "url")),
      ...item.children.filter(({ uri }) => uri === ITUNES || uri === PODCAST).flatMap(podcastLinks),
    ],
  });
}

function readCategory(element: XmlElement): ReadCategory {
  return given<ReadCategory>({ label: element.text.trim(), scheme: attribute(element, "domain") });
}

/** RSS has one enclosure; further files are media (R31). */
function readFile(element: XmlElement, lengthName: string): ReadAttachment {
  const length = attribute(element, lengthName);
  return given<ReadAttachment>({
    url: attribute(element, "url") ?? "",
    mediaType: attribute(element, "type"),
    lengthBytes: length === undefined ? undefined : Number(length),
  });
}

function readSource(source: XmlElement | undefined): ReadSource | undefined {
  return source && given<ReadSource>({ url: attribute(source, "url"), title: textOf(source) });
}

/** Pictures, transcripts and chapters of an episode; people's own pages are others'. */
function podcastLinks(element: XmlElement): readonly ReadLink[] {
  return attributeLink(element, element.uri === ITUNES ? "href" : "url");
}

function momentOf(element: XmlElement | undefined): number | undefined {
  return element && momentOfRfc822(element.text.trim());
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
