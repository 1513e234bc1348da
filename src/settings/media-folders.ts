/** Where a program keeps the pictures that articles name from the root of the site, or by their name alone. */

import type { DialectName } from "../model/site.ts";

/** By custom; the dialects' own tables say the same, and a test holds the two together. */
const FOLDERS: Readonly<Record<DialectName, readonly string[]>> = {
  siar: [],
  jekyll: ["assets", "images"],
  hugo: ["static", "assets", "content"],
  eleventy: ["public", "src", "content"],
  hexo: ["source"],
  pelican: ["content", "content/images", "content/extra"],
  zola: ["static", "content"],
  astro: ["public", "src"],
  docusaurus: ["static"],
  vitepress: ["public", "docs/public"],
  wordpress: ["wp-content", "images", "output"],
  ghost: ["content", "content/images", "images"],
};

/** The folders of a dialect, the likeliest first. */
export function mediaFolders(dialect: DialectName = "siar"): readonly string[] {
  return FOLDERS[dialect];
}
