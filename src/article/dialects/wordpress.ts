/**
 * WordPress, as its exporters to Markdown write it: Jekyll Exporter (`guid`, `permalink`, `id`), and
 * wordpress-export-to-markdown (`coverImage`, `categories`, `tags`). The `guid` is what its feeds gave to readers.
 *
 * https://github.com/benbalter/wordpress-to-jekyll-exporter and https://github.com/lonekorean/wordpress-export-to-markdown
 */

import type { Dialect } from "./dialect.ts";

export const WORDPRESS: Dialect = {
  name: "wordpress",
  keys: {
    title: ["title", "post_title"],
    date: ["date", "post_date", "published"],
    updated: ["modified", "post_modified", "updated"],
    slug: ["slug", "post_name"],
    address: ["permalink", "url", "link"],
    id: ["guid"],
    authors: ["author", "post_author"],
    summary: ["excerpt", "post_excerpt", "description"],
    image: ["coverImage", "featured_image", "image"],
  },
  // A number of its database, which its feeds never showed.
  ignored: ["id", "path"],
  listsBy: "commas",
  hasOwnUrls: true,
  // The exporter saves images there, and links them so in the text.
  imageFolder: { keys: ["coverImage"], folder: "images" },
  pages: {
    haveDates: true,
    kinds: ["page", "attachment", "revision", "nav_menu_item", "custom_css", "wp_block"],
  },
};
