/**
 * URLs and paths: those of this site are joined and encoded once; those that authors write are decided as browsers
 * decide and brought to one form. No `URL` is asked for it, since Nodes differ in `^` and in `xn--` hosts: the same
 * bytes come out on all (D17, D18, S3). Never touches a disk or a network.
 */

import { asciiHost } from "./host.ts";
import { encodeText, encodeUrlPath, encodeUrlQuery } from "./percent.ts";

/**
 * Percent-encodes a path given in plain text: NFC, UTF-8, `/` and the unreserved characters of RFC 3986 kept.
 * A literal `%` is encoded, so a path must not be encoded twice.
 */
export function encodePath(path: string): string {
  if (/^[A-Za-z0-9\-._~/]*$/.test(path)) return path;
  return path.normalize("NFC").split("/").map(encodeText).join("/");
}

/** The absolute URL of an address: `https://h/repo/` and `/kategori/x/` make `https://h/repo/kategori/x/`. */
export function joinUrl(baseUrl: string, address: string): string {
  return (baseUrl.endsWith("/") ? baseUrl.slice(0, -1) : baseUrl) + encodePath(address);
}

/** The base URL that was last asked for, since a site has but one, and the path of its folder. */
let known = { baseUrl: "", folder: "" };

/** The same without scheme and host, `/repo/kategori/x/`. */
export function pathUrl(baseUrl: string, address: string): string {
  if (known.baseUrl !== baseUrl)
    known = { baseUrl, folder: joinUrl(baseUrl, "").replace(/^[a-z]+:\/\/[^/]*/i, "") };
  return known.folder + encodePath(address);
}

/**
 * The path that a relative one leads to from the folder of a source file; one that begins with `/` starts at the
 * site's folder. Undefined when it leaves the site's folder (S6, D20).
 *
 *     ("articles/en/a.md", "../images/b.png")  →  "articles/images/b.png"
 */
export function resolvePath(fromFile: string, relative: string): string | undefined {
  const segments = relative.startsWith("/") ? [] : fromFile.split("/").slice(0, -1);
  for (const segment of relative.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/").normalize("NFC");
}

/**
 * The path by which an article names another file, the reverse of `resolvePath`.
 *
 *     ("articles/en/a.md", "articles/images/b.png")  →  "../images/b.png"
 */
export function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split("/").slice(0, -1);
  const to = toFile.split("/");
  const shared = from.findIndex((segment, index) => segment !== to[index]);
  const common = Math.min(shared < 0 ? from.length : shared, to.length - 1);
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

/** Schemes of addresses that browsers and readers fetch. */
export const WEB_SCHEMES: ReadonlySet<string> = new Set(["https", "http"]);

export type UrlReading = { readonly url: string; readonly scheme: string } | { readonly reason: string };

/**
 * Reads an absolute URL with one of the schemes (lower case, no colon), entities already decoded.
 * `//host` and `\\host` mean https; http and https get a lower-case host in ASCII, no default port, no dot segments;
 * every URL is percent-encoded where RFC 3986 wants it and nowhere else. Credentials are refused.
 */
export function readUrl(text: string, schemes: ReadonlySet<string>): UrlReading {
  const normal = NORMAL.exec(text);
  if (normal !== null) {
    const [, scheme = "", host = ""] = normal;
    if (schemes.has(scheme) && !text.includes("/.") && asciiHost(host) === host) return { url: text, scheme };
  }
  const seen = asBrowsersSee(text);
  const absolute = /^[/\\]{2}/.test(seen) ? `https:${seen}` : seen;
  const match = SCHEME.exec(absolute);
  if (match === null) return { reason: "It has no scheme, such as `https:`." };
  const scheme = (match[1] ?? "").toLowerCase();
  if (!schemes.has(scheme)) return { reason: `\`${scheme}:\` is not a scheme that may stand here.` };
  const rest = absolute.slice(match[0].length);
  return scheme === "http" || scheme === "https" ? readWebUrl(scheme, rest) : readOpaqueUrl(scheme, rest);
}

/** A web address in which all that is left to judge is its scheme, its host, and segments that begin with a dot. */
const NORMAL =
  /^(https?):\/\/([a-z0-9.-]+)\/[A-Za-z0-9\-._~!$&'()*+,;=:@/]*(?:\?[A-Za-z0-9\-._~!$&()*+,;=:@/?]*)?(?:#[A-Za-z0-9\-._~!$&()*+,;=:@/?]*)?$/;

/** Whether browsers see a scheme, as they do in `java\tscript:x`. */
export function hasScheme(text: string): boolean {
  return SCHEME.test(asBrowsersSee(text));
}

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/;

/** Browsers drop tabs and newlines anywhere, and controls and spaces at both ends; no control serves any URL. */
function asBrowsersSee(text: string): string {
  return text.replace(/[\0-\x1F\x7F-\x9F]/g, "").trim();
}

function readWebUrl(scheme: string, rest: string): UrlReading {
  const match = /^[/\\]{2,}([^/\\?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/su.exec(rest);
  if (match === null) return { reason: `\`${scheme}:\` must be followed by \`//\` and a host.` };
  const [, authority = "", path = "", query, fragment] = match;
  if (authority.includes("@")) return { reason: "It holds a user name or a password." };
  const host = readAuthority(scheme, authority);
  if (host === undefined) return { reason: `"${authority}" is not a host.` };
  const clean = encodeUrlPath(removeDotSegments(path.replaceAll("\\", "/")));
  return {
    url: `${scheme}://${host}${clean}${encodeAfter("?", query)}${encodeAfter("#", fragment)}`,
    scheme,
  };
}

function encodeAfter(mark: string, part: string | undefined): string {
  return part === undefined ? "" : mark + encodeUrlQuery(part);
}

/** Host in ASCII, and the port where it is not the scheme's own. */
function readAuthority(scheme: string, authority: string): string | undefined {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d{0,5}))?$/u.exec(authority);
  const host = match === null ? undefined : asciiHost(match[1] ?? "");
  if (host === undefined) return undefined;
  const written = match?.[2] ?? "";
  const port = Number(written);
  if (written === "" || port === (scheme === "http" ? 80 : 443)) return host;
  return port > 0 && port <= 65_535 ? `${host}:${port}` : undefined;
}

/** RFC 3986 §5.2.4, where `%2e` is a dot as well; always begins with a slash. */
function removeDotSegments(path: string): string {
  const kept: string[] = [];
  const segments = path.split("/").slice(1);
  for (const [index, segment] of segments.entries()) {
    const dots = segment.replace(/%2e/gi, ".");
    if (dots === "..") kept.pop();
    else if (dots !== ".") kept.push(segment);
    if ((dots === "." || dots === "..") && index === segments.length - 1) kept.push("");
  }
  return `/${kept.join("/")}`;
}

/** `mailto:`, `tel:` and whatever else has no host. */
function readOpaqueUrl(scheme: string, rest: string): UrlReading {
  const named = scheme === "tel" ? rest.replace(/\s/gu, "") : rest;
  if (named === "") return { reason: `Nothing follows \`${scheme}:\`.` };
  return { url: `${scheme}:${encodeUrlQuery(named)}`, scheme };
}
