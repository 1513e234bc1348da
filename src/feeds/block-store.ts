/**
 * Bytes written one after another into blocks of memory, since a buffer of its own for each of many thousand small
 * things costs more than writing it. What passes has blocks of its own, which are free when it has passed. What lasts
 * is kept until all of its block is spent, and within a number of bytes: the block of which nothing was used for longest
 * goes first, with all that stands in it. Whoever still holds a thing that went may go on using it, until the memory is
 * reclaimed for what comes next: new memory is dear, as the system hands it over page by page.
 */

/** A block with enough room from `end` on. */
export interface Block {
  readonly bytes: Buffer;
  readonly end: number;
}

/** Whether a thing may be asked for after the memory was next reclaimed. */
export type Stay = "lasting" | "passing";

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
  /** What goes with it, and is not spent. */
  readonly kept: Set<Kept<T>>;
}

/** Large enough that little room is lost at the end of each, and few enough blocks of them that using one is cheap. */
const BLOCK_BYTES = 1 << 20;

/** So many find room, so that little goes at a time; and so many are held free. */
const FEWEST_BLOCKS = 16;

/** Bytes that a thing takes up beside its own. */
const UPKEEP = 400;

export class BlockStore<T> {
  readonly #maxBytes: number;
  readonly #blockBytes: number;
  readonly #shelves = new Map<string, Shelf<T>>();
  /** Of what lasts, in the order of their last use. */
  readonly #lasting = new Set<OpenBlock<T>>();
  readonly #passing = new Set<OpenBlock<T>>();
  readonly #open = new Map<Stay, OpenBlock<T>>();
  readonly #spent = new Set<Kept<T>>();
  #latest: OpenBlock<T> | undefined;
  /** Of what lasts. */
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

  /** The same object each time, as long as it is kept. Asked for the `last` time, it need not be kept longer. */
  get(shelf: Shelf<T>, mark: string, isLast = false): T | undefined {
    const kept = shelf.get(mark);
    if (!kept) return undefined;
    this.#use(kept.block);
    if (isLast) this.#spent.add(kept);
    return kept.thing;
  }

  /** Where so many bytes can be written; they are the caller's until the next thing that stays so is kept. */
  room(bytes: number, stay: Stay): Block {
    const open = this.#open.get(stay);
    if (open && open.bytes.length - open.end >= bytes) return open;
    // While it was open nobody let it go, though all of it may be spent.
    if (open?.kept.size === 0 && stay === "lasting") this.#drop(open);
    const size = Math.max(bytes, this.#blockBytes);
    const used = size === this.#blockBytes ? this.#free.pop() : undefined;
    const block = { bytes: used ?? Buffer.allocUnsafeSlow(size), end: 0, kept: new Set<Kept<T>>() };
    this.#open.set(stay, block);
    if (stay === "lasting") this.#bytes += size;
    else this.#passing.add(block);
    return block;
  }

  /** Promises that nobody looks any more at what passes, is spent, or went before now. */
  reclaim(): void {
    for (const block of this.#passing) this.#forget(block);
    this.#passing.clear();
    this.#open.delete("passing");
    const open = this.#open.get("lasting");
    for (const kept of this.#spent) {
      const { block } = kept;
      this.#unshelve(kept);
      if (!block.kept.delete(kept)) continue;
      this.#bytes -= UPKEEP;
      if (block.kept.size === 0 && block !== open) this.#drop(block);
    }
    this.#spent.clear();
    this.#free.push(...this.#gone.slice(0, FEWEST_BLOCKS - this.#free.length));
    this.#gone = [];
  }

  /** Lets go of everything, and of the memory. */
  clear(): void {
    this.#open.clear();
    for (const block of this.#lasting) this.#drop(block);
    this.reclaim();
    this.#free.length = 0;
  }

  /** Keeps what was written into the room up to `end` under its mark, on one shelf or several. */
  keep(end: number, mark: string, thing: T, shelves: readonly Shelf<T>[], stay: Stay): void {
    const block = this.#open.get(stay);
    if (!block) throw new Error("Nothing was written that could be kept.");
    block.end = end;
    const kept = { thing, mark, shelves, block };
    for (const shelf of shelves) shelf.set(mark, kept);
    block.kept.add(kept);
    if (stay === "passing") return;
    this.#bytes += UPKEEP;
    this.#lasting.add(block);
    this.#use(block);
    for (const oldest of this.#lasting) {
      if (this.#bytes <= this.#maxBytes || oldest === block) break;
      this.#drop(oldest);
    }
  }

  #use(block: OpenBlock<T>): void {
    if (block === this.#latest || !this.#lasting.delete(block)) return;
    this.#lasting.add(block);
    this.#latest = block;
  }

  #drop(block: OpenBlock<T>): void {
    this.#lasting.delete(block);
    this.#bytes -= block.bytes.length + UPKEEP * block.kept.size;
    this.#forget(block);
  }

  #forget(block: OpenBlock<T>): void {
    if (block.bytes.length === this.#blockBytes) this.#gone.push(block.bytes);
    for (const kept of block.kept) this.#unshelve(kept);
    block.kept.clear();
  }

  #unshelve(kept: Kept<T>): void {
    for (const shelf of kept.shelves) if (shelf.get(kept.mark) === kept) shelf.delete(kept.mark);
  }
}
