/** Rules that hold in every format: of an entry as it was read, and of the entries of one feed together. */

import type { PlacedEntry, ReadEntry, ReadFeed } from "../feed/reading.ts";
import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { canonicalForm } from "../grammars/canonical-uris.ts";
import { aliveRule } from "./history.ts";

/** Rules of one entry. */
export const commonEntryRules: readonly Rule<ReadEntry>[] = [
  {
    clause: "R16",
    judge: ({ contentHtml, contentText, summary, idAt }) =>
      (contentHtml ?? contentText ?? summary) === undefined ? [found("content/empty", idAt, {})] : NOTHING,
  },
  {
    clause: "R4",
    judge: ({ id, idAt }) => {
      const canonical = id === undefined || !WITH_FORM.test(id) ? undefined : canonicalOf(id);
      if (id === undefined || canonical === undefined) return NOTHING;
      const facts = { name: "id", value: id, reason: `That is \`${canonical}\`.` };
      return [found("feed/id-not-canonical", idAt, facts)];
    },
  },
  {
    clause: "§4.1: each category once",
    judge: ({ categories, idAt }) => {
      const seen = new Set<string>();
      return categories.flatMap(({ label }) => {
        if (seen.has(label)) return [found("feed/category-repeated", idAt, { label })];
        seen.add(label);
        return NOTHING;
      });
    },
  },
];

/** Rules of the entries together, and of the feed over them. */
export const commonFeedRules: readonly Rule<ReadFeed>[] = [
  { clause: "R5", judge: judgeIds },
  aliveRule,
  {
    clause: "R14",
    judge: ({ entries }) => {
      const late = entries.find(({ entry }, index) => isNewer(entry, entries[index - 1]));
      if (late === undefined) return NOTHING;
      return [found("feed/order-wrong", late.at, { id: late.entry.id ?? late.entry.title ?? "" })];
    },
  },
  {
    clause: "R12",
    judge: ({ entries, updatedMs, updatedAt }) => {
      const dates = entries.flatMap(({ entry }) => [entry.publishedMs ?? 0, entry.updatedMs ?? 0]);
      const newest = Math.max(...dates, 0);
      if (updatedMs === undefined || newest === 0 || updatedMs >= newest) return NOTHING;
      return [found("feed/updated-behind", updatedAt, {})];
    },
  },
  {
    clause: "RFC 4287 §4.1.1",
    judge: ({ format, authors, entries }) =>
      format !== "atom" || authors.length > 0
        ? NOTHING
        : entries
            .filter(({ entry }) => entry.authors.length === 0)
            .map(({ at }) => found("xml/element-missing", at, { element: "author", parent: "entry" })),
  },
];

function judgeIds({ id, entries }: ReadFeed): readonly Finding[] {
  const seen = new Set<string>(id === undefined ? [] : [id]);
  return entries.flatMap(({ entry, at }) => {
    if (entry.id === undefined) return NOTHING;
    if (seen.has(entry.id)) return [found("feed/id-repeated", at + entry.idAt, { id: entry.id })];
    seen.add(entry.id);
    return NOTHING;
  });
}

function isNewer(entry: ReadEntry, before: PlacedEntry | undefined): boolean {
  const earlier = before?.entry.publishedMs;
  return earlier !== undefined && entry.publishedMs !== undefined && entry.publishedMs > earlier;
}

/** Ids that could be written otherwise: addresses, and letters that are made of several. */
const WITH_FORM = /^https?:|[^\u0000-\u007f]/i;

/** In formats whose standard does not ask, too; undefined where it is in it. */
function canonicalOf(id: string): string | undefined {
  const composed = id.normalize("NFC");
  const form = /^https?:\/\//i.test(id) ? canonicalForm(composed) : undefined;
  return form ?? (composed === id ? undefined : composed);
}
