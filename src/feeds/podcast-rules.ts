/**
 * What podcast directories demand of a show and of its episodes (R58, R59): a feed that misses any of it is refused
 * there, so it is not built. What settings alone decide (categories, author, formats) is judged where they are read.
 */

import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Attachment, Entry } from "../model/entry.ts";
import type { Podcast } from "../model/feed.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { DeclaredFeed, Language } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { podcastKey } from "../text/declared-feed.ts";
import { joinUrl } from "../text/url.ts";
import { enclosureOf, isPlayable } from "./media.ts";

/** Whether an article is one: it has something to hear or to see. Text alone is no episode. */
export function isEpisode(entry: Entry): boolean {
  return recordingOf(entry) !== undefined;
}

/** What RSS writes as the enclosure, where that can be played; directories look at nothing else. */
function recordingOf(entry: Entry): Attachment | undefined {
  const { enclosure } = enclosureOf(entry);
  return enclosure && isPlayable(enclosure) ? enclosure : undefined;
}

/** A feed that may be a podcast's. */
interface Candidate {
  readonly declared?: DeclaredFeed;
  readonly language: Language;
  readonly entries: readonly Entry[];
}

export interface Show {
  /** Absent where the feed declares none, or where something that it needs is missing. */
  readonly podcast?: Podcast;
  readonly problems: readonly Problem[];
}

/** The podcast that a feed declares; `settingsFile` is what problems of its artwork point at where it has no lines. */
export function showOf(feed: Candidate, catalogue: Catalogue, settingsFile: string): Show {
  const { declared, entries } = feed;
  if (!declared?.podcast) return { problems: [] };
  const { image: source, guid, ...said } = declared.podcast;
  const image = artworkOf(source, catalogue);
  const files = new Map(catalogue.assets.map((asset) => [urlOf(asset, catalogue), asset]));
  const problems = entries.flatMap((entry) => judgeEpisode(entry, declared.name, said.type, files));
  // What is not there, or cannot be read, has been told where the files were.
  if (!image) return { problems };
  const reason = whyNotArtwork(image);
  if (reason !== undefined) {
    const place: Place = declared.places?.image ?? { file: settingsFile };
    const facts = { name: declared.name, image: source, reason };
    return { problems: [problem("podcast/image-unfit", place, facts), ...problems] };
  }
  const imageUrl = urlOf(image, catalogue);
  return { podcast: { ...said, guid: guidOf(feed, declared, guid, catalogue), imageUrl }, problems };
}

/** Found as files are: beside the settings, else in the static folder, however the disk composes its letters. */
function artworkOf(source: string, { assets, site }: Catalogue): Asset | undefined {
  const named = (name: string): Asset | undefined =>
    assets.find((asset) => asset.source.normalize("NFC") === name);
  return named(source) ?? named(`${site.staticFolder}/${source}`);
}

function urlOf({ path }: Asset, { site }: Catalogue): string {
  return joinUrl(site.baseUrl, `/${path}`);
}

const LEAST_PIXELS = 1400;
const MOST_PIXELS = 3000;

function whyNotArtwork({ mediaType, width = 0, height = 0 }: Asset): string | undefined {
  if (mediaType !== "image/jpeg" && mediaType !== "image/png") return `It is ${mediaType}.`;
  const isFit = width === height && width >= LEAST_PIXELS && width <= MOST_PIXELS;
  return isFit ? undefined : `It has ${width} × ${height} pixels.`;
}

/** The UUID that the ledger keeps, else the settings'. */
function guidOf(
  { language }: Candidate,
  declared: DeclaredFeed,
  given: string | undefined,
  { podcasts }: Catalogue,
): string {
  const key = podcastKey(declared, language.tag);
  const guid = podcasts[key] ?? given;
  if (guid === undefined) throw new Error(`The catalogue has no UUID for the podcast ${key}.`);
  return guid;
}

/** What every directory plays. */
const ACCEPTED: ReadonlySet<string> = new Set([
  "audio/mpeg",
  "audio/mp4",
  "audio/x-m4a",
  "video/mp4",
  "video/x-m4v",
  "video/quicktime",
]);

function judgeEpisode(
  entry: Entry,
  podcast: string,
  type: Podcast["type"],
  files: ReadonlyMap<string, Asset>,
): readonly Problem[] {
  const recording = recordingOf(entry);
  if (!recording) return [];
  const { title, source, episode } = entry;
  const problems: Problem[] = [];
  const place = { file: source };
  const reason = whyNotEnclosure(recording, files.get(recording.url)?.source ?? recording.url);
  if (reason !== undefined) problems.push(problem("podcast/episode-unfit", place, { title, reason }));
  const isFull = episode?.type === undefined || episode.type === "full";
  if (type === "serial" && isFull && episode?.number === undefined) {
    problems.push(problem("podcast/number-missing", place, { title, podcast }));
  }
  // Nobody fetches a picture elsewhere.
  const picture = files.get(episode?.imageUrl ?? "");
  const fault = picture && whyNotArtwork(picture);
  if (picture && fault !== undefined) {
    const facts = { title, image: picture.source, reason: fault };
    problems.push(problem("podcast/episode-image-unfit", place, facts));
  }
  return problems;
}

function whyNotEnclosure({ mediaType, lengthBytes }: Attachment, name: string): string | undefined {
  if (!ACCEPTED.has(mediaType))
    return `${name} is ${mediaType}, and directories take MP3, M4A, MP4, M4V and MOV.`;
  return lengthBytes > 0 ? undefined : `Nobody knows how many bytes ${name} has.`;
}
