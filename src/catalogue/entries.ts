/** Makes entries, in the words of RFC 4287, of compiled articles once the site around them is known. */

import type { Asset } from "../model/asset.ts";
import type { Compiled, CompiledImage } from "../model/compiled.ts";
import type { Attachment, Entry, Translation } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Language, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { formatRfc3339 } from "../text/date.ts";
import { hashOf } from "../text/hash.ts";
import { joinUrl } from "../text/url.ts";
import { type Fills, fillsOf, type Targets } from "./fills.ts";
import { entryPerson, type People } from "./people.ts";
import { entryCategory, type Taxonomy } from "./taxonomy.ts";

export interface EntryContext {
  readonly site: Site;
  readonly targets: Targets;
  readonly people: People;
  readonly taxonomy: Taxonomy;
  readonly ids: ReadonlyMap<string, string>;
  /** Source paths of the versions of one text, by source path. */
  readonly translations: ReadonlyMap<string, readonly string[]>;
  /** Key of the compiled content in the store, by source path. */
  readonly contentKeys: ReadonlyMap<string, string>;
}

/** The entry of one article; `undefined` where it has no id, which is told as a problem elsewhere. */
export function makeEntry(
  compiled: Compiled,
  context: EntryContext,
): { readonly entry: Entry | undefined; readonly problems: readonly Problem[] } {
  const { article } = compiled;
  const { site, targets, people, taxonomy } = context;
  const id = context.ids.get(article.path);
  const address = targets.addresses.get(article.path);
  const language = site.languages.find(({ tag }) => tag === article.language);
  if (id === undefined || address === undefined || !language) return { entry: undefined, problems: [] };

  const key = hashOf(id).slice(0, 12);
  const { fills, problems } = fillsOf(compiled, { address, key }, targets);
  const authors = article.authors.map((author) => entryPerson(people.resolve(author), language, site));
  const image = compiled.image && imageOf(compiled.image, article.title.text, site, targets.assets);
  const entry: Entry = {
    id,
    key,
    source: article.path,
    language: article.language,
    direction: language.direction,
    title: article.title.text,
    address,
    url: joinUrl(site.baseUrl, address),
    published: article.published,
    updated: article.updated ?? article.published,
    authors: authors.length > 0 ? authors : [publisherOf(site)],
    contributors: [],
    categories: termsOf(compiled, language, site, taxonomy),
    summary: compiled.summary,
    ...(image && { image }),
    attachments: [],
    translations: translationsOf(compiled, context),
    content: context.contentKeys.get(article.path) ?? "",
    fills,
    contentBytes: bytesOf(compiled, fills),
  };
  return { entry, problems };
}

/** Newest first by `published`, ties by id in code units (R14). */
export function sortEntries(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (a, b) => b.published.epochMs - a.published.epochMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Entries of one language that were updated in the same second (R13); who writes days without an hour means no order. */
export function findSameUpdated(entries: readonly Entry[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    const moment = `${entry.language} ${entry.updated.epochMs}`;
    const other = seen.get(moment);
    if (other && !isMidnight(entry.updated)) {
      const facts = { updated: formatRfc3339(entry.updated), other: other.source };
      problems.push(problem("dates/same-updated", { file: entry.source }, facts));
    }
    seen.set(moment, other ?? entry);
  }
  return problems;
}

/** Whether it is midnight on the author's own clock: what a day alone is read as (R7). */
function isMidnight({ epochMs, offsetMinutes }: Instant): boolean {
  return (epochMs / 60_000 + offsetMinutes) % 1440 === 0;
}

function termsOf(
  compiled: Compiled,
  language: Language,
  site: Site,
  taxonomy: Taxonomy,
): Entry["categories"] {
  const categories = taxonomy.resolve(compiled.article.categories, language.tag);
  return categories.map((category) => entryCategory(category, language, site));
}

/** An article without authors is the publisher's (RFC 4287 §4.1.2 wants one). */
function publisherOf({ publisher, baseUrl }: Site): Entry["authors"][number] {
  const { name, email } = publisher;
  return { name, kind: "organization", url: publisher.url ?? baseUrl, ...(email && { email }) };
}

function imageOf(
  image: CompiledImage,
  title: string,
  site: Site,
  assets: ReadonlyMap<string, Asset>,
): Attachment | undefined {
  const { alt, caption, credit } = image;
  const words = { title, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) };
  if (!image.isLocal)
    return { url: image.source.text, mediaType: remoteType(image.source.text), lengthBytes: 0, ...words };
  const asset = assets.get(image.source.text);
  if (!asset) return undefined;
  const { mediaType, lengthBytes, width, height } = asset;
  const size = width !== undefined && height !== undefined ? { width, height } : {};
  return { url: joinUrl(site.baseUrl, `/${asset.path}`), mediaType, lengthBytes, ...size, ...words };
}

/** The type that a remote image's name promises; nothing is fetched (S8). */
function remoteType(url: string): string {
  const ending = /\.(png|gif|webp|avif)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase();
  return ending === undefined ? "image/jpeg" : `image/${ending}`;
}

/** The other versions of this text, in the order of the site's languages. */
function translationsOf(
  compiled: Compiled,
  { site, targets, translations }: EntryContext,
): readonly Translation[] {
  const { path } = compiled.article;
  const versions = (translations.get(path) ?? []).filter((other) => other !== path);
  return site.languages.flatMap(({ tag }) => {
    const source = versions.find((other) => targets.compiled.get(other)?.article.language === tag);
    const address = source === undefined ? undefined : targets.addresses.get(source);
    const title = source === undefined ? undefined : targets.compiled.get(source)?.article.title.text;
    if (address === undefined || title === undefined) return [];
    return [{ language: tag, url: joinUrl(site.baseUrl, address), title }];
  });
}

function bytesOf(compiled: Compiled, fills: Fills): number {
  const sum = (texts: readonly string[]): number =>
    texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);
  return sum(compiled.content.pieces) + sum(fills.feed);
}
