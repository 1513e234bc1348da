/** Media RSS: for whom a file is fit. Which words there are depends on the `scheme`. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { Shape } from "../shape.ts";
import { held, schemeUri } from "./grammars.ts";
import { RATINGS } from "./lists.ts";

const CLAUSE = "Media RSS 1.5.1, media:rating";
const SIMPLE = "urn:simple";
const ICRA = "urn:icra";
/** A label of the Internet Content Rating Association, `r (cz 1 lz 1)`. */
const ICRA_LABEL = /^r \([a-z]{2} [01](?: [a-z]{2} [01])*\)$/;

export const ratingShape: Shape = {
  name: "media:rating",
  clause: CLAUSE,
  blank: { w3c: "InvalidMediaRating" },
  attributes: { scheme: held(schemeUri) },
  rules: [
    {
      clause: CLAUSE,
      judge: judgeRating,
      bad: {
        "media/rating-invalid": [
          "<media:rating>everybody</media:rating>",
          '<media:rating scheme="urn:mpaa">PG</media:rating>',
          '<media:rating scheme="urn:icra">cz 1 lz 1</media:rating>',
        ],
      },
    },
  ],
  good: '<media:rating scheme="urn:v-chip">tv-y7</media:rating>',
  bad: { "xml/element-blank": '<media:rating scheme="urn:simple"/>' },
};

export const adultShape: Shape = {
  name: "media:adult",
  clause: CLAUSE,
  rules: [
    {
      clause: CLAUSE,
      judge: judgeAdult,
      bad: {
        "media/adult-invalid": "<media:adult>sometimes</media:adult>",
      },
    },
  ],
  // What to write instead: there is no right way to write this one.
  good: "<media:rating>nonadult</media:rating>",
  bad: { "media/adult-outdated": "<media:adult>false</media:adult>" },
};

function judgeRating(rating: XmlElement): readonly Finding[] {
  const value = rating.text.trim();
  if (value === "") return NOTHING;
  const scheme = attribute(rating, "scheme") ?? SIMPLE;
  const words = RATINGS.get(scheme);
  const isKnown = scheme === ICRA ? ICRA_LABEL.test(value) : words === undefined || words.has(value);
  if (isKnown) return NOTHING;
  const facts = { value, scheme, words: words === undefined ? [] : [...words] };
  return [found("media/rating-invalid", rating.at, facts, { length: rating.name.length + 1 })];
}

function judgeAdult(adult: XmlElement): readonly Finding[] {
  const value = adult.text.trim();
  const length = adult.name.length + 1;
  const outdated = found("media/adult-outdated", adult.at, { isAdult: value === "true" }, { length });
  if (value === "true" || value === "false" || value === "") return [outdated];
  return [outdated, found("media/adult-invalid", adult.at, { value }, { length })];
}
