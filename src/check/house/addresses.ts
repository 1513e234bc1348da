/**
 * R21, R61: wherever siar's feeds lead, they lead there by an absolute address of the Web. The standards allow any
 * scheme nearly everywhere, and references in Atom; that an address is one at all is theirs to say.
 */

import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { whyNotOfWeb } from "../grammars/web-urls.ts";
import { ATOM, COMMENT_API, CREATIVE_COMMONS, ITUNES, MEDIA, PODCAST, THREAD } from "../xml/namespaces.ts";
import type { XmlElement } from "../xml/xml.ts";
import { judgeAll } from "./parts.ts";

interface Place {
  readonly uri: string;
  /** Attributes that hold addresses; without them its text is one. */
  readonly attributes?: readonly string[];
  /** Where the standards allow a relative reference. */
  readonly isReference?: true;
}

/** By the local names of elements. */
const PLACES: ReadonlyMap<string, readonly Place[]> = new Map([
  ["link", [{ uri: "" }, { uri: ATOM, attributes: ["href"], isReference: true }]],
  ["icon", [{ uri: ATOM, isReference: true }]],
  ["logo", [{ uri: ATOM, isReference: true }]],
  ["comments", [{ uri: "" }]],
  ["source", [{ uri: "", attributes: ["url"] }]],
  ["enclosure", [{ uri: "", attributes: ["url"] }]],
  ["commentRss", [{ uri: COMMENT_API }]],
  ["license", [{ uri: CREATIVE_COMMONS }]],
  ["in-reply-to", [{ uri: THREAD, attributes: ["href"], isReference: true }]],
  ["content", [{ uri: MEDIA, attributes: ["url"] }]],
  ["thumbnail", [{ uri: MEDIA, attributes: ["url"] }]],
  ["image", [{ uri: ITUNES, attributes: ["href"] }]],
  ["person", [{ uri: PODCAST, attributes: ["href", "img"] }]],
  ["transcript", [{ uri: PODCAST, attributes: ["url"] }]],
  ["chapters", [{ uri: PODCAST, attributes: ["url"] }]],
]);

/** For heads and entries: their children, and what a group of media holds. */
export const addressRule: Rule<XmlElement> = {
  clause: "R21, R61",
  judge: (parent) => judgeAll(parent.children, judgeElement),
};

function judgeElement(element: XmlElement): readonly Finding[] {
  const { uri, local } = element;
  if (uri === MEDIA && local === "group") return judgeAll(element.children, judgeElement);
  const place = PLACES.get(local)?.find((one) => one.uri === uri);
  return place === undefined ? NOTHING : judgePlace(element, place);
}

function judgePlace(element: XmlElement, { attributes, isReference }: Place): readonly Finding[] {
  const { name, at, text } = element;
  const own = text.trim();
  if (attributes === undefined)
    return own === "" ? NOTHING : judgeAddress(name, own, at, name.length + 1, isReference);
  return judgeAll(element.attributes, (one) =>
    attributes.includes(one.name)
      ? judgeAddress(one.name, one.value, one.at, one.name.length, isReference)
      : NOTHING,
  );
}

function judgeAddress(
  name: string,
  value: string,
  at: number,
  length: number,
  isReference = false,
): readonly Finding[] {
  const reason = whyNotOfWeb(value, isReference);
  return reason === undefined
    ? NOTHING
    : [found("feed/url-invalid", at, { name, value, reason }, { length })];
}
