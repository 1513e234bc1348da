/** Where an entry was published first, as the head of that feed (RFC 4287 §4.2.11). */

import type { ChildShape, Shape, Telling } from "../shape.ts";
import { alternatesRule, linkShape } from "./links.ts";
import {
  categoryShape,
  entryIdShape,
  generatorShape,
  iconShape,
  logoShape,
  updatedShape,
} from "./metadata.ts";
import { authorShape, contributorShape } from "./persons.ts";
import { rightsShape, subtitleShape, titleShape } from "./texts.ts";

/** What every head may hold, feeds and sources alike. */
export const HEAD: { readonly [local: string]: ChildShape } = {
  author: { shape: authorShape },
  category: { shape: categoryShape },
  contributor: { shape: contributorShape },
  generator: { shape: generatorShape, most: 1 },
  icon: { shape: iconShape, most: 1 },
  link: { shape: linkShape },
  logo: { shape: logoShape, most: 1 },
  rights: { shape: rightsShape, most: 1 },
  subtitle: { shape: subtitleShape, most: 1 },
};

/** The standard asks for it, and does not demand it. */
const WANTED: Telling = { severity: "warning", w3c: "MissingSourceElement" };

const FERRY = "<id>tag:ferry.example,2025:news</id><title>Ferry news</title>";
const UPDATED = "<updated>2025-07-12T20:00:00Z</updated>";

export const sourceShape: Shape = {
  name: "atom:source",
  clause: "RFC 4287 §4.2.11",
  host: "source",
  children: {
    ...HEAD,
    id: { shape: entryIdShape, least: WANTED, most: 1 },
    title: { shape: titleShape, least: WANTED, most: 1 },
    updated: { shape: updatedShape, least: WANTED, most: 1 },
  },
  rules: [
    {
      ...alternatesRule,
      clause: "RFC 4287 §4.2.11",
      bad: {
        "atom/alternate-repeated": `<source>${FERRY}${UPDATED}<link href="https://ferry.example/"/><link rel="alternate" href="https://ferry.example/news"/></source>`,
      },
    },
  ],
  good: `<source>${FERRY}${UPDATED}<link rel="alternate" href="https://ferry.example/"/></source>`,
  bad: {
    "xml/element-missing": `<source>${FERRY}</source>`,
    "xml/element-repeated": `<source>${FERRY}${UPDATED}${UPDATED}</source>`,
    "xml/element-unknown": `<source>${FERRY}${UPDATED}<entry/></source>`,
    "xml/attribute-unknown": `<source url="https://ferry.example/news.atom">${FERRY}${UPDATED}</source>`,
    "xml/text-unexpected": `<source>Ferry news ${FERRY}${UPDATED}</source>`,
  },
};
