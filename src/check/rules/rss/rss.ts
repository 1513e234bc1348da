/** RSS 2.0 and the RSS Advisory Board's profile: the document; its channel and its items have files of their own. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { type Grammar, oneOf } from "../../grammars/grammar.ts";
import type { XmlElement } from "../../xml/xml.ts";
import type { Shape } from "../shape.ts";
import { channelShape } from "./channel.ts";
import { itemShape } from "./item.ts";

export { itemShape };

const released = oneOf(["0.91", "0.92", "2.0"], "InvalidRSSVersion");
const DRAFTS: ReadonlySet<string> = new Set(["0.93", "0.94"]);

const knownVersion: Grammar = (value) => {
  const misfit = released(value.trim());
  if (misfit === undefined || !DRAFTS.has(value.trim())) return misfit;
  return { ...misfit, reason: "That is a draft, which became 2.0.", severity: "info" };
};

/** Namespaces that the first feeds of RSS 2.0 gave its elements, and readers still pass over. */
const FORGIVEN: ReadonlySet<string> = new Set([
  "",
  "http://backend.userland.com/rss2",
  "http://backend.userland.com/RSS2",
  "http://blogs.law.harvard.edu/tech/rss",
]);

function judgeNamespace(root: XmlElement): readonly Finding[] {
  const { name, uri, at } = root;
  if (FORGIVEN.has(uri)) return NOTHING;
  return [found("feed/namespace-wrong", at, { name, uri, expected: "" }, { length: name.length + 1 })];
}

export const rssShape: Shape = {
  name: "rss",
  clause: "RSS 2.0",
  attributes: {
    version: {
      required: true,
      value: knownVersion,
      blank: { severity: "error", w3c: "InvalidRSSVersion" },
    },
  },
  children: { channel: { shape: channelShape, least: 1, most: 1 } },
  rules: [{ clause: "RSS 2.0, Extending RSS", judge: judgeNamespace }],
  good: `<rss version="2.0">${channelShape.good}</rss>`,
  bad: {
    "xml/attribute-missing": `<rss>${channelShape.good}</rss>`,
    "feed/choice-unknown": ["1.0", "0.93"].map((one) => `<rss version="${one}">${channelShape.good}</rss>`),
    "feed/namespace-wrong": `<rss version="2.0" xmlns="https://rail.example/rss">${channelShape.good}</rss>`,
    "xml/element-missing": '<rss version="2.0"></rss>',
    "xml/element-repeated": `<rss version="2.0">${channelShape.good}${channelShape.good}</rss>`,
  },
};
