/** The registered relations of links (RFC 8288): data, as IANA's registry of link relations has them. */

const REGISTERED: readonly string[] = [
  ...["about", "acl", "alternate", "amphtml", "api-catalog", "appendix", "apple-touch-icon"],
  ...["apple-touch-startup-image", "archives", "author", "blocked-by", "bookmark", "c2pa-manifest"],
  ...["canonical", "chapter", "cite-as", "collection", "compression-dictionary", "contents"],
  ...["convertedFrom", "copyright", "create-form", "current", "deprecation", "describedby", "describes"],
  ...["disclosure", "dns-prefetch", "duplicate", "edit", "edit-form", "edit-media", "enclosure"],
  ...["external", "first", "geofeed", "glossary", "help", "hosts", "hub", "ice-server", "icon", "index"],
  ...["intervalAfter", "intervalBefore", "intervalContains", "intervalDisjoint", "intervalDuring"],
  ...["intervalEquals", "intervalFinishedBy", "intervalFinishes", "intervalIn", "intervalMeets"],
  ...["intervalMetBy", "intervalOverlappedBy", "intervalOverlaps", "intervalStartedBy", "intervalStarts"],
  ...["item", "last", "latest-version", "license", "linkset", "lrdd", "manifest", "mask-icon", "me"],
  ...["media-feed", "memento", "micropub", "modulepreload", "monitor", "monitor-group", "next"],
  ...["next-archive", "nofollow", "noopener", "noreferrer", "opener", "openid2.local_id"],
  ...["openid2.provider", "original", "P3Pv1", "payment", "pingback", "preconnect"],
  ...["predecessor-version", "prefetch", "preload", "prerender", "prev", "prev-archive", "preview"],
  ...["previous", "privacy-policy", "profile", "publication"],
  ...["related", "replies", "restconf", "ruleinput", "search", "section", "self"],
  ...["service", "service-desc", "service-doc", "service-meta", "sip-trunking-capability"],
  ...["siptrunkingcapability", "sponsored", "start", "status", "stylesheet", "subsection"],
  ...["successor-version", "sunset", "tag", "terms-of-service", "timegate", "timemap", "type", "ugc", "up"],
  ...["version-history", "via", "webmention", "working-copy", "working-copy-of"],
];

const NAMES: ReadonlySet<string> = new Set(REGISTERED.map((name) => name.toLowerCase()));

/** Whether a relation is registered; upper and lower case are one (RFC 8288 §2.1.1). */
export function isRegistered(relation: string): boolean {
  return NAMES.has(relation) || NAMES.has(relation.toLowerCase());
}
