/** JSON Feed (versions 1 and 1.1) as articles to import. */

import {
  type JsonObject,
  type JsonValue,
  member,
  objectsOf,
  stringOf,
  valuesOf,
} from "../check/json/json.ts";
import type { Place } from "../model/problem.ts";
import { type Imported, type ImportedFile, NOTHING_MORE } from "./imported.ts";
import type { ReadChannel, ReadItem } from "./rss.ts";

export function readJsonFeed(feed: JsonObject, placeOf: (at: number) => Place): ReadChannel {
  const home = stringOf(feed, "home_page_url");
  const language = stringOf(feed, "language");
  const authors = namesOf(feed);
  return {
    items: objectsOf(feed, "items").map((item) => readItem(item, home, authors, placeOf(item.at))),
    ...(home !== undefined && { home }),
    ...(language !== undefined && { language }),
  };
}

function readItem(
  item: JsonObject,
  home: string | undefined,
  feedAuthors: readonly string[],
  place: Place,
): ReadItem {
  const text = (key: string): string | undefined => stringOf(item, key)?.trim() || undefined;
  const id = text("id") ?? numberOf(item, "id")?.toString();
  const url = text("url");
  const html = stringOf(item, "content_html") ?? htmlOfText(stringOf(item, "content_text") ?? "");
  const base = url ?? home;
  const authors = namesOf(item);
  const published = text("date_published");
  const updated = text("date_modified");
  const external = text("external_url");
  const image = text("image") ?? text("banner_image");
  const language = text("language");
  const summary = text("summary");
  const replies = linksOf(item, "replies")[0];
  const inReplyTo = linksOf(item, "in_reply_to")[0];
  const license = linksOf(item, "license")[0];
  const source = readSource(member(item, "_source")?.value);
  return {
    ...NOTHING_MORE,
    place,
    title: stringOf(item, "title") ?? "",
    body: { kind: "html", html, ...(base !== undefined && { baseUrl: base }) },
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(external !== undefined && { externalUrl: external }),
    ...((published ?? updated) !== undefined && { publishedText: published ?? updated ?? "" }),
    ...(updated !== undefined && { updatedText: updated }),
    ...(language !== undefined && { language }),
    authors: authors.length > 0 ? authors : feedAuthors,
    contributors: contributorsOf(item),
    categories: categoriesOf(item),
    ...(summary !== undefined && { summary }),
    ...(image !== undefined && { image: { url: image } }),
    files: objectsOf(item, "attachments").map(fileOf),
    related: linksOf(item, "related"),
    via: linksOf(item, "via"),
    ...(replies !== undefined && { comments: replies }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(license !== undefined && { license }),
    ...(source && { source }),
  };
}

/** Plain text as HTML, in which empty lines part paragraphs. */
function htmlOfText(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").trim();
  if (escaped === "") return "";
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll("\n", "<br>")}</p>`)
    .join("");
}

/** Version 1 has one author, 1.1 a list. */
function namesOf(object: JsonObject): readonly string[] {
  const single = member(object, "author")?.value;
  const people = [...objectsOf(object, "authors"), ...(single?.kind === "object" ? [single] : [])];
  return people.flatMap((person) => stringOf(person, "name") ?? []);
}

function contributorsOf(item: JsonObject): readonly string[] {
  const extension = member(item, "_contributors")?.value;
  if (extension?.kind !== "object") return [];
  return objectsOf(extension, "people").flatMap((person) => stringOf(person, "name") ?? []);
}

/** Tags; the taxonomy extension of siar's own feeds has the term and scheme of the first of them. */
function categoriesOf(item: JsonObject): Imported["categories"] {
  const extension = member(item, "_taxonomy")?.value;
  const terms = extension?.kind === "object" ? objectsOf(extension, "categories") : [];
  return valuesOf(item, "tags").flatMap((tag, index) => {
    if (tag.kind !== "string" || tag.value.trim() === "") return [];
    const described = terms[index];
    const term = described && stringOf(described, "id");
    const scheme = described && stringOf(described, "scheme");
    return [
      { label: tag.value, ...(term !== undefined && { term }), ...(scheme !== undefined && { scheme }) },
    ];
  });
}

function fileOf(attachment: JsonObject): ImportedFile {
  const type = stringOf(attachment, "mime_type");
  const length = numberOf(attachment, "size_in_bytes");
  const duration = numberOf(attachment, "duration_in_seconds");
  const title = stringOf(attachment, "title");
  return {
    url: stringOf(attachment, "url") ?? "",
    ...(type !== undefined && { mediaType: type }),
    ...(length !== undefined && length > 0 && { lengthBytes: length }),
    ...(duration !== undefined && duration > 0 && { duration: String(Math.round(duration)) }),
    ...(title !== undefined && { title }),
  };
}

function linksOf(item: JsonObject, rel: string): readonly string[] {
  const links = member(item, "_links")?.value;
  const value = links?.kind === "object" ? member(links, rel)?.value : undefined;
  return value === undefined ? [] : urlsIn(value, 0);
}

function urlsIn(value: JsonValue, depth: number): readonly string[] {
  if (value.kind === "string") return [value.value];
  if (value.kind === "array" && depth === 0) return value.values.flatMap((one) => urlsIn(one, 1));
  if (value.kind !== "object") return [];
  return [stringOf(value, "url") ?? stringOf(value, "href") ?? ""].filter((url) => url !== "");
}

function readSource(value: JsonValue | undefined): Imported["source"] {
  if (value?.kind !== "object") return undefined;
  const url = stringOf(value, "feed_url") ?? stringOf(value, "url");
  const title = stringOf(value, "title");
  return url === undefined || title === undefined ? undefined : { title, url };
}

function numberOf(object: JsonObject, key: string): number | undefined {
  const value = member(object, key)?.value;
  return value?.kind === "number" ? value.value : undefined;
}
