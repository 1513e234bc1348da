/**
 * The id ledger, `siar.ids.json`: which ids have been published, and where they stood. It is committed,
 * one row a line, sorted; every row's line ends with a comma, so that git can merge two branches by
 * keeping the lines of both. This file reads and writes it; `identity.ts` decides what goes into it.
 */

import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { whyNotSlug } from "../text/slug.ts";

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
  /** The article is gone for good; its id stays taken. */
  readonly retired?: true;
}

export interface Ledger {
  /** Authority and day in minted tag URIs, where the settings do not name them. */
  readonly authority?: string;
  readonly established?: string;
  readonly rows: readonly LedgerRow[];
  /** Line of each id's row in the text that it was read from, from 1. */
  readonly lines?: ReadonlyMap<string, number>;
}

export const EMPTY_LEDGER: Ledger = { rows: [] };

/** Reads the ledger's text. Rows that a merge has doubled count once; two that differ on one id, or share a path, are a problem. */
export function readLedger(text: string): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
  const decoded = decode(text);
  if (typeof decoded === "string") {
    return {
      ledger: EMPTY_LEDGER,
      problems: [problem("ids/ledger-unreadable", { file: LEDGER_FILE }, { reason: decoded })],
    };
  }
  const lines = linesOf(text);
  const problems: Problem[] = [];
  const byId = new Map<string, LedgerRow>();
  const byPath = new Map<string, LedgerRow>();
  for (const row of decoded.rows) {
    const { id, path } = row;
    const place = { file: LEDGER_FILE, line: lines.get(id) ?? 1 };
    const twin = byId.get(id);
    if (twin && !isSameRow(twin, row)) problems.push(problem("ids/ledger-rows-differ", place, { id }));
    if (twin) continue;
    byId.set(id, row);
    if (row.retired) continue;
    const other = byPath.get(path);
    if (other) problems.push(problem("ids/ledger-path-twice", place, { path, id, other: other.id }));
    byPath.set(path, row);
  }
  return { ledger: { ...decoded, rows: [...byId.values()], lines }, problems };
}

/** The ledger's text: the same rows give the same bytes, in whatever order they come. */
export function writeLedger(ledger: Ledger): string {
  const head = JSON.stringify({
    siar: 1,
    authority: ledger.authority,
    established: ledger.established,
  }).slice(0, -1);
  const rows = [...ledger.rows].sort((a, b) => compare(a.path, b.path) || compare(a.id, b.id));
  return `${head},"rows":[\n${rows.map((row) => `${writeRow(row)},\n`).join("")}{}]}\n`;
}

/** The ledger in which the article of `from` stands at `to`; `undefined` where no live row has that path. */
export function renameRow(ledger: Ledger, from: string, to: string): Ledger | undefined {
  if (!ledger.rows.some((row) => row.path === from && !row.retired)) return undefined;
  const rows = ledger.rows.map((row) => (row.path === from && !row.retired ? { ...row, path: to } : row));
  return { ...ledger, rows };
}

/** The ledger in which the article of `path` is gone for good; `undefined` where no live row has that path. */
export function retireRow(ledger: Ledger, path: string): Ledger | undefined {
  if (!ledger.rows.some((row) => row.path === path && !row.retired)) return undefined;
  const rows = ledger.rows.map((row) => (row.path === path ? { ...row, retired: true as const } : row));
  return { ...ledger, rows };
}

/** Whether two rows say the same. */
export function isSameRow(one: LedgerRow, other: LedgerRow): boolean {
  return writeRow(one) === writeRow(other);
}

/** Of several rows with one id the last counts. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    const id = /^\s*\{"id":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
    if (id !== undefined) lines.set(JSON.parse(id), index + 1);
  }
  return lines;
}

function writeRow({ id, path, address, formerly, published, fingerprint, retired }: LedgerRow): string {
  return JSON.stringify({ id, path, address, formerly, published, fingerprint, retired });
}

/** The ledger, or a sentence that says why the text is not one. */
function decode(text: string): Ledger | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const marker = text.split("\n").findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line));
    return marker < 0 ? "It is not JSON." : `A merge has left its marks in it, on line ${marker + 1}.`;
  }
  if (!isRecord(value) || value.siar !== 1 || !Array.isArray(value.rows)) {
    return 'It does not begin with {"siar":1 and rows.';
  }
  const rows: LedgerRow[] = [];
  for (const row of value.rows) {
    if (isRecord(row) && Object.keys(row).length === 0) continue;
    const read = readRow(row);
    if (!read)
      return `A row lacks id, path, published or fingerprint, or a good address: ${JSON.stringify(row)}.`;
    rows.push(read);
  }
  const { authority, established } = value;
  return {
    ...(typeof authority === "string" && { authority }),
    ...(typeof established === "string" && { established }),
    rows,
  };
}

function readRow(row: unknown): LedgerRow | undefined {
  if (!isRecord(row)) return undefined;
  const { id, path, address, formerly, published, fingerprint, retired } = row;
  if (![id, path, address, published, fingerprint].every((field) => typeof field === "string"))
    return undefined;
  const former = Array.isArray(formerly) ? formerly : [];
  if (![address, ...former].every(isAddress)) return undefined;
  return {
    id: id as string,
    path: path as string,
    address: address as string,
    ...(former.length > 0 && { formerly: former }),
    published: published as string,
    fingerprint: fingerprint as string,
    ...(retired === true && { retired: true as const }),
  };
}

/** An address as an article can have it, made of slugs: people may edit the ledger, and hosts read its addresses (S5, S6). */
function isAddress(value: unknown): value is string {
  if (typeof value !== "string" || !value.startsWith("/")) return false;
  const segments = value.slice(1).replace(/\/$/, "").split("/");
  return segments.every((segment) => whyNotSlug(segment) === undefined);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
