/**
 * Finds many texts in bytes in one pass (Aho and Corasick): the work grows with the bytes, and not with the
 * number of texts. It knows bytes only; what stands around a find is for the caller to judge.
 */

export interface Needles {
  /** Calls `onFind` with the number of the text, and where it begins and ends. */
  readonly search: (bytes: Uint8Array, onFind: (needle: number, from: number, to: number) => void) => void;
}

/** Makes ready to find these texts; an empty one is never found. */
export function needlesOf(texts: readonly string[]): Needles {
  const automaton = new Automaton();
  const lengths = texts.map((text, index) => automaton.add(ENCODER.encode(text), index));
  automaton.link();
  return { search: (bytes, onFind) => automaton.run(bytes, lengths, onFind) };
}

const ENCODER = new TextEncoder();

class Automaton {
  /** From a state by a byte, under `state * 256 + byte`; the start's own moves stand in `#first`. */
  readonly #moves = new Map<number, number>();
  readonly #first = new Int32Array(256);
  /** The state of the longest ending that is also a beginning. */
  readonly #fallback: number[] = [0];
  /** The texts that end in a state. */
  readonly #ends: (readonly number[])[] = [[]];
  /** The nearest state on the way of fallbacks in which a text ends. */
  readonly #shorter: number[] = [0];

  /** Returns its length in bytes. */
  add(bytes: Uint8Array, needle: number): number {
    let state = 0;
    for (const byte of bytes) {
      let next = this.#move(state, byte);
      if (next === 0) {
        next = this.#ends.length;
        this.#ends.push([]);
        this.#fallback.push(0);
        this.#shorter.push(0);
        if (state === 0) this.#first[byte] = next;
        else this.#moves.set(state * 256 + byte, next);
      }
      state = next;
    }
    if (state !== 0) this.#ends[state] = [...(this.#ends[state] ?? []), needle];
    return bytes.length;
  }

  /** Finds each state's fallback, those nearest to the start first. */
  link(): void {
    const children = new Map<number, number[]>();
    for (const key of this.#moves.keys()) {
      const state = Math.floor(key / 256);
      const own = children.get(state);
      if (own === undefined) children.set(state, [key]);
      else own.push(key);
    }
    const queue = [...this.#first].filter((state) => state !== 0);
    for (let at = 0; at < queue.length; at += 1) {
      const state = queue[at] ?? 0;
      for (const key of children.get(state) ?? []) {
        const next = this.#moves.get(key) ?? 0;
        const fallback = this.#follow(this.#fallback[state] ?? 0, key % 256);
        this.#fallback[next] = fallback;
        this.#shorter[next] = this.#ends[fallback]?.length ? fallback : (this.#shorter[fallback] ?? 0);
        queue.push(next);
      }
    }
  }

  run(
    bytes: Uint8Array,
    lengths: readonly number[],
    onFind: (needle: number, from: number, to: number) => void,
  ): void {
    let state = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      state = state === 0 ? (this.#first[byte] ?? 0) : this.#follow(state, byte);
      if (state === 0) continue;
      let ending = this.#ends[state]?.length ? state : (this.#shorter[state] ?? 0);
      while (ending !== 0) {
        for (const needle of this.#ends[ending] ?? [])
          onFind(needle, at + 1 - (lengths[needle] ?? 0), at + 1);
        ending = this.#shorter[ending] ?? 0;
      }
    }
  }

  #follow(from: number, byte: number): number {
    let state = from;
    while (state !== 0) {
      const next = this.#moves.get(state * 256 + byte);
      if (next !== undefined) return next;
      state = this.#fallback[state] ?? 0;
    }
    return this.#first[byte] ?? 0;
  }

  #move(state: number, byte: number): number {
    return (state === 0 ? this.#first[byte] : this.#moves.get(state * 256 + byte)) ?? 0;
  }
}
