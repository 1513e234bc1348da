/** The namespaces that feeds use, and the prefix by which readers know each (R36). */

export const ATOM = "http://www.w3.org/2005/Atom";
export const CONTENT = "http://purl.org/rss/1.0/modules/content/";
export const DC = "http://purl.org/dc/elements/1.1/";
export const MEDIA = "http://search.yahoo.com/mrss/";
const XHTML = "http://www.w3.org/1999/xhtml";
export const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Namespace by conventional prefix. */
export const CONVENTIONAL: ReadonlyMap<string, string> = new Map([
  ["atom", ATOM],
  ["content", CONTENT],
  ["dc", DC],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["media", MEDIA],
  ["itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"],
  ["podcast", "https://podcastindex.org/namespace/1.0"],
  ["fh", "http://purl.org/syndication/history/1.0"],
  ["thr", "http://purl.org/syndication/thread/1.0"],
  ["at", "http://purl.org/atompub/tombstones/1.0"],
  ["slash", "http://purl.org/rss/1.0/modules/slash/"],
  ["wfw", "http://wellformedweb.org/CommentAPI/"],
  ["sy", "http://purl.org/rss/1.0/modules/syndication/"],
  ["georss", "http://www.georss.org/georss"],
  ["xhtml", XHTML],
]);
