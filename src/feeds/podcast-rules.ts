/**
 * What podcast directories demand of a show and of its episodes (R58, R59): a feed that misses any of it is refused
 * there, so it is not built. What settings alone decide (categories, author, formats) is judged where they are read.
 */

import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Attachment, Entry } from "../model/entry.ts";
import type { Podcast } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import type { DeclaredFeed, Language } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { joinUrl } from "../text/url.ts";
import { enclosureOf } from "./media.ts";

/** Whether an article is one: it has something to hear or to see. Text alone is no episode. */
export function isEpisode(entry: Entry): boolean {
  return recordingOf(entry) !== undefined;
}

/** What RSS writes as the enclosure, where that can be played; directories look at nothing else. */
function recordingOf(entry: Entry): Attachment | undefined {
  const { enclosure } = enclosureOf(entry);
  return enclosure && /^(?:audio|video)\//.test(enclosure.mediaType) ? enclosure : undefined;
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

/** The podcast that a feed declares; `settingsFile` is what problems of its artwork point at. */
export function showOf(feed: Candidate, catalogue: Catalogue, settingsFile: string): Show {
  const { declared, entries } = feed;
  if (!declared?.podcast) return { problems: [] };
  const { image: source, guid, ...said } = declared.podcast;
  const image = catalogue.assets.find((asset) => asset.source === source);
  const reason = image ? whyNotArtwork(image) : "It was not found.";
  const problems = entries.flatMap(judgeEpisode);
  if (!image || reason !== undefined) {
    const facts = { name: declared.name, image: source, reason: reason ?? "" };
    return { problems: [problem("podcast/image-unfit", { file: settingsFile }, facts), ...problems] };
  }
  const imageUrl = joinUrl(catalogue.site.baseUrl, `/${image.path}`);
  return { podcast: { ...said, guid: guidOf(feed, declared, guid, catalogue), imageUrl }, problems };
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
  { name, isMixed }: DeclaredFeed,
  given: string | undefined,
  { podcasts }: Catalogue,
): string {
  const key = isMixed ? name : `${name}/${language.tag}`;
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

function judgeEpisode(entry: Entry): readonly Problem[] {
  const recording = recordingOf(entry);
  const reason = recording && whyNotEnclosure(recording);
  if (reason === undefined) return [];
  return [problem("podcast/episode-unfit", { file: entry.source }, { title: entry.title, reason })];
}

function whyNotEnclosure({ url, mediaType, lengthBytes }: Attachment): string | undefined {
  if (!ACCEPTED.has(mediaType))
    return `${url} is ${mediaType}, and directories take MP3, M4A, MP4, M4V and MOV.`;
  return lengthBytes > 0 ? undefined : `Nobody knows how many bytes ${url} has.`;
}
