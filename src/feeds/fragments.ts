/**
 * An entry's XML or JSON is made once, encoded once, and joined into every feed that carries it. Fragments are kept by
 * what an entry is and not by which object it is, since entries come to a thread as copies; and only as many as fit
 * into a number of bytes.
 */

import { BlockStore, type Shelf, type Stay } from "./block-store.ts";
import { contextKey, type EntryContext } from "./context.ts";
import { type Dressed, type Html, inCdata, inJson, isExact, MOST_BYTES_A_UNIT } from "./encode.ts";
import type { WrittenFacts } from "./extras.ts";
import { type Needs, needsOf } from "./needs.ts";
import type { FeedWriter } from "./writer.ts";

/** One object as long as it is kept, so that what is found out about it can be remembered by it. */
export interface Fragment {
  /** May lie in a larger piece of memory. */
  readonly bytes: Uint8Array;
  /** What a document's head must know of the entry, so that nobody looks at the entry again. */
  readonly needs: Needs;
}

/**
 * Gives the fragment of an entry: `mark` is equal only for equal entries, and `readHtml` is asked for the text of one
 * that is carried in full, where the text is not known yet. The `last` document that carries an entry lets it go.
 */
export type FragmentOf = (
  mark: string,
  facts: WrittenFacts,
  readHtml: (() => string) | undefined,
  isLast?: boolean,
) => Fragment;

/**
 * Room for 900 entries of 6 KB in three formats that are yet to be carried again. Documents that are made in a good
 * order need fewer, and what was let go is only made again, so that more room would cost memory and win little.
 */
const MOST_BYTES = 12_000_000;

/** A fragment, and where in its bytes the entry's HTML lies as it is. */
interface Made extends Fragment {
  readonly html?: { readonly begin: number; readonly end: number };
}

/** The fragments of one build, or of one thread of it; let go with it. */
export class FragmentCache {
  readonly #store: BlockStore<Made>;
  /** Fragments of any format that hold the HTML of an entry as it is. */
  readonly #texts: Shelf<Made>;
  #desk: Buffer = Buffer.alloc(0);

  constructor(maxBytes: number = MOST_BYTES) {
    this.#store = new BlockStore(maxBytes);
    this.#texts = this.#store.shelf("texts");
  }

  /**
   * Uses again the memory of fragments that were made for the last time or found no room: a promise that the parts of
   * all documents which were made so far have been joined, and are let go. Without it nothing breaks, but new memory
   * costs time.
   */
  reclaim(): void {
    this.#store.reclaim();
  }

  /** Lets go of everything, after the last document for a while; a promise as above. */
  clear(): void {
    this.#store.clear();
  }

  /** The fragments of entries in one format and context. */
  within(writer: FeedWriter, context: EntryContext): FragmentOf {
    const shelfOf = (isFull: boolean, hasExtensions: boolean): Shelf<Made> =>
      this.#store.shelf(`${writer.format} ${isFull} ${contextKey(hasExtensions, context)}`);
    const plain = [shelfOf(false, false), shelfOf(true, false)] as const;
    const speaking = [shelfOf(false, true), shelfOf(true, true)] as const;
    return (mark, facts, readHtml, isLast = false) => {
      const shelf = (facts.extensions?.length ? speaking : plain)[readHtml ? 1 : 0];
      const known = this.#store.get(shelf, mark, isLast);
      if (known) return known;
      const text = readHtml && (this.#textOf(mark) ?? readHtml());
      const html = text?.length ? text : undefined;
      return this.#make(writer, context, { mark, facts, html, shelf, stay: isLast ? "passing" : "lasting" });
    };
  }

  #textOf(mark: string): Uint8Array | undefined {
    const made = this.#store.get(this.#texts, mark);
    return made?.html && made.bytes.subarray(made.html.begin, made.html.end);
  }

  #make(
    writer: FeedWriter,
    context: EntryContext,
    entry: {
      readonly mark: string;
      readonly facts: WrittenFacts;
      readonly html: Html | undefined;
      readonly shelf: Shelf<Made>;
      readonly stay: Stay;
    },
  ): Fragment {
    const { mark, facts, html, shelf, stay } = entry;
    const { before, after } = writer.entry(facts, html !== undefined, context);
    const dressed = html === undefined ? undefined : this.#dress(writer, html);
    const most = MOST_BYTES_A_UNIT * (before.length + after.length) + (dressed?.most ?? 0);
    const { bytes: block, end: begin } = this.#store.room(most, stay);
    const begins = begin + block.write(before, begin);
    const ends = dressed ? dressed.write(block, begins) : begins;
    const end = ends + block.write(after, ends);
    const bare = typeof html === "string" ? dressed?.bare : undefined;
    const [from, to] = [begins + (bare?.begin ?? 0), ends - (bare?.end ?? 0)];
    const isWhole = bare && isExact(block.subarray(from, to));
    const made: Made = {
      bytes: block.subarray(begin, end),
      needs: needsOf(facts),
      ...(isWhole && { html: { begin: from - begin, end: to - begin } }),
    };
    this.#store.keep(end, mark, made, made.html ? [shelf, this.#texts] : [shelf], stay);
    return made;
  }

  #dress({ dress }: FeedWriter, html: Html): Dressed {
    return dress === "cdata" ? inCdata(html) : inJson(html, (text) => this.#encode(text));
  }

  /** Good until it is called again. */
  #encode(text: string): Uint8Array {
    const most = MOST_BYTES_A_UNIT * text.length;
    if (this.#desk.length < most) this.#desk = Buffer.allocUnsafeSlow(2 * most);
    return this.#desk.subarray(0, this.#desk.write(text));
  }
}
