/** XHTML that stands in a feed by itself: `body` as RSS once took it for an item's text, and what is out of place. */

import { type Finding, found } from "../../finding.ts";
import type { XmlElement } from "../../xml/xml.ts";
import { metaShape } from "../extensions/access.ts";
import type { ChildShape, Host, Shape, Vocabulary } from "../shape.ts";
import { judgeXhtml, XHTML } from "./xhtml.ts";

/** An item's text as elements; widely read since RSS 2.0 began. */
const bodyShape: Shape = {
  name: "xhtml:body",
  clause: "XHTML 1.0, body",
  holds: "anything",
  otherAttributes: "allowed",
  rules: [{ clause: "RFC 4287 §8.1", isOfContent: true, judge: judgeText }],
  good: "<xhtml:body><xhtml:p>The train leaves at ten.</xhtml:p></xhtml:body>",
  bad: {
    "content/element-forbidden": "<xhtml:body><xhtml:script>leave()</xhtml:script></xhtml:body>",
    "content/html-broken": "<xhtml:body><xhtml:train>At ten.</xhtml:train></xhtml:body>",
    "content/namespace-unknown":
      '<xhtml:body><xhtml:p><train xmlns="https://rail.example/ns">At ten.</train></xhtml:p></xhtml:body>',
  },
};

/** Any other element of XHTML: allowed as an extension, and shown by hardly any reader. */
const otherShape: Shape = {
  name: "xhtml:div",
  clause: "RFC 4287 §6.4",
  holds: "anything",
  otherAttributes: "allowed",
  rules: [{ clause: "RFC 4287 §6.4", judge: judgeMisplaced }],
  good: "<xhtml:div/>",
  bad: { "content/xhtml-misplaced": "<xhtml:div>The train leaves at ten.</xhtml:div>" },
};

function judgeText(element: XmlElement): readonly Finding[] {
  return judgeXhtml(element, true);
}

function judgeMisplaced(element: XmlElement): readonly Finding[] {
  const isEmpty = element.text.trim() === "" && element.children.length === 0;
  const { name, at, parent } = element;
  const facts = { element: name, parent: parent?.name ?? "" };
  const misplaced = isEmpty ? [] : [found("content/xhtml-misplaced", at, facts, { length: name.length + 1 })];
  return [...misplaced, ...judgeXhtml(element, true)];
}

const body: ChildShape = { shape: bodyShape };
const other: ChildShape = { shape: otherShape };
const others: { readonly [local: string]: ChildShape } = Object.fromEntries(
  "a blockquote div img ol p pre span table ul".split(" ").map((local) => [local, other]),
);
const HOSTS: readonly Host[] = ["channel", "feed", "entry", "source", "person", "image"];

/** XHTML where feeds hold elements of other vocabularies. */
export const xhtmlVocabulary: Vocabulary = {
  uri: XHTML,
  prefix: "xhtml",
  isOpen: true,
  elements: {
    item: { ...others, body },
    ...Object.fromEntries(HOSTS.map((host) => [host, { ...others, body: other }])),
    channel: { ...others, body: other, meta: { shape: metaShape } },
    feed: { ...others, body: other, meta: { shape: metaShape } },
  },
};
