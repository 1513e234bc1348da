/** Files that an entry offers: enclosures of RSS (R31) and Atom (RFC 4287 §4.2.7), and Media RSS in both (R35). */

import { relationOf } from "../feed/relations.ts";
import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { isMediaType } from "../grammars/grammars.ts";
import { ATOM, MEDIA } from "../xml/namespaces.ts";
import { attribute, childrenOf, type XmlElement } from "../xml/xml.ts";
import { type ElementRule, elementRule, having, url, value, WHOLE } from "./elements.ts";
import { each, lacks, lengthOf } from "./parts.ts";

const CLAUSE = "R35";
const NUMBER = /^\d+(?:\.\d+)?$/;

const contentElements: readonly ElementRule[] = [
  { clause: CLAUSE, uri: MEDIA, local: "content", judge: judgeMedia },
  { clause: CLAUSE, uri: MEDIA, local: "content", judge: judgeLocation },
  url(CLAUSE, MEDIA, "content", "url"),
  ...["width", "height"].map((name) =>
    value(CLAUSE, MEDIA, "content", name, WHOLE, "a whole number of pixels"),
  ),
  value(CLAUSE, MEDIA, "content", "duration", NUMBER, "a number of seconds"),
  value(
    CLAUSE,
    MEDIA,
    "content",
    "medium",
    /^(?:image|audio|video|document|executable)$/,
    "`image`, `audio`, `video`, `document` or `executable`",
  ),
];

const describingElements: readonly ElementRule[] = [
  having(CLAUSE, MEDIA, "thumbnail", "url"),
  url(CLAUSE, MEDIA, "thumbnail", "url"),
  ...["title", "description"].map((local) =>
    value(CLAUSE, MEDIA, local, "type", /^(?:plain|html)$/, "`plain` or `html`"),
  ),
];

const CONTENT_RULE = elementRule(CLAUSE, contentElements);
const DESCRIBING_RULE = elementRule(CLAUSE, describingElements);

/** Media RSS of an entry, in whichever of the two formats; alone, or in a group. */
export const mediaRules: readonly Rule<XmlElement>[] = [
  CONTENT_RULE,
  DESCRIBING_RULE,
  each(CLAUSE, { local: "content", uri: MEDIA }, DESCRIBING_RULE.judge),
  each(CLAUSE, { local: "group", uri: MEDIA }, (group) => [
    ...CONTENT_RULE.judge(group),
    ...DESCRIBING_RULE.judge(group),
    ...childrenOf(group, "content", MEDIA).flatMap(DESCRIBING_RULE.judge),
  ]),
];

/** R31: where it is, what it is, and how long. */
export const enclosureRule: Rule<XmlElement> = each("R31", { local: "enclosure" }, (enclosure) => [
  ...["url", "length", "type"]
    .filter((name) => !attribute(enclosure, name))
    .map((name) => lacks(enclosure, name)),
  ...judgeMedia(enclosure),
]);

/** Atom leaves the type to the publisher; players do without it badly. Its form is judged with every link's. */
export const atomEnclosureRule: Rule<XmlElement> = each(
  "RFC 4287 §4.2.7",
  { local: "link", uri: ATOM },
  (link) => {
    if (relationOf(link) !== "enclosure") return NOTHING;
    const facts = { element: link.name, attribute: "type" };
    return [
      ...judgeLength(link, attribute(link, "length")),
      ...(attribute(link, "type") === undefined
        ? [found("xml/attribute-missing", link.at, facts, { ...lengthOf(link), severity: "warning" })]
        : []),
    ];
  },
);

function judgeMedia(element: XmlElement): readonly Finding[] {
  const type = attribute(element, "type");
  const facts = { name: element.name, value: type ?? "" };
  return [
    ...(type === undefined || isMediaType(type)
      ? []
      : [found("feed/media-type-invalid", element.at, facts, lengthOf(element))]),
    ...judgeLength(element, attribute(element, "length") ?? attribute(element, "fileSize")),
  ];
}

function judgeLength(element: XmlElement, length: string | undefined): readonly Finding[] {
  if (length === undefined || WHOLE.test(length)) return NOTHING;
  return [found("feed/length-invalid", element.at, { name: element.name, value: length }, lengthOf(element))];
}

/** A file is given by its own address, or by that of a player. */
function judgeLocation(content: XmlElement): readonly Finding[] {
  const hasPlayer = childrenOf(content, "player", MEDIA).length > 0;
  return hasPlayer || attribute(content, "url") ? NOTHING : [lacks(content, "url")];
}
