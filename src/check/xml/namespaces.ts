/** The namespaces that feeds use, and the prefix by which readers know each (R36). */

export const ATOM = "http://www.w3.org/2005/Atom";
export const CONTENT = "http://purl.org/rss/1.0/modules/content/";
export const DC = "http://purl.org/dc/elements/1.1/";
export const MEDIA = "http://search.yahoo.com/mrss/";
export const ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
export const PODCAST = "https://podcastindex.org/namespace/1.0";
export const HISTORY = "http://purl.org/syndication/history/1.0";
export const THREAD = "http://purl.org/syndication/thread/1.0";
export const TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
export const SLASH = "http://purl.org/rss/1.0/modules/slash/";
export const COMMENT_API = "http://wellformedweb.org/CommentAPI/";
export const GEORSS = "http://www.georss.org/georss";
export const DC_TERMS = "http://purl.org/dc/terms/";
export const CREATIVE_COMMONS = "http://backend.userland.com/creativeCommonsRssModule";
const XHTML = "http://www.w3.org/1999/xhtml";
export const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Namespace by conventional prefix. */
export const CONVENTIONAL: ReadonlyMap<string, string> = new Map([
  ["atom", ATOM],
  ["content", CONTENT],
  ["dc", DC],
  ["dcterms", DC_TERMS],
  ["media", MEDIA],
  ["itunes", ITUNES],
  ["podcast", PODCAST],
  ["fh", HISTORY],
  ["thr", THREAD],
  ["at", TOMBSTONES],
  ["slash", SLASH],
  ["wfw", COMMENT_API],
  ["sy", "http://purl.org/rss/1.0/modules/syndication/"],
  ["georss", GEORSS],
  ["creativeCommons", CREATIVE_COMMONS],
  ["googleplay", "http://www.google.com/schemas/play-podcasts/1.0"],
  ["xhtml", XHTML],
]);
