/** A line of an outline in OPML: a folder, a feed, a link, or whatever its type says. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { as, type Grammar } from "../../grammars/grammar.ts";
import { fullUrl, languageTag, rfc822Date, trueOrFalse } from "../../grammars/values.ts";
import { attribute, type XmlAttribute, type XmlElement } from "../../xml/xml.ts";
import { nearestOf } from "../nearest.ts";
import type { AttributeShape, Shape } from "../shape.ts";

const flag: AttributeShape = { value: trueOrFalse };
/** The format's own example says `unknown`, so this is no breach of it. */
const language: Grammar = as(languageTag, { severity: "warning" });

export const outlineShape: Shape = {
  name: "outline",
  clause: "OPML 2.0, What is an <outline>?",
  holds: "elements",
  host: "outline",
  attributes: {
    text: { blank: "allowed" },
    type: {},
    isComment: flag,
    isBreakpoint: flag,
    created: { value: rfc822Date, blank: "allowed" },
    category: { blank: "allowed" },
    xmlUrl: { value: fullUrl },
    htmlUrl: { value: fullUrl, blank: { severity: "info" } },
    url: { value: fullUrl },
    title: { blank: "allowed" },
    description: { blank: "allowed" },
    language: { value: language, blank: "allowed" },
    version: { blank: "allowed" },
  },
  // Which others there may be depends on the type and on the version: a rule says so.
  otherAttributes: "allowed",
  children: { outline: { shape: (): Shape => outlineShape } },
  rules: [
    {
      clause: "OPML 2.0, text",
      judge: (outline) =>
        attribute(outline, "text") !== undefined
          ? NOTHING
          : [
              found(
                "xml/attribute-missing",
                outline.at,
                { element: outline.name, attribute: "text" },
                { length: 8, ...(isOld(outline) && { severity: "warning" }) },
              ),
            ],
      good: '<outline text=""><outline text="Boats"/></outline>',
      bad: { "xml/attribute-missing": '<outline created="Sat, 12 Jul 2025 20:00:00 GMT"/>' },
    },
    {
      clause: "OPML 2.0, type",
      judge: judgeType,
      good: '<outline text="More" type="include" url="https://harbour.example/more.opml"/>',
      bad: {
        "opml/type-unknown": [
          '<outline text="Boats" type="RSS" xmlUrl="https://harbour.example/boats.xml"/>',
          '<outline text="Shanty" type="song" file="shanty.mp3"/>',
        ],
        "opml/type-missing": '<outline text="Boats" xmlUrl="https://harbour.example/boats.xml"/>',
        "opml/link-address-missing": '<outline text="Timetable" type="link"/>',
      },
    },
    {
      clause: "OPML 2.0, Subscription lists",
      judge: judgeFeed,
      good: '<outline text="Boats" title="Boats" type="rss" version="RSS1" xmlUrl="https://harbour.example/boats.rdf"/>',
      bad: {
        "opml/feed-address-missing": '<outline text="Boats" title="Boats" type="rss"/>',
        "opml/title-missing": '<outline text="Boats" type="rss" xmlUrl="https://harbour.example/boats.xml"/>',
        "opml/feed-version-unknown":
          '<outline text="Boats" title="Boats" type="rss" version="2" xmlUrl="https://harbour.example/boats.xml"/>',
      },
    },
    {
      clause: "OPML 2.0, Extending OPML",
      judge: judgeOthers,
      bad: {
        "xml/attribute-unknown": [
          '<outline text="Boats" title="Boats" type="rss" xmlUrl="https://harbour.example/boats.xml" xmlurl="https://harbour.example/boats.xml"/>',
          '<outline text="Trains" platform="9"/>',
        ],
      },
    },
  ],
  good: '<outline text="Boats" title="Boats" type="rss" xmlUrl="https://harbour.example/boats.xml" htmlUrl="https://harbour.example/boats" description="Arrivals" language="en" version="RSS" category="/water,/harbour" created="Sat, 12 Jul 2025 20:00:00 GMT" isComment="false" isBreakpoint="false"/>',
  bad: {
    "feed/choice-unknown": '<outline text="Boats" isComment="maybe"/>',
    "feed/date-invalid": '<outline text="Boats" created="1752350400"/>',
    "feed/url-invalid": '<outline text="Boats" title="Boats" type="rss" xmlUrl="boats.xml"/>',
    "feed/language-invalid":
      '<outline text="Boats" title="Boats" type="rss" xmlUrl="https://harbour.example/boats.xml" language="unknown"/>',
    "xml/attribute-blank": '<outline text="Boats" title="Boats" type="rss" xmlUrl=""/>',
    "xml/element-unknown": '<outline text="Boats"><feed/></outline>',
    "xml/text-unexpected": '<outline text="Boats">Boats</outline>',
  },
};

const TYPES = ["rss", "link", "include"];
/** What only feeds have. A folder may have a title. */
const OF_FEEDS = ["xmlUrl", "htmlUrl", "version", "language", "description"];

function judgeType(outline: XmlElement): readonly Finding[] {
  const type = outline.attributes.find(({ name }) => name === "type");
  if (type === undefined) {
    const odd = outline.attributes.find(({ name }) => OF_FEEDS.includes(name));
    if (odd === undefined) return NOTHING;
    return [found("opml/type-missing", odd.at, { attribute: odd.name }, { length: odd.name.length })];
  }
  const { value } = type;
  if (value === "" || value === "rss") return NOTHING;
  if (value === "link" || value === "include") {
    return attribute(outline, "url") === undefined
      ? [found("opml/link-address-missing", outline.at, { type: value }, { length: 8 })]
      : NOTHING;
  }
  const nearest = TYPES.find((one) => one === value.trim().toLowerCase()) ?? nearestOf(value, TYPES);
  const facts = { type: value, nearest };
  const severity = nearest === undefined ? "info" : "warning";
  return [found("opml/type-unknown", type.at, facts, { length: 4, severity })];
}

function judgeFeed(outline: XmlElement): readonly Finding[] {
  if (attribute(outline, "type") !== "rss") return NOTHING;
  const findings: Finding[] = [];
  if (attribute(outline, "xmlUrl") === undefined) {
    const text = attribute(outline, "text") ?? "";
    findings.push(found("opml/feed-address-missing", outline.at, { text }, { length: 8 }));
  }
  if (attribute(outline, "title") === undefined) {
    findings.push(found("opml/title-missing", outline.at, {}, { length: 8 }));
  }
  const version = outline.attributes.find(({ name }) => name === "version");
  if (version !== undefined && !VERSIONS.test(version.value.trim())) {
    const facts = { version: version.value };
    findings.push(found("opml/feed-version-unknown", version.at, facts, { length: 7 }));
  }
  return findings;
}

/** For Atom there is no word, but the format lets there be one. */
const VERSIONS = /^(?:RSS[12]?|scriptingNews|atom.*)?$/i;

/** Names without a namespace that are not OPML's. Version 1 lets there be any, and so does a type of one's own. */
function judgeOthers(outline: XmlElement): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const given of outline.attributes) {
    if (given.prefix !== "" || given.name === "xmlns" || Object.hasOwn(KNOWN, given.name)) continue;
    const type = attribute(outline, "type") ?? "";
    if (type !== "" && !TYPES.includes(type)) return NOTHING;
    findings ??= [];
    findings.push(unknown(given, outline));
  }
  return findings ?? NOTHING;
}

const KNOWN: { readonly [name: string]: AttributeShape } = outlineShape.attributes ?? {};
const NAMES = Object.keys(KNOWN);

function unknown({ name, at }: XmlAttribute, outline: XmlElement): Finding {
  const nearest = nearestOf(name, NAMES);
  const severity = nearest === undefined && isOld(outline) ? "info" : "warning";
  return found(
    "xml/attribute-unknown",
    at,
    { element: outline.name, attribute: name, nearest },
    { length: name.length, severity },
  );
}

/** Whether the document is of version 1, which asks less. */
function isOld(outline: XmlElement): boolean {
  let root = outline;
  while (root.parent !== undefined) root = root.parent;
  return (attribute(root, "version") ?? "").startsWith("1.");
}
