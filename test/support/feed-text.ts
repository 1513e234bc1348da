/** Files of feeds as text, for tests that look at what stands in them. */

import { FragmentCache } from "../../src/feeds/fragments.ts";
import {
  type DocumentRecipe,
  type FeedRecipe,
  joinParts,
  marked,
  produceFeed,
  produceOpml,
} from "../../src/feeds/outputs.ts";
import type { Carried } from "../../src/feeds/planned.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import type { Store } from "../../src/model/output.ts";

/** The file that the recipe is for; `cache` is a new one unless given. */
export function feedText(
  recipe: FeedRecipe,
  store: Store,
  cache: FragmentCache = new FragmentCache(),
): string {
  if (recipe.kind === "opml") return produceOpml(recipe);
  return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(
    joinParts(produceFeed(recipe, store, cache)),
  );
}

/** The recipe of a document that carries so much. */
export function recipeOf(
  kind: DocumentRecipe["kind"],
  document: FeedDocument,
  carried: Carried,
): DocumentRecipe {
  return { kind, document, ...marked(carried) };
}
