/** Reads what links need of an HTML page: where it points, which places it has, which feeds it announces. */

import { Parser } from "htmlparser2";
import type { ReadLink } from "../feed/reading.ts";
import { ATTRIBUTES_OF_ADDRESSES, addressesOf } from "../html/html.ts";
import { type Attributes, NO_ATTRIBUTES, scanPlainHtml, type TagEvents, wantedNames } from "../html/plain.ts";
import { unlessUnusual } from "../unusual.ts";

export interface Discovery {
  readonly url: string;
  readonly type: string;
  readonly title: string;
  readonly at: number;
}

export interface ReadPage {
  readonly links: readonly ReadLink[];
  readonly ids: ReadonlySet<string>;
  readonly discoveries: readonly Discovery[];
}

/** Reads a page; offsets count from the start of its text. */
export function readPage(html: string): ReadPage {
  return unlessUnusual(() => readPageBy(scanPlainHtml, html)) ?? readPageBy(parseTags, html);
}

/** Takes what that reader tells of tags. */
export function readPageBy(read: (html: string, events: TagEvents) => void, html: string): ReadPage {
  const page = { links: [], ids: new Set<string>(), discoveries: [] };
  read(html, {
    wanted: WANTED,
    open: (name, attributes, at) => {
      if (attributes !== NO_ATTRIBUTES) take(page, name, attributes, at);
    },
  });
  return page;
}

/** The way for any HTML. */
export function parseTags(html: string, { open }: TagEvents): void {
  const parser = new Parser({
    onopentag: (name, attributes) => open(name, attributes, parser.startIndex),
  });
  parser.end(html);
}

interface Taken {
  readonly links: ReadLink[];
  readonly ids: Set<string>;
  readonly discoveries: Discovery[];
}

function take(page: Taken, name: string, attributes: Attributes, at: number): void {
  const { links, ids } = page;
  const { id } = attributes;
  if (id !== undefined) ids.add(id);
  if (name === "a" && attributes.name !== undefined) ids.add(attributes.name);
  if (name === "link" && !takeLink(page, attributes, at)) return;
  for (const { url, attribute } of addressesOf(attributes)) {
    links.push({ url, what: `${name} ${attribute}`, at });
  }
  if (name === "meta") takeMeta(page, attributes, at);
}

/** Whether its address is one to follow. */
function takeLink({ discoveries }: Taken, attributes: Attributes, at: number): boolean {
  const { rel = "", type = "", href = "", title = "" } = attributes;
  if (FEED_TYPES.has(type) && rel.split(/\s+/).includes("alternate")) {
    discoveries.push({ url: href, type, title, at });
  }
  return !/\b(?:preconnect|dns-prefetch|hub)\b/.test(rel);
}

function takeMeta({ links }: Taken, attributes: Attributes, at: number): void {
  const { content } = attributes;
  if (content === undefined) return;
  const property = attributes.property ?? attributes.name ?? "";
  if (META_ADDRESSES.has(property)) links.push({ url: content, what: property, at });
  const refresh = /^refresh$/i.test(attributes["http-equiv"] ?? "") && /url\s*=\s*(\S+)/i.exec(content)?.[1];
  if (refresh) links.push({ url: refresh, what: "refresh", at });
}

/** Format by the type that announces it. */
export const FEED_TYPES: ReadonlyMap<string, "rss" | "atom" | "json"> = new Map([
  ["application/rss+xml", "rss"],
  ["application/atom+xml", "atom"],
  ["application/feed+json", "json"],
]);

const WANTED = wantedNames([
  ...ATTRIBUTES_OF_ADDRESSES,
  ..."id name rel type title content property http-equiv".split(" "),
]);

const META_ADDRESSES: ReadonlySet<string> = new Set([
  "og:url",
  "og:image",
  "og:image:url",
  "og:image:secure_url",
  "og:video",
  "og:audio",
  "twitter:image",
]);
