/** The programs whose articles siar reads, and where each has its files by custom: folders from the site's own. */

import type { DialectName } from "../model/site.ts";

interface DialectFolders {
  /** Where its articles lie, the likeliest first. */
  readonly articles: readonly string[];
  /** Folders whose files are named from the root of the site, or of which articles name files without a folder. */
  readonly media: readonly string[];
}

export const DIALECT_FOLDERS: Readonly<Record<DialectName, DialectFolders>> = {
  siar: { articles: ["articles"], media: [] },
  jekyll: { articles: ["_posts", "_drafts"], media: ["assets", "images"] },
  hugo: { articles: ["content"], media: ["static", "assets", "content"] },
  eleventy: {
    articles: ["posts", "content", "src/posts", "blog", "content/blog"],
    media: ["public", "src", "content"],
  },
  hexo: { articles: ["source/_posts", "source/_drafts"], media: ["source"] },
  pelican: { articles: ["content"], media: ["content", "content/images", "content/extra"] },
  zola: { articles: ["content"], media: ["static", "content"] },
  astro: { articles: ["src/content", "src/pages/blog", "src/pages/posts"], media: ["public", "src"] },
  docusaurus: { articles: ["blog"], media: ["static"] },
  vitepress: { articles: ["posts", "blog", "docs"], media: ["public", "docs/public"] },
  wordpress: { articles: ["_posts", "posts", "output"], media: ["wp-content", "images", "output"] },
  ghost: {
    articles: ["posts", "content", "content/posts"],
    media: ["content", "content/images", "images"],
  },
};

export const DIALECT_NAMES: readonly DialectName[] = Object.keys(DIALECT_FOLDERS) as DialectName[];
