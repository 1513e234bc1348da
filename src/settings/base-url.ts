/**
 * The address of the site: one canonical form, computed here and nowhere else (R106, D34), and the site
 * moved to another address. Whoever joins addresses to it may trust its closing slash.
 */

import type { Site } from "../model/site.ts";
import { hasScheme, readUrl } from "../text/url.ts";

/** Reads a base URL into `https://host/path/`, or says in a sentence why it cannot be one (R106). */
export function readBaseUrl(text: string): { readonly baseUrl: string } | { readonly reason: string } {
  if (!hasScheme(text)) return { reason: "It does not begin with `https://`." };
  const reading = readUrl(text, WEB);
  if ("reason" in reading) return reading;
  if (text.includes("#")) return { reason: "It has a fragment, the part from `#` on." };
  if (text.includes("?")) return { reason: "It has a query, the part from `?` on." };
  if (!/^\s*https?:\/\/[^/\\]/i.test(text)) return { reason: "No host follows `https://`." };
  const [, scheme = "", host = "", path = "/"] = /^(https?):\/\/([^/]+)(\/.*)?$/.exec(reading.url) ?? [];
  if (scheme === "http" && !LOCAL.test(host)) {
    return { reason: "It is not https; only localhost may be http." };
  }
  const segments = path.split("/").slice(1, path.endsWith("/") ? -1 : undefined);
  if (segments.includes("")) return { reason: "Its path has two slashes in a row." };
  return { baseUrl: `${scheme}://${host}${path.endsWith("/") ? path : `${path}/`}` };
}

/** The site at another address, given in canonical form: every URL follows; ids, authority and taxonomy do not (R2). */
export function withBaseUrl(site: Site, baseUrl: string): Site {
  return { ...site, baseUrl };
}

/** The host of a canonical base URL, without its port: the authority of minted ids unless settings name one. */
export function hostOf(baseUrl: string): string {
  return /^https?:\/\/([^/:]+|\[[^\]]*\])/.exec(baseUrl)?.[1] ?? "localhost";
}

const WEB: ReadonlySet<string> = new Set(["http", "https"]);
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
