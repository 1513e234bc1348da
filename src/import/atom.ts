/** Atom (RFC 4287) as articles to import. */

import { linksOf, relationsOf } from "../check/feed/relations.ts";
import { wordsOfHtml } from "../check/html/html.ts";
import { ATOM } from "../check/xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../check/xml/xml.ts";
import { type Imported, type ImportedFile, NOTHING_MORE } from "./imported.ts";
import { hostOf } from "./old-addresses.ts";
import { type ReadChannel, type ReadItem, readImage } from "./rss.ts";
import { innerOf, type XmlSource } from "./xml-source.ts";

export function readAtom(root: XmlElement, source: XmlSource): ReadChannel {
  const home = pageLink(root, undefined);
  const authors = namesOf(root, "author");
  const language = root.language;
  const entries = childrenOf(root, "entry", ATOM);
  const posts = entries.filter((entry) => (kindOf(entry) ?? "post") === "post");
  const others = entries.length - posts.length;
  return {
    items: posts.map((entry) => readEntry(entry, home, authors, source)),
    ...(others > 0 && { leftOut: [{ what: "comments, pages and settings of Blogger", count: others }] }),
    ...(home !== undefined && { home }),
    ...(language !== undefined && { language }),
  };
}

const BLOGGER_KIND = "http://schemas.google.com/g/2005#kind";
const PUBLISHING = "http://www.w3.org/2007/app";

/** A backup of Blogger is an Atom feed in which comments and settings are entries too: `post`, `comment`, … */
function kindOf(entry: XmlElement): string | undefined {
  const kind = childrenOf(entry, "category", ATOM).find((one) => attribute(one, "scheme") === BLOGGER_KIND);
  return kind && attribute(kind, "term")?.replace(/^.*#/, "");
}

/** RFC 5023 §13.1.1: what is said so is not for the public. */
function isDraft(entry: XmlElement): boolean {
  return textOf(childOf(childOf(entry, "control", PUBLISHING) ?? entry, "draft", PUBLISHING)) === "yes";
}

/** The page of a feed or an entry: an alternate that is HTML, in its own language where there are several. */
function pageLink(parent: XmlElement, language: string | undefined): string | undefined {
  const links = childrenOf(parent, "link", ATOM).filter(
    (link) => (attribute(link, "rel") ?? "alternate") === "alternate",
  );
  const pages = links.filter((link) => (attribute(link, "type") ?? "text/html").includes("html"));
  const ownLanguage = pages.find(
    (link) => language !== undefined && attribute(link, "hreflang") === language,
  );
  const page = ownLanguage ?? pages[0] ?? links[0];
  return page && absolute(attribute(page, "href"), page);
}

/** Some feeds write addresses without their host. */
function within(url: string | undefined, home: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url, home) ? new URL(url, home).href : url;
}

/** RFC 4287 §2: `xml:base` of the element or of one around it. */
function absolute(url: string | undefined, element: XmlElement): string | undefined {
  if (url === undefined) return undefined;
  const base = baseOf(element);
  return base !== undefined && URL.canParse(url, base) ? new URL(url, base).href : url;
}

function baseOf(element: XmlElement | undefined): string | undefined {
  const bases: string[] = [];
  for (let one = element; one !== undefined; one = one.parent) {
    const base = attribute(one, "xml:base");
    if (base !== undefined) bases.unshift(base);
  }
  return bases.reduce<string | undefined>(
    (outer, base) => (URL.canParse(base, outer) ? new URL(base, outer).href : outer),
    undefined,
  );
}

function readEntry(
  entry: XmlElement,
  home: string | undefined,
  feedAuthors: readonly string[],
  source: XmlSource,
): ReadItem {
  const id = textOf(childOf(entry, "id", ATOM));
  const link = within(pageLink(entry, entry.language), home);
  const { related, via, comments, inReplyTo, license } = relationsOf(entry);
  // A link list: the page it is about is the alternate, its own page stands under another relation.
  const isElsewhere =
    hostOf(link) !== undefined && hostOf(home) !== undefined && hostOf(link) !== hostOf(home);
  const ownPage = isElsewhere ? related.find((one) => hostOf(one) === hostOf(home)) : undefined;
  const url = isElsewhere ? ownPage : link;
  const content = childOf(entry, "content", ATOM);
  const summary = childOf(entry, "summary", ATOM);
  const body = htmlOfConstruct(content, source) ?? htmlOfConstruct(summary, source) ?? "";
  const words = content === undefined ? undefined : wordsOfConstruct(summary, source);
  const published = textOf(childOf(entry, "published", ATOM)) ?? textOf(childOf(entry, "issued", ATOM));
  const updated = textOf(childOf(entry, "updated", ATOM)) ?? textOf(childOf(entry, "modified", ATOM));
  const authors = namesOf(entry, "author");
  const image = readImage(entry);
  const from = readSource(childOf(entry, "source", ATOM));
  const rights = wordsOfConstruct(childOf(entry, "rights", ATOM), source);
  const base = baseOf(content ?? entry) ?? url ?? home;
  return {
    ...NOTHING_MORE,
    place: source.placeOf(entry),
    title: wordsOfConstruct(childOf(entry, "title", ATOM), source) ?? "",
    body: { kind: "html", html: body, ...(base !== undefined && { baseUrl: base }) },
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(isElsewhere && link !== undefined && { externalUrl: link }),
    ...((published ?? updated) !== undefined && { publishedText: published ?? updated ?? "" }),
    ...(updated !== undefined && { updatedText: updated }),
    ...(entry.language !== undefined && { language: entry.language }),
    // RFC 4287 §4.2.1: without an author of its own an entry has its feed's.
    authors: authors.length > 0 || from !== undefined ? authors : feedAuthors,
    contributors: namesOf(entry, "contributor"),
    categories: categoriesOf(entry),
    ...(words !== undefined && { summary: words }),
    ...(image && { image }),
    files: filesOf(entry),
    related: related.filter((one) => one !== ownPage),
    via,
    ...(comments?.url !== undefined && { comments: comments.url }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(license !== undefined && { license }),
    ...(from && { source: from }),
    ...(rights !== undefined && { rights }),
    isDraft: isDraft(entry),
  };
}

/** A text construct as HTML (RFC 4287 §3.1, §4.1.3); undefined where there is none, or what is no text. */
function htmlOfConstruct(construct: XmlElement | undefined, { text }: XmlSource): string | undefined {
  if (construct === undefined) return undefined;
  const type = attribute(construct, "type") ?? "text";
  if (type === "html" || type === "text/html") return construct.text;
  if (type === "xhtml" || type === "application/xhtml+xml") return unprefixed(innerOf(construct, text));
  if (type === "text" || type === "text/plain") return escaped(construct.text);
  return undefined;
}

/** XHTML under a prefix is HTML without it. */
function unprefixed(xhtml: string): string {
  return xhtml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escaped(inner))
    .replace(/(<\/?)(?:xhtml|html|h|x|xh):(?=[a-z])/gi, "$1")
    .replace(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/>/gi, (whole, name: string, attributes: string) =>
      /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i.test(name)
        ? whole
        : `<${name}${attributes}></${name}>`,
    );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function wordsOfConstruct(construct: XmlElement | undefined, source: XmlSource): string | undefined {
  if (construct === undefined) return undefined;
  const type = attribute(construct, "type") ?? "text";
  const words =
    type === "text" ? construct.text.trim() : wordsOfHtml(htmlOfConstruct(construct, source) ?? "");
  return words === "" ? undefined : words;
}

function namesOf(parent: XmlElement, role: "author" | "contributor"): readonly string[] {
  return childrenOf(parent, role, ATOM).flatMap((person) => textOf(childOf(person, "name", ATOM)) ?? []);
}

function categoriesOf(entry: XmlElement): Imported["categories"] {
  return childrenOf(entry, "category", ATOM).flatMap((category) => {
    const term = attribute(category, "term");
    const label = attribute(category, "label") ?? term;
    const scheme = attribute(category, "scheme");
    if (label === undefined || label.trim() === "" || scheme === BLOGGER_KIND) return [];
    return [{ label, ...(term !== undefined && { term }), ...(scheme !== undefined && { scheme }) }];
  });
}

function filesOf(entry: XmlElement): readonly ImportedFile[] {
  const links = childrenOf(entry, "link", ATOM).filter((link) => attribute(link, "rel") === "enclosure");
  return links.map((link) => {
    const type = attribute(link, "type");
    const length = Number(attribute(link, "length") ?? "");
    const title = attribute(link, "title");
    return {
      url: absolute(attribute(link, "href"), link) ?? "",
      ...(type !== undefined && { mediaType: type }),
      ...(length > 0 && { lengthBytes: length }),
      ...(title !== undefined && { title }),
    };
  });
}

function readSource(source: XmlElement | undefined): Imported["source"] {
  if (source === undefined) return undefined;
  const url = linksOf(source, "self")[0]?.url;
  const title = textOf(childOf(source, "title", ATOM));
  return url === undefined || title === undefined ? undefined : { title, url };
}
