/**
 * Zola: TOML between `+++` by custom, lists of labels under `[taxonomies]`, an author's own keys under `[extra]`.
 *
 * https://www.getzola.org/documentation/content/page/
 */

import type { Dialect } from "./dialect.ts";

export const ZOLA: Dialect = {
  name: "zola",
  keys: {
    updated: ["updated"],
    address: ["path"],
    authors: ["authors", "taxonomies.authors", "extra.author"],
    categories: ["taxonomies.categories", "taxonomies.category"],
    tags: ["taxonomies.tags", "taxonomies.tag"],
    summary: ["description"],
    aliases: ["aliases"],
  },
  ignored: ["permalink", "url"],
  within: ["extra"],
  listsBy: "commas",
  pages: { names: ["_index"] },
};
