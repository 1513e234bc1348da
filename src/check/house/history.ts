/** A feed's history as one document tells it (RFC 5005), and entries that were taken back (RFC 6721), beyond the standards. */

import type { ReadFeed } from "../feed/reading.ts";
import { found, NOTHING, type Rule } from "../finding.ts";
import { linksOf } from "../rules/atom/found.ts";
import { HISTORY, TOMBSTONES } from "../xml/namespaces.ts";
import { attribute, childOf, type XmlElement } from "../xml/xml.ts";
import { each, lengthOf } from "./parts.ts";
import { judgePublishedId } from "./published-ids.ts";

/** Rules of the channel or the feed. */
export const historyRules: readonly Rule<XmlElement>[] = [
  {
    clause: "R56: archives announce no hub",
    judge: (head) =>
      childOf(head, "archive", HISTORY) === undefined
        ? NOTHING
        : linksOf(head, "hub").map((link) => found("history/hub-in-archive", link.at, {}, lengthOf(link))),
  },
  {
    clause: "RFC 5005 §4",
    judge: (head) =>
      ["current", "prev-archive", "next-archive"].flatMap((rel) =>
        linksOf(head, rel)
          .slice(1)
          .map((link) => {
            const facts = { rel, url: attribute(link, "href") ?? "", reason: "It is a second such link." };
            return found("history/link-wrong", link.at, facts, lengthOf(link));
          }),
      ),
  },
];

/** A tombstone names the entry by the id that it had, whatever that was. */
export const deletionRule: Rule<XmlElement> = each(
  "R2",
  { local: "deleted-entry", uri: TOMBSTONES },
  (deletion) => judgePublishedId(deletion, attribute(deletion, "ref") ?? ""),
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
