/** Media RSS 1.5: what a community says of a file: stars, numbers, and tags with weights. */

import type { Grammar } from "../../grammars/grammar.ts";
import { decimal, integer, nonNegativeInteger } from "../../grammars/values.ts";
import type { Shape } from "../shape.ts";
import { held } from "./grammars.ts";

const CLAUSE = "Media RSS 1.5.1, media:community";

const starRatingShape: Shape = {
  name: "media:starRating",
  clause: CLAUSE,
  holds: "nothing",
  attributes: {
    average: held(decimal),
    count: held(nonNegativeInteger),
    min: held(integer),
    max: held(integer),
  },
  good: '<media:starRating average="3.5" count="20" min="1" max="10"/>',
  bad: { "xml/attribute-unknown": '<media:starRating stars="3.5"/>' },
};

const statisticsShape: Shape = {
  name: "media:statistics",
  clause: CLAUSE,
  holds: "nothing",
  attributes: { views: held(nonNegativeInteger), favorites: held(nonNegativeInteger) },
  good: '<media:statistics views="5" favorites="3"/>',
  bad: { "xml/attribute-unknown": '<media:statistics favourites="3"/>' },
};

const tagsShape: Shape = {
  name: "media:tags",
  clause: CLAUSE,
  blank: "allowed",
  text: weightedTags,
  good: "<media:tags>harbour: 5, ferry:3, morning</media:tags>",
  bad: { "feed/choice-unknown": "<media:tags>harbour: many, ferry:3</media:tags>" },
};

export const communityShape: Shape = {
  name: "media:community",
  clause: CLAUSE,
  holds: "elements",
  children: {
    starRating: { shape: starRatingShape, most: 1 },
    statistics: { shape: statisticsShape, most: 1 },
    tags: { shape: tagsShape, most: 1 },
  },
  good: `<media:community>
  <media:starRating average="3.5" count="20" min="1" max="10"/>
  <media:statistics views="5" favorites="3"/>
  <media:tags>harbour: 5, ferry:3</media:tags>
</media:community>`,
  bad: { "xml/element-unknown": "<media:community><media:likes>5</media:likes></media:community>" },
};

/** Each tag with its weight, which is 1 where there is none. */
function weightedTags(value: string): ReturnType<Grammar> {
  for (const tag of value.split(",")) {
    const colon = tag.lastIndexOf(":");
    if (colon === -1) continue;
    const weight = tag.slice(colon + 1).trim();
    if (weight !== "" && !Number.isNaN(Number(weight))) continue;
    const reason = "Behind the colon stands the weight of a tag, a number: `harbour: 5, ferry: 3`.";
    return { code: "feed/choice-unknown", reason, severity: "warning" };
  }
  return undefined;
}
