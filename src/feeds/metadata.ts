/**
 * What a feed's document says of the feed itself: id, names, addresses, publisher, licence. Nothing of its entries
 * but their dates. Pure.
 */

import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Attachment } from "../model/entry.ts";
import type { DeletedEntry, FeedDocument, FeedFormat, FeedPaths, FeedUrls } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import { dayOf } from "../text/date.ts";
import { tagUri } from "../text/tag-uri.ts";
import { joinUrl } from "../text/url.ts";
import type { Following } from "./following.ts";
import { GENERATOR } from "./generator.ts";

/** The document without what its entries decide; its date is the day the site was established (D31). */
export function metadataOf(following: Following, catalogue: Catalogue): FeedDocument {
  const { site, authority, established } = catalogue;
  const { language, key, title, subtitle, home, address, formats, categories, translations } = following;
  return {
    id: feedId(authority, established, key),
    title,
    subtitle,
    language: language.tag,
    homeUrl: joinUrl(site.baseUrl, home),
    urls: urlsOf(site.baseUrl, address, formats),
    updated: established,
    authors: [publisherOf(catalogue)],
    contributors: [],
    generator: GENERATOR,
    ttlMinutes: site.feeds.ttlMinutes,
    hubs: site.hubs,
    categories,
    translations: translations
      .filter((translation) => translation.language !== language.tag)
      .map((translation) => ({
        language: translation.language,
        url: joinUrl(site.baseUrl, translation.home),
        urls: urlsOf(site.baseUrl, translation.address, formats),
      })),
    stylesheet: joinUrl(site.baseUrl, "/feed.css"),
    ...(site.rights !== undefined && { rights: site.rights }),
    ...(site.license !== undefined && { license: site.license }),
    ...(Object.keys(site.namespaces).length > 0 && { namespaces: site.namespaces }),
    ...(catalogue.icon && { icon: pictureOf(site.baseUrl, catalogue.icon) }),
    ...(catalogue.logo && { logo: pictureOf(site.baseUrl, catalogue.logo) }),
  };
}

/** The permanent id of the feed with that key of its own. */
export function feedId(authority: string, established: Instant, key: string): string {
  return tagUri(authority, dayOf(established), `feed/${key}`);
}

function publisherOf({ site: { publisher, baseUrl } }: Catalogue): FeedDocument["authors"][number] {
  const { name, url = baseUrl, email } = publisher;
  return { name, kind: "organization", url, ...(email !== undefined && { email }) };
}

function pictureOf(baseUrl: string, asset: Asset): Attachment {
  const { path, mediaType, lengthBytes, width, height } = asset;
  return {
    url: joinUrl(baseUrl, `/${path}`),
    mediaType,
    lengthBytes,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

const NAMES: { readonly [F in FeedFormat]: string } = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" };

/** Output paths of the files in a folder given by its address. */
export function pathsOf(address: string, formats: readonly FeedFormat[]): FeedPaths {
  return ofFormats(formats, (name) => `${address.slice(1)}${name}`);
}

/** Absolute URLs of the same files. */
export function urlsOf(baseUrl: string, address: string, formats: readonly FeedFormat[]): FeedUrls {
  return ofFormats(formats, (name) => joinUrl(baseUrl, `${address}${name}`));
}

function ofFormats(formats: readonly FeedFormat[], make: (name: string) => string): FeedPaths {
  const known: readonly FeedFormat[] = ["rss", "atom", "json"];
  return Object.fromEntries(
    known.filter((format) => formats.includes(format)).map((format) => [format, make(NAMES[format])]),
  );
}

/** The first of the formats that a feed has: what lists name that want one only (R88). */
export function firstOf<T>(files: { readonly [F in FeedFormat]?: T }): T | undefined {
  return files.rss ?? files.atom ?? files.json;
}

/** The latest date that entries and tombstones carry, else the day the site was established (R12, D31). */
export function newestOf(
  entries: readonly { readonly updated: Instant }[],
  deleted: readonly DeletedEntry[],
  established: Instant,
): Instant {
  let latest: Instant | undefined;
  for (const { updated } of entries) if (!latest || updated.epochMs > latest.epochMs) latest = updated;
  for (const { when } of deleted) if (!latest || when.epochMs > latest.epochMs) latest = when;
  return latest ?? established;
}
