/**
 * What a union merge makes of the ledger, joined again. Such a merge keeps the lines of both branches: a row twice
 * where one of them has changed it, and the first line twice where both have. Where the forms contradict each other
 * the article files decide; where they do not either, nothing is guessed.
 */

import { byMoment, type Ledger, type LedgerRow } from "./ledger.ts";

/** The first line, without rows. */
export type Head = Omit<Ledger, "rows" | "lines">;

/** The heads and rows of a ledger's text as JSON values, none of them looked at; `undefined` where it is no JSON. */
export function partsOf(
  text: string,
): { readonly heads: readonly unknown[]; readonly rows: readonly unknown[] } | undefined {
  const whole = parse(text);
  if (whole !== undefined) {
    const rows = (whole as { readonly rows?: unknown } | null)?.rows;
    return Array.isArray(rows) ? { heads: [whole], rows: rows.filter(isNoEnd) } : { heads: [[]], rows: [] };
  }
  const lines = text.split("\n").map((line) => line.trim());
  const heads = lines.filter((line) => HEAD.test(line)).map((line) => parse(`${line}]}`));
  const rows = lines
    .filter((line) => !HEAD.test(line) && line !== END && line !== "")
    .map((line) => parse(line.replace(/,$/, "")));
  return heads.length === 0 || [...heads, ...rows].includes(undefined) ? undefined : { heads, rows };
}

/** The first line and the last one as siar writes them. */
const HEAD = /^\{"siar":.*"rows":\[$/;
const END = "{}]}";

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every row's line ends with a comma: an empty one closes the list. */
function isNoEnd(row: unknown): boolean {
  return typeof row !== "object" || row === null || Object.keys(row).length > 0;
}

/** What two heads say differently. */
export interface Contradiction {
  readonly key: string;
  readonly one: string;
  readonly other: string;
}

/** One head that says what all of them say; the first is right where they contradict each other. */
export function joinHeads(heads: readonly Head[]): {
  readonly head: Head;
  readonly contradictions: readonly Contradiction[];
} {
  const contradictions: Contradiction[] = [];
  const pick = (key: string, values: readonly (string | undefined)[]): string | undefined => {
    const [one, ...others] = new Set(values.filter((value) => value !== undefined));
    for (const other of others) contradictions.push({ key, one: one ?? "", other });
    return one;
  };
  const authority = pick(
    "authority",
    heads.map((head) => head.authority),
  );
  const established = pick(
    "established",
    heads.map((head) => head.established),
  );
  const podcasts = new Map<string, string>();
  for (const key of heads.flatMap((head) => [...(head.podcasts?.keys() ?? [])])) {
    if (podcasts.has(key)) continue;
    const guid = pick(
      key,
      heads.map((head) => head.podcasts?.get(key)),
    );
    if (guid !== undefined) podcasts.set(key, guid);
  }
  const head = {
    ...(authority !== undefined && { authority }),
    ...(established !== undefined && { established }),
    ...(podcasts.size > 0 && { podcasts }),
  };
  return { head, contradictions };
}

/**
 * One row of several with one id, the same in whatever order they stand. Of one path it is the row that lives if the
 * file is there, else the retired one; of several paths the one that is there, if only one is. It keeps the addresses
 * of all forms, the first publication and the lowest archive. `undefined` where the files do not tell which is right.
 */
export function joinRows(
  forms: readonly LedgerRow[],
  isThere: (path: string) => boolean,
): LedgerRow | undefined {
  const texts = new Map(forms.map((form) => [JSON.stringify(form), form]));
  const distinct = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form);
  const row = distinct.length > 1 ? rightOf(distinct, isThere) : distinct[0];
  return row && withTheirs(row, distinct);
}

function rightOf(forms: readonly LedgerRow[], isThere: (path: string) => boolean): LedgerRow | undefined {
  const retired = forms.filter((form) => form.retired);
  const living = forms.filter((form) => !form.retired);
  const [path = "", ...others] = new Set(forms.map((form) => form.path));
  if (living.length === 0) return retired[0];
  if (others.length === 0) return isThere(path) ? living[0] : (retired[0] ?? living[0]);
  const there = [path, ...others].filter(isThere);
  return there.length === 1 ? living.find((form) => form.path === there[0]) : undefined;
}

function withTheirs(row: LedgerRow, forms: readonly LedgerRow[]): LedgerRow {
  const { formerly: _, ...rest } = row;
  const addresses = forms.flatMap(({ address, formerly = [] }) => [...formerly, address]);
  const formerly = [...new Set(addresses)].filter((address) => address !== row.address);
  const archives = forms.flatMap(({ archive }) => archive ?? []);
  const [published = row.published] = forms.map((form) => form.published).sort(byMoment);
  return {
    ...rest,
    ...(formerly.length > 0 && { formerly }),
    published,
    ...(archives.length > 0 && { archive: Math.min(...archives) }),
  };
}
