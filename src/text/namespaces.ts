/**
 * The vocabularies that feeds use beside their own, by their conventional prefixes. Some readers skip what
 * stands under another prefix, and some know Media RSS only with the slash at its end (R35, R36).
 */

/** Namespace by prefix: nobody has to declare these, and no other prefix may stand for them. */
export const WELL_KNOWN_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["atom", "http://www.w3.org/2005/Atom"],
  ["content", "http://purl.org/rss/1.0/modules/content/"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["media", "http://search.yahoo.com/mrss/"],
  ["itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"],
  ["podcast", "https://podcastindex.org/namespace/1.0"],
  ["googleplay", "http://www.google.com/schemas/play-podcasts/1.0"],
  ["fh", "http://purl.org/syndication/history/1.0"],
  ["thr", "http://purl.org/syndication/thread/1.0"],
  ["slash", "http://purl.org/rss/1.0/modules/slash/"],
  ["sy", "http://purl.org/rss/1.0/modules/syndication/"],
  ["georss", "http://www.georss.org/georss"],
  ["creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"],
  ["wfw", "http://wellformedweb.org/CommentAPI/"],
  ["at", "http://purl.org/atompub/tombstones/1.0"],
]);
