/**
 * Gives each article its permanent id. An id comes from the ledger; else the article brings it along; else
 * it is minted once, from the source path (RFC 4151). Nothing here ever changes an id that was published:
 * where that would happen, it is a problem that stops the build.
 */

import type { ArticleFacts } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { formatRfc3339 } from "../text/date.ts";
import { hashOf } from "../text/hash.ts";
import { encodePath } from "../text/url.ts";
import { LEDGER_FILE, type Ledger, type LedgerRow, lineOfRow, writeLedger } from "./ledger.ts";

/** An article that will be seen, and the address of its page. */
export interface Addressed {
  readonly article: ArticleFacts;
  readonly address: string;
}

export interface IdentityInput {
  readonly ledger: Ledger;
  readonly authority: string;
  /** `YYYY-MM-DD`, on which the authority was held. */
  readonly established: string;
  readonly visible: readonly Addressed[];
  /** Articles that only a build with drafts shows: they take an id for this build and leave no row. */
  readonly unminted: readonly Addressed[];
  /** Drafts of this build, by path: their rows stand, with a warning. */
  readonly withdrawn: ReadonlySet<string>;
  /** Paths of all article files, understood or not: a row of these has not vanished. */
  readonly allPaths: ReadonlySet<string>;
  /** `write` mints; `warn` mints the same id without writing the ledger (CI); `frozen` makes it an error. */
  readonly mode: LedgerMode;
}

export type LedgerMode = "write" | "warn" | "frozen";

export interface Identities {
  /** Id by source path. */
  readonly ids: ReadonlyMap<string, string>;
  /** Addresses that the ledger knows from before, by source path. */
  readonly formerAddresses: ReadonlyMap<string, readonly string[]>;
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

export function identify(input: IdentityInput): Identities {
  const { ledger, visible, unminted, allPaths, withdrawn, mode } = input;
  const ledgerText = writeLedger(ledger);
  const problems: Problem[] = [];
  const rows = new Map<string, LedgerRow>(ledger.rows.map((row) => [row.id, row]));
  const rowByPath = new Map(ledger.rows.filter((row) => !row.retired).map((row) => [row.path, row]));
  const orphans = ledger.rows.filter((row) => !row.retired && !allPaths.has(row.path));
  const adopted = adoptMoved(visible, rowByPath, orphans);
  const ids = new Map<string, string>();
  const formerAddresses = new Map<string, readonly string[]>();

  for (const { article, address } of inMintingOrder(visible)) {
    const known = rowByPath.get(article.path) ?? adopted.get(article.path);
    const given = article.id;
    if (known && given && given.text !== known.id) {
      const facts = { path: article.path, was: known.id, now: given.text };
      problems.push(problem("ids/changed", given.place, facts));
    }
    const id = known?.id ?? given?.text ?? mintId(article, input, rows);
    if (!known) {
      const holder = rows.get(id);
      if (holder?.retired) problems.push(problem("ids/taken", given?.place, { id, path: holder.path }));
      else if (holder) problems.push(problem("ids/duplicate", given?.place, { id, other: holder.path }));
      if (holder) continue;
    }
    const row = rowOf(article, address, id, known);
    ids.set(article.path, id);
    rows.set(id, row);
    if (row.formerly) formerAddresses.set(article.path, row.formerly);
    problems.push(...judgeRow(article, row, known, mode));
  }

  for (const { article } of unminted) {
    const id = rowByPath.get(article.path)?.id ?? article.id?.text ?? mintId(article, input, rows);
    ids.set(article.path, id);
  }
  for (const [path, row] of rowByPath) {
    if (withdrawn.has(path)) problems.push(problem("ids/withdrawn", { file: path }, { id: row.id }));
  }
  const adoptedIds = new Set([...adopted.values()].map((row) => row.id));
  for (const row of orphans) {
    if (adoptedIds.has(row.id)) continue;
    const place = { file: LEDGER_FILE, line: lineOfRow(ledgerText, row) };
    problems.push(problem("ids/vanished", place, { id: row.id, path: row.path }));
  }
  const established = rows.size > 0 ? input.established : ledger.established;
  return {
    ids,
    formerAddresses,
    ledger: { ...(established && { established }), rows: [...rows.values()] },
    problems,
  };
}

/** Articles without a row that are rows' articles under another path: same date and title, same address, or same id. */
function adoptMoved(
  visible: readonly Addressed[],
  rowByPath: ReadonlyMap<string, LedgerRow>,
  orphans: readonly LedgerRow[],
): Map<string, LedgerRow> {
  const adopted = new Map<string, LedgerRow>();
  const left = new Set(orphans);
  const newcomers = inMintingOrder(visible).filter(({ article }) => !rowByPath.has(article.path));
  const signs: ((row: LedgerRow, it: Addressed) => boolean)[] = [
    (row, { article }) => row.id === article.id?.text,
    (row, { article }) => row.fingerprint === fingerprintOf(article),
    (row, { address }) => row.address === address,
  ];
  for (const isSame of signs) {
    for (const newcomer of newcomers) {
      if (adopted.has(newcomer.article.path)) continue;
      const matches = [...left].filter((row) => isSame(row, newcomer));
      const [match] = matches;
      if (!match || matches.length > 1) continue;
      adopted.set(newcomer.article.path, match);
      left.delete(match);
    }
  }
  return adopted;
}

/** Articles that bring an id come first, so that no minted id can take theirs; then by path. */
function inMintingOrder(articles: readonly Addressed[]): readonly Addressed[] {
  const rank = ({ article }: Addressed): string => `${article.id ? 0 : 1}${article.path}`;
  return [...articles].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** `tag:warta.example,2025-07-01:articles/kursk`, with `-2` and so on where that id is taken. */
function mintId(article: ArticleFacts, input: IdentityInput, taken: ReadonlyMap<string, LedgerRow>): string {
  const stem = `tag:${input.authority},${input.established}:${encodePath(article.key)}`;
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return id;
}

function rowOf(article: ArticleFacts, address: string, id: string, known: LedgerRow | undefined): LedgerRow {
  const moved = known && known.address !== address ? [known.address] : [];
  const formerly = [...(known?.formerly ?? []), ...moved].filter((former) => former !== address);
  return {
    id,
    path: article.path,
    address,
    ...(formerly.length > 0 && { formerly: [...new Set(formerly)] }),
    published: known?.published ?? formatRfc3339(article.published),
    fingerprint: fingerprintOf(article),
  };
}

/** What is worth saying of a row that is new or differs from the ledger's. */
function judgeRow(
  article: ArticleFacts,
  row: LedgerRow,
  known: LedgerRow | undefined,
  mode: LedgerMode,
): Problem[] {
  const problems: Problem[] = [];
  const place = { file: article.path };
  const isChanged = !known || writeLedger({ rows: [known] }) !== writeLedger({ rows: [row] });
  if (isChanged && mode === "frozen") problems.push(problem("ids/frozen", place, { id: row.id }));
  else if (!known && mode === "warn") problems.push(problem("ids/not-in-ledger", place, { id: row.id }));
  const now = formatRfc3339(article.published);
  if (known && known.published !== now && known.fingerprint !== row.fingerprint) {
    problems.push(problem("dates/first-publication-changed", place, { was: known.published, now }));
  }
  return problems;
}

/** Sixteen digits that stay while date and title stay. */
function fingerprintOf(article: ArticleFacts): string {
  return hashOf(`${formatRfc3339(article.published)}\n${article.title.text}`).slice(0, 16);
}
