/** Podcasting 2.0: files beside the enclosure of an episode. */

import { as, oneOf } from "../../grammars/grammar.ts";
import {
  atMost,
  decimal,
  fullUrl,
  languageTag,
  mediaType,
  nonNegativeInteger,
  trueOrFalse,
} from "../../grammars/values.ts";
import type { Shape } from "../shape.ts";
import {
  attributesOnly,
  bytes,
  CLAUSE,
  MAY_BE_CUT,
  NEWER,
  podcastUrl,
  seconds,
  shortText,
} from "./podcast-values.ts";

const label = as(atMost(32), MAY_BE_CUT);

export const transcriptShape: Shape = attributesOnly(
  "podcast:transcript",
  {
    url: { value: podcastUrl, required: true },
    type: { value: mediaType, required: true },
    language: { value: languageTag },
    rel: { value: as(oneOf(["captions"]), { w3c: "", severity: "warning" }) },
  },
  `<podcast:transcript url="https://harbour.example/1.vtt" type="text/vtt" language="en" rel="captions"/>`,
  {
    "xml/attribute-missing": '<podcast:transcript url="https://harbour.example/1.vtt"/>',
    "feed/choice-unknown": `<podcast:transcript url="https://harbour.example/1.vtt" type="text/vtt"
  rel="subtitles"/>`,
    "xml/text-unexpected": `<podcast:transcript
  url="https://harbour.example/1.txt" type="text/plain">All aboard.</podcast:transcript>`,
  },
);

export const chaptersShape: Shape = attributesOnly(
  "podcast:chapters",
  { url: { value: podcastUrl, required: true }, type: { value: mediaType, required: true } },
  '<podcast:chapters url="https://harbour.example/1.json" type="application/json+chapters"/>',
  { "xml/attribute-missing": '<podcast:chapters type="application/json+chapters"/>' },
);

export const soundbiteShape: Shape = {
  name: "podcast:soundbite",
  clause: `${CLAUSE}, podcast:soundbite`,
  blank: "allowed",
  attributes: {
    startTime: { value: seconds, required: true },
    duration: { value: seconds, required: true },
  },
  otherAttributes: NEWER,
  text: shortText,
  good: '<podcast:soundbite startTime="1234.5" duration="42.25">The bridge opens</podcast:soundbite>',
  bad: { "xml/attribute-missing": '<podcast:soundbite startTime="73.0"/>' },
};

const sourceShape: Shape = attributesOnly(
  "podcast:source",
  { uri: { value: fullUrl, required: true }, contentType: { value: mediaType } },
  `<podcast:source uri="https://harbour.example/1.torrent" contentType="application/x-bittorrent"/>`,
  { "xml/attribute-missing": '<podcast:source url="https://harbour.example/1.mp3"/>' },
);

const integrityShape: Shape = attributesOnly(
  "podcast:integrity",
  { type: { value: oneOf(["sri", "pgp-signature"], ""), required: true }, value: { required: true } },
  '<podcast:integrity type="sri" value="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="/>',
  {
    "feed/choice-unknown": '<podcast:integrity type="md5" value="d41d8cd98f00b204e9800998ecf8427e"/>',
    "xml/attribute-missing": '<podcast:integrity type="sri"/>',
  },
);

export const alternateEnclosureShape: Shape = {
  name: "podcast:alternateEnclosure",
  clause: `${CLAUSE}, podcast:alternateEnclosure`,
  attributes: {
    type: { value: mediaType, required: true },
    length: { value: bytes },
    bitrate: { value: decimal },
    height: { value: nonNegativeInteger },
    lang: { value: languageTag },
    title: { value: label },
    rel: { value: label },
    codecs: {},
    default: { value: trueOrFalse },
  },
  otherAttributes: NEWER,
  children: {
    source: { shape: sourceShape, least: 1 },
    integrity: { shape: integrityShape, most: 1 },
  },
  otherChildren: "allowed",
  good: `<podcast:alternateEnclosure type="audio/opus" length="32400000" bitrate="96000" title="Small">
  <podcast:source uri="https://harbour.example/1.opus"/>
</podcast:alternateEnclosure>`,
  bad: {
    "xml/attribute-missing": `<podcast:alternateEnclosure>
  <podcast:source uri="https://harbour.example/1.opus"/>
</podcast:alternateEnclosure>`,
    "xml/element-missing": '<podcast:alternateEnclosure type="audio/opus" length="32400000"/>',
    "xml/text-unexpected": `<podcast:alternateEnclosure type="audio/opus">https://harbour.example/1.opus
  <podcast:source uri="https://harbour.example/1.opus"/>
</podcast:alternateEnclosure>`,
  },
};
