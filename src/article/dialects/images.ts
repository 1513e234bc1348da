/**
 * The lead image as other programs write it: a text, a map with a path under one of several keys, a list of these, a
 * list of Hugo's resources. Its words may stand beside it, as `image_alt` does.
 */

import type { Data, DataMap, DataPath } from "../../text/data.ts";
import { isMap } from "../keys.ts";
import type { Dialect } from "./dialect.ts";
import type { Finder } from "./keys-of-matter.ts";
import { finderOf } from "./keys-of-matter.ts";
import { hasTemplate, plainWords } from "./plain-words.ts";
import { type Composed, textOf, type Written, type WrittenText } from "./written.ts";

/** A map with `src`, and `alt`, `caption` and `credit` where they are there; undefined where it is no image. */
export function readImageOf(written: Written, find: Finder, dialect: Dialect): Composed | undefined {
  const read = imageIn(written);
  if (read === undefined) return undefined;
  const found = { ...read, source: inFolder(read.source, dialect) };
  const entries = new Map<string, Composed>([["src", found.source]]);
  const key = String(written.from.at(-1));
  const beside = written.from.length === 1;
  for (const word of ["alt", "caption", "credit"] as const) {
    const within = found.map && firstOf(found.map, WORDS[word], found.from);
    const outside = beside ? (find(`${key}${word}`) ?? find(`image${word}`)) : undefined;
    const text = within ?? (outside && textOf(outside));
    if (text !== undefined) entries.set(word, { value: plainWords(text.value), from: text.from });
  }
  return entries.size === 1 ? found.source : { entries, from: found.from };
}

/** A file without a folder, where the program keeps such in one. */
function inFolder(source: WrittenText, { imageFolder }: Dialect): WrittenText {
  if (imageFolder === undefined || source.value.includes("/")) return source;
  const isNamed = imageFolder.keys.includes(String(source.from[0]));
  return isNamed ? { ...source, value: `${imageFolder.folder}/${source.value}` } : source;
}

const SOURCES = [
  "src",
  "url",
  "path",
  "image",
  "file",
  "filename",
  "href",
  "relative",
  "large",
  "default",
  "feature",
];
const WORDS = {
  alt: ["alt", "alt_text", "altText", "image_alt", "alternative"],
  caption: ["caption", "description", "legend", "image_caption"],
  credit: ["credit", "credits", "attribution", "copyright", "photographer", "author"],
};

interface Found {
  readonly source: WrittenText;
  readonly map?: DataMap;
  readonly from: DataPath;
}

function imageIn({ value, from }: Written): Found | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") {
    const source = pathOf(value);
    return source === undefined ? undefined : { source: { value: source, from }, from };
  }
  if (isMap(value)) return imageOfMap(value, from);
  const items = (value as readonly Data[]).map(
    (item, index): Written => ({ value: item, from: [...from, index] }),
  );
  const named = items.find((item) => isMap(item.value) && LEADING.test(nameOf(item.value)));
  // Other resources of a page are no lead image.
  const isResources = items.some(
    (item) => isMap(item.value) && item.value.has("src") && nameOf(item.value) !== "",
  );
  const candidates = named ? [named] : isResources ? [] : items;
  return candidates.map(imageIn).find((found) => found !== undefined);
}

function imageOfMap(map: DataMap, from: DataPath): Found | undefined {
  const source = firstOf(map, SOURCES, from);
  const path = source && pathOf(source.value);
  if (source !== undefined && path !== undefined)
    return { source: { value: path, from: source.from }, map, from };
  const inner = finderOf(map)("image");
  const found = inner && isMap(inner.value) ? imageOfMap(inner.value, [...from, ...inner.from]) : undefined;
  return found;
}

/** Names by which themes of Hugo find the resource that leads. */
const LEADING = /feature|cover|header|hero|lead|banner|thumb/iu;

function nameOf(map: DataMap): string {
  const name = map.get("name");
  return typeof name === "string" ? name : "";
}

function firstOf(map: DataMap, keys: readonly string[], from: DataPath): WrittenText | undefined {
  const find = finderOf(map);
  for (const key of keys) {
    const value = find(key);
    if (typeof value?.value === "string") return { value: value.value, from: [...from, ...value.from] };
  }
  return undefined;
}

/** No path is longer, and every pattern below is quick on so much. */
const LONGEST = 2_000;

/** A path or URL; no switch, number, colour or glob, and no variable but that of the site's own address. */
function pathOf(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const site = hasTemplate(written) ? withoutSiteAddress(written) : written;
  // What Ghost's export has for the address of the site.
  const bare = site.replace(/^\s*__GHOST_URL__/u, "");
  // `[![](…)]` and `![alt](path)` come from editors.
  const text = (/^!\[[^\]]*\]\(\s*([^)\s]+)[^)]*\)$/u.exec(bare.trim())?.[1] ?? bare.trim()).replace(
    /^[~@]\//u,
    "/",
  );
  if (text === "" || hasTemplate(text)) return undefined;
  if (/^(?:true|false|yes|no|none|null|\d+|#[\da-f]{3,8}|data:.*)$/iu.test(text) || /[*\n]/u.test(text))
    return undefined;
  const isPath = /[/.]/u.test(text) && !/\.\s|\.$/u.test(text);
  return isPath ? text : undefined;
}

function withoutSiteAddress(text: string): string {
  const bare = text.replace(/\{\{-?\s*(?:site\.)?(?:baseurl|base_url|url|BaseURL)\b[^{}]*\}\}/giu, "");
  const quoted =
    /^\s*\{\{-?\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|url|relURL)\b[^{}]*\}\}\s*$/u.exec(
      bare,
    );
  const path = quoted?.[1] ?? bare;
  if (hasTemplate(path)) return path;
  return path.startsWith("/") || /^[a-z]+:/iu.test(path) ? path : `/${path}`;
}
