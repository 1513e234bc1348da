/** Judges the XML files that are no feeds: OPML 2.0 (R87) and sitemaps (R90). */

import type { ReadLink } from "../feed/reading.ts";
import { type Finding, found, type Rule } from "../finding.ts";
import { readRfc822, readW3c } from "../grammars/dates.ts";
import { whyNotLanguage, whyNotUrl } from "../grammars/grammars.ts";
import { dated, exactlyOne, lengthOf } from "../house/parts.ts";
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
  const head = childOf(opml, "head");
  return {
    findings: [
      ...OPML_RULES.flatMap((rule) => rule.judge(opml)),
      ...(head ? HEAD_RULES.flatMap((rule) => rule.judge(head)) : []),
      ...outlines.flatMap(judgeOutline),
    ],
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

const OPML_RULES: readonly Rule<XmlElement>[] = [
  exactlyOne("R87", { local: "head" }),
  exactlyOne("R87", { local: "body" }),
  {
    clause: "R87",
    judge: (opml) =>
      attribute(opml, "version") === "2.0" ? [] : [wrongOutline(opml, "The version of the list is not 2.0.")],
  },
];

const HEAD_RULES: readonly Rule<XmlElement>[] = [
  exactlyOne("R87", { local: "title" }),
  dated("R87", { local: "dateCreated" }, "RFC 822"),
  dated("R87", { local: "dateModified" }, "RFC 822"),
];

function judgeOutline(outline: XmlElement): readonly Finding[] {
  const of = (name: string): string => attribute(outline, name) ?? "";
  const type = attribute(outline, "type");
  if (of("text") === "") return [wrongOutline(outline, "It has no `text`.")];
  if (type === undefined) {
    return of("xmlUrl") === "" ? [] : [wrongOutline(outline, 'It names a feed, but has no `type="rss"`.')];
  }
  if (type === "link" || type === "include") return [];
  if (type !== "rss") return [wrongOutline(outline, `It has the type "${type}".`)];
  const created = attribute(outline, "created");
  const language = attribute(outline, "language");
  const reason = language === undefined ? undefined : whyNotLanguage(language);
  return [
    ...(of("title") === "" ? [wrongOutline(outline, "It has no `title`.")] : []),
    ...["xmlUrl", "htmlUrl"].flatMap((name) => {
      const reason = whyNotUrl(of(name));
      return reason === undefined ? [] : [wrongOutline(outline, `\`${name}\` is no absolute URL. ${reason}`)];
    }),
    ...(created !== undefined && "reason" in readRfc822(created)
      ? [wrongOutline(outline, "`created` is no date of RFC 822.")]
      : []),
    ...(reason === undefined ? [] : [wrongOutline(outline, `\`language\`: ${reason}`)]),
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
  for (const row of rows) findings.push(...exactlyOne("R90", { local: "loc", uri: SITEMAP }).judge(row));
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
    const reading = changed === undefined ? undefined : readW3c(changed);
    if (reading && "reason" in reading) {
      findings.push(
        wrongAddress(row, textOf(childOf(row, "loc", SITEMAP)) ?? "", `\`lastmod\`: ${reading.reason}`),
      );
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
