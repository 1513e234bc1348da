/**
 * An output is a recipe: plain data that names all that the bytes depend on. The hash of the recipe and
 * the code stamp is the output's key; `produce` sees the recipe and the store, and nothing else.
 */

import type { Flavour } from "./compiled.ts";
import type { Entry } from "./entry.ts";

/** The order in which outputs are put in place: a feed never names a page that is not yet there. */
export type Stage = "asset" | "page" | "list" | "sitemap" | "host" | "feed";

/** Each room has its own recipes, told apart by `kind`; all values are plain data. */
export interface Recipe {
  readonly kind: string;
}

export interface Output<R extends Recipe = Recipe> {
  /** Relative to the output folder, `/` between segments, not percent-encoded. */
  readonly path: string;
  readonly mediaType: string;
  readonly stage: Stage;
  readonly recipe: R;
}

/** Compiled contents by key; what a recipe's entries point to. */
export interface Store {
  /** The entry's HTML with its holes filled. */
  content(entry: Entry, flavour: Flavour): string;
}
