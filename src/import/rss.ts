/** RSS 2.0 and its older forms, RSS 1.0 among them, as articles to import: what items say, in whatever words they say it. */

import { linksOf, relationsOf } from "../check/feed/relations.ts";
import { wordsOfHtml } from "../check/html/html.ts";
import { CONTENT, DC, ITUNES, MEDIA } from "../check/xml/namespaces.ts";
import { attribute, childOf, childrenOf, descendants, textOf, type XmlElement } from "../check/xml/xml.ts";
import {
  type Imported,
  type ImportedFile,
  type ImportedImage,
  type LeftOut,
  NOTHING_MORE,
} from "./imported.ts";
import { hostOf } from "./old-addresses.ts";

/** Dates are still as written. */
export interface ReadItem extends Omit<Imported, "published" | "updated"> {
  readonly publishedText?: string;
  readonly updatedText?: string;
}

export interface ReadChannel {
  readonly items: readonly ReadItem[];
  readonly language?: string;
  readonly home?: string;
  readonly leftOut?: readonly LeftOut[];
}

const RSS_1 = "http://purl.org/rss/1.0/";
const DC_TERMS = "http://purl.org/dc/terms/";

/** Elements of RSS have no namespace, or that of RSS 1.0. */
function own(parent: XmlElement, name: string): XmlElement | undefined {
  return childOf(parent, name) ?? childOf(parent, name, RSS_1);
}

export function readRss(root: XmlElement, placeOf: (element: XmlElement) => Imported["place"]): ReadChannel {
  const channel = own(root, "channel") ?? root;
  const home = textOf(own(channel, "link"));
  const language = textOf(own(channel, "language")) ?? textOf(childOf(channel, "language", DC));
  // In RSS 1.0 items stand beside the channel.
  const items = [channel, root].flatMap((parent) => [
    ...childrenOf(parent, "item"),
    ...childrenOf(parent, "item", RSS_1),
  ]);
  return {
    items: [...new Set(items)].map((item) => readItem(item, home, placeOf(item))),
    ...(home !== undefined && { home }),
    ...(language !== undefined && { language }),
  };
}

function readItem(item: XmlElement, home: string | undefined, place: Imported["place"]): ReadItem {
  const guid = own(item, "guid");
  const id = textOf(guid) ?? item.attributes.find(({ local }) => local === "about")?.value;
  const written = textOf(own(item, "link")) ?? linksOf(item, "alternate")[0]?.url;
  const link = written !== undefined && URL.canParse(written, home) ? new URL(written, home).href : written;
  const isPermalink = guid !== undefined && attribute(guid, "isPermaLink") !== "false";
  const permalink = isPermalink && /^https?:/i.test(id ?? "") ? id : undefined;
  const isElsewhere = isOther(link, home);
  const url = isElsewhere ? permalink : (link ?? permalink);
  const description = own(item, "description")?.text.trim() ?? "";
  const encoded = childOf(item, "encoded", CONTENT)?.text.trim() ?? "";
  const { related, via, inReplyTo, license } = relationsOf(item);
  const comments = textOf(own(item, "comments"));
  const summary =
    encoded === "" ? (textOf(childOf(item, "summary", ITUNES)) ?? "") : wordsOfHtml(description);
  const source = readSource(own(item, "source"));
  const published = textOf(own(item, "pubDate")) ?? textOf(childOf(item, "date", DC));
  const updated = textOf(childOf(item, "updated", ATOM)) ?? textOf(childOf(item, "modified", DC_TERMS));
  const image = readImage(item);
  const html = encoded === "" ? description : encoded;
  return {
    ...NOTHING_MORE,
    place,
    title: wordsOfTitle(textOf(own(item, "title")) ?? textOf(childOf(item, "title", DC)) ?? ""),
    body: { kind: "html", html, ...((url ?? home) ? { baseUrl: url ?? home ?? "" } : {}) },
    ...((id ?? link) !== undefined && { id: id ?? link ?? "" }),
    ...(url !== undefined && { url }),
    ...(isElsewhere && link !== undefined && { externalUrl: link }),
    ...(published !== undefined && { publishedText: published }),
    ...(updated !== undefined && { updatedText: updated }),
    ...language(item),
    authors: authorsOf(item),
    contributors: childrenOf(item, "contributor", DC).map(({ text }) => text),
    categories: categoriesOf(item),
    ...(summary !== "" && { summary }),
    ...(image && { image }),
    files: filesOf(item),
    related: related.filter((one) => one !== link),
    via,
    ...(comments !== undefined &&
      !comments.includes("#respond") &&
      /^https?:/i.test(comments) && { comments }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(license !== undefined && { license }),
    ...(source && { source }),
  };
}

const ATOM = "http://www.w3.org/2005/Atom";

/** A link to another host than the feed's own home is what the item is about. */
function isOther(link: string | undefined, home: string | undefined): boolean {
  const [there, here] = [hostOf(link), hostOf(home)];
  return there !== undefined && here !== undefined && there !== here && !there.endsWith(`.${here}`);
}

function language(item: XmlElement): { readonly language?: string } {
  const tag = textOf(childOf(item, "language", DC)) ?? item.language;
  return tag === undefined ? {} : { language: tag };
}

/** `author` is an e-mail address, often with the name in brackets; the name alone is taken. */
function authorsOf(item: XmlElement): readonly string[] {
  const creators = childrenOf(item, "creator", DC).map(({ text }) => text);
  if (creators.length > 0) return creators;
  const author = textOf(own(item, "author")) ?? textOf(childOf(item, "author", ITUNES));
  return author === undefined ? [] : [author];
}

function categoriesOf(item: XmlElement): Imported["categories"] {
  const named = childrenOf(item, "category").map((category) => {
    const scheme = attribute(category, "domain");
    return { label: category.text.trim(), ...(scheme !== undefined && { scheme }) };
  });
  const subjects = childrenOf(item, "subject", DC).map(({ text }) => ({ label: text.trim() }));
  return [...named, ...(named.length === 0 ? subjects : [])].filter(({ label }) => label !== "");
}

/** Titles are plain text, or HTML that was escaped for it; only what is plainly a reference or a tag is decoded. */
export function wordsOfTitle(text: string): string {
  return /&(?:#?\w{2,8});|<\/?(?:a|b|i|em|strong|sup|sub|code|span|br|cite|q)\b[^<>]*>/i.test(text)
    ? wordsOfHtml(text)
    : text;
}

function filesOf(item: XmlElement): readonly ImportedFile[] {
  const duration = textOf(childOf(item, "duration", ITUNES));
  const enclosures = childrenOf(item, "enclosure").map((one) => fileOf(one, "length"));
  const media = mediaOf(item)
    .filter((one) => !isImage(one))
    .map((one) => fileOf(one, "fileSize"));
  const files = [...enclosures, ...media].filter(
    ({ url, mediaType }) => url !== "" && !mediaType?.startsWith("image/"),
  );
  const [first, ...others] = files;
  if (first === undefined) return [];
  return [duration === undefined || first.duration !== undefined ? first : { ...first, duration }, ...others];
}

function fileOf(element: XmlElement, lengthName: string): ImportedFile {
  const type = attribute(element, "type");
  const length = Number(attribute(element, lengthName) ?? "");
  const duration = attribute(element, "duration");
  const title = textOf(childOf(element, "title", MEDIA));
  return {
    url: attribute(element, "url")?.trim() ?? "",
    ...(type !== undefined && { mediaType: type }),
    ...(length > 0 && { lengthBytes: length }),
    ...(duration !== undefined && { duration }),
    ...(title !== undefined && { title }),
  };
}

/** Media RSS, in groups or not; without an address of its own it is only a player. */
function mediaOf(item: XmlElement): readonly XmlElement[] {
  return [...descendants(item)].filter(
    (one) => one.uri === MEDIA && one.local === "content" && (attribute(one, "url") ?? "") !== "",
  );
}

function isImage(element: XmlElement): boolean {
  return attribute(element, "medium") === "image" || (attribute(element, "type") ?? "").startsWith("image/");
}

/** The picture of an item: of Media RSS, an enclosure that is one, or a thumbnail. */
export function readImage(item: XmlElement): ImportedImage | undefined {
  const media = mediaOf(item).find(isImage);
  if (media !== undefined) {
    const words = (name: string): string => textOf(childOf(media, name, MEDIA)) ?? "";
    return {
      url: attribute(media, "url") ?? "",
      alt: wordsOfTitle(words("description")),
      caption: wordsOfTitle(words("title")),
      credit: words("credit"),
    };
  }
  const enclosure = childrenOf(item, "enclosure").find(isImage);
  const thumbnail = [...descendants(item)].find((one) => one.uri === MEDIA && one.local === "thumbnail");
  const url = (enclosure ?? thumbnail) && attribute(enclosure ?? thumbnail ?? item, "url");
  return url === undefined || url === "" ? undefined : { url };
}

function readSource(source: XmlElement | undefined): Imported["source"] {
  const url = source && attribute(source, "url");
  const title = textOf(source);
  return url === undefined || title === undefined ? undefined : { title, url };
}
