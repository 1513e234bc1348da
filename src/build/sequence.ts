/**
 * In what order outputs are made: feed documents that carry the same entries follow one another, so that few fragments
 * are held at a time and each is made once; and of every entry it is known whether a later document carries it. No byte
 * depends on any of it.
 */

/** A file to be made. */
export interface Making {
  readonly path: string;
  /** Of its recipe in the store, and of the output. */
  readonly key: string;
}

/** What is made at once. */
export interface MakeTask {
  /** One page; or the files of one feed document, which are judged side by side. */
  readonly files: readonly Making[];
  /** Of a feed document: a digit for each entry, whether a document that is made later carries it too. */
  readonly again?: string;
}

/** What a feed document carries. */
export interface Carrying {
  /** Of the feed: hardly any entry is in feeds of two. */
  readonly language: string;
  /** Numbers of its entries, which grow with age. */
  readonly entries: readonly number[];
}

/** Files that are made together. */
export interface Work {
  readonly files: readonly Making[];
  readonly carries?: Carrying | undefined;
}

/**
 * The tasks, feeds first. Documents that end with young entries come before those that reach further back: what all of
 * them carry is young, so an archive is made when the last of its entries is, and then is done with.
 */
export function sequence(work: readonly Work[]): readonly MakeTask[] {
  const documents: {
    readonly files: readonly Making[];
    readonly carries: Carrying;
    readonly oldest: number;
  }[] = [];
  const others: MakeTask[] = [];
  for (const { files, carries } of work) {
    if (carries === undefined || carries.entries.length === 0) others.push({ files });
    else documents.push({ files, carries, oldest: carries.entries.reduce((a, b) => Math.max(a, b)) });
  }
  documents.sort(
    (one, other) => compare(one.carries.language, other.carries.language) || one.oldest - other.oldest,
  );
  const later = new Set<number>();
  const feeds: MakeTask[] = [];
  for (const { files, carries } of documents.reverse()) {
    const again = carries.entries.map((number) => (later.has(number) ? AGAIN : LAST)).join("");
    for (const number of carries.entries) later.add(number);
    feeds.push({ files, again });
  }
  return [...feeds.reverse(), ...others];
}

const AGAIN = "1";
const LAST = "0";

/** Whether no later document carries the entry of that index. */
export function isLastIn({ again }: Pick<MakeTask, "again">, index: number): boolean {
  return again?.[index] === LAST;
}

/** About how much work a task is: a page is one, and so is each entry of a feed. */
export function weightOf({ again }: Pick<MakeTask, "again">): number {
  return again?.length ?? 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
