/** An entry of Atom, in a feed or as a document of its own (RFC 4287 §4.1.2). */

import { NOTHING } from "../../finding.ts";
import { ATOM } from "../../xml/namespaces.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { authorMissing, lacksAuthor } from "./authors.ts";
import { sameDocumentRule } from "./bases.ts";
import { contentShape, judgeSubstance } from "./content.ts";
import { alternatesRule, historyRule, licencesRule, linkShape } from "./links.ts";
import { categoryShape, entryIdShape, publishedShape, updatedShape } from "./metadata.ts";
import { authorShape, contributorShape } from "./persons.ts";
import { namespaceRule, prefixRule } from "./roots.ts";
import { sourceShape } from "./source.ts";
import { rightsShape, summaryShape, titleShape } from "./texts.ts";

const ID = "<id>tag:lake.example,2025-07-12:night-train</id>";
const TITLE = "<title>Night train to the lake</title>";
const UPDATED = "<updated>2025-07-12T20:00:00+07:00</updated>";
const HEAD = `${ID}${TITLE}${UPDATED}`;
const AUTHOR = "<author><name>Harbour Office</name></author>";
const LINK = '<link rel="alternate" type="text/html" href="https://lake.example/night-train"/>';
const SUMMARY = '<summary type="text">It leaves at ten.</summary>';
const CONTENT = '<content type="html">&lt;p&gt;It leaves at ten.&lt;/p&gt;</content>';

const substanceRule: ElementRule = {
  clause: "RFC 4287 §4.1.2",
  judge: (entry) => (entry.uri === ATOM ? judgeSubstance(entry) : NOTHING),
  good: `<entry>${HEAD}${LINK}${SUMMARY}<content type="application/pdf" src="https://lake.example/night-train.pdf"/></entry>`,
  bad: {
    "atom/content-missing": `<entry>${HEAD}${SUMMARY}</entry>`,
    "atom/text-missing": `<entry>${HEAD}${LINK}</entry>`,
    "atom/summary-missing": [
      `<entry>${HEAD}<content type="application/pdf" src="https://lake.example/night-train.pdf"/></entry>`,
      `<entry>${HEAD}<content type="image/png">iVBORw0KGgo=</content></entry>`,
    ],
  },
};

/** In a feed the author may be the feed's; alone there is none but the entry's own, or its source's. */
const authorRule: ElementRule = {
  clause: "RFC 4287 §4.1.2",
  judge: (entry) => (entry.parent === undefined && lacksAuthor(entry) ? [authorMissing(entry)] : NOTHING),
};

export const entryShape: Shape = {
  name: "atom:entry",
  clause: "RFC 4287 §4.1.2",
  host: "entry",
  children: {
    author: { shape: authorShape },
    category: { shape: categoryShape },
    content: { shape: contentShape, most: 1 },
    contributor: { shape: contributorShape },
    id: { shape: entryIdShape, least: 1, most: 1 },
    link: { shape: linkShape },
    published: { shape: publishedShape, most: 1 },
    rights: { shape: rightsShape, most: 1 },
    source: { shape: sourceShape, most: 1 },
    summary: { shape: summaryShape, most: 1 },
    title: { shape: titleShape, least: 1, most: 1 },
    updated: { shape: updatedShape, least: 1, most: 1 },
  },
  rules: [
    namespaceRule,
    prefixRule,
    authorRule,
    substanceRule,
    {
      ...sameDocumentRule,
      good: `<entry xml:base="https://lake.example/night-train/">${HEAD}${CONTENT}<link href="map"/></entry>`,
      bad: {
        "atom/link-to-base": `<entry xml:base="https://lake.example/night-train">${HEAD}${CONTENT}<link href=""/></entry>`,
      },
    },
    {
      ...alternatesRule,
      clause: "RFC 4287 §4.1.2",
      good: `<entry>${HEAD}${SUMMARY}${LINK}<link type="text/html" hreflang="id" href="https://lake.example/id/night-train"/><link type="application/pdf" href="https://lake.example/night-train.pdf"/></entry>`,
      bad: {
        "atom/alternate-repeated": `<entry>${HEAD}${SUMMARY}${LINK}<link href="https://lake.example/nt" type="text/html"/></entry>`,
      },
    },
    {
      ...licencesRule,
      good: `<entry>${HEAD}${CONTENT}<link rel="license" href="https://licences.example/by"/><link rel="license" href="https://licences.example/by" type="application/rdf+xml"/></entry>`,
      bad: {
        "feed/license-repeated": `<entry>${HEAD}${CONTENT}<link rel="license" href="https://licences.example/by"/><link rel="license" href="https://licences.example/by"/></entry>`,
      },
    },
    {
      ...historyRule,
      good: `<entry>${HEAD}${CONTENT}<link rel="prev" href="https://lake.example/day-train"/></entry>`,
      bad: {
        "history/link-misplaced": `<entry>${HEAD}${CONTENT}<link rel="next" href="https://lake.example/news/2"/></entry>`,
      },
    },
  ],
  good: `<entry>${HEAD}${AUTHOR}${LINK}${SUMMARY}${CONTENT}</entry>`,
  bad: {
    "xml/element-missing": [
      `<entry>${TITLE}${UPDATED}${CONTENT}</entry>`,
      `<entry>${ID}${UPDATED}${CONTENT}</entry>`,
      `<entry>${ID}${TITLE}${CONTENT}</entry>`,
    ],
    "xml/element-repeated": [
      `<entry>${HEAD}${ID}${CONTENT}</entry>`,
      `<entry>${HEAD}${SUMMARY}${SUMMARY}${LINK}</entry>`,
      `<entry>${HEAD}${CONTENT}${CONTENT}</entry>`,
    ],
    "xml/element-misplaced": `<entry>${HEAD}${CONTENT}<subtitle>By night</subtitle></entry>`,
    "xml/element-unknown": `<entry>${HEAD}${CONTENT}<pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate></entry>`,
    "xml/vocabulary-missing": `<entry>${HEAD}${CONTENT}<platform xmlns="">3</platform></entry>`,
    "xml/attribute-unknown": `<entry key="1">${HEAD}${CONTENT}</entry>`,
    "xml/text-unexpected": `<entry>It leaves at ten. ${HEAD}${CONTENT}</entry>`,
    "atom/prefixed": `<entry>${HEAD}${CONTENT}<atom:rights>© 2025 Harbour Office</atom:rights></entry>`,
  },
};
