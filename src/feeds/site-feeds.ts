/**
 * Which feeds the site has, what each is called, and which entries it carries: for every language all of
 * it, each category with the terms below it, and each author (C5, C6). The three formats of a feed carry the
 * same entries. Writes nothing.
 */

import type { Asset } from "../model/asset.ts";
import type { Catalogue, CategoryList, EntryList, PersonList } from "../model/catalogue.ts";
import type { Attachment, Entry } from "../model/entry.ts";
import type { FeedDocument, FeedUrls, SiteFeed } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import type { FeedSettings, Language } from "../model/site.ts";
import { dayOf } from "../text/date.ts";
import { encodePath, joinUrl } from "../text/url.ts";
import { GENERATOR } from "./generator.ts";

/** A feed and the entries it carries, newest first. */
export interface PlannedFeed {
  readonly feed: SiteFeed;
  readonly entries: readonly Entry[];
}

/** Feeds are not cut below this, whatever the settings say (R15). */
const FEWEST = 10;

/** Every feed of the site, by language in the site's order; in each, all entries first, then categories, then authors. */
export function siteFeeds(catalogue: Catalogue): readonly PlannedFeed[] {
  const entryIds = new Set(catalogue.entries.map(({ id }) => id));
  return catalogue.site.languages.flatMap((language) => {
    const isOurs = (list: EntryList): boolean => list.language === language.tag;
    const plan = (given: Following): PlannedFeed => planFeed(catalogue, language, entryIds, given);
    return [
      ...catalogue.fronts.filter(isOurs).map((list) => plan(followFront(list, catalogue))),
      ...catalogue.categories.filter(isOurs).map((list) => plan(followCategory(list))),
      ...catalogue.people
        .filter((list) => isOurs(list) && list.entries.length > 0)
        .map((list) => plan(followPerson(list))),
    ];
  });
}

/** What a feed follows: a page of entries, and how its id and title tell it from the others. */
interface Following {
  readonly list: EntryList;
  readonly scope: SiteFeed["scope"];
  /** Last part of the feed's id. */
  readonly key: string;
  /** What is added to the site's title. */
  readonly label?: string;
  readonly translations: readonly { readonly language: string; readonly address: string }[];
}

function followFront(list: EntryList, { fronts }: Catalogue): Following {
  return { list, scope: { kind: "all" }, key: "all", translations: fronts };
}

function followCategory(list: CategoryList): Following {
  const { label, translations } = list;
  const term = list.category.id;
  return { list, scope: { kind: "category", term, label }, key: `category/${term}`, label, translations };
}

function followPerson(list: PersonList): Following {
  const { name, translations } = list;
  const { handle } = list.person;
  return {
    list,
    scope: { kind: "author", handle, name },
    key: `author/${handle}`,
    label: name,
    translations,
  };
}

function planFeed(
  catalogue: Catalogue,
  language: Language,
  entryIds: ReadonlySet<string>,
  following: Following,
): PlannedFeed {
  const { site, authority, established } = catalogue;
  const { list, scope, key, label, translations } = following;
  const entries = entriesToCarry(list.entries, site.feeds);
  const id = `tag:${authority},${dayOf(established)}:${encodePath(`feed/${language.tag}/${key}`)}`;
  const document: FeedDocument = {
    // No source path ends with a slash, so that no entry can be minted that id.
    id: entryIds.has(id) ? `${id}/` : id,
    title: label === undefined ? language.title : `${language.title} – ${label}`,
    subtitle: subtitleOf(language, label),
    language: language.tag,
    homeUrl: joinUrl(site.baseUrl, list.address),
    urls: urlsOf(site.baseUrl, list.address),
    updated: newest(entries, established),
    authors: [publisherOf(catalogue)],
    contributors: [],
    generator: GENERATOR,
    ttlMinutes: site.feeds.ttlMinutes,
    hubs: site.hubs,
    categories: scope.kind === "category" ? [termOf(scope, site.taxonomyUri)] : [],
    translations: translations
      .filter((translation) => translation.language !== language.tag)
      .map(({ language: tag, address }) => ({
        language: tag,
        url: joinUrl(site.baseUrl, address),
        urls: urlsOf(site.baseUrl, address),
      })),
    ...(site.rights !== undefined && { rights: site.rights }),
    ...(catalogue.icon && { icon: pictureOf(site.baseUrl, catalogue.icon) }),
    ...(catalogue.logo && { logo: pictureOf(site.baseUrl, catalogue.logo) }),
  };
  const folder = list.address.slice(1);
  const paths = { rss: `${folder}rss.xml`, atom: `${folder}atom.xml`, json: `${folder}feed.json` };
  const { address } = list;
  return {
    feed: { document, language: language.tag, scope, address, paths, entryCount: entries.length },
    entries,
  };
}

/** The newest entries up to the limit and the bytes of the settings; the bytes count only where feeds carry them. */
function entriesToCarry(entries: readonly Entry[], settings: FeedSettings): readonly Entry[] {
  const limited = entries.slice(0, Math.max(settings.limit, FEWEST));
  if (settings.content === "summary") return limited;
  let bytes = 0;
  return limited.filter((entry, index) => {
    bytes += costOf(entry);
    return index < FEWEST || bytes <= settings.maxBytes;
  });
}

/** About what an entry adds to the largest of the three files: its content, escaped as JSON does it, and its metadata. */
function costOf({ contentBytes }: Entry): number {
  return Math.ceil(contentBytes * 1.05) + 2500;
}

/** The latest date that an entry carries; the day the site was established where there is none (R12, D31). */
function newest(entries: readonly Entry[], established: Instant): Instant {
  const [first, ...rest] = entries.map(({ updated }) => updated);
  if (first === undefined) return established;
  return rest.reduce((latest, instant) => (instant.epochMs > latest.epochMs ? instant : latest), first);
}

function subtitleOf({ title, description }: Language, label: string | undefined): string {
  return [label, description || title].filter((part) => part !== undefined).join(" – ");
}

function publisherOf({ site: { publisher, baseUrl } }: Catalogue): FeedDocument["authors"][number] {
  const { name, url = baseUrl, email } = publisher;
  return { name, kind: "organization", url, ...(email !== undefined && { email }) };
}

/** True of every entry, also of those filed under a term below it (R37). */
function termOf(
  { term, label }: { readonly term: string; readonly label: string },
  scheme: string,
): FeedDocument["categories"][number] {
  return { term, scheme, label };
}

function urlsOf(baseUrl: string, address: string): Required<FeedUrls> {
  return {
    rss: joinUrl(baseUrl, `${address}rss.xml`),
    atom: joinUrl(baseUrl, `${address}atom.xml`),
    json: joinUrl(baseUrl, `${address}feed.json`),
  };
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
