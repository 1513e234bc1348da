/** Media RSS: what describes a file, wherever in a feed, a group or a file's own element it stands. */

import { languageTag, normalPlayTime } from "../../grammars/values.ts";
import { mediaText, plainAttribute } from "../html/text-rules.ts";
import type { ChildShape, Shape } from "../shape.ts";
import { copyrightShape, creditShape } from "./credit.ts";
import { held, mediaUrl, pixels, schemeUri, typeOfText } from "./grammars.ts";
import { hashShape } from "./hash.ts";
import { adultShape, ratingShape } from "./rating.ts";
import { restrictionShape } from "./restriction.ts";

const CLAUSE = "Media RSS 1.5.1";
/** Programs write these elements for every entry, with or without a text. */
const BLANK = { severity: "warning" } as const;

const titleShape: Shape = {
  name: "media:title",
  clause: `${CLAUSE}, media:title`,
  blank: BLANK,
  attributes: { type: held(typeOfText) },
  rules: mediaText,
  good: '<media:title type="plain">The harbour at six in the morning</media:title>',
  bad: {
    "xml/element-blank": "<media:title/>",
    "content/html-undeclared": "<media:title>The &lt;i&gt;harbour&lt;/i&gt; at six</media:title>",
    "feed/choice-unknown": '<media:title type="text/plain">The harbour at six</media:title>',
  },
};

const descriptionShape: Shape = {
  name: "media:description",
  clause: `${CLAUSE}, media:description`,
  blank: BLANK,
  attributes: { type: held(typeOfText) },
  rules: mediaText,
  good: '<media:description type="html">Two &lt;i&gt;ferries&lt;/i&gt; meet.</media:description>',
  bad: {
    "feed/choice-unknown": '<media:description type="xhtml">Two ferries meet.</media:description>',
    "content/html-broken": '<media:description type="html">Two &lt;a href="https</media:description>',
  },
};

const keywordsShape: Shape = {
  name: "media:keywords",
  clause: `${CLAUSE}, media:keywords`,
  blank: BLANK,
  good: "<media:keywords>harbour, ferry, morning</media:keywords>",
  bad: { "xml/element-blank": "<media:keywords/>" },
};

const thumbnailShape: Shape = {
  name: "media:thumbnail",
  clause: `${CLAUSE}, media:thumbnail`,
  holds: "nothing",
  attributes: {
    url: held(mediaUrl, true),
    width: held(pixels),
    height: held(pixels),
    time: held(normalPlayTime),
  },
  good: '<media:thumbnail url="https://lake.example/ferry.jpg" width="75" height="50" time="12:05:01.123"/>',
  bad: {
    "xml/attribute-missing": '<media:thumbnail width="75" height="50"/>',
    "feed/url-invalid": '<media:thumbnail url="/ferry.jpg"/>',
    "feed/uri-invalid": '<media:thumbnail url="https://lake.example/the ferry.jpg"/>',
    "feed/number-invalid": '<media:thumbnail url="https://lake.example/ferry.jpg" width="75px"/>',
    "feed/value-invalid": '<media:thumbnail url="https://lake.example/ferry.jpg" time="-3"/>',
  },
};

const categoryShape: Shape = {
  name: "media:category",
  clause: `${CLAUSE}, media:category`,
  attributes: { scheme: held(schemeUri), label: {} },
  rules: [plainAttribute("label")],
  good: '<media:category scheme="https://lake.example/topics" label="Ferries">water/ferry</media:category>',
  bad: {
    "xml/element-blank": '<media:category label="Ferries"/>',
    "feed/html-in-plain-text": '<media:category label="F&amp;auml;hren">water/ferry</media:category>',
  },
};

const playerShape: Shape = {
  name: "media:player",
  clause: `${CLAUSE}, media:player`,
  holds: "nothing",
  attributes: {
    url: held(mediaUrl, true),
    width: held(pixels),
    height: held(pixels),
  },
  good: '<media:player url="https://lake.example/player?id=1111" height="200" width="400"/>',
  bad: { "xml/attribute-missing": '<media:player height="200" width="400"/>' },
};

const textShape: Shape = {
  name: "media:text",
  clause: `${CLAUSE}, media:text`,
  attributes: {
    type: held(typeOfText),
    lang: held(languageTag),
    start: held(normalPlayTime),
    end: held(normalPlayTime),
  },
  rules: mediaText,
  good: '<media:text type="plain" lang="en" start="00:00:03.000" end="00:00:10.000">All aboard.</media:text>',
  bad: {
    "feed/choice-unknown": '<media:text type="vtt">All aboard.</media:text>',
    "feed/value-invalid": '<media:text start="after a while">All aboard.</media:text>',
  },
};

/** By local name, for every host of them. */
export const describingElements: { readonly [local: string]: ChildShape } = {
  adult: { shape: adultShape, most: 1 },
  rating: { shape: ratingShape },
  title: { shape: titleShape, most: 1 },
  description: { shape: descriptionShape, most: 1 },
  keywords: { shape: keywordsShape, most: 1 },
  thumbnail: { shape: thumbnailShape },
  category: { shape: categoryShape },
  hash: { shape: hashShape },
  player: { shape: playerShape },
  credit: { shape: creditShape },
  copyright: { shape: copyrightShape, most: 1 },
  text: { shape: textShape },
  restriction: { shape: restrictionShape },
};
