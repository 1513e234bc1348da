/** Media RSS: who may see a file. What the text holds depends on the `type`. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { as, type Grammar, oneOf } from "../../grammars/grammar.ts";
import { countryCode } from "../../grammars/values.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import { misfitting } from "../judge-shape.ts";
import type { Shape } from "../shape.ts";
import { held, mediaUrl } from "./grammars.ts";

const CLAUSE = "Media RSS 1.5.1, media:restriction";

export const restrictionShape: Shape = {
  name: "media:restriction",
  clause: CLAUSE,
  blank: "allowed",
  attributes: {
    relationship: held(oneOf(["allow", "deny"], "InvalidMediaRestrictionRel"), true),
    type: held(oneOf(["country", "uri", "sharing"], "InvalidMediaRestrictionType")),
  },
  rules: [
    {
      clause: CLAUSE,
      judge: judgeRestriction,
      good: '<media:restriction relationship="deny" type="sharing"/>',
      bad: {
        "media/restriction-invalid": '<media:restriction relationship="allow">lakes</media:restriction>',
      },
    },
  ],
  good: '<media:restriction relationship="allow" type="country">au us</media:restriction>',
  bad: {
    "feed/url-invalid": '<media:restriction relationship="allow" type="uri">/ferries</media:restriction>',
    "xml/attribute-missing": '<media:restriction type="country">au us</media:restriction>',
    "feed/choice-unknown": [
      '<media:restriction relationship="permit" type="country">au us</media:restriction>',
      '<media:restriction relationship="deny" type="country">au qq</media:restriction>',
      '<media:restriction relationship="allow" type="continent">Europe</media:restriction>',
    ],
  },
};

const country = as(countryCode, { w3c: "InvalidCountryCode" });

function judgeRestriction(restriction: XmlElement): readonly Finding[] {
  const text = restriction.text.trim();
  if (text === "") return NOTHING;
  const type = attribute(restriction, "type");
  if (type === "country") return firstMisfit(restriction, country);
  if (type === "uri") return firstMisfit(restriction, mediaUrl);
  if (text === "all" || text === "none" || type !== undefined) return NOTHING;
  const { at, name } = restriction;
  return [found("media/restriction-invalid", at, { value: text }, { length: name.length + 1 })];
}

/** Of the list of values, which white space separates. */
function firstMisfit(restriction: XmlElement, grammar: Grammar): readonly Finding[] {
  for (const value of restriction.text.trim().split(/\s+/)) {
    const misfit = grammar(value);
    if (misfit !== undefined) return [misfitting(misfit, restriction.name, value, restriction)];
  }
  return NOTHING;
}
