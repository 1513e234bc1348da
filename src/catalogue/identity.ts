/**
 * Gives each article its permanent id. An id comes from the ledger; else the article brings it along; else
 * it is minted once, from the source path (RFC 4151). Nothing here ever changes an id that was published:
 * where that would happen, it is a problem that stops the build.
 */

import type { ArticleFacts } from "../model/compiled.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { formatRfc3339 } from "../text/date.ts";
import { tagUri } from "../text/tag-uri.ts";
import { shelve } from "./archives.ts";
import { isSameRow, LEDGER_FILE, type Ledger, type LedgerRow, momentOf } from "./ledger.ts";
import { type Addressed, type Recognisable, recognisable, recognise } from "./recognise.ts";

export interface IdentityInput {
  readonly site: Site;
  readonly ledger: Ledger;
  readonly authority: string;
  /** `YYYY-MM-DD`, on which the authority was held. */
  readonly established: string;
  /** UUID of each podcast by the key of its feed. */
  readonly podcasts: ReadonlyMap<string, string>;
  readonly visible: readonly Addressed[];
  /** Articles that only a build with drafts shows: they take an id for this build and leave no row. */
  readonly unminted: readonly Addressed[];
  /** Why an article that was understood is not seen, by path: its row stands, with a warning. */
  readonly withdrawn: ReadonlyMap<string, string>;
  /** Paths of all article files, understood or not: a row of these has not vanished. */
  readonly allPaths: ReadonlySet<string>;
  readonly mode: LedgerMode;
}

/** `write` mints; `warn` mints the same id without writing the ledger (CI); `frozen` makes that an error. */
export type LedgerMode = "write" | "warn" | "frozen";

export interface Identities {
  /** Id by source path. */
  readonly ids: ReadonlyMap<string, string>;
  /** Addresses that the ledger knows from before, by source path. */
  readonly formerAddresses: ReadonlyMap<string, readonly string[]>;
  /** Number of the archive document of its language that holds the entry, by source path. */
  readonly archives: ReadonlyMap<string, number>;
  /** Number of the archive document that the next entry of a language goes into. */
  readonly openArchives: Readonly<Record<string, number>>;
  /** Ids that were ended for good, where their moment is known; newest first. */
  readonly deleted: readonly DeletedId[];
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

export interface DeletedId {
  readonly language: string;
  readonly id: string;
  readonly when: Instant;
}

/** Ids for all articles that are seen, and the ledger as it is after this build (R2-R5). */
export function identify(input: IdentityInput): Identities {
  const { ledger, allPaths, withdrawn, mode } = input;
  const visible = input.visible.map(recognisable);
  const unminted = input.unminted.map(recognisable);
  const live = ledger.rows.filter((row) => !row.retired);
  const recognised = recognise(visible, live, allPaths);
  const { rowOf } = recognised;
  const problems: Problem[] = [];
  const rows = new Map<string, LedgerRow>();
  for (const row of ledger.rows) rows.set(row.id, row);
  const ids = new Map<string, string>();
  const formerAddresses = new Map<string, readonly string[]>();

  for (const one of inMintingOrder(visible, rowOf)) {
    const { article } = one;
    const former = rowOf.get(article.path);
    const id = former?.id ?? article.id?.text ?? mintId(article, input, rows);
    const clash = former ? judgeChanged(article, former) : judgeTaken(article, rows.get(id));
    if (clash) problems.push(clash);
    if (clash && !former) continue;
    const row = rowOfArticle(one, id, former);
    ids.set(article.path, id);
    if (row !== former) rows.set(id, row);
    if (row.formerly) formerAddresses.set(article.path, row.formerly);
    problems.push(...judgeRow(article, row, former, mode));
  }
  const languageOf = languagesOfRows(input);
  const shelves = shelve([...rows.values()], tagsOf(input.site), languageOf, input.site.feeds.archiveSize);
  const archives = archivesOf(shelves.rows, ids);
  const minted = unminted.length === 0 ? rows : new Map(rows);
  const standing =
    unminted.length === 0 && withdrawn.size === 0
      ? new Map<string, LedgerRow>()
      : new Map(live.map((row) => [row.path, row]));
  for (const row of rowOf.values()) standing.delete(row.path);
  for (const one of inMintingOrder(unminted, standing)) {
    const { article } = one;
    const former = standing.get(article.path);
    const id = former?.id ?? article.id?.text ?? mintId(article, input, minted);
    const clash = former ? undefined : judgeTaken(article, minted.get(id));
    if (clash) problems.push(clash);
    else ids.set(article.path, id);
    minted.set(id, rowOfArticle(one, id, former));
  }
  for (const [path, reason] of withdrawn) {
    const row = standing.get(path);
    if (row) problems.push(problem("ids/withdrawn", { file: path }, { id: row.id, reason }));
  }
  for (const { row, other } of recognised.unclear) {
    problems.push(problem("ids/unclear", { file: other.path }, { id: row.id, path: row.path }));
  }
  for (const { id, path } of recognised.lost) {
    const line = ledger.lines?.get(id);
    const place = { file: LEDGER_FILE, ...(line !== undefined && { line }) };
    problems.push(problem("ids/vanished", place, { id, path, isReplaced: allPaths.has(path) }));
  }
  const { authority, established, podcasts } = rows.size > 0 ? input : ledger;
  return {
    ids,
    formerAddresses,
    archives,
    openArchives: shelves.open,
    deleted: deletedIds(ledger, languageOf),
    ledger: {
      ...(authority && { authority }),
      ...(established && { established }),
      ...(podcasts?.size && { podcasts }),
      rows: shelves.rows,
    },
    problems,
  };
}

/** Where the entries of these ids stand, by source path. */
function archivesOf(
  rows: readonly LedgerRow[],
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const archives = new Map<string, number>();
  for (const { id, path, archive = 1 } of rows) if (ids.get(path) === id) archives.set(path, archive);
  return archives;
}

/** Articles that have an id, or bring one, come first, so that no minted id can take theirs; then by path. */
function inMintingOrder(
  articles: readonly Recognisable[],
  rowOf: ReadonlyMap<string, LedgerRow>,
): readonly Recognisable[] {
  const rankOf = ({ id, path }: ArticleFacts): 0 | 1 | 2 => (rowOf.has(path) ? 0 : id ? 1 : 2);
  const ranks: readonly [Recognisable[], Recognisable[], Recognisable[]] = [[], [], []];
  for (const one of articles) ranks[rankOf(one.article)].push(one);
  return ranks.flatMap((rank) => rank.sort((a, b) => (a.article.path < b.article.path ? -1 : 1)));
}

/** `tag:warta.example,2025-07-01:articles/kursk`, with `-2` and so on where that id is taken (R3, R5). */
function mintId(article: ArticleFacts, input: IdentityInput, taken: ReadonlyMap<string, LedgerRow>): string {
  const stem = tagUri(input.authority, input.established, article.key);
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return id;
}

/** D24: an article that was published under another id than it brings now. */
function judgeChanged({ id, path }: ArticleFacts, { id: was }: LedgerRow): Problem | undefined {
  if (!id || id.text === was) return undefined;
  return problem("ids/changed", id.place, { path, was, now: id.text });
}

/** D24, R5: an id that is, or was, another article's. */
function judgeTaken({ id: given }: ArticleFacts, holder: LedgerRow | undefined): Problem | undefined {
  if (!holder) return undefined;
  const { id, path } = holder;
  if (holder.retired) return problem("ids/taken", given?.place, { id, path });
  return problem("ids/duplicate", given?.place, { id, other: path });
}

/** The former row itself where it says the same. */
function rowOfArticle(
  { article, address, fingerprint }: Recognisable,
  id: string,
  former: LedgerRow | undefined,
): LedgerRow {
  const isSame =
    former?.path === article.path && former.address === address && former.fingerprint === fingerprint;
  if (isSame && !former.formerly) return former;
  const moved = former && former.address !== address ? [former.address] : [];
  const formerly = [...(former?.formerly ?? []), ...moved].filter((one) => one !== address);
  return {
    id,
    path: article.path,
    address,
    ...(formerly.length > 0 && { formerly: [...new Set(formerly)] }),
    published: former?.published ?? formatRfc3339(article.published),
    fingerprint,
    ...(former?.archive !== undefined && { archive: former.archive }),
  };
}

/** What is worth saying of a row that is new or differs from the ledger's. */
function judgeRow(
  article: ArticleFacts,
  row: LedgerRow,
  former: LedgerRow | undefined,
  mode: LedgerMode,
): readonly Problem[] {
  if (row === former) return [];
  const problems: Problem[] = [];
  const place = { file: article.path };
  const isChanged = !former || !isSameRow(former, row);
  if (isChanged && mode === "frozen") problems.push(problem("ids/frozen", place, { id: row.id }));
  else if (!former && mode === "warn") problems.push(problem("ids/not-in-ledger", place, { id: row.id }));
  if (!former || former.fingerprint === row.fingerprint) return problems;
  const now = formatRfc3339(article.published);
  if (former.published !== now) {
    const { date = place } = article.datePlaces;
    problems.push(problem("dates/first-publication-changed", date, { was: former.published, now }));
  }
  return problems;
}

/** The article's own language while it is seen; else what its last address says. */
function languagesOfRows({ visible, site }: IdentityInput): (row: LedgerRow) => string {
  const [first = "und", ...others] = tagsOf(site);
  const seen = new Map<string, string>();
  for (const { article } of visible) seen.set(article.path, article.language);
  return ({ path, address, retired }) =>
    (retired ? undefined : seen.get(path)) ?? others.find((tag) => address.startsWith(`/${tag}/`)) ?? first;
}

function tagsOf(site: Site): readonly string[] {
  return site.languages.map(({ tag }) => tag);
}

function deletedIds(ledger: Ledger, languageOf: (row: LedgerRow) => string): readonly DeletedId[] {
  const ended = ledger.rows.filter(({ retired }) => typeof retired === "string");
  const deleted = ended.flatMap((row): readonly DeletedId[] => {
    const when = typeof row.retired === "string" ? momentOf(row.retired) : undefined;
    return when ? [{ language: languageOf(row), id: row.id, when }] : [];
  });
  return deleted.sort((a, b) => b.when.epochMs - a.when.epochMs || (a.id < b.id ? -1 : 1));
}
