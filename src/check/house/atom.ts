/** Atom (RFC 4287), as R38-R45 ask for it beyond the standard: of the feed and of an entry, each a line of a table. */

import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { relationOf } from "../rules/atom/found.ts";
import { ATOM } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../xml/xml.ts";
import { addressRule } from "./addresses.ts";
import { deletionRule, historyRules } from "./history.ts";
import { each, judgeLanguage, lengthOf, namespaces, required } from "./parts.ts";
import { judgePublishedId } from "./published-ids.ts";

const atom = (local: string): { local: string; uri: string } => ({ local, uri: ATOM });

const described: readonly Rule<XmlElement>[] = [
  each("R2", atom("id"), (id) => judgePublishedId(id, id.text.trim())),
  ...["title", "subtitle", "summary", "rights"].map((local) => each("R41", atom(local), judgeTextType)),
  {
    clause: "R32, R43",
    judge: (element) => judgeLanguage(attribute(element, "xml:lang") ?? "", "xml:lang", element.at),
  },
  { clause: "R38, R39", judge: judgeHomeLink },
  addressRule,
];

/** Rules of the feed, its entries aside. */
export const feedRules: readonly Rule<XmlElement>[] = [
  namespaces,
  ...described,
  ...historyRules,
  deletionRule,
];

/** Rules of an entry. */
export const entryRules: readonly Rule<XmlElement>[] = [
  ...described,
  required("R39", atom("published")),
  required("R39", atom("summary"), "warning"),
  each("RFC 4287 §4.2.7", atom("link"), judgeEnclosure),
  each("R24", atom("source"), (source) =>
    ["id", "title"]
      .filter((local) => textOf(childOf(source, local, ATOM)) === undefined)
      .map((local) => nameless(source, local)),
  ),
  { clause: "R40", judge: judgeFirstAlternate },
  each("R41", atom("content"), (content) => {
    const type = attribute(content, "type");
    if (type === "html" || attribute(content, "src") !== undefined) return NOTHING;
    return [
      found("atom/type-wrong", content.at, { element: "content", type, right: "html" }, lengthOf(content)),
    ];
  }),
];

function judgeTextType(element: XmlElement): readonly Finding[] {
  const type = attribute(element, "type");
  if (type === "text" || (type === "html" && element.local !== "title")) return NOTHING;
  return [
    found("atom/type-wrong", element.at, { element: element.name, type, right: "text" }, lengthOf(element)),
  ];
}

/** Atom leaves the type to the publisher; players do without it badly. */
function judgeEnclosure(link: XmlElement): readonly Finding[] {
  if (relationOf(link) !== "enclosure" || attribute(link, "type") !== undefined) return NOTHING;
  const facts = { element: link.name, attribute: "type" };
  return [found("xml/attribute-missing", link.at, facts, { ...lengthOf(link), severity: "warning" })];
}

/** What aggregators need to name the feed; the standard asks for it, and does not demand it. */
function nameless(source: XmlElement, element: string): Finding {
  const facts = { element, parent: source.name };
  return found("xml/element-missing", source.at, facts, { ...lengthOf(source), severity: "warning" });
}

function alternates(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent, "link", ATOM).filter((link) => relationOf(link) === "alternate");
}

function judgeHomeLink(parent: XmlElement): readonly Finding[] {
  const pages = alternates(parent).filter((link) => attribute(link, "type") === "text/html");
  return pages.length > 0 ? NOTHING : [found("atom/alternate-missing", parent.at, {}, lengthOf(parent))];
}

/** Readers open the first alternate, so it is in the entry's own language. */
function judgeFirstAlternate(entry: XmlElement): readonly Finding[] {
  const [first] = alternates(entry);
  const language = first && attribute(first, "hreflang");
  if (first === undefined || language === undefined || entry.language === undefined) return NOTHING;
  if (language.toLowerCase() === entry.language.toLowerCase()) return NOTHING;
  return [found("atom/alternate-foreign", first.at, { language, expected: entry.language }, lengthOf(first))];
}
