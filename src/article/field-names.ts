/**
 * What the fields are called, here and elsewhere, and how the form of each is said and shown to authors. Words only:
 * the forms themselves are the schema's.
 */

import type { FieldName } from "./field-shapes.ts";

/** Other names of a field, folded. */
export const SYNONYMS: ReadonlyMap<string, FieldName> = new Map([
  ["guid", "id"],
  ["author", "authors"],
  ["category", "categories"],
  ["description", "summary"],
  ["correction", "corrections"],
  ["retraction", "retracted"],
]);

/** What other programs call a field that siar has under another name: only ever suggested. */
export const ELSEWHERE: ReadonlyMap<string, FieldName> = new Map([
  ["language", "lang"],
  ["locale", "lang"],
  ["topics", "categories"],
  ["keywords", "tags"],
  ["by", "authors"],
  ["byline", "authors"],
  ["editors", "contributors"],
  ["editor", "contributors"],
  ["translators", "contributors"],
  ["translator", "contributors"],
  ["photographer", "contributors"],
  ["excerpt", "summary"],
  ["deck", "summary"],
  ["publishdate", "date"],
  ["pubdate", "date"],
  ["lastmod", "updated"],
  ["modified", "updated"],
  ["expirydate", "expires"],
  ["expiry", "expires"],
  ["permalink", "slug"],
  ["redirectfrom", "aliases"],
  ["cover", "image"],
  ["coverimage", "image"],
  ["hero", "image"],
  ["headline", "title"],
  ["enclosure", "attachments"],
  ["podcast", "episode"],
  ["copyright", "rights"],
  ["link", "externalUrl"],
  ["sourceurl", "source"],
]);

/** The form of each field in words, and how it is written. */
const EXPECTED: Readonly<Record<FieldName, readonly [form: string, sample: string]>> = {
  title: ["one text", "title: The meeting in Wonsan"],
  date: ["a date", "date: 2026-11-23"],
  updated: ["a date", "updated: 2026-11-23T09:00:00+07:00"],
  embargo: ["a date", "embargo: 2026-11-24T06:00:00+07:00"],
  expires: ["a date", "expires: 2026-12-01"],
  slug: ["one text", "slug: the-meeting"],
  id: ["one text", "id: tag:warta.example,2025-07-01:the-meeting"],
  lang: ["one language tag", "lang: en"],
  translationOf: ["one path", "translationOf: ../id/pertemuan.md"],
  authors: ["a name or handle, or a list of them", "authors: [international-desk, politics-desk]"],
  contributors: [
    "a map of `editor`, `translator`, `photographer` and `contributor`, or a list of such maps",
    "contributors: {translator: Dewi Lestari}",
  ],
  categories: ["a category, or a list of them", "categories: [diplomacy, russia]"],
  tags: ["a word, or a list of them", "tags: [drones, kursk]"],
  summary: ["one text", "summary: One or two sentences."],
  image: [
    "a path or URL, or a map of `src`, `alt`, `caption` and `credit`",
    "image: {src: map.png, alt: A map}",
  ],
  audio: ["a path or URL, a map with `src`, or a list of them", "audio: briefing.mp3"],
  video: ["a path or URL, a map with `src`, or a list of them", "video: bridge.mp4"],
  attachments: ["a path or URL, a map with `src`, or a list of them", "attachments: [report.pdf]"],
  corrections: [
    "a map of `date` and `text`, or a list of them",
    "corrections: [{date: 2026-11-23, text: An earlier version gave a wrong number.}]",
  ],
  retracted: [
    "a map of `date` and `reason`",
    "retracted: {date: 2026-11-25, reason: The source withdrew its statement.}",
  ],
  feed: ["`full` or `summary`", "feed: summary"],
  comments: ["a URL, or a map of `url`, `feed` and `count`", "comments: https://forum.example/t/42"],
  inReplyTo: ["one path or URL", "inReplyTo: ../en/other.md"],
  source: [
    "a map with `title` and `url`",
    "source: {title: Kantor Berita, url: https://berita.example/rss.xml}",
  ],
  externalUrl: ["one URL", "externalUrl: https://paper.example/story"],
  related: ["a path or URL, or a list of them", "related: [other.md, https://paper.example/story]"],
  via: ["a URL, or a list of them", "via: https://blog.example/link"],
  license: ["one URL", "license: https://creativecommons.org/licenses/by/4.0/"],
  rights: ["one text", "rights: © 2026 Warta Siar"],
  episode: ["a map", "episode: {season: 2, number: 14}"],
  extensions: ["a map of elements by `prefix:name`", 'extensions: {"dc:coverage": Kursk}'],
  aliases: ["an address, or a list of them", "aliases: [/old/path/, /old.html]"],
  draft: ["`true` or `false`", "draft: true"],
  published: ["`true` or `false`", "published: false"],
};

/** The form of what lies within a field, where it is not one text; a path without the indexes of lists. */
const EXPECTED_WITHIN: ReadonlyMap<string, string> = new Map([
  ["corrections", "a map of `date` and `text`"],
  ["corrections.date", "a date"],
  ["retracted.date", "a date"],
  ["contributors", "a map of roles and names"],
  ["contributors.editor", "a name or handle, or a list of them"],
  ["contributors.translator", "a name or handle, or a list of them"],
  ["contributors.photographer", "a name or handle, or a list of them"],
  ["contributors.contributor", "a name or handle, or a list of them"],
  ["audio", "a path or URL, or a map with `src`"],
  ["video", "a path or URL, or a map with `src`"],
  ["attachments", "a path or URL, or a map with `src`"],
  ["episode.type", "`full`, `trailer` or `bonus`"],
  ["episode.explicit", "`true` or `false`"],
  ["episode.transcript", "a path or URL, a map of `src`, `type` and `language`, or a list of them"],
  ["episode.chapters", "a path or URL, or a map of `src` and `type`"],
  ["episode.people", "a name or handle, a map of `name`, `role` and `group`, or a list of them"],
]);

/** How the keys of an episode are written, where each is shown alone. */
const SAMPLES_WITHIN: ReadonlyMap<string, string> = new Map([
  ["episode.season", "episode: {season: 2}"],
  ["episode.number", "episode: {number: 14}"],
  ["episode.type", "episode: {type: trailer}"],
  ["episode.explicit", "episode: {explicit: false}"],
  ["episode.image", "episode: {image: covers/14.png}"],
  ["episode.transcript", "episode: {transcript: 14.vtt}"],
  ["episode.chapters", "episode: {chapters: 14.json}"],
  ["episode.people", "episode: {people: [{name: Dewi Lestari, role: guest}]}"],
]);

export const FIELD_NAMES: readonly FieldName[] = Object.keys(EXPECTED) as FieldName[];

/** What a value must be, `one text`, and how its field is written, `title: The meeting`. */
export function expectedAt(path: readonly [FieldName, ...(string | number)[]]): {
  readonly expected: string;
  readonly sample: string;
} {
  const [form, sample] = EXPECTED[path[0]];
  const within = path.filter((step) => typeof step === "string").join(".");
  const expected = path.length === 1 ? form : (EXPECTED_WITHIN.get(within) ?? "one text");
  const [field, key] = within.split(".");
  return { expected, sample: SAMPLES_WITHIN.get(`${field}.${key}`) ?? sample };
}
