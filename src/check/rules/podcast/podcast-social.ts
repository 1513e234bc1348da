/** Podcasting 2.0: where listeners comment. Only who has no comments needs no address of them. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule } from "../shape.ts";
import { CLAUSE } from "./podcast-values.ts";

export const socialRule: ElementRule = {
  clause: `${CLAUSE}, podcast:socialInteract`,
  judge: judgeAddress,
  good: '<podcast:socialInteract protocol="disabled"/>',
  bad: { "xml/attribute-missing": '<podcast:socialInteract protocol="activitypub" accountId="@pilot"/>' },
};

function judgeAddress(element: XmlElement): readonly Finding[] {
  const isDisabled = attribute(element, "protocol")?.trim().toLowerCase() === "disabled";
  if (isDisabled || attribute(element, "uri") !== undefined) return NOTHING;
  const facts = { element: element.name, attribute: "uri" };
  return [found("xml/attribute-missing", element.at, facts, { length: element.name.length + 1 })];
}
