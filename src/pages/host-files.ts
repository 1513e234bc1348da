/**
 * Files that hosts and crawlers read: robots.txt, `_headers` and `_redirects` (Netlify, Cloudflare and others).
 * Paths in the last two are seen from the output folder, which is what those hosts publish at their root.
 * Every word in them passes `token`, so no setting or alias can add a line or a header (S5).
 */

import type { Redirect } from "../model/catalogue.ts";
import type { FeedFormat, SiteFeed } from "../model/feed.ts";
import { encodePath, joinUrl } from "../text/url.ts";
import { FORMATS } from "./feed-links.ts";
import { destination } from "./links.ts";

/** R93: everything may be read, feeds too; a preview asks to be left alone. */
export function robotsFile(baseUrl: string, isPreview: boolean): string {
  if (isPreview) return "User-agent: *\nDisallow: /\n";
  return `User-agent: *\nAllow: /\n\nSitemap: ${token(joinUrl(baseUrl, "/sitemap.xml"))}\n`;
}

/**
 * R99, R100, R103: types and cache rules of feeds, the OPML files and hashed assets. No two rules match one
 * path, since hosts join the values of all that match: one rule a feed file and one for all archives of a feed,
 * or, beyond the hundred rules that hosts take, one a depth, with placeholders that match exactly one segment each.
 * R56: subscribers of WebSub look for hub and self in `Link` headers before they look into the file.
 */
export function headersFile(feeds: readonly SiteFeed[], lists: readonly string[]): string {
  const files = FORMATS.flatMap(({ format, type }) => feeds.flatMap((feed) => filesOf(feed, format, type)));
  const fixed = [
    rule("/assets/*", ["Cache-Control: public, max-age=31536000, immutable", NO_SNIFFING]),
    ...lists.map((path) => rule(encodePath(`/${path}`), feedHeaders("text/x-opml"))),
  ];
  const isEach = files.length + fixed.length <= MOST_RULES;
  const rules = (isEach ? files : byDepth(files)).map(({ path, type, links }) =>
    rule(path, [...feedHeaders(type), ...linkHeader(links)]),
  );
  return [...fixed, ...rules].join("\n");
}

/** The subscription document, and its archives as one pattern. */
function filesOf(
  { paths, archives, document }: SiteFeed,
  format: FeedFormat,
  type: string,
): readonly FeedFile[] {
  const path = paths[format];
  const self = document.urls[format];
  if (path === undefined) return [];
  const hubs = document.hubs.map((url) => ({ url, rel: "hub" }));
  const links = hubs.length > 0 && self !== undefined ? [...hubs, { url: self, rel: "self" }] : hubs;
  const [archive] = archives.flatMap((one) => one[format] ?? []);
  const pattern = archive && encodePath(`/${archive}`).replace(/\/\d+\/([^/]+)$/, "/:n/$1");
  return [
    { path: encodePath(`/${path}`), type, links },
    ...(pattern === undefined ? [] : [{ path: pattern, type, links: [] }]),
  ];
}

/**
 * R104: permanent redirects of former addresses. Where a host serves an existing file first, as Netlify does,
 * the alias page that stands there answers instead; the forced form of that host breaks the file on others.
 */
export function redirectsFile(redirects: readonly Redirect[], baseUrl: string): string {
  const lines = redirects.map(
    ({ from, to }) => `${token(encodePath(from))} ${token(destination(baseUrl, to).path)} 301\n`,
  );
  return lines.join("");
}

const MOST_RULES = 100;
const NO_SNIFFING = "X-Content-Type-Options: nosniff";

interface FeedFile {
  readonly path: string;
  readonly type: string;
  readonly links: readonly { readonly url: string; readonly rel: string }[];
}

/**
 * `/rss.xml`, `/:a/rss.xml`, `/:a/:b/rss.xml`: what has as many segments as some feed has. Hubs are the same in all
 * feeds; where only archives lie there are none.
 */
function byDepth(files: readonly FeedFile[]): readonly FeedFile[] {
  const patterns = new Map<string, FeedFile>();
  const hubs = files
    .map(({ links }) => links.filter(({ rel }) => rel === "hub"))
    .find(({ length }) => length > 0);
  for (const { path, type, links } of files) {
    const folders = path.split("/").slice(1, -1);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const placeholders = folders.map((_, index) => `/:${"abcdefgh"[index] ?? `p${index}`}`).join("");
    const pattern = `${placeholders}/${name}`;
    const isTold = links.length > 0 || (patterns.get(pattern)?.links.length ?? 0) > 0;
    patterns.set(pattern, { path: pattern, type, links: isTold ? (hubs ?? []) : [] });
  }
  return [...patterns.values()];
}

/** `Link: <https://hub.example/>; rel="hub", <https://warta.example/rss.xml>; rel="self"` (RFC 8288). */
function linkHeader(links: FeedFile["links"]): readonly string[] {
  if (links.length === 0) return [];
  return [`Link: ${links.map(({ url, rel }) => `<${token(url)}>; rel="${rel}"`).join(", ")}`];
}

function feedHeaders(type: string): readonly string[] {
  return [
    `Content-Type: ${type}; charset=utf-8`,
    "Cache-Control: public, max-age=900",
    "Access-Control-Allow-Origin: *",
    NO_SNIFFING,
  ];
}

function rule(path: string, headers: readonly string[]): string {
  return `${token(path)}\n${headers.map((header) => `  ${header}\n`).join("")}`;
}

/** One word of a line: visible ASCII, as percent-encoded URLs are, and no comment sign. */
function token(word: string): string {
  if (!/^[!-"$-~]+$/.test(word)) throw new Error(`No word of a host file: ${JSON.stringify(word)}`);
  return word;
}
