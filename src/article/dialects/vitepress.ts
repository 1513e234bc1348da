/**
 * VitePress, and the blogs made with it: the title is often the first heading, and what a blog adds it adds by itself.
 *
 * https://vitepress.dev/reference/frontmatter-config
 */

import type { Dialect } from "./dialect.ts";

export const VITEPRESS: Dialect = {
  name: "vitepress",
  keys: {
    updated: ["lastUpdated", "updated"],
    summary: ["description", "excerpt"],
    image: ["image", "cover", "hero.image"],
  },
  ignored: ["id"],
  listsBy: "commas",
};
