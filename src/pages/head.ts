/**
 * The `<head>` of every page: what machines read of it. Nothing in it is a script that runs, and nothing
 * comes from another host (R85).
 */

import type { Attachment } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { formatRfc3339 } from "../text/date.ts";
import { html, lines, type Markup, raw, scriptJson } from "../text/html.ts";
import { joinUrl, pathUrl } from "../text/url.ts";
import type { ContentStyle } from "./content-style.ts";
import { discoveryLinks, type FeedLinks } from "./feed-links.ts";
import { localUrl } from "./links.ts";
import type { Emblem, Shell } from "./shell.ts";

/** A version of a page in some language, the page itself included. */
export interface Version {
  readonly language: string;
  /** Absolute. */
  readonly url: string;
}

/** What a page says of itself to machines. */
export interface PageFacts {
  /** Without the site's name, which the document's title adds; absent on a front page, which is the site. */
  readonly title?: string;
  readonly description: string;
  /** Its address; absent where the page stands for many, as the 404 page does. */
  readonly address?: string;
  /** All versions, in the order of the site's languages; empty where there is only one. */
  readonly versions: readonly Version[];
  /** Feeds of this page, the most specific first; the feed of everything follows by itself. */
  readonly feeds: readonly FeedLinks[];
  readonly article?: ArticleFactsOfHead;
  /** JSON-LD (R80). */
  readonly data?: unknown;
  /** `<iframe>` in its content may come from these hosts; without them no frame loads. */
  readonly frameHosts?: readonly string[];
  /** What its content needs beyond the style sheet. */
  readonly style?: ContentStyle;
}

export interface ArticleFactsOfHead {
  readonly published: Instant;
  readonly updated: Instant;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly image?: Attachment;
}

export function head(facts: PageFacts, shell: Shell): Markup {
  const title = facts.title === undefined ? shell.siteTitle : `${facts.title} – ${shell.siteTitle}`;
  const url = facts.address === undefined ? undefined : joinUrl(shell.baseUrl, facts.address);
  const isIndexed = url !== undefined && !shell.isPreview;
  return html`<head>
    <meta charset="utf-8">
    ${contentPolicy(facts.frameHosts ?? [], facts.style?.source)}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content="${facts.description}">
    ${!isIndexed && html`<meta name="robots" content="noindex">`}
    ${url !== undefined && html`<link rel="canonical" href="${url}">`}
    ${versionLinks(facts.versions, shell)}
    ${discoveryLinks(offered(facts, shell), shell.siteTitle)}
    ${dressOf(shell).links}
    ${facts.style?.element}
    ${url !== undefined && openGraph(facts, url, shell)}
    ${facts.data !== undefined && html`<script type="application/ld+json">${raw(scriptJson(facts.data))}</script>`}
    </head>`;
}

/** What all pages of a language look like. */
interface Dress {
  /** The style sheet and the icon. */
  readonly links: Markup;
  /** What stands for a page without an image of its own: the larger of the publisher's logo and the site's icon. */
  readonly emblem: Emblem | undefined;
}

const dresses = new WeakMap<Shell, Dress>();

/** Made once a shell. */
function dressOf(shell: Shell): Dress {
  const before = dresses.get(shell);
  if (before) return before;
  const { baseUrl, stylesheet, icon, publisher } = shell;
  const [emblem] = [publisher.logo, icon].filter(isGiven).sort((a, b) => areaOf(b) - areaOf(a));
  const links = lines([
    html`<link rel="stylesheet" href="${pathUrl(baseUrl, stylesheet)}">`,
    icon && html`<link rel="icon" type="${icon.mediaType}" href="${localUrl(baseUrl, icon.url)}">`,
  ]);
  const dress = { links, emblem };
  dresses.set(shell, dress);
  return dress;
}

/** R85: GitHub Pages sends no headers, so the policy stands in the page. */
export function contentPolicy(frameHosts: readonly string[], styleSource?: string): Markup {
  return frameHosts.length === 0 && styleSource === undefined
    ? PLAIN_POLICY
    : policyFor(frameHosts, styleSource);
}

function policyFor(frameHosts: readonly string[], styleSource?: string): Markup {
  const frames = frameHosts.length === 0 ? "'none'" : frameHosts.map((host) => `https://${host}`).join(" ");
  const policy = [
    "default-src 'none'",
    "img-src https: 'self'",
    `style-src 'self'${styleSource === undefined ? "" : ` ${styleSource}`}`,
    "media-src https: 'self'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

const PLAIN_POLICY = policyFor([]);

/** The page's own feeds, then the feed of everything, each once. */
function offered(facts: PageFacts, { feed }: Shell): readonly FeedLinks[] {
  const all = feed ? [...facts.feeds, feed] : facts.feeds;
  return all.filter((one, index) => all.findIndex(({ address }) => address === one.address) === index);
}

/** R78: the same list on every version, itself included; `x-default` is the site's first language that has it. */
function versionLinks(versions: readonly Version[], shell: Shell): Markup | false {
  if (versions.length < 2) return false;
  const first = shell.languages
    .map(({ tag }) => versions.find(({ language }) => language === tag))
    .find(Boolean);
  const links = versions.map(({ language, url }) => ({ hreflang: language, url }));
  if (first) links.push({ hreflang: "x-default", url: first.url });
  return lines(
    links.map(({ hreflang, url }) => html`<link rel="alternate" hreflang="${hreflang}" href="${url}">`),
  );
}

/** R82. */
function openGraph(facts: PageFacts, url: string, shell: Shell): Markup {
  const { article } = facts;
  const { emblem } = dressOf(shell);
  const image = article?.image ?? (emblem && { ...emblem, alt: shell.siteTitle });
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ["og:type", article ? "article" : "website"],
    ["og:title", facts.title ?? shell.siteTitle],
    ["og:description", facts.description],
    ["og:url", url],
    ["og:site_name", shell.siteTitle],
    ["og:image", image?.url],
    ["og:image:type", image?.mediaType],
    ["og:image:width", image?.width],
    ["og:image:height", image?.height],
    ["og:image:alt", image?.alt],
    ["article:published_time", article && formatRfc3339(article.published)],
    ["article:modified_time", article && formatRfc3339(article.updated)],
    ["article:section", article?.section],
    ...(article?.tags ?? []).map((tag): readonly [string, string] => ["article:tag", tag]),
  ];
  const card = article?.image ? "summary_large_image" : "summary";
  return lines([
    ...properties.map(
      ([property, content]) =>
        content !== undefined && content !== "" && html`<meta property="${property}" content="${content}">`,
    ),
    html`<meta name="twitter:card" content="${card}">`,
  ]);
}

function isGiven(emblem: Emblem | undefined): emblem is Emblem {
  return emblem !== undefined;
}

function areaOf({ width = 0, height = 0 }: Emblem): number {
  return width * height;
}
