/**
 * The store of a site, `.siar/store/`: what was compiled, facts and texts apart, and the recipes of its outputs with
 * the parts that they share. Nothing in it is needed: whatever is missing or damaged is made again.
 */

import { textStore } from "../compile/store.ts";
import { openPack, type Pack } from "../disk/pack.ts";
import type { Store } from "../model/output.ts";

export interface Shelves {
  /** Facts of compiled articles, for linking. */
  readonly facts: Shelf;
  /** Their texts, for pages and feeds. */
  readonly texts: Shelf;
  /** Recipes by key, and parts of recipes by hash. */
  readonly parts: Shelf;
  /** Contents of entries, from the texts. */
  readonly store: Store;
  /** What was found damaged, a sentence each. */
  notes(): readonly string[];
  /** What the build has not `used` grows old, and is dropped in time; after one that failed nothing does. */
  close(end: { readonly isGood: boolean }): void;
}

/** A pack that knows which of its records this build has put, got or asked for. */
export type Shelf = Pick<Pack, "has" | "get" | "put" | "share" | "count" | "isOnDisk">;

/** No site needs more: what it holds of live records is about as large as the site. */
const MOST_BYTES = 4_000_000_000;

/** Opens the packs in the folder, which are made where they are not there. */
export function openShelves(folder: string, options: { readonly isReadOnly: boolean }): Shelves {
  const opened = ["facts", "texts", "parts"].map((name) => {
    const pack = openPack(folder, name, options);
    const used = new Set<string>();
    const use = (key: string): string => {
      used.add(key);
      return key;
    };
    const shelf: Shelf = {
      has: (key) => pack.has(use(key)),
      get: (key) => pack.get(use(key)),
      put: (key, payload) => pack.put(use(key), payload),
      share: () => pack.share(),
      get count(): number {
        return pack.count;
      },
      get isOnDisk(): boolean {
        return pack.isOnDisk;
      },
    };
    return { pack, used, shelf };
  });
  const [facts, texts, parts] = opened.map(({ shelf }) => shelf) as [Shelf, Shelf, Shelf];
  return {
    facts,
    texts,
    parts,
    store: textStore((key) => texts.get(key)),
    notes: () => opened.flatMap(({ pack }) => pack.notes),
    close({ isGood }): void {
      for (const { pack, used } of opened)
        pack.close(isGood ? { isLive: (key) => used.has(key), mostBytes: MOST_BYTES } : {});
    },
  };
}
