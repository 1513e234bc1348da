/**
 * Former addresses of an article. Each becomes a page and a line of the host's redirects, so nothing passes here that
 * could become more than one word of such a line, or leave this site (S5, R104). What they collide with, link finds.
 */

import type { Reference } from "../model/article.ts";
import { problem } from "../problems/problem.ts";
import { foldSlug, isDeviceName } from "../text/slug.ts";
import { hasScheme } from "../text/url.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { readList } from "./names.ts";

const LONGEST = 1_000;

/** Addresses from the site's root, not percent-encoded; a folder's ends with `/`. */
export function readAliases(matter: FrontMatter, report: Report): readonly Reference[] {
  const aliases: Reference[] = [];
  for (const { text, place } of readList(matter, "aliases", foldSlug, report)) {
    const reading = readAddress(text);
    if ("address" in reading) aliases.push({ text: reading.address, place });
    else report(problem("front-matter/alias-invalid", place, { value: text, reason: reading.reason }));
  }
  return aliases;
}

/** An address of this site as it is kept, or why it can be none. */
export function readAddress(text: string): { readonly address: string } | { readonly reason: string } {
  if (/^[/\\]{2}/.test(text) || hasScheme(text)) return { reason: "It names a host." };
  const decoded = decodePath(text);
  if (decoded === undefined) return { reason: "A `%` in it does not begin an encoded character." };
  const reason = whyNotAddress(decoded);
  if (reason !== undefined) return { reason };
  const rooted = decoded.startsWith("/") ? decoded : `/${decoded}`;
  const isFolder = !rooted.endsWith("/") && !rooted.slice(rooted.lastIndexOf("/")).includes(".");
  return { address: isFolder ? `${rooted}/` : rooted };
}

/** Addresses copied out of a browser are encoded. */
function decodePath(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return undefined;
  }
}

function whyNotAddress(path: string): string | undefined {
  if (/[\s\p{C}]/u.test(path)) return "It holds white space or a character that is not seen.";
  if (/[#?]/.test(path)) return "It has a `#` or `?`, which no redirect of a host sees.";
  if (/[\\:*"<>|%]/.test(path)) return "It holds a character that no file name may hold everywhere.";
  if (path.length > LONGEST) return `It is longer than ${LONGEST} characters.`;
  const segments = path.replace(/^\//, "").replace(/\/$/, "").split("/");
  if (segments.join("") === "") return "It is the front page.";
  if (segments.includes("")) return "It has two slashes side by side.";
  if (segments.some((segment) => segment === "." || segment === ".."))
    return "It has a `.` or `..` for a folder.";
  if (segments.some((segment) => /^\.|\.$/.test(segment))) return "A name in it begins or ends with a dot.";
  if (segments.some(isDeviceName)) return "Windows keeps a name in it for a device.";
  if (OWN_FILES.has(foldSlug(segments.join("/"))) || FEED_FILES.has(foldSlug(segments.at(-1) ?? "")))
    return "The site needs this file itself: a redirect would stand before it.";
  return undefined;
}

/** Some hosts follow a redirect though there is a file, so none may begin where feeds and host files lie. */
const OWN_FILES: ReadonlySet<string> = new Set(
  "index.html 404.html feeds.opml sitemap.xml robots.txt _headers _redirects siar.txt".split(" "),
);
const FEED_FILES: ReadonlySet<string> = new Set("rss.xml atom.xml feed.json".split(" "));
