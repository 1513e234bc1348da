/**
 * How addresses and paths in the settings are read: URLs of the web, URIs that only name, files and folders
 * of the site, the pattern of article addresses. Nothing here looks at a disk or a network.
 */

import { licenseAddress } from "../text/license.ts";
import { HOLDER_NAMES } from "../text/permalink-holders.ts";
import { foldSlug, whyNotSlug } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { readUrl } from "../text/url.ts";
import { readBaseUrl } from "./base-url.ts";
import type { Reading } from "./raw.ts";

/** The base URL in canonical form (R106). */
export function readBase(text: string): Reading<string> {
  const reading = readBaseUrl(text);
  if ("baseUrl" in reading) return { value: reading.baseUrl };
  const repaired = readBaseUrl(`https://${text.replace(/^https?:\/\/|[?#].*$/gs, "")}`);
  return {
    code: "settings/base-url-invalid",
    value: text,
    reason: reading.reason,
    ...("baseUrl" in repaired && { suggestion: repaired.baseUrl }),
  };
}

/** An address that readers follow or fetch. */
export function readWebUrl(text: string): Reading<string> {
  const reading = readUrl(text, WEB);
  return "url" in reading ? { value: reading.url } : badUrl(text, reading.reason);
}

/** The address of a licence (RFC 4946); a name that everybody knows is answered with its address. */
export function readLicense(text: string): Reading<string> {
  const address = licenseAddress(text);
  if (address === undefined) return readWebUrl(text);
  return badUrl(text, "A feed names a licence by the address of its text.", address);
}

/** An address that readers' programs fetch: https alone. */
export function readHttpsUrl(text: string): Reading<string> {
  const reading = readUrl(text, HTTPS);
  return "url" in reading ? { value: reading.url } : badUrl(text, reading.reason);
}

/** A hub's address: https, or http on this very machine, where a hub is tried out (R56). */
export function readHubUrl(text: string): Reading<string> {
  const reading = readUrl(text, WEB);
  if ("reason" in reading) return badUrl(text, reading.reason);
  if (reading.url.startsWith("https:") || LOCAL.test(reading.url)) return { value: reading.url };
  return badUrl(text, "It is http; only a hub on localhost may be.", reading.url.replace(/^http:/, "https:"));
}

/** A URI that names a thing, kept letter by letter: an identity is compared, not fetched (C1, R4). */
export function readUri(text: string): Reading<string> {
  const scheme = /^([a-z][a-z0-9+.-]*):./i.exec(text)?.[1]?.toLowerCase();
  if (scheme === "medtop") {
    const suggestion = `http://cv.iptc.org/newscodes/mediatopic/${text.slice("medtop:".length)}`;
    return badUrl(text, "It is a short form, and no reader knows what it is short for.", suggestion);
  }
  if (scheme === undefined || !NAMING.has(scheme)) {
    return badUrl(text, "It is a whole URI: it begins with `https:`, `http:`, `urn:` or `tag:`.");
  }
  if (/[\s<>"{}|\\^`]/.test(text)) return badUrl(text, "It holds a character that a URI may not hold.");
  if (!WEB.has(scheme)) return { value: text };
  const reading = readUrl(text, WEB);
  return "url" in reading ? { value: text } : badUrl(text, reading.reason);
}

/** A path of a file or folder inside the site's folder. */
export function readLocalPath(text: string): Reading<string> {
  const path = text.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  const reason = whyNotLocal(path);
  return reason === undefined
    ? { value: path }
    : { code: "settings/path-invalid", value: text, reason, ...suggestionFor(path) };
}

/** A pattern of article files; a leading `!` takes files out. */
export function readPattern(text: string): Reading<string> {
  const isOut = text.startsWith("!");
  const reading = readLocalPath(isOut ? text.slice(1) : text);
  if ("code" in reading) return { ...reading, value: text, suggestion: "articles/**/*.md" };
  return { value: isOut ? `!${reading.value}` : reading.value };
}

/** The address of an article within its language: `/:slug/`, `/:year/:month/:slug/`, `/:year/:slug.html`. */
export function readArticlePath(text: string): Reading<string> {
  const bad = (reason: string, suggestion = "/:slug/"): Reading<string> => ({
    code: "settings/path-invalid",
    value: text,
    reason,
    suggestion,
  });
  const isPage = /(?:\.html|:output_ext)$/.test(text);
  if (!text.startsWith("/") || !(isPage || text.endsWith("/")) || text.length < 2) {
    const inner = text.replace(/^\/+|\/+$/g, "") || ":slug";
    return bad("It begins and ends with a slash, or ends with `.html`.", isPage ? `/${inner}` : `/${inner}/`);
  }
  const segments = text.replace(/^\/|\/$/g, "").split("/");
  for (const segment of segments) {
    const names = segment.match(/:[A-Za-z_]*/g) ?? [];
    const unknown = names.find((name) => !HOLDERS.includes(name));
    if (unknown !== undefined) {
      const meant = nearest(unknown, HOLDERS);
      const reason = `There is no \`${unknown}\`; there are ${HOLDERS.join(", ")}.`;
      return bad(reason, meant && text.replace(unknown, meant));
    }
    const reason = whyNotSlug(names.length > 0 ? segment.replaceAll(":", "") : segment);
    if (reason !== undefined) return bad(reason);
  }
  if (!NAMING_ONE.some((name) => text.includes(name)))
    return bad("Without `:slug` all articles would have one address.");
  return { value: text };
}

/** A pattern by which a feed picks files: `*` within a segment, `**` across them. */
export function readFilterPath(text: string): Reading<string> {
  const bad = (reason: string, suggestion = "articles/podcast/**"): Reading<string> => ({
    code: "settings/path-invalid",
    value: text,
    reason,
    suggestion,
  });
  if (text.startsWith("!")) return bad("A filter takes files out with `not`.", text.slice(1));
  if (/[?{}]/.test(text)) return bad("A pattern knows `*` and `**` alone; a list holds several patterns.");
  const reading = readLocalPath(text);
  return "code" in reading
    ? { ...reading, suggestion: reading.suggestion ?? "articles/podcast/**" }
    : reading;
}

/** The folder of a feed's files within its language: `/podcast/`, or `/` itself. */
export function readFeedPath(text: string): Reading<string> {
  const inner = text.replace(/^\/+|\/+$/g, "");
  const path = inner === "" ? "/" : `/${inner}/`;
  const bad = (reason: string, suggestion = "/front-lines/"): Reading<string> => ({
    code: "settings/path-invalid",
    value: text,
    reason,
    suggestion,
  });
  for (const segment of inner === "" ? [] : inner.split("/")) {
    const reason = foldSlug(segment) === "archive" ? ARCHIVE : whyNotSlug(segment);
    if (reason !== undefined) return bad(reason);
  }
  return path === text ? { value: path } : bad("It begins and ends with a slash.", path);
}

function badUrl(value: string, reason: string, suggestion?: string): Reading<string> {
  return { code: "settings/url-invalid", value, reason, ...(suggestion !== undefined && { suggestion }) };
}

function whyNotLocal(path: string): string | undefined {
  if (path === "" || path === ".") return "It names the whole folder.";
  if (path.includes("\\")) return "It has a backslash; folders are separated by `/`.";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "It is absolute.";
  if (path.split("/").includes("..")) return "It leads out of the site's folder.";
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return "It is an address of the web, not a file.";
  return undefined;
}

function suggestionFor(path: string): { readonly suggestion?: string } {
  const inside = path.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?\/+/, "");
  return inside !== path && whyNotLocal(inside) === undefined ? { suggestion: inside } : {};
}

const WEB: ReadonlySet<string> = new Set(["https", "http"]);
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//;
const HTTPS: ReadonlySet<string> = new Set(["https"]);
const NAMING: ReadonlySet<string> = new Set(["https", "http", "urn", "tag"]);
const ARCHIVE = "`archive` is the folder in which feeds keep their history.";
/** What an address may be made of. */
const HOLDERS: readonly string[] = HOLDER_NAMES.map((name) => `:${name}`);
/** Those that tell one article from another. */
const NAMING_ONE: readonly string[] = [":slug", ":title", ":filename", ":name", ":post_title"];
