/** Where articles lie when the settings do not say it: in siar's own folder, and in those of the program they were written for. */

import type { DialectName } from "../model/site.ts";

/** Endings of article files. Pages of HTML count where they have front matter. */
const ENDINGS = "{md,markdown,mdx,html}";

/** By custom; the dialects' own tables say the same, and a test holds the two together. */
const FOLDERS: Readonly<Record<DialectName, readonly string[]>> = {
  siar: ["articles"],
  jekyll: ["_posts", "_drafts"],
  hugo: ["content"],
  eleventy: ["posts", "content", "src/posts", "blog", "content/blog"],
  hexo: ["source/_posts", "source/_drafts"],
  pelican: ["content"],
  zola: ["content"],
  astro: ["src/content", "src/pages/blog", "src/pages/posts"],
  docusaurus: ["blog"],
  vitepress: ["posts", "blog", "docs"],
  wordpress: ["_posts", "posts", "output"],
  ghost: ["posts", "content", "content/posts"],
};

/** The patterns of article files in a dialect, its own folders first. */
export function articlePatterns(dialect: DialectName = "siar"): readonly string[] {
  const folders = new Set([...FOLDERS[dialect], ...FOLDERS.siar]);
  return [...folders].map((folder) => `${folder}/**/*.${ENDINGS}`);
}
