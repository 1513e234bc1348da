/** Atom (RFC 4287): the shape of a feed, and that of an entry. */

import { type Finding, NOTHING } from "../../finding.ts";
import { ATOM, THREAD } from "../../xml/namespaces.ts";
import type { XmlElement } from "../../xml/xml.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { sameDocumentRule } from "./bases.ts";
import { entryShape } from "./entry.ts";
import { foundAt } from "./found.ts";
import { alternatesRule, judgeSelf, licencesRule } from "./links.ts";
import { feedIdShape, updatedShape } from "./metadata.ts";
import { namespaceRule, prefixRule } from "./roots.ts";
import { HEAD } from "./source.ts";
import { titleShape } from "./texts.ts";

export { entryShape } from "./entry.ts";

const ID = "<id>tag:lake.example,2025:news</id>";
const TITLE = "<title>Lake and harbour</title>";
const UPDATED = "<updated>2025-07-12T20:00:00+07:00</updated>";
const REQUIRED = `${ID}${TITLE}${UPDATED}`;
const AUTHOR = "<author><name>Harbour Office</name></author>";
const SELF = '<link rel="self" href="https://lake.example/news.atom"/>';
const HOME = '<link rel="alternate" type="text/html" href="https://lake.example/"/>';
const OPTIONAL = [
  "<subtitle>Timetables and tides</subtitle>",
  "<contributor><name>Ferry Office</name></contributor>",
  '<category term="trains"/>',
  "<generator>Presses</generator>",
  "<icon>/icon.png</icon>",
  "<logo>/logo.png</logo>",
  "<rights>© 2025 Harbour Office</rights>",
].join("");
const START = `${REQUIRED}${AUTHOR}${SELF}`;

const selfRule: ElementRule = {
  clause: "RFC 4287 §4.1.1",
  judge: (feed) => (feed.uri === ATOM ? judgeSelf(feed) : NOTHING),
  good: `<feed xmlns="${ATOM}" xml:base="https://lake.example/">${REQUIRED}${AUTHOR}<link rel="self" type="application/atom+xml" href="news.atom"/></feed>`,
  bad: {
    "feed/self-missing": `<feed>${REQUIRED}${AUTHOR}${HOME}</feed>`,
    "atom/self-relative": `<feed>${REQUIRED}${AUTHOR}<link rel="self" href="/news.atom"/></feed>`,
    "atom/self-other": `<feed>${REQUIRED}${AUTHOR}<link rel="self" type="text/html" href="https://lake.example/"/></feed>`,
  },
};

const orderRule: ElementRule = {
  clause: "RFC 4287 §4.1.1",
  judge: judgeOrder,
  bad: {
    "atom/metadata-late": `<feed>${START}${entryShape.good}<rights>© 2025 Harbour Office</rights></feed>`,
  },
};

/** RFC 4685 §3 says what a reply is of an entry, and nothing of a feed. */
const replyRule: ElementRule = {
  clause: "RFC 4685 §3",
  judge: judgeReply,
  bad: {
    "xml/element-misplaced": `<feed>${START}<thr:in-reply-to ref="tag:lake.example,2025:ferry"/></feed>`,
  },
};

export const feedShape: Shape = {
  name: "atom:feed",
  clause: "RFC 4287 §4.1.1",
  host: "feed",
  children: {
    entry: { shape: entryShape, isEntry: true },
    ...HEAD,
    id: { shape: feedIdShape, least: 1, most: 1 },
    title: { shape: titleShape, least: 1, most: 1 },
    updated: { shape: updatedShape, least: 1, most: 1 },
  },
  rules: [
    {
      ...namespaceRule,
      bad: {
        "atom/namespace-wrong": `<feed xmlns="http://www.w3.org/2005/atom">${START}</feed>`,
        "atom/version-old": `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${TITLE}</feed>`,
      },
    },
    {
      ...prefixRule,
      bad: { "atom/prefixed": `<feed>${START}<atom:rights>© 2025 Harbour Office</atom:rights></feed>` },
    },
    selfRule,
    {
      ...sameDocumentRule,
      good: `<feed xmlns="${ATOM}" xml:base="https://lake.example/news.atom">${REQUIRED}${AUTHOR}<link rel="self" href=""/><link href="./"/></feed>`,
      bad: {
        "atom/link-to-base": `<feed xmlns="${ATOM}" xml:base="https://lake.example/">${START}<link href="."/></feed>`,
      },
    },
    orderRule,
    replyRule,
    {
      ...alternatesRule,
      bad: {
        "atom/alternate-repeated": `<feed>${START}${HOME}<link type="TEXT/HTML" href="https://lake.example/home"/></feed>`,
      },
    },
    licencesRule,
  ],
  good: `<feed>${START}${HOME}${OPTIONAL}</feed>`,
  bad: {
    "xml/element-missing": [
      `<feed>${TITLE}${UPDATED}${AUTHOR}${SELF}</feed>`,
      `<feed>${ID}${UPDATED}${AUTHOR}${SELF}</feed>`,
      `<feed>${ID}${TITLE}${AUTHOR}${SELF}</feed>`,
    ],
    "xml/element-repeated": `<feed>${START}<icon>/a.png</icon><icon>/b.png</icon></feed>`,
    "xml/element-unknown": `<feed>${START}<tagline>Timetables and tides</tagline></feed>`,
    "xml/element-misplaced": `<feed>${START}<published>2025-07-12T20:00:00Z</published></feed>`,
    "xml/vocabulary-missing": `<feed>${START}<platform xmlns="">3</platform></feed>`,
    "xml/attribute-unknown": `<feed version="1.0">${START}</feed>`,
    "xml/text-unexpected": `<feed>Lake and harbour ${START}</feed>`,
  },
};

/** The metadata stands before the entries; vocabularies of others may say more behind them, as tombstones do. */
function judgeOrder(feed: XmlElement): readonly Finding[] {
  let hasEntry = false;
  for (const child of feed.children) {
    if (child.uri !== feed.uri) continue;
    if (child.local === "entry") hasEntry = true;
    else if (hasEntry) {
      return [foundAt("atom/metadata-late", child, { element: child.name }, { w3c: "MisplacedMetadata" })];
    }
  }
  return NOTHING;
}

function judgeReply(head: XmlElement): readonly Finding[] {
  const reply = head.children.find(({ local, uri }) => local === "in-reply-to" && uri === THREAD);
  if (reply === undefined) return NOTHING;
  const facts = { element: reply.name, parent: head.name };
  return [foundAt("xml/element-misplaced", reply, facts, { severity: "info", w3c: "QuestionableUsage" })];
}
