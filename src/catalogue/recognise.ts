/**
 * Recognises published articles: says which row of the ledger is which article's. A row follows its article, by an id
 * that the article brings or by its date and title, before it stays with a path; so articles that swap files keep
 * their ids. Where the signs contradict each other nothing is guessed.
 */

import type { ArticleFacts } from "../model/compiled.ts";
import { formatRfc3339 } from "../text/date.ts";
import { hashOf } from "../text/hash.ts";
import type { LedgerRow } from "./ledger.ts";

/** An article that will be seen, and the address of its page. */
export interface Addressed {
  readonly article: ArticleFacts;
  readonly address: string;
}

/** With what it is recognised by: sixteen digits that stay while date and title stay. */
export interface Recognisable extends Addressed {
  readonly fingerprint: string;
}

export interface Recognised {
  /** The row of each article that has been published before, by source path. */
  readonly rowOf: ReadonlyMap<string, LedgerRow>;
  /** Rows whose date and title stand in a new file, while their own file is still there with another text. */
  readonly unclear: readonly { readonly row: LedgerRow; readonly other: ArticleFacts }[];
  /** Rows whose article is nowhere. */
  readonly lost: readonly LedgerRow[];
}

/** `rows` are those that live; `allPaths` are those of all article files: a row of a hidden one is not lost. */
export function recognise(
  articles: readonly Recognisable[],
  rows: readonly LedgerRow[],
  allPaths: ReadonlySet<string>,
): Recognised {
  const rowOf = new Map<string, LedgerRow>();
  const all = new Map<string, Recognisable>();
  for (const one of articles) all.set(one.article.path, one);
  const free = new Map<string, LedgerRow>();
  for (const row of rows) {
    const here = all.get(row.path);
    const isHere = here?.fingerprint === row.fingerprint && isOf(here.article, row) && !rowOf.has(row.path);
    if (isHere) rowOf.set(row.path, row);
    else free.set(row.id, row);
  }
  const left = new Map(rowOf.size === all.size ? [] : [...all].filter(([path]) => !rowOf.has(path)));
  const published = new Set(free.size === 0 ? [] : rows.map(({ path }) => path));
  const take = (row: LedgerRow, { article }: Recognisable): void => {
    rowOf.set(article.path, row);
    free.delete(row.id);
    left.delete(article.path);
  };

  for (const [id, claimant] of uniqueBy(left.values(), ({ article }) => article.id?.text)) {
    const row = free.get(id);
    const isHidden = row && allPaths.has(row.path) && !all.has(row.path);
    if (row && !isHidden) take(row, claimant);
  }

  const unclear: { row: LedgerRow; other: ArticleFacts }[] = [];
  const byText = uniqueBy(left.values(), ({ fingerprint }) => fingerprint);
  for (const [fingerprint, row] of uniqueBy(free.values(), (row) => row.fingerprint)) {
    const there = byText.get(fingerprint);
    if (!there || !isOf(there.article, row)) continue;
    const isMoved = !allPaths.has(row.path) || published.has(there.article.path);
    if (isMoved || there.address === row.address) take(row, there);
    else unclear.push({ row, other: there.article });
  }
  for (const row of free.values()) {
    const here = left.get(row.path);
    if (here) take(row, here);
  }
  const byAddress = uniqueBy(left.values(), ({ address }) => address);
  const orphans = [...free.values()].filter(({ path }) => !allPaths.has(path));
  for (const [address, row] of uniqueBy(orphans, (row) => row.address)) {
    const there = byAddress.get(address);
    if (there && isOf(there.article, row)) take(row, there);
  }
  const lost = [...free.values()].filter(({ path }) => !allPaths.has(path) || rowOf.has(path));
  return { rowOf, unclear, lost };
}

export function recognisable({ article, address }: Addressed): Recognisable {
  const said = `${formatRfc3339(article.published)}\n${article.title.text}`;
  return { article, address, fingerprint: hashOf(said).slice(0, 16) };
}

/** Whether nothing that the article says of its id speaks against the row. */
function isOf(article: ArticleFacts, row: LedgerRow): boolean {
  return article.id === undefined || article.id.text === row.id;
}

/** The items whose key no other has, by that key. */
function uniqueBy<T>(items: Iterable<T>, keyOf: (item: T) => string | undefined): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, item);
  }
  for (const key of twice) found.delete(key);
  return found;
}
