/** Atom (RFC 4287), as R38-R45 ask for it: the rules of the feed and of an entry, each a line of a table. */

import { relationOf } from "../feed/relations.ts";
import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { isMailAddress, isMediaType, whyNotIri } from "../grammars/grammars.ts";
import { ATOM } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../xml/xml.ts";
import { atomSourceRules, linkRules } from "./conversation.ts";
import { deletionRule, entryHistoryRule, historyRules } from "./history.ts";
import { atomEnclosureRule, mediaRules } from "./media.ts";
import {
  absolute,
  atLeastOne,
  atMostOne,
  dated,
  each,
  exactlyOne,
  judgeLanguage,
  lacks,
  lengthOf,
  namespaces,
} from "./parts.ts";
import { vocabularyRule } from "./vocabularies.ts";

const atom = (local: string): { local: string; uri: string } => ({ local, uri: ATOM });

const linked: readonly Rule<XmlElement>[] = [
  absolute("R21", atom("link"), "href"),
  each("RFC 4287 §4.2.7", atom("link"), (link) => {
    const type = attribute(link, "type");
    if (type === undefined || isMediaType(type)) return NOTHING;
    return [found("feed/media-type-invalid", link.at, { name: "link", value: type }, lengthOf(link))];
  }),
  each("RFC 4287 §4.2.7.4", atom("link"), (link) => {
    const language = attribute(link, "hreflang");
    return language === undefined ? NOTHING : judgeLanguage(language, "hreflang", link.at);
  }),
  { clause: "R39", judge: judgeDoubleLinks },
];

const described: readonly Rule<XmlElement>[] = [
  exactlyOne("RFC 4287 §4.2.6", atom("id")),
  exactlyOne("RFC 4287 §4.2.14", atom("title")),
  exactlyOne("RFC 4287 §4.2.15", atom("updated")),
  dated("R8", atom("updated"), "RFC 3339"),
  each("RFC 4287 §4.2.6", atom("id"), (id) => {
    const reason = whyNotIri(id.text.trim());
    return reason === undefined
      ? NOTHING
      : [found("atom/id-no-iri", id.at, { value: id.text.trim(), reason })];
  }),
  ...["title", "subtitle", "summary", "rights"].map((local) => each("R41", atom(local), judgeTextType)),
  ...["author", "contributor"].map((local) => each("R44", atom(local), judgePerson)),
  each("RFC 4287 §4.2.2", atom("category"), (category) =>
    attribute(category, "term") ? NOTHING : [lacks(category, "term")],
  ),
  {
    clause: "R43",
    judge: (element) => {
      const language = attribute(element, "xml:lang");
      return language === undefined ? NOTHING : judgeLanguage(language, "xml:lang", element.at);
    },
  },
  ...linked,
  ...linkRules,
  vocabularyRule,
];

/** Rules of the feed, its entries aside. */
export const feedRules: readonly Rule<XmlElement>[] = [
  {
    clause: "R42",
    judge: (feed) => {
      if (feed.uri !== ATOM)
        return [found("atom/namespace-wrong", feed.at, { uri: feed.uri }, lengthOf(feed))];
      return feed.prefix === ""
        ? NOTHING
        : [found("atom/prefixed", feed.at, { prefix: feed.prefix }, lengthOf(feed))];
    },
  },
  namespaces,
  ...described,
  {
    clause: "R38",
    judge: (feed) => {
      return childrenOf(feed, "link", ATOM).some((link) => relationOf(link) === "self")
        ? NOTHING
        : [found("feed/self-missing", feed.at, {}, lengthOf(feed))];
    },
  },
  { clause: "R38", judge: judgeHomeLink },
  {
    clause: "R38",
    judge: (feed) => {
      const first = feed.children.findIndex((child) => child.local === "entry" && child.uri === ATOM);
      if (first === -1) return NOTHING;
      return feed.children
        .slice(first)
        .filter((child) => child.uri === ATOM && child.local !== "entry")
        .map((child) => found("atom/metadata-late", child.at, { element: child.name }, lengthOf(child)));
    },
  },
  ...["icon", "logo"].flatMap((local) => [
    atMostOne("RFC 4287 §4.1.1", atom(local)),
    absolute("R45", atom(local)),
  ]),
  atMostOne("RFC 4287 §4.1.1", atom("generator")),
  atMostOne("RFC 4287 §4.1.1", atom("subtitle")),
  ...historyRules,
  deletionRule,
];

/** Rules of an entry. */
export const entryRules: readonly Rule<XmlElement>[] = [
  ...described,
  exactlyOne("R39", atom("published")),
  dated("R8", atom("published"), "RFC 3339"),
  atMostOne("RFC 4287 §4.1.2", atom("content")),
  atMostOne("RFC 4287 §4.1.2", atom("summary")),
  atLeastOne("R39", atom("summary"), "warning"),
  { clause: "R39", judge: judgeHomeLink },
  ...mediaRules,
  atomEnclosureRule,
  ...atomSourceRules,
  entryHistoryRule,
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

function judgePerson(person: XmlElement): readonly Finding[] {
  const name = textOf(childOf(person, "name", ATOM));
  const email = textOf(childOf(person, "email", ATOM));
  const facts = {
    element: "name",
    parent: person.name,
    isEmpty: childOf(person, "name", ATOM) !== undefined,
  };
  return [
    ...(name === undefined ? [found("xml/element-missing", person.at, facts, lengthOf(person))] : []),
    ...(name !== undefined && /\S@\S+\.\S/.test(name)
      ? [found("atom/name-holds-mail", person.at, { name })]
      : []),
    ...(email !== undefined && !isMailAddress(email)
      ? [found("feed/mail-invalid", person.at, { value: email }, lengthOf(person))]
      : []),
  ];
}

function alternates(parent: XmlElement): readonly XmlElement[] {
  return childrenOf(parent, "link", ATOM).filter((link) => relationOf(link) === "alternate");
}

function judgeHomeLink(parent: XmlElement): readonly Finding[] {
  const pages = alternates(parent).filter((link) => attribute(link, "type") === "text/html");
  return pages.length > 0 ? NOTHING : [found("atom/alternate-missing", parent.at, {}, lengthOf(parent))];
}

/** RFC 4287 §4.1.1: no two alternates of the same type and language. */
function judgeDoubleLinks(parent: XmlElement): readonly Finding[] {
  const links = alternates(parent);
  if (links.length < 2) return NOTHING;
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const [type, language] = [attribute(link, "type") ?? "", attribute(link, "hreflang") ?? ""];
    const key = `${type} ${language}`;
    if (!seen.has(key)) {
      seen.add(key);
      return NOTHING;
    }
    return [found("atom/alternate-repeated", link.at, { type, language }, lengthOf(link))];
  });
}

/** Readers open the first alternate, so it is in the entry's own language. */
function judgeFirstAlternate(entry: XmlElement): readonly Finding[] {
  const [first] = alternates(entry);
  const language = first && attribute(first, "hreflang");
  if (first === undefined || language === undefined || entry.language === undefined) return NOTHING;
  if (language.toLowerCase() === entry.language.toLowerCase()) return NOTHING;
  return [found("atom/alternate-foreign", first.at, { language, expected: entry.language }, lengthOf(first))];
}
