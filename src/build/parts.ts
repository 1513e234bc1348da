/** Parts of recipes as the store has them: those that many recipes share are read and understood once. */

import type { Pack } from "../disk/pack.ts";

/** As many as the frames, documents and neighbours that are in use at a time; entries pass through. */
const MOST_KEPT = 400;

/** Gives the value of a part by its hash. */
export function partReader(parts: Pick<Pack, "get">): (hash: string) => unknown {
  const kept = new Map<string, unknown>();
  return (hash) => {
    const known = kept.get(hash);
    if (known !== undefined) {
      kept.delete(hash);
      kept.set(hash, known);
      return known;
    }
    const bytes = parts.get(hash);
    if (bytes === undefined) throw new StoreLost();
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    kept.set(hash, value);
    if (kept.size > MOST_KEPT) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return value;
  };
}

/** Thrown where the store no longer has what it was given: its file was damaged. The build begins anew, without it. */
export class StoreLost extends Error {
  constructor() {
    super(LOST);
  }
}

const LOST = "The store does not hold a recipe.";

/** It may have come out of a thread, which keeps the message alone. */
export function isStoreLost(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("The store does not hold ");
}
