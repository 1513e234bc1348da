/**
 * Writes old ids into the ledger, for articles that an old feed's entries turned out to be. An id that readers of this
 * site know is never changed, and none is given twice.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { dayOf } from "../text/date.ts";
import { tagUri } from "../text/tag-uri.ts";
import { foldAddress } from "./addresses.ts";
import type { Ledger, LedgerRow } from "./ledger.ts";
import { type Adoptable, addressIn, type Matching, type OldEntry } from "./old-entries.ts";
import { isAddress } from "./read-ledger.ts";

export interface Known {
  /** The ledger as it is. */
  readonly ledger: Ledger;
  /** The ledger as the next build would write it. */
  readonly planned: Ledger;
  readonly catalogue: Catalogue;
}

export interface Adoption {
  readonly ledger: Ledger;
  readonly adopted: readonly AdoptedId[];
  /** Paths of articles that have their old id already. */
  readonly standing: readonly string[];
  readonly problems: readonly Problem[];
}

export interface AdoptedId {
  readonly path: string;
  readonly id: string;
  /** Where the old entry's page was, if that redirects now. */
  readonly formerly?: string;
}

/** What an old entry may be: everything that has a page. */
export function adoptablesOf({ entries, retracted, redirects }: Catalogue): readonly Adoptable[] {
  const formerly = new Map<string, string[]>();
  for (const { from, to } of redirects) formerly.set(to, [...(formerly.get(to) ?? []), from]);
  return [...entries, ...retracted].map(({ source, id, title, address, published }) => ({
    path: source,
    id,
    title,
    address,
    formerly: formerly.get(address) ?? [],
    published: published.epochMs,
  }));
}

/** The ledger with the old ids, itself where nothing changed in it. A row that is new has no archive yet: the next build puts it in order with the others. */
export function adopt(
  { matches, unclear, contested }: Matching,
  { ledger, planned, catalogue }: Known,
): Adoption {
  const { authority, established, site } = catalogue;
  const minted = tagUri(authority, dayOf(established), "");
  const isLive = (row: LedgerRow): boolean => !row.retired;
  const published = new Map(ledger.rows.filter(isLive).map((row) => [row.path, row]));
  const wouldBe = new Map(planned.rows.filter(isLive).map((row) => [row.path, row]));
  const rows = new Map(ledger.rows.map((row) => [row.id, row]));
  const adopted: AdoptedId[] = [];
  const standing: string[] = [];
  const problems: Problem[] = [
    ...unclear.map(({ old, one, other }) =>
      problem("ids/adopt-unclear", undefined, { item: old.id, one: one.path, other: other.path }),
    ),
    ...contested.map(({ article: { path }, one, other }) =>
      problem("ids/adopt-twice", { file: path }, { path, one: one.id, other: other.id }),
    ),
  ];
  for (const { old, article } of matches) {
    const { path, id } = article;
    const place = { file: path };
    const row = published.get(path);
    const holder = rows.get(old.id);
    const fresh = wouldBe.get(path);
    if (id === old.id) {
      standing.push(path);
      if (row) rows.set(id, withFormer(row, old, article, site.baseUrl));
    } else if (row || !id.startsWith(minted)) {
      const isPublished = row !== undefined;
      problems.push(problem("ids/adopt-kept", place, { path, id, old: old.id, isPublished }));
    } else if (holder) {
      problems.push(problem("ids/adopt-taken", place, { id: old.id, path, holder: holder.path }));
    } else if (fresh) {
      const { archive: _, ...bare } = fresh;
      const next = withFormer({ ...bare, id: old.id }, old, article, site.baseUrl);
      rows.set(old.id, next);
      const formerly = next.formerly?.at(-1);
      adopted.push({ path, id: old.id, ...(formerly !== undefined && { formerly }) });
    }
  }
  const next = [...rows.values()];
  const isChanged = next.length > ledger.rows.length || next.some((row, index) => row !== ledger.rows[index]);
  const head = adopted.length > 0 ? planned : ledger;
  return { ledger: isChanged ? { ...head, rows: next } : ledger, adopted, standing, problems };
}

/** The row with the old entry's address among the former ones, where that can redirect. */
function withFormer(row: LedgerRow, old: OldEntry, article: Adoptable, baseUrl: string): LedgerRow {
  const was = addressIn(old.url, baseUrl);
  if (was === undefined || was === "/" || !isAddress(was)) return row;
  const known = [article.address, ...article.formerly, ...(row.formerly ?? [])].map(foldAddress);
  return known.includes(foldAddress(was)) ? row : { ...row, formerly: [...(row.formerly ?? []), was] };
}
