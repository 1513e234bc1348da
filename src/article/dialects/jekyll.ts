/**
 * Jekyll, with the plug-ins that its documentation and GitHub Pages bring along: jekyll-redirect-from, jekyll-seo-tag,
 * jekyll-last-modified-at.
 *
 * https://jekyllrb.com/docs/front-matter/ and https://jekyllrb.com/docs/posts/
 */

import type { Dialect } from "./dialect.ts";

export const JEKYLL: Dialect = {
  name: "jekyll",
  keys: {
    updated: ["last_modified_at"],
    address: ["permalink"],
    // Both count at once: "category" is one, and "categories" a list or words parted by spaces.
    categories: ["category", "categories"],
    tags: ["tags", "tag"],
    summary: ["excerpt", "description"],
    image: ["image", "header.image", "header.overlay_image", "header.teaser"],
    externalUrl: ["canonical_url"],
    aliases: ["redirect_from"],
    redirectTo: ["redirect_to"],
  },
  ignored: ["url", "path"],
  listsBy: "spaces",
  draftFolders: ["_drafts"],
};
