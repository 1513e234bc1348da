/**
 * The vocabularies whose elements are known one by one: Dublin Core 1.1, Media RSS 1.5.1, Apple's podcast words, the
 * podcast namespace and GeoRSS Simple. Of each element what it may hold as far as a slip there would be lost on
 * readers; only elements that an article may have. Data only.
 */

import {
  anyText,
  box,
  circle,
  duration,
  geoUri,
  language,
  line,
  mediaType,
  number,
  oneOf,
  point,
  polygon,
  positive,
  trueOrFalse,
  uri,
  url,
  type ValueKind,
  whole,
} from "./extension-values.ts";

export interface ElementRule {
  /** What its text must be; absent where there need not be one. */
  readonly text?: ValueKind;
  readonly attributes?: Readonly<Record<string, ValueKind>>;
  /** Attributes without which the element says nothing. */
  readonly needs?: readonly string[];
}

/** Rules of the elements by prefix and local name. */
export const VOCABULARIES: ReadonlyMap<string, ReadonlyMap<string, ElementRule>> = new Map([
  ["dc", vocabulary({ "coverage format publisher relation source type": { text: anyText } })],
  ["media", mediaRss()],
  ["itunes", itunes()],
  ["podcast", podcast()],
  ["georss", geoRss()],
]);

/** Elements whose meaning every feed of siar carries already (R29), with what says it in front matter. */
export const CORE: ReadonlyMap<string, string> = new Map([
  ...["dc", "dcterms"].flatMap((prefix): [string, string][] => [
    [`${prefix}:contributor`, "`contributors`"],
    [`${prefix}:creator`, "`authors`"],
    [`${prefix}:date`, "`date`"],
    [`${prefix}:description`, "`summary`"],
    [`${prefix}:identifier`, "`id`"],
    [`${prefix}:language`, "`lang`"],
    [`${prefix}:rights`, "`rights`"],
    [`${prefix}:subject`, "`categories` or `tags`"],
    [`${prefix}:title`, "`title`"],
  ]),
  ["dcterms:created", "`date`"],
  ["dcterms:issued", "`date`"],
  ["dcterms:license", "`license`"],
  ["dcterms:modified", "`updated`"],
  ["content:encoded", "the text of the article"],
  ["creativeCommons:license", "`license`"],
  ["slash:comments", "`comments`"],
  ["wfw:comment", "`comments`"],
  ["wfw:commentRss", "`comments`"],
  ["thr:in-reply-to", "`inReplyTo`"],
  ["thr:total", "`comments`"],
]);

/** Vocabularies that siar writes whole, with what says their meaning. */
export const CORE_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["atom", "a field of the front matter: `related`, `via`, `comments`, `license`"],
  ["at", "`retracted`"],
  ["fh", "`feeds.archives` in the settings"],
  ["sy", "`feeds.ttl` in the settings"],
]);

function mediaRss(): ReadonlyMap<string, ElementRule> {
  const size = { width: whole, height: whole };
  const words = { text: anyText, attributes: { type: oneOf("plain", "html") } };
  return vocabulary({
    "group scenes scene community comments responses backLinks embed": {},
    "rating keywords tags comment response sceneTitle sceneDescription sceneStartTime sceneEndTime": {
      text: anyText,
    },
    "title description": words,
    content: {
      attributes: {
        ...size,
        url,
        fileSize: whole,
        type: mediaType,
        medium: oneOf("image", "audio", "video", "document", "executable"),
        isDefault: trueOrFalse,
        expression: oneOf("full", "sample", "nonstop"),
        bitrate: number,
        framerate: number,
        samplingrate: number,
        channels: number,
        duration: whole,
        lang: language,
      },
      needs: ["url"],
    },
    thumbnail: { attributes: { ...size, url }, needs: ["url"] },
    player: { attributes: { ...size, url }, needs: ["url"] },
    "category credit": { text: anyText },
    copyright: { text: anyText, attributes: { url } },
    hash: { text: anyText, attributes: { algo: oneOf("md5", "sha-1") } },
    text: { text: anyText, attributes: { type: oneOf("plain", "html"), lang: language } },
    restriction: { attributes: { relationship: oneOf("allow", "deny") }, needs: ["relationship"] },
    starRating: { attributes: { average: number, count: whole, min: number, max: number } },
    statistics: { attributes: { views: whole, favorites: whole } },
    param: { text: anyText, needs: ["name"] },
    backLink: { text: url },
    status: { attributes: { state: oneOf("active", "blocked", "deleted") }, needs: ["state"] },
    price: { attributes: { info: url } },
    license: { text: anyText, attributes: { type: mediaType, href: url } },
    subTitle: { attributes: { type: mediaType, lang: language, href: url }, needs: ["href"] },
    peerLink: { attributes: { type: mediaType, href: url }, needs: ["href"] },
    location: {},
    rights: { attributes: { status: oneOf("userCreated", "official") }, needs: ["status"] },
  });
}

function itunes(): ReadonlyMap<string, ElementRule> {
  return vocabulary({
    "author keywords subtitle summary title": { text: anyText },
    block: { text: oneOf("Yes", "No") },
    duration: { text: duration },
    "episode season": { text: positive },
    order: { text: whole },
    episodeType: { text: oneOf("full", "trailer", "bonus") },
    explicit: { text: trueOrFalse },
    image: { attributes: { href: url }, needs: ["href"] },
  });
}

function podcast(): ReadonlyMap<string, ElementRule> {
  return vocabulary({
    transcript: { attributes: { url, type: mediaType, language }, needs: ["url", "type"] },
    chapters: { attributes: { url, type: mediaType }, needs: ["url", "type"] },
    soundbite: { attributes: { startTime: number, duration: number }, needs: ["startTime", "duration"] },
    person: { text: anyText, attributes: { img: url, href: url } },
    location: { text: anyText, attributes: { geo: geoUri, rel: oneOf("subject", "creator") } },
    season: { text: positive },
    episode: { text: number },
    license: { text: anyText, attributes: { url } },
    funding: { text: anyText, attributes: { url }, needs: ["url"] },
    alternateEnclosure: {
      attributes: {
        type: mediaType,
        length: whole,
        bitrate: number,
        height: whole,
        lang: language,
        default: trueOrFalse,
      },
      needs: ["type"],
    },
    source: { attributes: { uri, contentType: mediaType }, needs: ["uri"] },
    integrity: { attributes: { type: oneOf("sri", "pgp-signature") }, needs: ["type", "value"] },
    value: { needs: ["type", "method"] },
    valueRecipient: {
      attributes: { split: whole, fee: trueOrFalse },
      needs: ["type", "address", "split"],
    },
    valueTimeSplit: {
      attributes: { startTime: number, duration: number, remoteStartTime: number, remotePercentage: whole },
      needs: ["startTime", "duration"],
    },
    remoteItem: { attributes: { feedUrl: url }, needs: ["feedGuid"] },
    image: { attributes: { href: url, width: whole, height: whole, type: mediaType }, needs: ["href"] },
    images: { needs: ["srcset"] },
    contentLink: { text: anyText, attributes: { href: url }, needs: ["href"] },
    socialInteract: { attributes: { uri: url, accountUrl: url, priority: whole }, needs: ["protocol"] },
    txt: { text: anyText },
    chat: { needs: ["server", "protocol"] },
  });
}

function geoRss(): ReadonlyMap<string, ElementRule> {
  return vocabulary({
    point: { text: point },
    line: { text: line },
    polygon: { text: polygon },
    box: { text: box },
    circle: { text: circle },
    "elev radius": { text: number },
    floor: { text: number },
    "featuretypetag relationshiptag featurename": { text: anyText },
    where: {},
  });
}

/** One row may stand for several elements. */
function vocabulary(rules: Readonly<Record<string, ElementRule>>): ReadonlyMap<string, ElementRule> {
  const rows = Object.entries(rules);
  return new Map(rows.flatMap(([names, rule]) => names.split(" ").map((name) => [name, rule] as const)));
}
