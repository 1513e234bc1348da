/** Media RSS 1.5: what the later version added: the community, prices, rights, places, and other files of a file. */

import { type Grammar, oneOf } from "../../grammars/grammar.ts";
import { currencyCode, decimal, languageTag } from "../../grammars/values.ts";
import type { ChildShape, Shape } from "../shape.ts";
import { communityShape } from "./community.ts";
import { held, mediaUrl, playTime, quantity, typeOfFile } from "./grammars.ts";
import { scenesShape } from "./scenes.ts";

const CLAUSE = "Media RSS 1.5.1";

/** A list of one kind of element, which is named in the singular. */
function listShape(name: string, one: Shape, good: string): Shape {
  const child = one.name.slice("media:".length);
  return {
    name,
    clause: `${CLAUSE}, ${name}`,
    holds: "elements",
    children: { [child]: { shape: one } },
    good,
    bad: { "xml/text-unexpected": `<${name}>several</${name}>` },
  };
}

function entryOf(name: string, good: string, text?: Grammar): Shape {
  return {
    name,
    clause: `${CLAUSE}, ${name}`,
    ...(text !== undefined && { text }),
    good,
    bad: { "xml/element-blank": `<${name}/>` },
  };
}

const commentsShape = listShape(
  "media:comments",
  entryOf("media:comment", "<media:comment>What a harbour.</media:comment>"),
  "<media:comments><media:comment>What a harbour.</media:comment></media:comments>",
);

const responsesShape = listShape(
  "media:responses",
  entryOf("media:response", "<media:response>https://lake.example/replies/1</media:response>"),
  "<media:responses><media:response>https://lake.example/replies/1</media:response></media:responses>",
);

const backLinksShape = listShape(
  "media:backLinks",
  entryOf("media:backLink", "<media:backLink>https://river.example/links</media:backLink>", mediaUrl),
  "<media:backLinks><media:backLink>https://river.example/links</media:backLink></media:backLinks>",
);

const paramShape: Shape = {
  name: "media:param",
  clause: `${CLAUSE}, media:embed`,
  blank: "allowed",
  attributes: { name: { required: true } },
  good: '<media:param name="allowFullScreen">true</media:param>',
  bad: { "xml/attribute-missing": "<media:param>true</media:param>" },
};

const embedShape: Shape = {
  name: "media:embed",
  clause: `${CLAUSE}, media:embed`,
  holds: "elements",
  attributes: {
    url: held(mediaUrl, true),
    width: held(quantity),
    height: held(quantity),
  },
  children: { param: { shape: paramShape } },
  good: `<media:embed url="https://lake.example/player.swf" width="512" height="323">
  <media:param name="allowFullScreen">true</media:param>
</media:embed>`,
  bad: {
    "xml/attribute-missing": '<media:embed width="512" height="323"/>',
    "xml/text-unexpected": '<media:embed url="https://lake.example/player.swf">player</media:embed>',
  },
};

const statusShape: Shape = {
  name: "media:status",
  clause: `${CLAUSE}, media:status`,
  holds: "nothing",
  attributes: { state: held(oneOf(["active", "blocked", "deleted"]), true), reason: {} },
  good: '<media:status state="blocked" reason="https://lake.example/why"/>',
  bad: {
    "feed/choice-unknown": '<media:status state="gone"/>',
    "xml/attribute-missing": '<media:status reason="https://lake.example/why"/>',
  },
};

const priceShape: Shape = {
  name: "media:price",
  clause: `${CLAUSE}, media:price`,
  holds: "nothing",
  attributes: {
    type: held(oneOf(["rent", "purchase", "package", "subscription"])),
    info: {},
    price: held(decimal),
    currency: held(currencyCode),
  },
  good: '<media:price type="package" info="https://lake.example/package.json" price="19.99" currency="EUR"/>',
  bad: { "feed/choice-unknown": '<media:price type="gift" price="19.99" currency="EUR"/>' },
};

const licenseShape: Shape = {
  name: "media:license",
  clause: `${CLAUSE}, media:license`,
  blank: "allowed",
  attributes: { type: held(typeOfFile), href: held(mediaUrl) },
  good: '<media:license type="text/html" href="https://lake.example/licence">Free to share</media:license>',
  bad: { "xml/attribute-unknown": '<media:license url="https://lake.example/licence">Free</media:license>' },
};

const subTitleShape: Shape = {
  name: "media:subTitle",
  clause: `${CLAUSE}, media:subTitle`,
  blank: "allowed",
  attributes: {
    type: held(typeOfFile),
    lang: held(languageTag),
    href: held(mediaUrl, true),
  },
  good: '<media:subTitle type="application/smil" lang="en-us" href="https://lake.example/subtitle.smil"/>',
  bad: { "xml/attribute-missing": '<media:subTitle type="application/smil" lang="en-us"/>' },
};

const peerLinkShape: Shape = {
  name: "media:peerLink",
  clause: `${CLAUSE}, media:peerLink`,
  holds: "nothing",
  attributes: { type: held(typeOfFile), href: held(mediaUrl, true) },
  good: '<media:peerLink type="application/x-bittorrent" href="https://lake.example/ferry.torrent"/>',
  bad: { "xml/attribute-missing": '<media:peerLink type="application/x-bittorrent"/>' },
};

/** The place itself stands in it, in GeoRSS. */
const locationShape: Shape = {
  name: "media:location",
  clause: `${CLAUSE}, media:location`,
  holds: "anything",
  attributes: { description: {}, start: held(playTime), end: held(playTime) },
  good: `<media:location description="The north pier" start="00:01" end="01:00">
  <georss:point>35.669998 139.770004</georss:point>
</media:location>`,
  bad: { "xml/attribute-unknown": '<media:location name="The north pier"/>' },
};

const rightsShape: Shape = {
  name: "media:rights",
  clause: `${CLAUSE}, media:rights`,
  holds: "nothing",
  attributes: { status: held(oneOf(["userCreated", "official"]), true) },
  good: '<media:rights status="official"/>',
  bad: {
    "feed/choice-unknown": '<media:rights status="stolen"/>',
    "xml/attribute-missing": "<media:rights/>",
  },
};

/** By local name, for every host of them. */
export const additionalElements: { readonly [local: string]: ChildShape } = {
  community: { shape: communityShape, most: 1 },
  comments: { shape: commentsShape, most: 1 },
  embed: { shape: embedShape },
  responses: { shape: responsesShape, most: 1 },
  backLinks: { shape: backLinksShape, most: 1 },
  status: { shape: statusShape, most: 1 },
  price: { shape: priceShape },
  license: { shape: licenseShape },
  subTitle: { shape: subTitleShape },
  peerLink: { shape: peerLinkShape },
  location: { shape: locationShape },
  rights: { shape: rightsShape, most: 1 },
  scenes: { shape: scenesShape, most: 1 },
};
