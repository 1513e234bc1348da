/**
 * What the last build learned of files that it read. It holds while a file's size and date are what they were: then
 * nobody reads the file again. A file that is no older than what was written of it may have been changed since without
 * a sign (as in git's index), and is read again.
 */

/** Size and dates of a file, as the disk says them. The second date tells what set the first one back. */
export interface FileStat {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** Of what the disk says of a file, what it is known again by. */
export function fileStat({ size, mtimeMs, ctimeMs }: FileStat): FileStat {
  return { size, mtimeMs, ctimeMs };
}

/** As it is written down: path, size, dates, and what was learned. */
export type SeenRow<T> = readonly [path: string, size: number, mtimeMs: number, ctimeMs: number, learned: T];

export class SeenFiles<T> {
  readonly #before: ReadonlyMap<string, SeenRow<T>>;
  readonly #writtenMs: number;
  readonly #now = new Map<string, SeenRow<T>>();

  /** `rows` were written at `writtenMs`. */
  constructor(rows: readonly SeenRow<T>[], writtenMs: number) {
    this.#before = new Map(rows.map((row) => [row[0], row]));
    this.#writtenMs = writtenMs;
  }

  /** What was learned of the file, if it is still as it was. */
  recall(path: string, { size, mtimeMs, ctimeMs }: FileStat): T | undefined {
    const row = this.#now.get(path) ?? this.#before.get(path);
    if (row?.[1] !== size || row[2] !== mtimeMs || row[3] !== ctimeMs) return undefined;
    if (Math.max(mtimeMs, ctimeMs) >= this.#writtenMs) return undefined;
    this.#now.set(path, row);
    return row[4];
  }

  /** Keeps what was learned of the file. */
  learn(path: string, { size, mtimeMs, ctimeMs }: FileStat, learned: T): void {
    this.#now.set(path, [path, size, mtimeMs, ctimeMs, learned]);
  }

  /** All that this build asked for or learned. */
  rows(): readonly SeenRow<T>[] {
    return [...this.#now.values()];
  }
}
