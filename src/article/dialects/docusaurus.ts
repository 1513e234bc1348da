/**
 * Docusaurus and its blogs. A slug may be a whole path; `id` names a document for its sidebar and is no id of an entry;
 * `unlisted` is in no list and no feed.
 *
 * https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter
 */

import type { Dialect } from "./dialect.ts";

export const DOCUSAURUS: Dialect = {
  name: "docusaurus",
  keys: {
    updated: ["last_update.date"],
    authors: ["authors", "author"],
    summary: ["description"],
    image: ["image"],
  },
  // Keywords are for search engines there, and `path` and `url` for nobody.
  ignored: ["id", "keywords", "path", "url", "permalink", "title_meta"],
  listsBy: "commas",
  hasPathSlugs: true,
};
