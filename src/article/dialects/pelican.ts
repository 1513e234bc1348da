/**
 * Pelican: lines `Key: value` and no fence, keys in any case, lists parted by commas, or by semicolons where there are
 * any.
 *
 * https://docs.getpelican.com/en/latest/content.html#file-metadata
 */

import type { Dialect } from "./dialect.ts";

export const PELICAN: Dialect = {
  name: "pelican",
  keys: {
    updated: ["modified"],
    address: ["url"],
    categories: ["category"],
    tags: ["tags", "keywords"],
    summary: ["summary"],
    image: ["image", "cover", "featured_image"],
  },
  // A URL of the site that is about to be, and a path on the disk.
  ignored: ["permalink", "path", "link"],
  listsBy: "semicolons",
  hasHeader: true,
  // https://docs.getpelican.com/en/latest/settings.html: USE_FOLDER_AS_CATEGORY
  hasFolderCategories: true,
};
