/**
 * Puts every entry into an archive document for good (RFC 5005 §4). The documents of a language are shelves, numbered
 * from 1: a row is put on the open one when it is minted, and the next is opened when that one is full. No row ever
 * changes its shelf, so that a full document changes only with its own entries.
 */

import { type LedgerRow, momentOf } from "./ledger.ts";

export interface Shelves {
  /** The same rows in the same order, each with its number. */
  readonly rows: readonly LedgerRow[];
  /** The shelf that the next entry of each language goes on. */
  readonly open: Readonly<Record<string, number>>;
}

/**
 * Numbers the rows that have no number yet: by first publication, ties by id, after those that have one. A shelf takes
 * `size` rows; it may hold more where two branches were merged, or where an article has come over from another language.
 */
export function shelve(
  rows: readonly LedgerRow[],
  languages: readonly string[],
  languageOf: (row: LedgerRow) => string,
  size: number,
): Shelves {
  const shelves = new Map(languages.map((language) => [language, new Shelf(size)]));
  const shelfOf = (row: LedgerRow): Shelf | undefined => shelves.get(languageOf(row));
  for (const row of rows) if (row.archive !== undefined) shelfOf(row)?.hold(row.archive);
  const open = (): Shelves["open"] =>
    Object.fromEntries([...shelves].map(([language, shelf]) => [language, shelf.next()]));
  if (rows.every(({ archive }) => archive !== undefined)) return { rows, open: open() };
  const numbers = new Map<string, number>();
  for (const row of inOrder(rows.filter(({ archive }) => archive === undefined))) {
    const archive = shelfOf(row)?.next() ?? 1;
    shelfOf(row)?.hold(archive);
    numbers.set(row.id, archive);
  }
  return {
    rows: rows.map((row) => {
      const archive = numbers.get(row.id);
      return archive === undefined ? row : { ...row, archive };
    }),
    open: open(),
  };
}

function inOrder(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const dated = rows.map((row) => ({ row, at: momentOf(row.published)?.epochMs ?? 0 }));
  dated.sort((a, b) => a.at - b.at || (a.row.id < b.row.id ? -1 : 1));
  return dated.map(({ row }) => row);
}

/** The last shelf of a language. */
class Shelf {
  readonly #size: number;
  #number = 1;
  #held = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Takes a row with that number, in whatever order they come. */
  hold(number: number): void {
    if (number > this.#number) this.#held = 0;
    if (number < this.#number) return;
    this.#number = number;
    this.#held++;
  }

  /** Number of the shelf that takes the next row. */
  next(): number {
    return this.#held < this.#size ? this.#number : this.#number + 1;
  }
}
