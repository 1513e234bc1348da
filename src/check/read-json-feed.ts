/** JSON Feed objects (version 1.1) to the judge's reading. It takes what is there and judges nothing: rules do that. */

import { readRfc3339 } from "./dates.ts";
import { type JsonObject, member, objectsOf, stringOf, valuesOf } from "./json.ts";
import { present, type ReadCategory, type ReadEntry, type ReadHead, type ReadLink } from "./reading.ts";

/** Reads the feed object. */
export function readJsonFeedHead(feed: JsonObject): ReadHead {
  const self = linkOf(feed, "feed_url");
  const home = linkOf(feed, "home_page_url");
  return {
    format: "json",
    ...present("title", stringOf(feed, "title")),
    ...present("subtitle", stringOf(feed, "description")),
    ...present("language", stringOf(feed, "language")),
    ...present("self", self),
    ...present("home", home),
    updatedAt: feed.at,
    authors: names(feed),
    links: links(feed, ["feed_url", "home_page_url", "icon", "favicon", "next_url"]),
  };
}

/** Reads an item. */
export function readJsonFeedEntry(item: JsonObject): ReadEntry {
  const at = (key: string): number => member(item, key)?.keyAt ?? item.at;
  const attachments = objectsOf(item, "attachments");
  return {
    ...present("id", stringOf(item, "id")),
    idAt: at("id"),
    ...present("url", stringOf(item, "url")),
    ...present("title", stringOf(item, "title")),
    titleAt: at("title"),
    ...present("publishedMs", momentOf(stringOf(item, "date_published"))),
    ...present("updatedMs", momentOf(stringOf(item, "date_modified"))),
    authors: names(item),
    categories: categories(item),
    ...present("summary", stringOf(item, "summary")),
    ...present("contentHtml", stringOf(item, "content_html")),
    ...present("contentText", stringOf(item, "content_text")),
    contentAt: at("content_html"),
    ...present("language", stringOf(item, "language")),
    ...present("image", stringOf(item, "image")),
    attachments: attachments.map((one) => ({
      url: stringOf(one, "url") ?? "",
      ...present("mediaType", stringOf(one, "mime_type")),
      ...present("lengthBytes", numberOf(one, "size_in_bytes")),
    })),
    links: [
      ...links(item, ["url", "image", "banner_image"]),
      ...attachments.flatMap((one) => links(one, ["url"])),
    ],
  };
}

function linkOf(object: JsonObject, key: string): ReadLink | undefined {
  const found = member(object, key);
  return found?.value.kind === "string" ? { url: found.value.value, what: key, at: found.keyAt } : undefined;
}

function links(object: JsonObject, keys: readonly string[]): readonly ReadLink[] {
  return keys.flatMap((key) => linkOf(object, key) ?? []);
}

function names(object: JsonObject): readonly string[] {
  return objectsOf(object, "authors").flatMap((author) => stringOf(author, "name") ?? []);
}

/** The tags; the taxonomy extension gives each its term and scheme where it lists as many. */
function categories(item: JsonObject): readonly ReadCategory[] {
  const taxonomy = member(item, "_taxonomy")?.value;
  const terms = taxonomy?.kind === "object" ? objectsOf(taxonomy, "categories") : [];
  const tags = valuesOf(item, "tags");
  return tags.flatMap((tag, index) => {
    if (tag.kind !== "string") return [];
    const term = terms.length === tags.length ? terms[index] : undefined;
    return [
      {
        label: tag.value,
        ...present("term", term && stringOf(term, "id")),
        ...present("scheme", term && stringOf(term, "scheme")),
      },
    ];
  });
}

function numberOf(object: JsonObject, key: string): number | undefined {
  const value = member(object, key)?.value;
  return value?.kind === "number" ? value.value : undefined;
}

function momentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const reading = readRfc3339(text);
  return "epochMs" in reading ? reading.epochMs : undefined;
}
