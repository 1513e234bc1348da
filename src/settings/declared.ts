/** The feeds that the settings declare, completed by what holds for all feeds, and judged against each other. */

import type { DeclaredFeed, PodcastSettings } from "../model/site.ts";
import type { DataPath } from "../text/data.ts";
import { lookUp } from "../text/language.ts";
import { inOrder, reportPaths } from "./feed-paths.ts";
import { type Known, readFilter, reportForeign } from "./filter.ts";
import { textsOf } from "./languages.ts";
import type { ByLanguage, RawDeclaredFeed, RawFeeds, RawPodcast } from "./raw.ts";
import type { PlaceAt, Report } from "./report.ts";

/** The declared feeds in the order of the settings. */
export function readDeclared(
  feeds: RawFeeds,
  known: Known,
  placeAt: PlaceAt,
  report: Report,
): readonly DeclaredFeed[] {
  const declared = feeds.declared.map((raw, index): DeclaredFeed => {
    const path = ["feeds", "declared", index];
    const places = placesOf(raw, path, placeAt);
    return { ...declaredFeed(raw, path, feeds, known, report), ...(places && { places }) };
  });
  reportTaken(declared, report);
  reportPaths(declared, known.languages, report);
  return declared;
}

function declaredFeed(
  raw: RawDeclaredFeed,
  path: DataPath,
  feeds: RawFeeds,
  known: Known,
  report: Report,
): DeclaredFeed {
  const tags = known.languages.map(({ tag }) => tag);
  const languages = languagesOf(raw, tags, path, known, report);
  const textIn = (texts: ByLanguage, key: string): Readonly<Record<string, string>> => {
    const given = textsOf(texts, [...path, key], languages, report, tags);
    return Object.fromEntries(languages.map((tag) => [tag, lookUp(given, tag, languages[0] ?? tag) ?? ""]));
  };
  const titles = textIn(raw.title, "title");
  const filter = raw.filter && readFilter(raw.filter, [...path, "filter"], known, report);
  const feed: DeclaredFeed = {
    name: raw.name,
    titles,
    descriptions: raw.description ? textIn(raw.description, "description") : titles,
    languages,
    isMixed: raw.mixed && languages.length > 1,
    path: raw.path ?? `/${raw.name}/`,
    ...(filter && { filter }),
    formats: inOrder(raw.formats ?? feeds.formats),
    limit: raw.limit ?? feeds.limit,
    maxBytes: raw.maxBytes ?? feeds.maxBytes,
    content: raw.content ?? feeds.content,
    hasArchives: raw.archives ?? feeds.archives === "all",
    ...(raw.podcast && { podcast: podcastOf(raw.podcast) }),
  };
  if (feed.podcast) reportPodcast(feed, path, report);
  return feed;
}

/** Of what can be judged only once the articles and files are known. */
function placesOf(raw: RawDeclaredFeed, path: DataPath, placeAt: PlaceAt): DeclaredFeed["places"] {
  const filter = raw.filter && placeAt([...path, "filter"], "key");
  const image = raw.podcast && placeAt([...path, "podcast", "image"], "value");
  return filter || image ? { ...(filter && { filter }), ...(image && { image }) } : undefined;
}

/** In the site's order, so that the order of the list does not move the feed. */
function languagesOf(
  raw: RawDeclaredFeed,
  tags: readonly string[],
  path: DataPath,
  known: Known,
  report: Report,
): readonly string[] {
  if (!raw.languages) return tags;
  for (const [n, language] of raw.languages.entries()) {
    reportForeign(language, [...path, "languages", n], known, report);
  }
  const own = tags.filter((tag) => raw.languages?.includes(tag));
  return own.length === 0 ? tags : own;
}

function podcastOf(raw: RawPodcast): PodcastSettings {
  const { author, owner, category, explicit, image, type, medium, locked, guid } = raw;
  return {
    author,
    ...(owner && { owner }),
    categories: category,
    explicit,
    image,
    type,
    medium,
    ...(locked !== undefined && { locked }),
    ...(guid !== undefined && { guid }),
  };
}

/** Directories read RSS; a guid is one show's, and so one feed's (R58). */
function reportPodcast(
  { name, formats, podcast, languages, isMixed }: DeclaredFeed,
  path: DataPath,
  report: Report,
): void {
  if (!formats.includes("rss")) {
    report("settings/podcast-without-rss", [...path, "formats"], { name, formats });
  }
  if (podcast?.guid === undefined || languages.length === 1 || isMixed) return;
  const reason = `It names one show, and this feed is one in each language: ${languages.join(", ")}.`;
  const suggestion = "a feed for each language with its own `languages` and `guid`, or `mixed: true`";
  report("settings/value-invalid", [...path, "podcast", "guid"], { value: podcast.guid, reason, suggestion });
}

function reportTaken(declared: readonly DeclaredFeed[], report: Report): void {
  const names = new Map<string, number>();
  const guids = new Map<string, number>();
  for (const [index, { name, podcast }] of declared.entries()) {
    const path = ["feeds", "declared", index];
    const sameName = names.get(name);
    if (sameName === undefined) names.set(name, index);
    else {
      const holder = `\`feeds.declared[${sameName}]\``;
      report("settings/name-taken", [...path, "name"], { kind: "feed", name, holder });
    }
    const guid = podcast?.guid;
    if (guid === undefined) continue;
    const sameGuid = guids.get(guid);
    if (sameGuid === undefined) guids.set(guid, index);
    else {
      const holder = `the podcast \`${declared[sameGuid]?.name ?? ""}\``;
      report("settings/name-taken", [...path, "podcast", "guid"], { kind: "podcast", name: guid, holder });
    }
  }
}
