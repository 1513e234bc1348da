/** The namespaces that feeds use, and the prefix by which readers know each (R36). */

export const ATOM = "http://www.w3.org/2005/Atom";
export const CONTENT = "http://purl.org/rss/1.0/modules/content/";
export const DC = "http://purl.org/dc/elements/1.1/";
export const MEDIA = "http://search.yahoo.com/mrss/";
export const ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
export const PODCAST = "https://podcastindex.org/namespace/1.0";
export const HISTORY = "http://purl.org/syndication/history/1.0";
export const THREAD = "http://purl.org/syndication/thread/1.0";
export const PUBLISHING = "http://www.w3.org/2007/app";
export const OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
export const TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
export const SLASH = "http://purl.org/rss/1.0/modules/slash/";
export const COMMENT_API = "http://wellformedweb.org/CommentAPI/";
export const GEORSS = "http://www.georss.org/georss";
export const DC_TERMS = "http://purl.org/dc/terms/";
export const CREATIVE_COMMONS = "http://backend.userland.com/creativeCommonsRssModule";
export const SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
export const GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
export const ICBM = "http://postneo.com/icbm";
export const GEO_URL = "http://geourl.org/rss/module/";
export const CC = "http://web.resource.org/cc/";
export const ADMIN = "http://webns.net/mvcb/";
export const TRACKBACK = "http://madskills.com/public/xml/rss/module/trackback/";
export const BLOG_CHANNEL = "http://backend.userland.com/blogChannelModule";
export const SIMPLE_LIST = "http://www.microsoft.com/schemas/rss/core/2005";
export const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const RSS_1 = "http://purl.org/rss/1.0/";
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
  ["app", PUBLISHING],
  ["opensearch", OPEN_SEARCH],
  ["slash", SLASH],
  ["wfw", COMMENT_API],
  ["sy", SYNDICATION],
  ["georss", GEORSS],
  ["geo", GEO],
  ["icbm", ICBM],
  ["geourl", GEO_URL],
  ["creativeCommons", CREATIVE_COMMONS],
  ["cc", CC],
  ["admin", ADMIN],
  ["trackback", TRACKBACK],
  ["blogChannel", BLOG_CHANNEL],
  ["cf", SIMPLE_LIST],
  ["googleplay", "http://www.google.com/schemas/play-podcasts/1.0"],
  ["xhtml", XHTML],
  ["rdf", RDF],
  ["rss", RSS_1],
]);

/** Vocabularies that feeds are known to carry, whether or not they are judged here. */
export function isKnownNamespace(uri: string): boolean {
  return KNOWN.has(uri) || uri.startsWith(RSS_MODULES);
}

const RSS_MODULES = "http://purl.org/rss/1.0/modules/";
const KNOWN: ReadonlySet<string> = new Set([
  ...CONVENTIONAL.values(),
  SITEMAP,
  "com-wordpress:feed-additions:1",
  "http://arxiv.org/schemas/atom",
  "http://schemas.google.com/blogger/2008",
  "http://webfeeds.org/rss/1.0",
  "http://www.discourse.org/",
  "http://www.nytimes.com/namespaces/rss/2.0",
  "http://www.youtube.com/xml/schemas/2015",
  "https://anchor.fm/xmlns",
  "https://schema.acast.com/1.0/",
  "urn:flickr:user",
  "http://prismstandard.org/namespaces/1.2/basic/",
  "http://schema.org/",
  "http://rdfs.org/sioc/ns#",
  "http://ogp.me/ns#",
  "http://www.w3.org/2004/02/skos/core#",
  "http://www.w3.org/2001/XMLSchema#",
  "http://a9.com/-/spec/opensearch/1.1/",
  "http://a9.com/-/spec/opensearchrss/1.0/",
  "http://backend.userland.com/blogChannelModule",
  "http://backend.userland.com/rss2",
  "http://base.google.com/ns/1.0",
  "http://base.google.com/cns/1.0",
  "http://blogs.law.harvard.edu/tech/rss",
  "http://conversationsnetwork.org/rssNamespace-1.0/",
  "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html",
  "http://earth.google.com/kml/2.0",
  "http://earth.google.com/kml/2.1",
  "http://feedsync.org/2007/feedsync",
  "http://geourl.org/rss/module/",
  "http://gpodder.net/ns/1.0",
  "http://hacks.benhammersley.com/rss/streaming/",
  "http://madskills.com/public/xml/rss/module/trackback/",
  "http://media.tangent.org/rss/1.0/",
  "http://my.netscape.com/rdf/simple/0.9/",
  "http://my.theinfo.org/changed/1.0/rss/",
  "http://openid.net/xmlns/1.0",
  "http://podlove.org/simple-chapters",
  "http://podlove.org/simple-chapters/",
  "http://postneo.com/icbm",
  "http://prismstandard.org/namespaces/basic/2.0/",
  "http://purl.org/atom/ns#",
  "http://purl.org/dc/dcmitype/",
  "http://purl.org/net/rss1.1#",
  "http://purl.org/rss/1.0/",
  "http://rssnamespace.org/feedburner/ext/1.0",
  "http://schemas.google.com/g/2005",
  "http://schemas.google.com/blogger/2018",
  "http://web.resource.org/cc/",
  "http://creativecommons.org/ns#",
  "http://webns.net/mvcb/",
  "http://www.bloglines.com/about/specs/fac-1.0",
  "http://www.google.com/schemas/play-podcasts/1.0/",
  "http://www.microsoft.com/schemas/rss/core/2005",
  "http://www.opengis.net/gml",
  "http://www.opengis.net/kml/2.2",
  "http://www.opml.org/spec2",
  "http://opml.org/spec2",
  "http://www.rawvoice.com/rawvoiceRssModule/",
  "https://blubrry.com/developer/rawvoice-rss/",
  "http://www.rssboard.org/media-rss",
  "http://www.spotify.com/ns/rss",
  "http://www.w3.org/1998/Math/MathML",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://www.w3.org/1999/xlink",
  "http://www.w3.org/2000/01/rdf-schema#",
  "http://www.w3.org/2000/svg",
  "http://www.w3.org/2001/XMLSchema-instance",
  "http://www.w3.org/2003/01/geo/wgs84_pos#",
  "http://www.w3.org/2007/app",
  "http://www.w3.org/2005/11/its",
  "http://www.w3.org/XML/1998/namespace",
  "http://xmlns.com/foaf/0.1",
  "http://xmlns.com/foaf/0.1/",
  "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
  "https://www.spotify.com/ns/rss",
  "urn:atom-extension:indexing",
  "xri://$xrd*($v*2.0)",
  "xri://$xrds",
]);
