/** Media RSS 1.5.1: files of an entry, one by one or as groups of equal ones, and what is said of them. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { oneOf } from "../../grammars/grammar.ts";
import { languageTag } from "../../grammars/values.ts";
import { MEDIA } from "../../xml/namespaces.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { additionalElements } from "./additional.ts";
import { describingElements } from "./describing.ts";
import { bytes, channels, held, mediaUrl, pixels, quantity, trueFalse, typeOfFile } from "./grammars.ts";

const CLAUSE = "Media RSS 1.5.1";
const described: { readonly [local: string]: ChildShape } = { ...describingElements, ...additionalElements };

const contentShape: Shape = {
  name: "media:content",
  clause: `${CLAUSE}, media:content`,
  holds: "elements",
  guests: "allowed",
  attributes: {
    url: held(mediaUrl),
    fileSize: held(bytes),
    type: held(typeOfFile),
    medium: held(oneOf(["image", "audio", "video", "document", "executable"], "InvalidMediaMedium")),
    isDefault: held(trueFalse),
    expression: held(oneOf(["sample", "full", "nonstop"], "InvalidMediaExpression")),
    bitrate: held(quantity),
    framerate: held(quantity),
    samplingrate: held(quantity),
    channels: held(channels),
    duration: held(quantity),
    height: held(pixels),
    width: held(pixels),
    lang: held(languageTag),
  },
  children: described,
  rules: [
    {
      clause: `${CLAUSE}, media:content`,
      judge: judgeLocation,
      good: `<media:content medium="video"><media:player url="https://lake.example/player"/></media:content>`,
      bad: { "xml/attribute-missing": '<media:content medium="video" type="video/mp4"/>' },
    },
  ],
  good: `<media:content url="https://lake.example/ferry.mp4" fileSize="12216320" type="video/mp4" medium="video"
  isDefault="true" expression="full" bitrate="128" framerate="25" samplingrate="44.1" channels="2" duration="185"
  height="200" width="300" lang="en">
  <media:title>The ferry</media:title>
</media:content>`,
  bad: {
    "feed/media-type-invalid": '<media:content url="https://lake.example/ferry.mp4" type="film"/>',
    "feed/language-invalid": '<media:content url="https://lake.example/ferry.mp4" lang="the lake"/>',
    "feed/number-invalid": [
      '<media:content url="https://lake.example/ferry.mp4" duration="long"/>',
      '<media:content url="https://lake.example/ferry.mp4" channels="-2"/>',
    ],
    "feed/choice-unknown": [
      '<media:content url="https://lake.example/ferry.mp4" medium="film"/>',
      '<media:content url="https://lake.example/ferry.mp4" expression="half"/>',
    ],
    "xml/attribute-unknown": '<media:content url="https://lake.example/ferry.mp4" filesize="12216320"/>',
    "xml/element-repeated": `<media:content url="https://lake.example/ferry.mp4">
  <media:title>The ferry</media:title>
  <media:title>The night ferry</media:title>
</media:content>`,
    "xml/element-misplaced": `<media:content url="https://lake.example/ferry.mp4">
  <media:content url="https://lake.example/ferry.webm"/>
</media:content>`,
    "xml/element-unknown": `<media:content url="https://lake.example/ferry.mp4">
  <media:thumbnails>ferry.jpg</media:thumbnails>
</media:content>`,
  },
};

const groupShape: Shape = {
  name: "media:group",
  clause: `${CLAUSE}, media:group`,
  holds: "elements",
  guests: "allowed",
  children: { content: { shape: contentShape }, ...described },
  rules: [
    {
      clause: `${CLAUSE}, media:group`,
      judge: judgeAlternatives,
      bad: {
        "media/group-of-one": `<media:group>
  <media:content url="https://lake.example/ferry.mp4"/>
</media:group>`,
      },
    },
  ],
  good: `<media:group>
  <media:content url="https://lake.example/ferry.mp4" type="video/mp4" isDefault="true"/>
  <media:content url="https://lake.example/ferry.webm" type="video/webm"/>
  <media:title>The ferry</media:title>
</media:group>`,
  bad: {
    "xml/element-repeated": `<media:group>
  <media:content url="https://lake.example/ferry.mp4"/>
  <media:content url="https://lake.example/ferry.webm"/>
  <media:description>Two ferries meet.</media:description>
  <media:description>They whistle.</media:description>
</media:group>`,
  },
};

const inEntries: { readonly [local: string]: ChildShape } = {
  content: { shape: contentShape },
  group: { shape: groupShape },
  ...described,
};

export const media: Vocabulary = {
  uri: MEDIA,
  prefix: "media",
  elements: { channel: inEntries, feed: inEntries, item: inEntries, entry: inEntries },
};

/** A file is given by its own address, or by that of a player. */
function judgeLocation(content: XmlElement): readonly Finding[] {
  if (attribute(content, "url") !== undefined || holds(content, "player")) return NOTHING;
  // A group may say once, for all of its files, where the player is.
  if (content.parent?.local === "group" && holds(content.parent, "player")) return NOTHING;
  const facts = { element: content.name, attribute: "url" };
  return [found("xml/attribute-missing", content.at, facts, { length: content.name.length + 1 })];
}

function holds(element: XmlElement, local: string): boolean {
  return element.children.some((child) => child.local === local && child.uri === MEDIA);
}

function judgeAlternatives(group: XmlElement): readonly Finding[] {
  const contents = group.children.filter(({ local, uri }) => local === "content" && uri === MEDIA);
  if (contents.length > 1) return NOTHING;
  const options = { length: group.name.length + 1 };
  return [found("media/group-of-one", group.at, { count: contents.length }, options)];
}
