/**
 * Ghost, as its exporters to Markdown write it, with the names of its API. What only members may read is no article of
 * a site that everybody reads.
 *
 * https://ghost.org/docs/content-api/#posts
 */

import type { Dialect } from "./dialect.ts";

export const GHOST: Dialect = {
  name: "ghost",
  keys: {
    date: ["published_at", "date_published", "date", "created_at"],
    updated: ["updated_at", "date_updated", "lastmod"],
    address: ["url", "permalink"],
    authors: ["authors", "author", "primary_author"],
    categories: ["categories", "category", "primary_tag"],
    summary: ["custom_excerpt", "excerpt", "meta_description", "description"],
    image: ["feature_image", "featured_image", "image"],
    externalUrl: ["canonical_url"],
  },
  ignored: ["path"],
  listsBy: "commas",
  // https://ghost.org/docs/publishing/#tags: internal tags are for the editors alone.
  innerTagMark: "#",
  hasOwnUrls: true,
  pages: {
    haveDates: true,
    kinds: ["page"],
  },
};
