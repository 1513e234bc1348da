/** Reads XML with libxml2, which forgives nothing: throws where the text is not well-formed. */

import { ParseOption, XmlDocument } from "libxml2-wasm";

/** Every vocabulary that feeds use, by prefix; Atom is `a` too. */
export const PREFIXES: Readonly<Record<string, string>> = {
  a: "http://www.w3.org/2005/Atom",
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  media: "http://search.yahoo.com/mrss/",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  podcast: "https://podcastindex.org/namespace/1.0",
  fh: "http://purl.org/syndication/history/1.0",
  thr: "http://purl.org/syndication/thread/1.0",
  at: "http://purl.org/atompub/tombstones/1.0",
  wfw: "http://wellformedweb.org/CommentAPI/",
  slash: "http://purl.org/rss/1.0/modules/slash/",
  creativeCommons: "http://backend.userland.com/creativeCommonsRssModule",
  georss: "http://www.georss.org/georss",
  geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
};

export interface ReadXml {
  /** Texts of what an XPath finds: of elements and of attributes; Atom is `a:`. */
  readonly all: (xpath: string) => readonly string[];
  /** The first of them. */
  readonly one: (xpath: string) => string | undefined;
}

export function readXml(xml: string): ReadXml {
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  const all = (xpath: string): readonly string[] =>
    document.find(xpath, PREFIXES).map((node) => node.content);
  return { all, one: (xpath) => all(xpath)[0] };
}
