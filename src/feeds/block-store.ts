/**
 * Bytes written one after another into blocks of memory, since a buffer of its own for each of many thousand small
 * things costs more than writing it. Within a number of bytes: the block of which nothing was used for longest goes
 * first, with all that stands in it. Whoever still holds a thing that went may go on using it, until the memory is
 * reclaimed for what comes next: new memory is dear, as the system hands it over page by page.
 */

/** A block with enough room from `end` on. */
export interface Block {
  readonly bytes: Buffer;
  readonly end: number;
}

/** Things by their mark. */
export type Shelf<T> = Map<string, Kept<T>>;

interface Kept<T> {
  readonly thing: T;
  readonly mark: string;
  readonly shelves: readonly Shelf<T>[];
  readonly block: OpenBlock<T>;
}

interface OpenBlock<T> extends Block {
  end: number;
  /** What goes with it. */
  readonly kept: Kept<T>[];
}

/** Large enough that little room is lost at the end of each, and few enough blocks of them that using one is cheap. */
const BLOCK_BYTES = 1 << 20;

/** So many find room, so that little goes at a time. */
const FEWEST_BLOCKS = 16;

/** Bytes that a thing takes up beside its own. */
const UPKEEP = 400;

export class BlockStore<T> {
  readonly #maxBytes: number;
  readonly #blockBytes: number;
  readonly #shelves = new Map<string, Shelf<T>>();
  /** In the order of their last use. */
  readonly #blocks = new Set<OpenBlock<T>>();
  #latest: OpenBlock<T> | undefined;
  #open: OpenBlock<T> | undefined;
  #bytes = 0;
  /** Memory of blocks that went, some of which may still be looked at; and that nobody looks at any more. */
  #gone: Buffer[] = [];
  readonly #free: Buffer[] = [];

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.#blockBytes = Math.min(BLOCK_BYTES, Math.ceil(maxBytes / FEWEST_BLOCKS));
  }

  /** The shelf of that name, empty at first. */
  shelf(name: string): Shelf<T> {
    const shelf = this.#shelves.get(name) ?? new Map<string, Kept<T>>();
    this.#shelves.set(name, shelf);
    return shelf;
  }

  /** The same object each time, as long as it is kept. */
  get(shelf: Shelf<T>, mark: string): T | undefined {
    const kept = shelf.get(mark);
    if (kept) this.#use(kept.block);
    return kept?.thing;
  }

  /** Where so many bytes can be written; they are the caller's until the next thing is kept. */
  room(bytes: number): Block {
    if (this.#open && this.#open.bytes.length - this.#open.end >= bytes) return this.#open;
    const size = Math.max(bytes, this.#blockBytes);
    const used = size === this.#blockBytes ? this.#free.pop() : undefined;
    this.#open = { bytes: used ?? Buffer.allocUnsafeSlow(size), end: 0, kept: [] };
    this.#bytes += size;
    return this.#open;
  }

  /** Promises that nobody looks any more at things that went before now. */
  reclaim(): void {
    this.#free.push(...this.#gone);
    this.#gone = [];
  }

  /** Keeps what was written into the room up to `end` under its mark, on one shelf or several. */
  keep(end: number, mark: string, thing: T, shelves: readonly Shelf<T>[]): void {
    const block = this.#open;
    if (!block) throw new Error("Nothing was written that could be kept.");
    block.end = end;
    const kept = { thing, mark, shelves, block };
    for (const shelf of shelves) shelf.set(mark, kept);
    block.kept.push(kept);
    this.#bytes += UPKEEP;
    this.#use(block);
    for (const oldest of this.#blocks) {
      if (this.#bytes <= this.#maxBytes || oldest === block) break;
      this.#drop(oldest);
    }
  }

  #use(block: OpenBlock<T>): void {
    if (block === this.#latest) return;
    this.#blocks.delete(block);
    this.#blocks.add(block);
    this.#latest = block;
  }

  #drop(block: OpenBlock<T>): void {
    this.#blocks.delete(block);
    if (block.bytes.length === this.#blockBytes) this.#gone.push(block.bytes);
    this.#bytes -= block.bytes.length + UPKEEP * block.kept.length;
    for (const kept of block.kept) {
      for (const shelf of kept.shelves) if (shelf.get(kept.mark) === kept) shelf.delete(kept.mark);
    }
  }
}
