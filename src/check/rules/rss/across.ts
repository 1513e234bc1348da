/**
 * What the items of an RSS channel say only together. Whoever reads a stream gives each item as it comes, and asks at
 * the end; whoever has the whole tree has a rule for it. Only the ids of the items are kept.
 */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { SLASH } from "../../xml/namespaces.ts";
import { childOf, textOf, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule } from "../shape.ts";
import { coreChild, isVersion2 } from "./parts.ts";

export interface ItemsTogether {
  /** Takes the next item; `by` is where its offsets count from in the document. */
  readonly take: (item: XmlElement, by?: number) => void;
  /** All that is to be said; of the channel only what is no item is asked. */
  readonly judge: (channel: XmlElement) => readonly Finding[];
}

/** Of the items of one channel; offsets are those of the document. */
export function itemsTogether(): ItemsTogether {
  const ids = new Set<string>();
  const findings: Finding[] = [];
  let undated: Finding | undefined;
  let extended: Finding | undefined;
  return {
    take: (item, by = 0) => {
      const guid = coreChild(item, "guid");
      const id = textOf(guid);
      if (guid !== undefined && id !== undefined) {
        if (ids.has(id)) findings.push(repeatedId(guid, id, by));
        ids.add(id);
      }
      undated ??= withoutDate(childOf(item, "comments", SLASH), by);
      extended ??= extendedAttribute(item, by);
    },
    judge: (channel) => {
      const all = [...findings];
      if (!isVersion2(channel)) return all;
      if (undated !== undefined && coreChild(channel, "lastBuildDate") === undefined) all.push(undated);
      if (extended !== undefined && !isOfBoard(channel)) all.push(extended);
      return all;
    },
  };
}

const WHERE =
  "<title>Lake Railway</title><link>https://rail.example/</link><description>Trains along the lake</description>";
const ITEM = '<title>Night train</title><guid isPermaLink="false">tag:rail.example,2026:night-train</guid>';

/** The same of a channel that is there as a whole; of one whose items are cut out it says nothing. */
export const acrossItems: ElementRule = {
  clause: "RSS 2.0, channel",
  judge: (channel) => {
    const together = itemsTogether();
    for (const child of channel.children) {
      if (child.local === "item" && child.uri === channel.uri) together.take(child);
    }
    return together.judge(channel);
  },
  bad: {
    "feed/id-repeated": `<channel>${WHERE}<item>${ITEM}</item><item>${ITEM}</item></channel>`,
    "rss/comments-undated": `<channel>${WHERE}<item>${ITEM}<slash:comments>3</slash:comments></item></channel>`,
    "rss/attribute-extended": `<channel>${WHERE}<item dcterms:valid="2026">${ITEM}</item></channel>`,
  },
};

/** An attribute of another namespace on the channel itself, or on what describes it. */
export const headAttributes: ElementRule = {
  clause: "RSS 2.0, extending RSS",
  judge: (channel) => {
    const finding = isVersion2(channel) && !isOfBoard(channel) ? extendedAttribute(channel, 0) : undefined;
    return finding === undefined ? NOTHING : [finding];
  },
  bad: { "rss/attribute-extended": `<channel dcterms:valid="2026">${WHERE}</channel>` },
};

function repeatedId(guid: XmlElement, id: string, by: number): Finding {
  const options = { w3c: "DuplicateValue", length: guid.name.length + 1 };
  return found("feed/id-repeated", by + guid.at, { id }, options);
}

function withoutDate(comments: XmlElement | undefined, by: number): Finding | undefined {
  return (
    comments && found("rss/comments-undated", by + comments.at, {}, { length: comments.name.length + 1 })
  );
}

/** The RSS Advisory Board's edition of RSS 2.0 allows attributes of other namespaces in so many words. */
function isOfBoard(channel: XmlElement): boolean {
  const docs = textOf(coreChild(channel, "docs"));
  return docs !== undefined && /^https?:\/\/(?:www\.)?rssboard\.org\//.test(docs);
}

/** The first in an element of RSS, or in its own children but the items. */
function extendedAttribute(element: XmlElement, by: number): Finding | undefined {
  const own = extensionOf(element, by);
  if (own !== undefined) return own;
  for (const child of element.children) {
    if (child.uri !== element.uri || child.local === "item" || child.attributes.length === 0) continue;
    const finding = extensionOf(child, by);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function extensionOf(element: XmlElement, by: number): Finding | undefined {
  for (const { name, prefix, uri, at } of element.attributes) {
    if (prefix === "" || prefix === "xml" || prefix === "xmlns" || uri === SCHEMA) continue;
    const facts = { element: element.name, attribute: name };
    return found("rss/attribute-extended", by + at, facts, { length: name.length });
  }
  return undefined;
}

/** Of validators' own, which say nothing of the feed. */
const SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
