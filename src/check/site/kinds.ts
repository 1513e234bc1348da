/** Which file is what, told by its name and its first bytes. */

import type { ReadFormat } from "../feed/reading.ts";

/** What a file is judged as; undefined where it is none of this judge's business. */
export type Kind = "feed" | "page" | "xml" | "host";

/** How the three formats of a feed are named; the first is what the others are compared with. */
export const FORMATS: readonly string[] = ["atom.xml", "rss.xml", "feed.json"];

/** The text files that hosts and robots obey. */
const HOST_FILES: ReadonlySet<string> = new Set(["robots.txt", "_redirects", "_headers"]);

/** Enough to tell what an XML file is. */
const SNIFFED_BYTES = 1024;

/** What the file of that name and content is. */
export function kindOf(path: string, bytes: Uint8Array): Kind | undefined {
  if (HOST_FILES.has(path)) return "host";
  const extension = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? "";
  const start = (): string => new TextDecoder().decode(bytes.subarray(0, SNIFFED_BYTES));
  switch (extension) {
    case "html":
      return "page";
    case "rss":
    case "atom":
      return "feed";
    case "json":
      return path.endsWith("feed.json") || start().includes("https://jsonfeed.org/version/")
        ? "feed"
        : undefined;
    case "opml":
      return "xml";
    case "xml":
      if (/<(?:urlset|sitemapindex|opml)[\s>]/.test(start())) return "xml";
      return FORMATS.some((name) => path.endsWith(name)) || /<(?:rss|feed)[\s>]/.test(start())
        ? "feed"
        : undefined;
    default:
      return undefined;
  }
}

/** The format that a file of that name has, if it is what it is called. */
export function formatNamedBy(path: string): ReadFormat | undefined {
  return FORMAT_BY_NAME.get(path.slice(path.lastIndexOf("/") + 1));
}

const FORMAT_BY_NAME: ReadonlyMap<string, ReadFormat> = new Map([
  ["atom.xml", "atom"],
  ["rss.xml", "rss"],
  ["feed.json", "json"],
]);
