/**
 * Astro, whose collections have the keys that each site chooses: those of the blog that it starts with, and of its
 * tutorial.
 *
 * https://docs.astro.build/en/guides/content-collections/ and https://docs.astro.build/en/tutorial/2-pages/2/
 */

import type { Dialect } from "./dialect.ts";

export const ASTRO: Dialect = {
  name: "astro",
  keys: {
    date: ["pubDate", "pubDatetime", "date", "publishDate"],
    updated: ["updatedDate", "modDatetime", "updated"],
    summary: ["description", "excerpt"],
    image: ["heroImage", "image", "ogImage", "cover"],
    externalUrl: ["canonicalURL"],
  },
  listsBy: "commas",
};
