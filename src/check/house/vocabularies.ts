/** Elements of other vocabularies, wherever they stand in a feed: one table of all, and places and dates of their own. */

import { type Finding, NOTHING, type Rule } from "../finding.ts";
import { DC, DC_TERMS, GEORSS } from "../xml/namespaces.ts";
import type { XmlElement } from "../xml/xml.ts";
import { conversationElements } from "./conversation.ts";
import { date, type ElementRule, elementRule, invalid } from "./elements.ts";
import { podcastElements } from "./podcast.ts";

const CLAUSE = "GeoRSS Simple";

const otherElements: readonly ElementRule[] = [
  place("point", (pairs) => pairs === 1, "one latitude and one longitude, such as `51.73 36.19`"),
  place("box", (pairs) => pairs === 2, "the lower and the upper corner, latitude first"),
  place("line", (pairs) => pairs >= 2, "two or more places, latitude first"),
  place(
    "polygon",
    (pairs) => pairs >= 4,
    "four or more places, latitude first, the last the same as the first",
  ),
  date("Dublin Core", DC, "date"),
  ...["created", "issued", "modified", "available", "dateSubmitted"].map((local) =>
    date("Dublin Core", DC_TERMS, local),
  ),
];

/** For the heads and the entries of XML feeds. */
export const vocabularyRule: Rule<XmlElement> = elementRule("R36", [
  ...conversationElements,
  ...podcastElements,
  ...otherElements,
]);

/** Pairs of latitude and longitude, in WGS 84. */
function place(local: string, isEnough: (pairs: number) => boolean, form: string): ElementRule {
  return {
    clause: CLAUSE,
    uri: GEORSS,
    local,
    judge: (element): readonly Finding[] => {
      const text = element.text.trim();
      const numbers = text.split(/\s+/).map(degrees);
      const isSound =
        numbers.length % 2 === 0 &&
        isEnough(numbers.length / 2) &&
        numbers.every((number, index) => Math.abs(number) <= (index % 2 === 0 ? 90 : 180)) &&
        (local !== "polygon" || isClosed(numbers));
      return isSound ? NOTHING : [invalid(element, element.name, text, form)];
    },
  };
}

/** Not a number where the text is none. */
function degrees(text: string): number {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function isClosed(numbers: readonly number[]): boolean {
  return numbers[0] === numbers.at(-2) && numbers[1] === numbers.at(-1);
}
