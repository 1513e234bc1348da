/**
 * What an entry says of its place among other pages: talk about it (RFC 4685, `slash`, `wfw`), where it was
 * published first (R24), and its licence (RFC 4946). The same in RSS and Atom, but for the elements of their own.
 */

import { attributeIn, relationOf } from "../feed/relations.ts";
import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { readRfc3339 } from "../grammars/dates.ts";
import { isMediaType, whyNotIri } from "../grammars/grammars.ts";
import { ATOM, COMMENT_API, CREATIVE_COMMONS, SLASH, THREAD } from "../xml/namespaces.ts";
import { attribute, childrenOf, type XmlElement } from "../xml/xml.ts";
import { type ElementRule, having, invalid, text, url, WHOLE } from "./elements.ts";
import { absolute, atMostOne, each, lengthOf } from "./parts.ts";

const THREADING = "RFC 4685 §3";
const COUNT = "a whole number";

/** Elements with a prefix, in either format. */
export const conversationElements: readonly ElementRule[] = [
  having(THREADING, THREAD, "in-reply-to", "ref"),
  url(THREADING, THREAD, "in-reply-to", "href"),
  { clause: THREADING, uri: THREAD, local: "in-reply-to", judge: judgeReply },
  text("RFC 4685 §5", THREAD, "total", WHOLE, COUNT),
  text("slash", SLASH, "comments", WHOLE, COUNT),
  url("wfw", COMMENT_API, "commentRss"),
  url("R61", CREATIVE_COMMONS, "license"),
];

/** Links of an entry or a head, in either format. */
export const linkRules: readonly Rule<XmlElement>[] = [
  each("RFC 4685 §4", { local: "link", uri: ATOM }, judgeCount),
  { clause: "RFC 4946 §2", judge: judgeLicences },
];

/** What RSS has of its own. */
export const rssConversationRules: readonly Rule<XmlElement>[] = [
  atMostOne("RSS 2.0", { local: "comments" }),
  absolute("RSS 2.0", { local: "comments" }),
  atMostOne("R24", { local: "source" }),
  absolute("R24", { local: "source" }, "url"),
  each("R24", { local: "source" }, (source) =>
    source.text.trim() === "" ? [nameless(source, source.name, source.parent?.name ?? "item")] : NOTHING,
  ),
];

/** Where the entry was published first, as the head of that feed (RFC 4287 §4.2.11). */
export const atomSourceRules: readonly Rule<XmlElement>[] = [
  atMostOne("RFC 4287 §4.1.2", { local: "source", uri: ATOM }),
  each("R24", { local: "source", uri: ATOM }, (source) =>
    ["id", "title"]
      .filter((local) => !childrenOf(source, local, ATOM).some((one) => one.text.trim() !== ""))
      .map((local) => nameless(source, local, source.name)),
  ),
];

/**
 * What aggregators need to name the feed; the standard asks for it, and does not demand it. It asks for `updated` too,
 * which a newsroom that republishes one piece seldom knows, and nothing would be better than a date made up.
 */
function nameless(source: XmlElement, element: string, parent: string): Finding {
  const facts = { element, parent, isEmpty: element === source.name };
  return found("xml/element-missing", source.at, facts, { ...lengthOf(source), severity: "warning" });
}

function judgeReply(reply: XmlElement): readonly Finding[] {
  const [ref, type] = [attribute(reply, "ref"), attribute(reply, "type")];
  const reason = ref === undefined || ref === "" ? undefined : whyNotIri(ref);
  return [
    ...(ref === undefined || reason === undefined
      ? []
      : [found("atom/id-no-iri", reply.at, { value: ref, reason }, lengthOf(reply))]),
    ...(type === undefined || isMediaType(type)
      ? []
      : [found("feed/media-type-invalid", reply.at, { name: reply.name, value: type }, lengthOf(reply))]),
  ];
}

function judgeCount(link: XmlElement): readonly Finding[] {
  if (relationOf(link) !== "replies") return NOTHING;
  const count = attributeIn(link, "count", THREAD);
  const updated = attributeIn(link, "updated", THREAD);
  const reading = updated === undefined ? undefined : readRfc3339(updated);
  return [
    ...(count === undefined || WHOLE.test(count) ? [] : [invalid(link, "thr:count", count, COUNT)]),
    ...(reading && "reason" in reading
      ? [invalid(link, "thr:updated", updated ?? "", "a date of RFC 3339")]
      : []),
  ];
}

/** RFC 4946 §2: no two links to one licence in one form. */
function judgeLicences(parent: XmlElement): readonly Finding[] {
  const licences = childrenOf(parent, "link", ATOM).filter((link) => relationOf(link) === "license");
  if (licences.length < 2) return NOTHING;
  const seen = new Set<string>();
  return licences.flatMap((link) => {
    const target = attribute(link, "href") ?? "";
    const key = `${attribute(link, "type") ?? ""} ${target}`;
    if (seen.has(key)) return [found("feed/license-repeated", link.at, { url: target }, lengthOf(link))];
    seen.add(key);
    return NOTHING;
  });
}
