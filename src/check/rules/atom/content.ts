/** What an entry says: its content (RFC 4287 §4.1.3), and what must stand in for it where it says nothing (§4.1.2). */

import { type Finding, NOTHING } from "../../finding.ts";
import { ATOM } from "../../xml/namespaces.ts";
import { attribute, childOf, type XmlElement } from "../../xml/xml.ts";
import { atomContent } from "../html/text-rules.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { foundAt, linksOf } from "./found.ts";
import { contentType, remoteIri } from "./values.ts";

const elsewhereRule: ElementRule = {
  clause: "RFC 4287 §4.1.3.2",
  judge: judgeElsewhere,
  bad: {
    "atom/content-type-missing": '<content src="https://lake.example/night-train.pdf"/>',
    "atom/content-type-inline": '<content src="https://lake.example/night-train" type="html"/>',
  },
};

export const contentShape: Shape = {
  name: "atom:content",
  clause: "RFC 4287 §4.1.3",
  holds: "anything",
  attributes: { type: { value: contentType }, src: { value: remoteIri } },
  rules: [elsewhereRule, { clause: "RFC 4287 §4.1.1.1", judge: judgeBlank }, ...atomContent],
  good: '<content type="html">&lt;p&gt;It leaves at ten.&lt;/p&gt;</content>',
  bad: {
    "xml/element-blank": '<content type="text"></content>',
    "xml/attribute-blank": '<content type="">It leaves at ten.</content>',
    "xml/attribute-unknown": '<content mode="escaped">It leaves at ten.</content>',
    "feed/choice-unknown": [
      '<content type="HTML">It leaves at ten.</content>',
      '<content type="multipart/mixed">It leaves at ten.</content>',
    ],
  },
};

function judgeBlank(content: XmlElement): readonly Finding[] {
  if (content.children.length > 0 || attribute(content, "src") !== undefined) return NOTHING;
  if (content.text.trim() !== "") return NOTHING;
  return [foundAt("xml/element-blank", content, { element: content.name }, { severity: "warning" })];
}

function judgeElsewhere(content: XmlElement): readonly Finding[] {
  const src = attribute(content, "src");
  if (src === undefined) return NOTHING;
  const type = attribute(content, "type");
  if (type === undefined) return [foundAt("atom/content-type-missing", content, { url: src })];
  if (!INLINE.has(type)) return NOTHING;
  return [foundAt("atom/content-type-inline", content, { type })];
}

const INLINE: ReadonlySet<string> = new Set(["text", "html", "xhtml"]);

/** RFC 4287 §4.1.2: an entry has content, or leads to it; and words where its content is none. */
export function judgeSubstance(entry: XmlElement): readonly Finding[] {
  const content = childOf(entry, "content", ATOM);
  const summary = childOf(entry, "summary", ATOM);
  if (content === undefined) {
    if (linksOf(entry, "alternate").length === 0) return [foundAt("atom/content-missing", entry, {})];
    return summary === undefined ? [foundAt("atom/text-missing", entry, {})] : NOTHING;
  }
  if (summary !== undefined) return NOTHING;
  const reason = whyNoWords(content);
  return reason === undefined ? NOTHING : [foundAt("atom/summary-missing", entry, { reason })];
}

/** Why readers find no words in that content; undefined where they do. */
function whyNoWords(content: XmlElement): "elsewhere" | "base64" | undefined {
  if (attribute(content, "src") !== undefined) return "elsewhere";
  const type = attribute(content, "type")?.split(";", 1)[0]?.trim().toLowerCase() ?? "text";
  if (!type.includes("/") || type.startsWith("text/")) return undefined;
  return isXml(type) ? undefined : "base64";
}

/** RFC 7303: the media types of XML. */
function isXml(type: string): boolean {
  return type.endsWith("/xml") || type.endsWith("+xml") || XML_TYPES.has(type);
}

const XML_TYPES: ReadonlySet<string> = new Set([
  "application/xml-dtd",
  "application/xml-external-parsed-entity",
  "text/xml-external-parsed-entity",
]);
