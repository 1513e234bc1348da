/** JSON Feed objects (version 1.1) to the judge's reading. It takes what is there and judges nothing: rules do that. */

import { given } from "../given.ts";
import { momentOfRfc3339 } from "../grammars/iso-dates.ts";
import { type JsonObject, type JsonValue, member, objectsOf, stringOf, valuesOf } from "../json/json.ts";
import type {
  ReadAttachment,
  ReadCategory,
  ReadComments,
  ReadEntry,
  ReadHead,
  ReadHistory,
  ReadLink,
  ReadRelations,
  ReadSource,
} from "./reading.ts";

/** Reads the feed object. */
export function readJsonFeedHead(feed: JsonObject): ReadHead {
  const self = linkOf(feed, "feed_url");
  const home = linkOf(feed, "home_page_url");
  return given<ReadHead>({
    format: "json",
    title: stringOf(feed, "title"),
    subtitle: stringOf(feed, "description"),
    language: stringOf(feed, "language"),
    self,
    home,
    updatedAt: feed.at,
    authors: names(feed, "authors"),
    license: linkedBy(feed, "license")[0]?.url,
    hubs: objectsOf(feed, "hubs").flatMap((hub) => stringOf(hub, "url") ?? []),
    history: given<ReadHistory>({ isArchive: false, previous: linkOf(feed, "next_url") }),
    deletions: [],
    links: [
      ...links(feed, ["feed_url", "home_page_url", "icon", "favicon", "next_url"]),
      ...linkedBy(feed, "license"),
    ],
  });
}

/** Reads an item. Of an id that is a number readers make text (JSON Feed 1.1), and know the item by that. */
export function readJsonFeedEntry(item: JsonObject): ReadEntry {
  const at = (key: string): number => member(item, key)?.keyAt ?? item.at;
  const attachments = objectsOf(item, "attachments");
  const { comments, inReplyTo, related, via, license } = relationsOf(item);
  return given<ReadEntry>({
    id: stringOf(item, "id") ?? numberOf(item, "id")?.toString(),
    idAt: at("id"),
    url: stringOf(item, "url"),
    title: stringOf(item, "title"),
    titleAt: at("title"),
    publishedMs: momentOf(stringOf(item, "date_published")),
    updatedMs: momentOf(stringOf(item, "date_modified")),
    authors: names(item, "authors"),
    contributors: namesIn(objectOf(item, "_contributors"), "people"),
    categories: categories(item),
    summary: stringOf(item, "summary"),
    contentHtml: stringOf(item, "content_html"),
    contentText: stringOf(item, "content_text"),
    contentAt: at("content_html"),
    language: stringOf(item, "language"),
    image: stringOf(item, "image"),
    attachments: attachments.map((one) =>
      given<ReadAttachment>({
        url: stringOf(one, "url") ?? "",
        mediaType: stringOf(one, "mime_type"),
        lengthBytes: numberOf(one, "size_in_bytes"),
      }),
    ),
    comments,
    inReplyTo,
    related,
    via,
    license,
    source: readSource(objectOf(item, "_source")),
    links: [
      ...links(item, ["url", "external_url", "image", "banner_image"]),
      ...attachments.flatMap((one) => links(one, ["url"])),
      ...["related", "via", "license", "in_reply_to"].flatMap((rel) => linkedBy(item, rel)),
    ],
  });
}

function linkOf(object: JsonObject, key: string): ReadLink | undefined {
  const found = member(object, key);
  return found?.value.kind === "string" ? { url: found.value.value, what: key, at: found.keyAt } : undefined;
}

function links(object: JsonObject, keys: readonly string[]): readonly ReadLink[] {
  return keys.flatMap((key) => linkOf(object, key) ?? []);
}

function objectOf(object: JsonObject, key: string): JsonObject | undefined {
  const value = member(object, key)?.value;
  return value?.kind === "object" ? value : undefined;
}

function names(object: JsonObject, key: string): readonly string[] {
  return objectsOf(object, key).flatMap((person) => stringOf(person, "name") ?? []);
}

function namesIn(object: JsonObject | undefined, key: string): readonly string[] {
  return object === undefined ? [] : names(object, key);
}

/** What an item says of its place among other pages: JSON Feed has one word for it, `_links` has the rest. */
function relationsOf(item: JsonObject): ReadRelations {
  const external = linkOf(item, "external_url");
  return given<ReadRelations>({
    comments: readComments(item),
    inReplyTo: linkedBy(item, "in_reply_to")[0]?.url,
    related: [...(external ? [external] : []), ...linkedBy(item, "related")].map(({ url }) => url),
    via: linkedBy(item, "via").map(({ url }) => url),
    license: linkedBy(item, "license")[0]?.url,
  });
}

/** The links of one relation in the extension `_links`: a URL, an object with one, or a list of either. */
function linkedBy(object: JsonObject, rel: string): readonly ReadLink[] {
  const entry = objectOf(object, "_links");
  const value = entry && member(entry, rel)?.value;
  return value === undefined ? [] : urlsIn(value, rel);
}

function urlsIn(value: JsonValue, rel: string): readonly ReadLink[] {
  const what = `_links.${rel}`;
  if (value.kind === "array") return value.values.flatMap((one) => urlsIn(one, rel));
  if (value.kind === "string") return [{ url: value.value, what, at: value.at }];
  if (value.kind !== "object") return [];
  const url = stringOf(value, "url") ?? stringOf(value, "href");
  return url === undefined ? [] : [{ url, what, at: value.at }];
}

/** The first of the replies is their page. */
function readComments(item: JsonObject): ReadComments | undefined {
  const entry = objectOf(item, "_links");
  const value = entry && member(entry, "replies")?.value;
  if (value === undefined) return undefined;
  const [first] = value.kind === "array" ? value.values : [value];
  const count = first?.kind === "object" ? numberOf(first, "count") : undefined;
  return given<ReadComments>({ url: urlsIn(value, "replies")[0]?.url, count });
}

function readSource(source: JsonObject | undefined): ReadSource | undefined {
  if (source === undefined) return undefined;
  const url = stringOf(source, "feed_url") ?? stringOf(source, "url");
  return given<ReadSource>({ url, title: stringOf(source, "title") });
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
      given<ReadCategory>({
        label: tag.value,
        term: term && stringOf(term, "id"),
        scheme: term && stringOf(term, "scheme"),
      }),
    ];
  });
}

function numberOf(object: JsonObject, key: string): number | undefined {
  const value = member(object, key)?.value;
  return value?.kind === "number" ? value.value : undefined;
}

function momentOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : momentOfRfc3339(text);
}
