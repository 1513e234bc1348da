/**
 * Hugo. `publishDate` keeps an article back until then, `expiryDate` from then on; names are found whatever their case.
 *
 * https://gohugo.io/content-management/front-matter/ and https://gohugo.io/configuration/front-matter/
 */

import type { Dialect } from "./dialect.ts";

export const HUGO: Dialect = {
  name: "hugo",
  keys: {
    date: ["date", "publishDate", "pubdate", "published", "lastmod", "modified"],
    updated: ["lastmod", "modified"],
    embargo: ["publishDate", "pubdate"],
    expires: ["expiryDate", "unpublishdate"],
    address: ["url"],
    categories: ["categories", "taxonomies.categories"],
    tags: ["tags", "taxonomies.tags"],
    summary: ["summary", "description"],
    image: ["images", "cover", "featured_image", "featureImage", "resources"],
    aliases: ["aliases"],
  },
  ignored: ["permalink", "path"],
  within: ["params"],
  listsBy: "commas",
  pages: { names: ["_index"] },
};
