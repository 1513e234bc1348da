/** A feed's history as one document tells it (RFC 5005), and entries that were taken back (RFC 6721). */

import type { ReadFeed } from "../feed/reading.ts";
import { relationOf } from "../feed/relations.ts";
import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { readRfc3339 } from "../grammars/dates.ts";
import { whyNotIri } from "../grammars/grammars.ts";
import { ATOM, HISTORY, TOMBSTONES } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/xml.ts";
import { each, judgeAll, lacks, lengthOf } from "./parts.ts";

/** The relations by which documents of one feed name each other. */
const RELATIONS: ReadonlySet<string> = new Set(["current", "prev-archive", "next-archive"]);

/** Those of RFC 5005 §3 belong to the head as well. */
const HEAD_RELATIONS: ReadonlySet<string> = new Set([...RELATIONS, "first", "last", "next", "previous"]);

/** Rules of the channel or the feed. */
export const historyRules: readonly Rule<XmlElement>[] = [
  {
    clause: "RFC 5005 §4",
    judge: (head) => {
      const archive = childOf(head, "archive", HISTORY);
      if (archive === undefined || related(head, "current").length > 0) return NOTHING;
      return [found("history/current-missing", archive.at, {}, lengthOf(archive))];
    },
  },
  {
    clause: "R56: archives announce no hub",
    judge: (head) =>
      childOf(head, "archive", HISTORY) === undefined
        ? NOTHING
        : related(head, "hub").map((link) => found("history/hub-in-archive", link.at, {}, lengthOf(link))),
  },
  {
    clause: "RFC 5005 §4",
    judge: (head) =>
      [...RELATIONS].flatMap((rel) =>
        related(head, rel)
          .slice(1)
          .map((link) => {
            const facts = { rel, url: attribute(link, "href") ?? "", reason: "It is a second such link." };
            return found("history/link-wrong", link.at, facts, lengthOf(link));
          }),
      ),
  },
];

/** Rules of an entry: nothing of the history stands in it. */
export const entryHistoryRule: Rule<XmlElement> = {
  clause: "R55",
  judge: (entry) => judgeAll(entry.children, judgeMisplaced),
};

/** RFC 6721 §3: which entry, and when. */
export const deletionRule: Rule<XmlElement> = each(
  "RFC 6721 §3",
  { local: "deleted-entry", uri: TOMBSTONES },
  judgeDeletion,
);

/** RFC 6721 §3: of an entry and its tombstone in one document the newer counts. */
export const aliveRule: Rule<ReadFeed> = {
  clause: "RFC 6721 §3",
  judge: ({ deletions, entries }) => {
    if (deletions.length === 0) return NOTHING;
    const updated = new Map(
      entries.map(({ entry }) => [entry.id, entry.updatedMs ?? entry.publishedMs ?? 0] as const),
    );
    return deletions.flatMap(({ ref, whenMs, at }) => {
      const alive = updated.get(ref);
      return alive === undefined || (whenMs !== undefined && alive > whenMs)
        ? NOTHING
        : [found("atom/deleted-alive", at, { id: ref })];
    });
  },
};

function related(head: XmlElement, rel: string): readonly XmlElement[] {
  return childrenOf(head, "link", ATOM).filter((link) => relationOf(link) === rel);
}

function judgeMisplaced(child: XmlElement): readonly Finding[] {
  const isLink = child.local === "link" && child.uri === ATOM && HEAD_RELATIONS.has(relationOf(child));
  if (!isLink && child.uri !== HISTORY) return NOTHING;
  const element = isLink ? `${child.name} rel="${relationOf(child)}"` : child.name;
  return [found("history/link-misplaced", child.at, { element }, lengthOf(child))];
}

function judgeDeletion(deletion: XmlElement): readonly Finding[] {
  const [ref, when] = [attribute(deletion, "ref"), attribute(deletion, "when")];
  const reason = ref ? whyNotIri(ref) : undefined;
  const reading = when ? readRfc3339(when) : undefined;
  return [
    ...(ref ? [] : [lacks(deletion, "ref")]),
    ...(ref && reason !== undefined ? [found("atom/id-no-iri", deletion.at, { value: ref, reason })] : []),
    ...(when ? [] : [lacks(deletion, "when")]),
    ...(when && reading && "reason" in reading
      ? [
          found(
            "feed/date-invalid",
            deletion.at,
            { name: `${deletion.name} when`, value: when, reason: reading.reason, form: "RFC 3339" },
            lengthOf(deletion),
          ),
        ]
      : []),
  ];
}
