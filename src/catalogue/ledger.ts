/**
 * The id ledger, `siar.ids.json`: which ids have been published, and where they stood. It is committed,
 * one row a line, sorted; every row's line ends with a comma, so that git can merge two branches by
 * keeping the lines of both. This file says what it holds and writes it; `read-ledger.ts` reads it, and
 * `identity.ts` decides what goes into it.
 */

import type { Instant } from "../model/instant.ts";
import { readDate } from "../text/date.ts";

export const LEDGER_FILE = "siar.ids.json";

export interface LedgerRow {
  /** Permanent; no two rows share it, and a retired one is never given again (R5). */
  readonly id: string;
  /** Source path of the article, relative to the site's folder. */
  readonly path: string;
  /** Where its page was last published. */
  readonly address: string;
  /** Where its page was before: these addresses redirect. */
  readonly formerly?: readonly string[];
  /** First publication, RFC 3339: the article's own date when the id was minted. */
  readonly published: string;
  /** Hash of date and title, by which a moved file is recognised. */
  readonly fingerprint: string;
  /** Number of the archive document that holds the entry, from 1 and for good; ledgers of siar 0.1 lack it. */
  readonly archive?: number;
  /** The article is gone for good, since that moment (RFC 3339) or since one that nobody wrote down; its id stays taken. */
  readonly retired?: true | string;
}

export interface Ledger {
  /** Authority and day in minted tag URIs, where the settings do not name them. */
  readonly authority?: string;
  readonly established?: string;
  /** UUID of each podcast, by the key of its feed (R58). */
  readonly podcasts?: ReadonlyMap<string, string>;
  readonly rows: readonly LedgerRow[];
  /** Line of each id's row in the text that it was read from, from 1. */
  readonly lines?: ReadonlyMap<string, number>;
}

export const EMPTY_LEDGER: Ledger = { rows: [] };

/** The ledger's text: the same rows give the same bytes, in whatever order they come. */
export function writeLedger({ authority, established, podcasts, rows }: Ledger): string {
  const guids = [...(podcasts ?? [])].sort(([a], [b]) => compare(a, b));
  const head = JSON.stringify({
    siar: 1,
    authority,
    established,
    podcasts: guids.length > 0 ? Object.fromEntries(guids) : undefined,
  }).slice(0, -1);
  const sorted = [...rows].sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
  return `${head},"rows":[\n${sorted.map((row) => `${writeRow(row)},\n`).join("")}{}]}\n`;
}

/** The ledger in which the article of `from` stands at `to`; `undefined` where no live row has that path. */
export function renameRow(ledger: Ledger, from: string, to: string): Ledger | undefined {
  return changeRow(ledger, from, (row) => ({ ...row, path: to }));
}

/** The ledger in which the article of `path` is gone for good since `when`; `undefined` where no live row has that path. */
export function retireRow(ledger: Ledger, path: string, when: string): Ledger | undefined {
  return changeRow(ledger, path, (row) => ({ ...row, retired: when }));
}

function changeRow(ledger: Ledger, path: string, change: (row: LedgerRow) => LedgerRow): Ledger | undefined {
  const isMeant = (row: LedgerRow): boolean => row.path === path && !row.retired;
  if (!ledger.rows.some(isMeant)) return undefined;
  return { ...ledger, rows: ledger.rows.map((row) => (isMeant(row) ? change(row) : row)) };
}

/** Whether two rows say the same. */
export function isSameRow(one: LedgerRow, other: LedgerRow): boolean {
  return one === other || writeRow(one) === writeRow(other);
}

/** The moment that a row names; `undefined` where somebody wrote there what is none. */
export function momentOf(text: string): Instant | undefined {
  const reading = readDate(text, "UTC");
  return "instant" in reading ? reading.instant : undefined;
}

/** The order of two moments that rows name; what is none comes first. */
export function byMoment(a: string, b: string): number {
  return (momentOf(a)?.epochMs ?? 0) - (momentOf(b)?.epochMs ?? 0) || compare(a, b);
}

function writeRow(row: LedgerRow): string {
  const { id, path, address, formerly, published, fingerprint, archive, retired } = row;
  return JSON.stringify({ id, path, address, formerly, published, fingerprint, archive, retired });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
