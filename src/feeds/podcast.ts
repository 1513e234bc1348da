/**
 * What makes an RSS feed a podcast: the words of iTunes, which directories demand, and those of the podcast
 * namespace (R58, R59). What RSS itself has words for is not said twice (R29), but an episode's title, which
 * directories want without number and show; ours has neither.
 */

import type { Attachment, Episode, EpisodePerson } from "../model/entry.ts";
import type { Podcast } from "../model/feed.ts";
import { element, textElement } from "../text/xml.ts";
import type { WrittenFacts, WrittenFeed } from "./extras.ts";

/** Elements of the channel; none where the feed is no podcast. */
export function writeShow({ podcast, license }: WrittenFeed): readonly string[] {
  if (podcast === undefined) return [];
  const { author, owner, imageUrl, explicit, type, guid, medium, locked } = podcast;
  return [
    textElement("itunes:author", author),
    owner
      ? element(
          "itunes:owner",
          {},
          textElement("itunes:name", owner.name) + textElement("itunes:email", owner.email),
        )
      : "",
    ...categories(podcast.categories ?? []),
    imageUrl ? element("itunes:image", { href: imageUrl }) : "",
    flag("itunes:explicit", explicit),
    textElement("itunes:type", type),
    textElement("podcast:guid", guid),
    textElement("podcast:medium", medium),
    locked === undefined
      ? ""
      : element("podcast:locked", { owner: owner?.email || undefined }, locked ? "yes" : "no"),
    textElement("podcast:license", nameOfLicense(license), { url: license }),
  ];
}

/** Elements of an item; `enclosure` is what is heard. What the article says in an extension of its own is not said twice. */
export function writeEpisode(entry: WrittenFacts, enclosure: Attachment | undefined): readonly string[] {
  const said = new Set(entry.extensions?.map(({ name }) => name));
  return episodeElements(entry, enclosure).filter(
    (element) => !said.has(/^<([\w:]+)/.exec(element)?.[1] ?? ""),
  );
}

function episodeElements(
  { title, episode }: WrittenFacts,
  enclosure: Attachment | undefined,
): readonly string[] {
  const duration = textElement("itunes:duration", enclosure?.durationSeconds?.toString());
  if (episode === undefined) return [duration];
  const { season, number, type, explicit, imageUrl, transcripts, chapters, people } = episode;
  return [
    textElement("itunes:title", title),
    duration,
    textElement("itunes:season", season?.toString()),
    textElement("itunes:episode", number?.toString()),
    textElement("itunes:episodeType", type),
    flag("itunes:explicit", explicit),
    imageUrl ? element("itunes:image", { href: imageUrl }) : "",
    textElement("podcast:season", season?.toString()),
    textElement("podcast:episode", number?.toString()),
    ...transcripts.map(({ url, mediaType, language }) =>
      element("podcast:transcript", { url, type: mediaType, language }),
    ),
    chapters ? element("podcast:chapters", { url: chapters.url, type: chapters.mediaType }) : "",
    ...people.map(person),
  ];
}

/** Whether the channel says anything in the podcast namespace. */
export function isShowListed({ podcast, license }: WrittenFeed): boolean {
  if (podcast === undefined) return false;
  const { guid, medium, locked } = podcast;
  return Boolean(guid || medium || locked !== undefined || nameOfLicense(license));
}

/** Whether an episode says anything in the podcast namespace. */
export function isEpisodeListed(episode: Episode | undefined): boolean {
  if (episode === undefined) return false;
  const { season, number, transcripts, chapters, people } = episode;
  return Boolean(
    season !== undefined || number !== undefined || transcripts.length > 0 || chapters || people.length > 0,
  );
}

/** Each category once, with its sub-categories in it. */
function categories(given: Podcast["categories"]): readonly string[] {
  const subs = new Map<string, string[]>();
  for (const { name, sub } of given) {
    const known = subs.get(name) ?? [];
    subs.set(name, sub === undefined ? known : [...known, sub]);
  }
  return [...subs].map(([name, within]) =>
    element(
      "itunes:category",
      { text: name },
      within.map((sub) => element("itunes:category", { text: sub })).join(""),
    ),
  );
}

function flag(name: string, value: boolean | undefined): string {
  return textElement(name, value?.toString());
}

/** The namespace allows 128 characters of a name. */
const LONGEST_NAME = 128;

function person({ name, role, group, url, imageUrl }: EpisodePerson): string {
  const attributes = { role, group, img: imageUrl, href: url };
  return textElement("podcast:person", [...name].slice(0, LONGEST_NAME).join(""), attributes);
}

/** The short name of a Creative Commons licence, `cc-by-4.0`; other licences have none that programs know. */
function nameOfLicense(url: string | undefined): string | undefined {
  const pattern = /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)\/?$/;
  const [, kind, name, version] = pattern.exec(url ?? "") ?? [];
  if (kind === undefined) return undefined;
  return kind === "publicdomain" && name === "zero" ? `cc0-${version}` : `cc-${name}-${version}`;
}
