/** Atom's links (RFC 4287 §4.2.7), wherever they stand: in feeds, entries and sources, and in RSS. */

import { addAll, type Finding, NOTHING } from "../../finding.ts";
import {
  iriReference,
  languageTag,
  mediaType,
  nonNegativeInteger,
  rfc3339Date,
} from "../../grammars/values.ts";
import { THREAD } from "../../xml/namespaces.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import { plainAttribute } from "../html/text-rules.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { hasScheme, isBased } from "./bases.ts";
import { foundAt, isAtom, relationOf } from "./found.ts";
import { isRegistered } from "./relation-names.ts";
import { plainIri, replyCount } from "./values.ts";

/** RFC 5005 §3 and §4: relations between documents of one feed. */
export const HISTORY_RELATIONS: readonly string[] = [
  ...["first", "last", "next", "previous", "current", "prev-archive", "next-archive"],
];

const WITHIN_HISTORY: ReadonlySet<string> = new Set(HISTORY_RELATIONS);

/** Media types under which Atom documents come, parameters aside. */
const ATOM_TYPES: ReadonlySet<string> = new Set(["application/atom+xml", "application/xml", "text/xml"]);

const PAGE = 'href="https://lake.example/night-train"';

const relationRule: ElementRule = {
  clause: "RFC 4287 §4.2.7.2",
  judge: judgeRelation,
  good: `<link rel="https://lake.example/relations/timetable" ${PAGE}/>`,
  bad: {
    "atom/relation-unknown": [
      `<link rel="timetable" ${PAGE}/>`,
      `<link rel=" related " ${PAGE}/>`,
      `<link rel="/timetable" ${PAGE}/>`,
    ],
  },
};

const contentRule: ElementRule = {
  clause: "RFC 4287 §4.2.7",
  judge: (link) =>
    link.text.trim() === "" ? NOTHING : [foundAt("atom/link-filled", link, { element: link.name })],
  bad: { "atom/link-filled": "<link>https://lake.example/night-train</link>" },
};

const threadRule: ElementRule = {
  clause: "RFC 4685 §4",
  judge: judgeReplies,
  good: `<link rel="replies" ${PAGE} thr:count="3" thr:updated="2025-07-12T20:00:00Z"/>`,
  bad: { "thread/when-obsolete": `<link rel="replies" ${PAGE} thr:when="2025-07-12T20:00:00Z"/>` },
};

const titleRule: ElementRule = {
  ...plainAttribute("title"),
  clause: "RFC 4287 §4.2.7.5",
  bad: { "feed/html-in-plain-text": `<link rel="related" title="&lt;b>Timetable&lt;/b>" ${PAGE}/>` },
};

export const linkShape: Shape = {
  name: "atom:link",
  clause: "RFC 4287 §4.2.7",
  host: "link",
  holds: "text",
  blank: "allowed",
  attributes: {
    href: { required: { w3c: "MissingHref" }, value: iriReference, blank: "allowed" },
    rel: {},
    type: { value: mediaType, blank: { severity: "error", w3c: "InvalidMIMEType" } },
    hreflang: { value: languageTag },
    title: {},
    length: {
      value: nonNegativeInteger,
      blank: { severity: "error", w3c: "InvalidNonNegativeInteger" },
    },
    "thr:count": { value: replyCount, blank: { severity: "error", w3c: "InvalidInteger" } },
    "thr:updated": { value: rfc3339Date },
    "thr:when": {},
  },
  rules: [relationRule, contentRule, threadRule, titleRule],
  good: `<link rel="related" type="text/html" hreflang="en" title="Timetable" ${PAGE}/>`,
  bad: {
    "xml/attribute-missing": '<link rel="related"/>',
    "xml/attribute-blank": [
      `<link rel="" ${PAGE}/>`,
      `<link rel="related" title="" ${PAGE}/>`,
      `<link rel="related" type="" ${PAGE}/>`,
    ],
    "feed/uri-invalid": '<link rel="related" href="https://lake.example/night train"/>',
    "feed/media-type-invalid": `<link rel="related" type="html" ${PAGE}/>`,
    "feed/language-invalid": `<link rel="related" hreflang="english_GB" ${PAGE}/>`,
    "feed/number-invalid": `<link rel="enclosure" length="3 MB" ${PAGE}/>`,
    "xml/attribute-unknown": `<link rel="related" lenght="300" ${PAGE}/>`,
  },
};

function judgeRelation(link: XmlElement): readonly Finding[] {
  const relation = relationOf(link);
  if (relation.trim() === "" || isRegistered(relation)) return NOTHING;
  if (relation.includes(":")) {
    const misfit = plainIri(relation);
    if (misfit === undefined || misfit.code === "feed/scheme-unregistered") return NOTHING;
  }
  return [foundAt("atom/relation-unknown", link, { relation })];
}

/** Entries and items have no documents of their own to page through. */
export const historyRule: ElementRule = {
  clause: "RFC 5005 §3",
  judge: (entry) => {
    const findings: Finding[] = [];
    for (const link of entry.children) if (isAtom(link, "link")) addAll(findings, judgeWithinHistory(link));
    return findings;
  },
};

/** Of a link in an entry or an item. */
export function judgeWithinHistory(link: XmlElement): readonly Finding[] {
  const relation = relationOf(link);
  if (!WITHIN_HISTORY.has(relation)) return NOTHING;
  const element = `${link.name} rel="${relation}"`;
  return [
    foundAt(
      "history/link-misplaced",
      link,
      { element },
      { severity: "warning", w3c: "FeedHistoryRelInEntry" },
    ),
  ];
}

function judgeReplies(link: XmlElement): readonly Finding[] {
  for (const { name, local, uri } of link.attributes) {
    if (local === "when" && uri === THREAD)
      return [foundAt("thread/when-obsolete", link, { attribute: name })];
  }
  return NOTHING;
}

/** RFC 4287 §4.1.1, §4.1.2, §4.2.11: no two alternates of one type and language. */
export const alternatesRule: ElementRule = {
  clause: "RFC 4287 §4.1.1",
  judge: judgeAlternates,
};

function judgeAlternates(parent: XmlElement): readonly Finding[] {
  let seen: Set<string> | undefined;
  const findings: Finding[] = [];
  for (const link of parent.children) {
    if (link.local !== "link" || link.uri !== parent.uri || relationOf(link) !== "alternate") continue;
    const type = attribute(link, "type") ?? "";
    const language = attribute(link, "hreflang") ?? "";
    const key = `${type.toLowerCase()} ${language.toLowerCase()}`;
    seen ??= new Set();
    if (seen.has(key)) {
      findings.push(
        foundAt("atom/alternate-repeated", link, { type, language }, { w3c: "DuplicateAtomLink" }),
      );
    }
    seen.add(key);
  }
  return findings;
}

/** RFC 4946 §2: no two links to one licence in one form. */
export const licencesRule: ElementRule = { clause: "RFC 4946 §2", judge: judgeLicences };

function judgeLicences(parent: XmlElement): readonly Finding[] {
  let seen: Set<string> | undefined;
  const findings: Finding[] = [];
  for (const link of parent.children) {
    if (!isAtom(link, "link") || relationOf(link) !== "license") continue;
    const url = attribute(link, "href") ?? "";
    const key = `${attribute(link, "type")?.toLowerCase() ?? ""} ${url}`;
    seen ??= new Set();
    if (seen.has(key)) findings.push(foundAt("feed/license-repeated", link, { url }));
    seen.add(key);
  }
  return findings;
}

/** RFC 4287 §4.1.1: where the feed lies, so that whoever holds the document can find the feed. */
export function judgeSelf(feed: XmlElement): readonly Finding[] {
  const findings: Finding[] = [];
  let isThere = false;
  for (const link of feed.children) {
    if (link.local !== "link" || link.uri !== feed.uri || relationOf(link) !== "self") continue;
    isThere = true;
    const href = attribute(link, "href");
    if (href !== undefined && !hasScheme(href) && !isBased(link)) {
      findings.push(foundAt("atom/self-relative", link, { url: href }));
    }
    const type = attribute(link, "type")?.split(";", 1)[0]?.trim().toLowerCase();
    if (type !== undefined && type !== "" && type.includes("/") && !ATOM_TYPES.has(type)) {
      findings.push(foundAt("atom/self-other", link, { type }));
    }
  }
  if (!isThere) {
    findings.push(foundAt("feed/self-missing", feed, {}, { severity: "warning", w3c: "MissingSelf" }));
  }
  return findings;
}
