/** Keeps compiled articles by key for the length of one build, and gives out their content. */

import type { Compiled, Flavour } from "../model/compiled.ts";
import type { Entry } from "../model/entry.ts";
import type { Store } from "../model/output.ts";
import { fillHoles } from "./fill.ts";

export interface CompiledStore extends Store {
  put(key: string, compiled: Compiled): void;
}

/** A store that lives in memory. Asking for a key that was never put is a bug of ours and throws. */
export function memoryStore(): CompiledStore {
  const kept = new Map<string, Compiled>();
  return {
    put(key: string, compiled: Compiled): void {
      kept.set(key, compiled);
    },
    content(entry: Entry, flavour: Flavour): string {
      const compiled = kept.get(entry.content);
      if (!compiled) throw new Error(`The store does not hold the content of ${entry.source}.`);
      return fillHoles(compiled.pieces, entry.fills[flavour]);
    },
  };
}
