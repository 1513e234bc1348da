/**
 * Eleventy. A tag makes a collection; those that its starter projects use to find posts are no words of the author.
 *
 * https://www.11ty.dev/docs/data-frontmatter/, /docs/dates/, /docs/permalinks/ and /docs/collections/
 */

import type { Dialect } from "./dialect.ts";

export const ELEVENTY: Dialect = {
  name: "eleventy",
  keys: {
    address: ["permalink"],
    tags: ["tags", "override:tags"],
  },
  ignored: ["url", "path"],
  listsBy: "commas",
  collections: ["all", "nav", "post", "posts"],
};
