/**
 * How pages point at things: own pages and assets by path, so that a copy of the site works on any host;
 * what machines and other sites read (canonical, feeds, Open Graph) by absolute URL (R106).
 */

import { escapeHtml, html, type Markup } from "../text/html.ts";
import { hasScheme, joinUrl, pathUrl } from "../text/url.ts";

/** A page of this site and what readers call it. */
export interface PageLink {
  readonly label: string;
  /** From the site's root, Unicode, `/en/category/diplomacy/`. */
  readonly address: string;
}

/** The file that a host serves at an address: `/en/kursk/` → `en/kursk/index.html`. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`;
}

/** Where a redirect leads, an address of this site or an absolute URL: as links on pages have it, and in full. */
export function destination(baseUrl: string, to: string): { readonly path: string; readonly url: string } {
  if (hasScheme(to)) return { path: to, url: to };
  return { path: pathUrl(baseUrl, to), url: joinUrl(baseUrl, to) };
}

/** A URL of this site as a path, `/repo/assets/x.png`; any other as it is. */
export function localUrl(baseUrl: string, url: string): string {
  return url.startsWith(baseUrl) ? pathUrl(baseUrl, "/") + url.slice(baseUrl.length) : url;
}

/** `https://example.org/a/` → `example.org/a`: what people recognise. */
export function shownUrl(url: string): string {
  return url.replace(/^https?:\/\/|\/$/g, "");
}

/** Whether an article's text shows the file of that URL itself. */
export function isShownIn(content: string, url: string, baseUrl: string): boolean {
  return content.includes(escapeHtml(url)) || content.includes(escapeHtml(localUrl(baseUrl, url)));
}

/** Links parted by a separator that screen readers pass over. */
export function inline(links: readonly Markup[]): readonly Markup[] {
  return links.map((link, index) =>
    index === 0 ? link : html`<span class="sep" aria-hidden="true"> · </span>${link}`,
  );
}
