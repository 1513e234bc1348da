/** Where articles were on the old site: their former address on this one, and which article a link there means. */

import { addressIn } from "../catalogue/old-entries.ts";
import { foldSlug, isDeviceName } from "../text/slug.ts";
import { readUrl, type UrlReading, WEB_SCHEMES } from "../text/url.ts";

const LINKS: ReadonlySet<string> = new Set([...WEB_SCHEMES, "mailto", "tel"]);

/** The absolute URL that an address in a text leads to, or why it leads nowhere. */
export function resolveUrl(written: string, base: string | undefined, isLink: boolean): UrlReading {
  const text = written.trim();
  if (text.length > 4_000) return { reason: "It is longer than any address." };
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)/i.test(text);
  if (!isRelative) return readUrl(text, isLink ? LINKS : WEB_SCHEMES);
  if (base === undefined || !URL.canParse(text, base)) {
    return { reason: "It is relative, and nothing says to which address." };
  }
  return readUrl(new URL(text, base).href, WEB_SCHEMES);
}

/** The same for two URLs of one page: scheme, `www.`, the last slash and `index.html` make no difference. */
export function pageKey(url: string): string | undefined {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(\?[^#]*)?$/i.exec(url.trim());
  if (match === null) return undefined;
  const [, host = "", path = "", query = ""] = match;
  return host.toLowerCase() + decoded(path).replace(/\/(?:index\.[a-z]+)?$/i, "") + query;
}

/** Host of a URL without `www.`; undefined of anything else. */
export function hostOf(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url.trim())?.[1]?.toLowerCase();
}

/**
 * The former address on this site of a page there, `/2019/kursk/`; undefined where it had none that a redirect could
 * stand at. Pages of the old site keep their paths when the site moves to another host.
 */
export function formerAddress(
  url: string | undefined,
  site: { readonly baseUrl: string },
  oldHosts: ReadonlySet<string>,
): string | undefined {
  const host = hostOf(url);
  if (url === undefined || host === undefined) return undefined;
  const isOwn = host === hostOf(site.baseUrl);
  if (!isOwn && !oldHosts.has(host)) return undefined;
  const own = isOwn ? url.replace(/^https?:\/\/[^/?#]+/i, originOf(site.baseUrl)) : moved(url);
  return addressIn(own, isOwn ? site.baseUrl : MOVED);
}

const MOVED = "https://moved.example/";

function moved(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]+/i, MOVED.slice(0, -1));
}

function originOf(url: string): string {
  return /^https?:\/\/[^/?#]+/i.exec(url)?.[0] ?? "";
}

/** Whether an article may say of an address that it was there. */
export function isAlias(address: string): boolean {
  const segments = address.replace(/^\/|\/$/g, "").split("/");
  return (
    address.length <= 1_000 &&
    !/[\s\p{C}#?\\:*"<>|%]/u.test(address) &&
    segments.every((name) => name !== "" && !/^\.|\.$/.test(name) && !isDeviceName(name)) &&
    !OWN_FILES.has(foldSlug(segments.join("/"))) &&
    !FEED_FILES.has(foldSlug(segments.at(-1) ?? ""))
  );
}

const OWN_FILES: ReadonlySet<string> = new Set(
  "index.html 404.html feeds.opml sitemap.xml robots.txt _headers _redirects siar.txt".split(" "),
);
const FEED_FILES: ReadonlySet<string> = new Set(["rss.xml", "atom.xml", "feed.json"]);

/** The last name of a page's path without its ending, `/2019/kursk.html` → `kursk`. */
export function lastName(url: string): string {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(url)?.[1] ?? "";
  const name = path.split("/").filter(Boolean).at(-1) ?? "";
  return decoded(name).replace(/\.(?:html?|php|aspx?|md)$/i, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return path;
  }
}
