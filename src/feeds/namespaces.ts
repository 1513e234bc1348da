/**
 * The vocabularies that feeds use beside their own, by their conventional prefixes. Some readers skip what
 * stands under another prefix, and some know Media RSS only with the slash at its end (R35, R36).
 */

const WELL_KNOWN: ReadonlyMap<string, string> = new Map([
  ["atom", "http://www.w3.org/2005/Atom"],
  ["content", "http://purl.org/rss/1.0/modules/content/"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["media", "http://search.yahoo.com/mrss/"],
  ["itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"],
  ["podcast", "https://podcastindex.org/namespace/1.0"],
  ["googleplay", "http://www.google.com/schemas/play-podcasts/1.0"],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["fh", "http://purl.org/syndication/history/1.0"],
  ["thr", "http://purl.org/syndication/thread/1.0"],
  ["slash", "http://purl.org/rss/1.0/modules/slash/"],
  ["sy", "http://purl.org/rss/1.0/modules/syndication/"],
  ["georss", "http://www.georss.org/georss"],
  ["creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"],
]);

/** Whether a prefix needs no declaration where it is used: the root declares it. */
export function isWellKnown(prefix: string): boolean {
  return WELL_KNOWN.has(prefix);
}

/** `xmlns:…` attributes for the root, in the order given; prefixes that are not well known are left to who uses them. */
export function declarations(prefixes: Iterable<string>): Record<string, string> {
  const declared: Record<string, string> = {};
  for (const prefix of prefixes) {
    const uri = WELL_KNOWN.get(prefix);
    if (uri !== undefined) declared[`xmlns:${prefix}`] = uri;
  }
  return declared;
}
