/** Gives out the content of entries, from wherever their compiled text is kept: in memory, in a pack, in another thread's. */

import type { Compiled, Flavour } from "../model/compiled.ts";
import type { Entry } from "../model/entry.ts";
import type { Store } from "../model/output.ts";
import { fillHoles } from "./fill.ts";
import { decodePieces, encodeText } from "./kept.ts";

/** The text of an entry is not where it was kept: its file was damaged since. Compiled anew it is there again. */
export class LostText extends Error {
  /** Source path of the entry's article, relative to the site's folder. */
  readonly source: string;
  /** Key of the text. */
  readonly key: string;

  constructor({ source, content }: Pick<Entry, "source" | "content">) {
    super(`The store does not hold the content of ${source}.`);
    this.source = source;
    this.key = content;
  }
}

/** A store over whatever has the kept text of an entry; where that does not, it throws `LostText`. */
export function textStore(textOf: (key: string) => Uint8Array | undefined): Store {
  return {
    content(entry: Entry, flavour: Flavour): string {
      const text = textOf(entry.content);
      if (!text) throw new LostText(entry);
      return fillHoles(decodePieces(text, flavour), entry.fills[flavour]);
    },
  };
}

export interface CompiledStore extends Store {
  put(key: string, compiled: Compiled): void;
}

/** A store that lives in memory. */
export function memoryStore(): CompiledStore {
  const kept = new Map<string, Uint8Array>();
  return {
    ...textStore((key) => kept.get(key)),
    put(key: string, { text }: Compiled): void {
      kept.set(key, encodeText(text));
    },
  };
}
