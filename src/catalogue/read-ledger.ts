/**
 * Reads the text of the ledger. People edit it and git merges it, so nothing in it is believed before it is looked
 * at; what a union merge has doubled is joined again (`ledger-merge.ts`).
 */

import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { readDate } from "../text/date.ts";
import { isUuid } from "../text/hash.ts";
import { whyNotSlug } from "../text/slug.ts";
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger, type LedgerRow } from "./ledger.ts";
import { type Head, joinHeads, joinRows, partsOf } from "./ledger-merge.ts";

/**
 * The ledger of that text. Rows of one id count once where they say the same, or where `isThere`, which knows whether
 * a source path is a file, tells which of them is right; otherwise, and where two live rows share a path, it is a problem.
 */
export function readLedger(
  text: string,
  isThere: (path: string) => boolean,
): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
  const decoded = decode(text);
  if (typeof decoded === "string") {
    const place = { file: LEDGER_FILE };
    return {
      ledger: EMPTY_LEDGER,
      problems: [problem("ids/ledger-unreadable", place, { reason: decoded })],
    };
  }
  const lines = linesOf(text);
  const placeOf = (id: string): { file: string; line: number } => ({
    file: LEDGER_FILE,
    line: lines.get(id) ?? 1,
  });
  const { head, contradictions } = joinHeads(decoded.heads);
  const problems: Problem[] = contradictions.map((facts) =>
    problem("ids/ledger-heads-differ", { file: LEDGER_FILE, line: 1 }, facts),
  );
  const rows: LedgerRow[] = [];
  for (const [id, forms] of byId(decoded.rows)) {
    const joined = joinRows(forms, isThere);
    if (!joined) problems.push(problem("ids/ledger-rows-differ", placeOf(id), { id }));
    const row = joined ?? forms[0];
    if (row) rows.push(row);
  }
  const byPath = new Map<string, LedgerRow>();
  for (const row of rows) {
    if (row.retired) continue;
    const { id, path } = row;
    const other = byPath.get(path);
    if (other) problems.push(problem("ids/ledger-path-twice", placeOf(id), { path, id, other: other.id }));
    byPath.set(path, row);
  }
  return { ledger: { ...head, rows, lines }, problems };
}

function byId(rows: readonly LedgerRow[]): ReadonlyMap<string, readonly LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(row);
    else groups.set(row.id, [row]);
  }
  return groups;
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

/** What the text holds, before anything is joined; or a sentence that says why it is no ledger. */
function decode(
  text: string,
): { readonly heads: readonly Head[]; readonly rows: readonly LedgerRow[] } | string {
  const parts = partsOf(text);
  if (parts === undefined) {
    const marker = text.split("\n").findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line));
    return marker < 0 ? "It is not JSON." : `A merge has left its marks in it, on line ${marker + 1}.`;
  }
  const heads: Head[] = [];
  for (const value of parts.heads) {
    if (!isRecord(value) || value.siar !== 1) return 'It does not begin with {"siar":1 and rows.';
    const head = readHead(value);
    if (!head) return "A podcast in it has no UUID.";
    heads.push(head);
  }
  const rows: LedgerRow[] = [];
  for (const value of parts.rows) {
    const row = readRow(value);
    if (typeof row === "string") return `A row has no usable \`${row}\`: ${JSON.stringify(value)}.`;
    rows.push(row);
  }
  return { heads, rows };
}

function readHead({ authority, established, podcasts = {} }: Record<string, unknown>): Head | undefined {
  if (!isRecord(podcasts)) return undefined;
  const guids = new Map<string, string>();
  for (const [key, guid] of Object.entries(podcasts)) {
    if (typeof guid !== "string" || !isUuid(guid)) return undefined;
    guids.set(key, guid);
  }
  return {
    ...(typeof authority === "string" && { authority }),
    ...(typeof established === "string" && { established }),
    ...(guids.size > 0 && { podcasts: guids }),
  };
}

/** The row, or the name of the first field that will not do. */
function readRow(row: unknown): LedgerRow | string {
  if (!isRecord(row)) return "id";
  const { id, path, address, formerly, published, fingerprint, archive, retired } = row;
  const texts = { id, path, address, published, fingerprint };
  const lacking = Object.entries(texts).find(([, value]) => typeof value !== "string");
  if (lacking) return lacking[0];
  if (!isAddress(address)) return "address";
  const former = Array.isArray(formerly) ? formerly : [];
  if (!former.every(isAddress)) return "formerly";
  if ("reason" in readDate(published as string, "UTC")) return "published";
  if (archive !== undefined && !isShelf(archive)) return "archive";
  return {
    id: id as string,
    path: path as string,
    address,
    ...(former.length > 0 && { formerly: former }),
    published: published as string,
    fingerprint: fingerprint as string,
    ...(archive !== undefined && { archive }),
    ...((retired === true || typeof retired === "string") && { retired: retired || true }),
  };
}

/** An address as an article can have it, made of slugs: people may edit the ledger, and hosts read its addresses (S5, S6). */
export function isAddress(value: unknown): value is string {
  if (typeof value !== "string" || !value.startsWith("/")) return false;
  const segments = value.slice(1).replace(/\/$/, "").split("/");
  return segments.every((segment) => whyNotSlug(segment) === undefined);
}

function isShelf(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 1_000_000;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
