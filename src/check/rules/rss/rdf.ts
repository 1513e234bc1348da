/**
 * RSS 1.0, which is RDF: its channel, its image, its items and its text field stand beside each other, and are tied
 * together by their addresses. Whatever else RDF says in the same document is its own business.
 */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { RDF, RSS_1 } from "../../xml/namespaces.ts";
import type { XmlAttribute, XmlElement } from "../../xml/xml.ts";
import { rss1PlainText, rssHtml } from "../html/text-rules.ts";
import type { ChildShape, ElementRule, Shape } from "../shape.ts";
import { BETTER_NOTHING, linkShape } from "./parts.ts";
import { textInputParts } from "./text-input.ts";
import { link } from "./values.ts";

/** RDF/XML §7.2: the attributes that RDF itself has. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  ..."about resource ID nodeID parseType datatype bagID aboutEach aboutEachPrefix type value subject".split(
    " ",
  ),
  ..."predicate object li".split(" "),
]);

const attributesOfRdf: ElementRule = {
  clause: "RDF/XML §7.2",
  judge: (element) => {
    let findings: Finding[] | undefined;
    for (const { uri, local, name, at } of element.attributes) {
      if (uri !== RDF || ATTRIBUTES.has(local) || /^_\d+$/.test(local)) continue;
      const nearest = local.startsWith("res") ? "rdf:resource" : undefined;
      findings ??= [];
      const facts = { element: element.name, attribute: name, nearest };
      findings.push(found("xml/attribute-unknown", at, facts, { length: name.length }));
    }
    return findings ?? NOTHING;
  },
};

const ABOUT: NonNullable<Shape["attributes"]> = { "rdf:about": { required: true } };

const title: ChildShape = {
  shape: {
    name: "title",
    clause: "RSS 1.0 §5.3.1",
    blank: BETTER_NOTHING,
    rules: rss1PlainText,
    good: "<title>Lake Railway</title>",
    bad: { "xml/element-blank": "<title/>" },
  },
  least: { w3c: "MissingTitle" },
  most: 1,
};

const home: ChildShape = {
  shape: linkShape("link", "RSS 1.0 §5.3.2", "https://rail.example/", link),
  least: { w3c: "MissingLink" },
  most: 1,
};

const description: ChildShape = {
  shape: {
    name: "description",
    clause: "RSS 1.0 §5.3.3",
    blank: "allowed",
    rules: rss1PlainText,
    good: "<description>Trains along the lake</description>",
    bad: {},
  },
  least: { w3c: "MissingDescription" },
  most: 1,
};

/** Points from the channel to what stands beside it. */
const pointer = (name: string, clause: string): Shape => ({
  name,
  clause,
  holds: "nothing",
  attributes: { "rdf:resource": { required: true }, resource: {} },
  rules: [attributesOfRdf],
  good: `<${name} rdf:resource="https://rail.example/${name}"/>`,
  bad: {
    "xml/attribute-missing": `<${name}/>`,
    "xml/attribute-unknown": `<${name} rdf:resources="https://rail.example/${name}"/>`,
  },
});

/** In the first samples of the specification `resource` has no prefix. */
const listed: Shape = {
  name: "rdf:li",
  clause: "RSS 1.0 §5.3.5",
  holds: "anything",
  attributes: { "rdf:resource": {}, resource: {} },
  rules: [attributesOfRdf],
  good: '<rdf:li rdf:resource="https://rail.example/2026/night-train"/>',
  bad: { "xml/attribute-unknown": '<rdf:li rdf:resources="https://rail.example/2026/night-train"/>' },
};

const sequence = (name: string): Shape => ({
  name,
  clause: "RSS 1.0 §5.3.5",
  children: { li: { shape: listed } },
  otherChildren: "allowed",
  good: `<${name}><rdf:li rdf:resource="https://rail.example/2026/night-train"/></${name}>`,
  bad: { "xml/text-unexpected": `<${name}>night-train</${name}>` },
});

const itemsShape: Shape = {
  name: "items",
  clause: "RSS 1.0 §5.3.5",
  children: {
    "rdf:Seq": { shape: sequence("rdf:Seq"), most: 1 },
    "rdf:Bag": { shape: sequence("rdf:Bag"), most: 1 },
  },
  rules: [attributesOfRdf],
  good: '<items><rdf:Seq><rdf:li rdf:resource="https://rail.example/2026/night-train"/></rdf:Seq></items>',
  bad: { "xml/element-unknown": "<items><li>night-train</li></items>" },
};

const WHAT = "<title>Lake Railway</title><link>https://rail.example/</link>";
const ABOUT_IT = "<description>Trains along the lake</description>";

const channelShape: Shape = {
  name: "channel",
  clause: "RSS 1.0 §5.3",
  host: "channel",
  attributes: ABOUT,
  children: {
    title,
    link: home,
    description,
    image: { shape: pointer("image", "RSS 1.0 §5.3.4"), most: 1 },
    items: { shape: itemsShape, least: 1, most: 1 },
    textinput: { shape: pointer("textinput", "RSS 1.0 §5.3.6"), most: 1 },
  },
  rules: [attributesOfRdf],
  good: `<channel rdf:about="https://rail.example/rss">${WHAT}${ABOUT_IT}${itemsShape.good}</channel>`,
  bad: {
    "xml/attribute-missing": `<channel>${WHAT}${ABOUT_IT}${itemsShape.good}</channel>`,
    "xml/element-missing": [
      `<channel rdf:about="https://rail.example/rss">${WHAT}${itemsShape.good}</channel>`,
      `<channel rdf:about="https://rail.example/rss">${WHAT}${ABOUT_IT}</channel>`,
    ],
    "xml/element-unknown": `<channel rdf:about="https://rail.example/rss">${WHAT}${ABOUT_IT}${itemsShape.good}<ttl>60</ttl></channel>`,
  },
};

const imageShape: Shape = {
  name: "image",
  clause: "RSS 1.0 §5.4",
  host: "image",
  attributes: ABOUT,
  children: {
    title,
    url: {
      shape: linkShape("url", "RSS 1.0 §5.4.2", "https://rail.example/logo.png", link),
      least: 1,
      most: 1,
    },
    link: home,
  },
  rules: [attributesOfRdf],
  good: `<image rdf:about="https://rail.example/logo.png"><url>https://rail.example/logo.png</url>${WHAT}</image>`,
  bad: {
    "xml/attribute-missing": `<image><url>https://rail.example/logo.png</url>${WHAT}</image>`,
    "xml/element-missing": `<image rdf:about="https://rail.example/logo.png">${WHAT}</image>`,
  },
};

/** An item stands beside its channel, not in it. */
export const rdfItemShape: Shape = {
  name: "item",
  clause: "RSS 1.0 §5.5",
  host: "item",
  attributes: ABOUT,
  children: {
    title,
    link: home,
    description: {
      shape: {
        name: "description",
        clause: "RSS 1.0 §5.5.3",
        blank: "allowed",
        rules: rssHtml,
        good: "<description>It runs again from May.</description>",
        bad: {},
      },
      most: 1,
    },
  },
  rules: [attributesOfRdf],
  good: '<item rdf:about="https://rail.example/2026/night-train"><title>Night train</title><link>https://rail.example/2026/night-train</link></item>',
  bad: {
    "xml/attribute-missing":
      "<item><title>Night train</title><link>https://rail.example/2026/night-train</link></item>",
    "xml/element-missing":
      '<item rdf:about="https://rail.example/2026/night-train"><title>Night train</title></item>',
    "xml/element-unknown":
      '<item rdf:about="https://rail.example/2026/night-train"><title>Night train</title><link>https://rail.example/2026/night-train</link><guid>https://rail.example/2026/night-train</guid></item>',
  },
};

const textInputShape: Shape = {
  name: "textinput",
  clause: "RSS 1.0 §5.6",
  host: "image",
  attributes: ABOUT,
  children: textInputParts,
  rules: [attributesOfRdf],
  good: '<textinput rdf:about="https://rail.example/search"><title>Search</title><description>Search the timetable</description><name>q</name><link>https://rail.example/search</link></textinput>',
  bad: {
    "xml/element-missing":
      '<textinput rdf:about="https://rail.example/search"><title>Search</title></textinput>',
  },
};

const PARTS: ReadonlySet<string> = new Set(["channel", "image", "item", "textinput"]);

/** Of elements of RSS 1.0 alone: anything else may be said in RDF too. */
const partsOfRss: ElementRule = {
  clause: "RSS 1.0 §5.2",
  judge: (root) => {
    const unknown = root.children.filter(({ uri, local }) => uri === RSS_1 && !PARTS.has(local));
    const findings = unknown.map(({ name, at }) => {
      const facts = { element: name, parent: root.name, nearest: undefined };
      return found("xml/element-unknown", at, facts, { length: name.length + 1 });
    });
    return root.children.some(({ local }) => local === "channel")
      ? findings
      : [...findings, withoutChannel(root)];
  },
};

/** Each resource is described once. */
const aboutOnce: ElementRule = {
  clause: "RSS 1.0 §5.3",
  judge: (root) => {
    const met = new Set<string>();
    const findings: Finding[] = [];
    for (const child of root.children) {
      if (child.uri !== RSS_1) continue;
      const about = child.attributes.find(({ local, uri }) => local === "about" && uri === RDF);
      if (about === undefined) continue;
      if (met.has(about.value)) findings.push(aboutRepeated(about));
      met.add(about.value);
    }
    return findings;
  },
};

function aboutRepeated({ name, value, at }: XmlAttribute): Finding {
  return found("rss/about-repeated", at, { value }, { length: name.length });
}

function withoutChannel(root: XmlElement): Finding {
  const facts = { element: "channel", parent: root.name };
  return found("xml/element-missing", root.at, facts, { length: root.name.length + 1 });
}

const document = (inside: string): string => `<rdf:RDF xmlns="http://purl.org/rss/1.0/">${inside}</rdf:RDF>`;

export const rdfShape: Shape = {
  name: "rdf:RDF",
  clause: "RSS 1.0 §5.2",
  otherAttributes: "allowed",
  children: {
    "rss:channel": { shape: channelShape, most: 1 },
    "rss:image": { shape: imageShape, most: 1 },
    "rss:item": { shape: rdfItemShape, isEntry: true },
    "rss:textinput": { shape: textInputShape, most: 1 },
  },
  otherChildren: "allowed",
  guests: "allowed",
  rules: [partsOfRss, aboutOnce],
  good: document(`${channelShape.good}${rdfItemShape.good}`),
  bad: {
    "rss/about-repeated": document(
      `${channelShape.good}${imageShape.good}${rdfItemShape.good.replace("2026/night-train", "logo.png")}`,
    ),
    "xml/element-missing": document(rdfItemShape.good),
    "xml/element-unknown": document(`${channelShape.good}<items/>`),
    "xml/vocabulary-missing": `<rdf:RDF><channel rdf:about="https://rail.example/">${WHAT}</channel></rdf:RDF>`,
  },
};
