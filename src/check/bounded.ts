/**
 * A map that forgets: of a hundred thousand pages many say the same, but what only one of them said need not be kept.
 * It holds two generations, and lets go of the older one whole when the younger is full.
 */

export interface Bounded<V> {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
}

/** Keeps at least the last `most` keys that were asked for or set, and at most twice as many. */
export function bounded<V>(most: number): Bounded<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const set = (key: string, value: V): void => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    set,
    get: (key) => {
      const value = young.get(key);
      if (value !== undefined) return value;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
  };
}
