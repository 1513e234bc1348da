/**
 * Atom's elements in RSS, where the profile of the RSS Advisory Board welcomes them: above all the link to the feed
 * itself. They are what they are in Atom, with a prefix, and nothing of them is required.
 */

import { ATOM } from "../../xml/namespaces.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { contentShape } from "./content.ts";
import { judgeWithinHistory, linkShape } from "./links.ts";
import {
  categoryShape,
  entryIdShape,
  feedIdShape,
  generatorShape,
  iconShape,
  logoShape,
  publishedShape,
  updatedShape,
} from "./metadata.ts";
import { authorShape, contributorShape } from "./persons.ts";
import { sourceShape } from "./source.ts";
import { rightsShape, subtitleShape, summaryShape, titleShape, withoutSamples } from "./texts.ts";

/** The same element with the prefix that it has in RSS; its wrong samples are Atom's. */
function inRss(shape: Shape): Shape {
  const good = shape.good.replace(/(<\/?)(?=[a-z])/g, "$1atom:");
  return { ...shape, good, bad: {}, rules: (shape.rules ?? []).map(withoutSamples) };
}

const SELF = '<atom:link rel="self" type="application/rss+xml" href="https://lake.example/news.rss"/>';
const RELATED = '<atom:link rel="related" href="https://lake.example/night-train"/>';

const channelLink: Shape = { ...inRss(linkShape), good: SELF };

const itemLink: Shape = {
  ...channelLink,
  rules: [
    ...(channelLink.rules ?? []),
    {
      clause: "RFC 5005 §3",
      judge: judgeWithinHistory,
      bad: { "history/link-misplaced": '<atom:link rel="next" href="https://lake.example/news/2"/>' },
    },
  ],
  good: RELATED,
};

const author: ChildShape = { shape: inRss(authorShape) };
const contributor: ChildShape = { shape: inRss(contributorShape) };
const category: ChildShape = { shape: inRss(categoryShape) };
const updated: ChildShape = { shape: inRss(updatedShape), most: 1 };
const rights: ChildShape = { shape: inRss(rightsShape), most: 1 };
const title: ChildShape = { shape: inRss(titleShape), most: 1 };

export const atomInRss: Vocabulary = {
  uri: ATOM,
  prefix: "atom",
  elements: {
    channel: {
      ...{ author, contributor, category, updated, rights, title },
      link: { shape: channelLink },
      id: { shape: inRss(feedIdShape), most: 1 },
      generator: { shape: inRss(generatorShape), most: 1 },
      icon: { shape: inRss(iconShape), most: 1 },
      logo: { shape: inRss(logoShape), most: 1 },
      subtitle: { shape: inRss(subtitleShape), most: 1 },
    },
    item: {
      ...{ author, contributor, category, updated, rights, title },
      link: { shape: itemLink },
      id: { shape: inRss(entryIdShape), most: 1, company: { guid: "" } },
      published: { shape: inRss(publishedShape), most: 1 },
      summary: { shape: inRss(summaryShape), most: 1 },
      content: { shape: inRss(contentShape), most: 1 },
      source: { shape: inRss(sourceShape), most: 1 },
    },
  },
};
