/** Podcasting 2.0: what is said of a show, and of the place of an episode in it. */

import { as } from "../../grammars/grammar.ts";
import {
  atMost,
  decimal,
  integer,
  mailAddress,
  mediaType,
  rfc822Date,
  trueOrFalse,
} from "../../grammars/values.ts";
import type { Shape } from "../shape.ts";
import {
  among,
  attributesOnly,
  bytes,
  CLAUSE,
  MAY_BE_CUT,
  NEWER,
  podcastUrl,
  shortText,
  timestamp,
  yesNo,
} from "./podcast-values.ts";

const MEDIUMS = [
  "podcast",
  "music",
  "video",
  "film",
  "audiobook",
  "newsletter",
  "blog",
  "publisher",
  "course",
];
/** Each of them, lists of each of them, and lists of several. */
export const mediumWords: readonly string[] = [...MEDIUMS, ...MEDIUMS.map((one) => `${one}L`), "mixed"];

export const lockedShape: Shape = {
  name: "podcast:locked",
  clause: `${CLAUSE}, podcast:locked`,
  attributes: { owner: { value: mailAddress } },
  otherAttributes: NEWER,
  text: yesNo,
  good: '<podcast:locked owner="studio@harbour.example">yes</podcast:locked>',
  bad: { "feed/choice-unknown": "<podcast:locked>true</podcast:locked>" },
};

export const blockShape: Shape = {
  name: "podcast:block",
  clause: `${CLAUSE}, podcast:block`,
  attributes: { id: {} },
  otherAttributes: NEWER,
  text: yesNo,
  good: '<podcast:block id="lake">no</podcast:block>',
  bad: { "feed/choice-unknown": "<podcast:block>all</podcast:block>" },
};

export const mediumShape: Shape = {
  name: "podcast:medium",
  clause: `${CLAUSE}, podcast:medium`,
  text: among(mediumWords),
  good: "<podcast:medium>newsletter</podcast:medium>",
  bad: { "feed/choice-unknown": "<podcast:medium>radio</podcast:medium>" },
};

export const licenseShape: Shape = {
  name: "podcast:license",
  clause: `${CLAUSE}, podcast:license`,
  attributes: { url: { value: podcastUrl } },
  otherAttributes: NEWER,
  text: shortText,
  good: "<podcast:license>cc-by-4.0</podcast:license>",
  bad: { "xml/element-blank": '<podcast:license url="https://harbour.example/licence"/>' },
};

export const seasonShape: Shape = {
  name: "podcast:season",
  clause: `${CLAUSE}, podcast:season`,
  attributes: { name: { value: shortText } },
  otherAttributes: NEWER,
  text: integer,
  good: '<podcast:season name="Winter on the lake">3</podcast:season>',
  bad: { "xml/element-blank": '<podcast:season name="Winter on the lake"/>' },
};

export const episodeShape: Shape = {
  name: "podcast:episode",
  clause: `${CLAUSE}, podcast:episode`,
  attributes: { display: { value: as(atMost(32), MAY_BE_CUT) } },
  otherAttributes: NEWER,
  text: decimal,
  good: '<podcast:episode display="Day 5">9.5</podcast:episode>',
  bad: { "xml/element-blank": '<podcast:episode display="Day 5"/>' },
};

export const trailerShape: Shape = {
  name: "podcast:trailer",
  clause: `${CLAUSE}, podcast:trailer`,
  attributes: {
    url: { value: podcastUrl, required: true },
    pubdate: { value: rfc822Date, required: true },
    length: { value: bytes },
    type: { value: mediaType },
    season: { value: integer },
  },
  otherAttributes: NEWER,
  text: shortText,
  good: `<podcast:trailer pubdate="Thu, 02 Apr 2026 08:00:00 +0000" url="https://harbour.example/teaser.mp3"
  length="12345678" type="audio/mpeg" season="4">Soon on the lake</podcast:trailer>`,
  bad: {
    "xml/attribute-missing": `<podcast:trailer
  url="https://harbour.example/teaser.mp3">Soon on the lake</podcast:trailer>`,
  },
};

export const txtShape: Shape = {
  name: "podcast:txt",
  clause: `${CLAUSE}, podcast:txt`,
  attributes: { purpose: { value: shortText } },
  otherAttributes: NEWER,
  text: as(atMost(4000), MAY_BE_CUT),
  good: '<podcast:txt purpose="verify">S6lpp-7ZCn8-dZfGc-OoyaG</podcast:txt>',
  bad: { "xml/element-blank": '<podcast:txt purpose="verify"/>' },
};

export const updateFrequencyShape: Shape = {
  name: "podcast:updateFrequency",
  clause: `${CLAUSE}, podcast:updateFrequency`,
  blank: "allowed",
  attributes: { complete: { value: trueOrFalse }, dtstart: { value: timestamp }, rrule: {} },
  otherAttributes: NEWER,
  text: shortText,
  good: `<podcast:updateFrequency rrule="FREQ=WEEKLY;BYDAY=MO,WE"
  dtstart="2026-08-31T00:00:00.000Z">Every Monday and Wednesday</podcast:updateFrequency>`,
  bad: {
    "feed/date-invalid": '<podcast:updateFrequency dtstart="next Monday">Weekly</podcast:updateFrequency>',
  },
};

export const podpingShape: Shape = attributesOnly(
  "podcast:podping",
  { usesPodping: { value: trueOrFalse, required: true } },
  '<podcast:podping usesPodping="true"/>',
  { "xml/attribute-missing": "<podcast:podping/>" },
);
