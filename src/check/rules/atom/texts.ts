/** Atom's text constructs (RFC 4287 §3.1): titles, subtitles, summaries and rights. */

import { type Finding, NOTHING } from "../../finding.ts";
import type { XmlElement } from "../../xml/xml.ts";
import { atomText } from "../html/text-rules.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { foundAt } from "./found.ts";
import { textType } from "./values.ts";

/** RFC 4287 §4.1.1.1: empty text is allowed, and helps nobody. */
const notBlank: ElementRule = { clause: "RFC 4287 §4.1.1.1", judge: judgeBlank };

function judgeBlank(element: XmlElement): readonly Finding[] {
  if (element.children.length > 0 || element.text.trim() !== "") return NOTHING;
  return [foundAt("xml/element-blank", element, { element: element.name }, { severity: "warning" })];
}

/** A text construct of that name. */
export function textShape(local: string, clause: string, text: string): Shape {
  return {
    name: `atom:${local}`,
    clause,
    holds: "anything",
    attributes: { type: { value: textType } },
    rules: [notBlank, ...atomText.map(withoutSamples)],
    good: `<${local} type="text">${text}</${local}>`,
    bad: {
      "xml/element-blank": `<${local}> </${local}>`,
      "xml/attribute-blank": `<${local} type="">${text}</${local}>`,
      "xml/attribute-unknown": `<${local} mode="escaped">${text}</${local}>`,
      "feed/choice-unknown": [
        `<${local} type="text/plain">${text}</${local}>`,
        `<${local} type="HTML">${text}</${local}>`,
      ],
    },
  };
}

/** A rule without its samples, which are written for another element. */
export function withoutSamples({ good: _good, bad: _bad, ...rule }: ElementRule): ElementRule {
  return rule;
}

export const titleShape: Shape = {
  ...textShape("title", "RFC 4287 §4.2.14", "Night train to the lake"),
  rules: [notBlank, ...atomText],
};
export const subtitleShape: Shape = textShape("subtitle", "RFC 4287 §4.2.12", "Timetables and tides");
export const summaryShape: Shape = textShape("summary", "RFC 4287 §4.2.13", "It leaves at ten.");
export const rightsShape: Shape = textShape("rights", "RFC 4287 §4.2.10", "© 2025 Harbour Office");
