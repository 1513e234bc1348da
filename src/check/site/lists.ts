/** Judges the XML files that are no feeds: OPML 2.0 (R87) and sitemaps (R90). */

import type { ReadLink } from "../feed/reading.ts";
import { type Finding, found } from "../finding.ts";
import { w3cDate } from "../grammars/values.ts";
import { whyNotOfWeb, whyNotUrl } from "../grammars/web-urls.ts";
import { judgeLanguage, lengthOf } from "../house/parts.ts";
import { asHouse } from "../house/raised.ts";
import { judgeDocument } from "../rules/standards.ts";
import { SITEMAP } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, descendants, textOf, type XmlElement } from "../xml/xml.ts";

export interface JudgedList {
  readonly findings: readonly Finding[];
  readonly links: readonly ReadLink[];
  /** The feeds that a list of subscriptions names. */
  readonly listed?: readonly ListedFeed[];
  /** Offset of the root. */
  readonly rootAt?: number;
}

/** A feed in a list of subscriptions. */
export interface ListedFeed {
  readonly url: string;
  readonly language?: string;
  readonly at: number;
}

/** Judges a list of subscriptions. */
export function judgeOpml(opml: XmlElement): JudgedList {
  const outlines = [...descendants(opml)].filter(({ local }) => local === "outline");
  return {
    findings: asHouse([...judgeDocument(opml), ...judgeOwn(opml), ...outlines.flatMap(judgeOutline)]),
    links: outlines.flatMap((outline) =>
      ["xmlUrl", "htmlUrl", "url"].flatMap((name) => {
        const url = attribute(outline, name);
        return url === undefined ? [] : [{ url, what: name, at: outline.at }];
      }),
    ),
    listed: outlines.flatMap(readListed),
    rootAt: opml.at,
  };
}

function readListed(outline: XmlElement): readonly ListedFeed[] {
  const url = attribute(outline, "xmlUrl");
  const language = attribute(outline, "language");
  return url === undefined ? [] : [{ url, ...(language !== undefined && { language }), at: outline.at }];
}

/** R87: what siar's lists promise beyond OPML, which asks little of them. */
function judgeOwn(opml: XmlElement): readonly Finding[] {
  const title = textOf(childOf(childOf(opml, "head") ?? opml, "title"));
  return [
    ...(attribute(opml, "version") === "2.0"
      ? []
      : [wrongOutline(opml, "The version of the list is not 2.0.")]),
    ...(title === undefined ? [wrongOutline(opml, "The list has no title.")] : []),
  ];
}

function judgeOutline(outline: XmlElement): readonly Finding[] {
  const of = (name: string): string => attribute(outline, name) ?? "";
  if (of("text") === "") return [wrongOutline(outline, "It has no `text`.")];
  if (attribute(outline, "type") !== "rss") return [];
  const language = outline.attributes.find(({ name }) => name === "language");
  return [
    ...(of("title") === "" ? [wrongOutline(outline, "It has no `title`.")] : []),
    ...["xmlUrl", "htmlUrl"].flatMap((name) => {
      const reason = of(name) === "" ? "It is empty." : whyNotOfWeb(of(name), false);
      return reason === undefined ? [] : [wrongOutline(outline, `\`${name}\` is no absolute URL. ${reason}`)];
    }),
    ...(language === undefined ? [] : judgeLanguage(language.value, language.name, language.at)),
  ];
}

function wrongOutline(element: XmlElement, reason: string): Finding {
  return found("opml/outline-wrong", element.at, { reason }, lengthOf(element));
}

const MOST_ADDRESSES = 50_000;
const LONGEST_ADDRESS = 2048;

/** Judges a sitemap or an index of sitemaps. */
export function judgeSitemap(root: XmlElement): JudgedList {
  const rows = [...childrenOf(root, "url", SITEMAP), ...childrenOf(root, "sitemap", SITEMAP)];
  const located = rows.flatMap((row) => childOf(row, "loc", SITEMAP) ?? []);
  const alternates = rows.flatMap((row) => row.children.filter(({ local }) => local === "link"));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  if (root.uri !== SITEMAP) {
    findings.push(wrongAddress(root, root.uri, "That is not the namespace of sitemaps."));
  }
  if (rows.length > MOST_ADDRESSES) {
    findings.push(found("sitemap/too-large", root.at, { reason: `It lists ${rows.length} addresses.` }));
  }
  for (const row of rows) {
    const count = childrenOf(row, "loc", SITEMAP).length;
    if (count !== 1) findings.push(wrongAddress(row, "", `It has ${count} addresses in \`loc\`, not one.`));
  }
  for (const loc of located) {
    const url = loc.text.trim();
    const reason = whyNotUrl(url);
    if (reason !== undefined) findings.push(wrongAddress(loc, url, reason));
    if (url.length >= LONGEST_ADDRESS) findings.push(wrongAddress(loc, url.slice(0, 80), "It is too long."));
    if (seen.has(url)) findings.push(wrongAddress(loc, url, "It is listed twice."));
    seen.add(url);
  }
  for (const row of rows) {
    const changed = textOf(childOf(row, "lastmod", SITEMAP));
    const misfit = changed === undefined ? undefined : w3cDate(changed);
    if (misfit !== undefined) {
      const address = textOf(childOf(row, "loc", SITEMAP)) ?? "";
      findings.push(wrongAddress(row, address, `\`lastmod\`: ${misfit.reason}`));
    }
  }
  return {
    findings,
    links: [
      ...located.map((loc) => ({ url: loc.text.trim(), what: "loc", at: loc.at })),
      ...alternates.flatMap((link) => {
        const url = attribute(link, "href");
        return url === undefined ? [] : [{ url, what: "xhtml:link", at: link.at }];
      }),
    ],
  };
}

function wrongAddress(element: XmlElement, url: string, reason: string): Finding {
  return found("sitemap/address-wrong", element.at, { url, reason }, lengthOf(element));
}
