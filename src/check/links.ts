/**
 * Where a reference on this site leads: to a file of the set, to nothing, or away. It knows the files and the
 * base URL, and asks no network. Hosts serve `/x/` from `x/index.html`, and redirects as `_redirects` says.
 */

import { type Finding, found, NOTHING } from "./finding.ts";
import { schemeOf } from "./grammars.ts";
import type { ReadLink } from "./reading.ts";

export type Target =
  | { readonly kind: "elsewhere" }
  | { readonly kind: "outside-base" }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "file"; readonly path: string; readonly anchor: string };

export interface SiteMap {
  /** Its path ends with `/`. */
  readonly base: URL;
  readonly paths: { has(path: string): boolean };
  /** Paths from the host's root that the host redirects. */
  readonly redirected: ReadonlySet<string>;
  /** The ids of a page; undefined where the file is no page. */
  readonly idsOf: (path: string) => ReadonlySet<string> | undefined;
}

/** The absolute URL at which a file of the set is served. */
export function urlOf(path: string, baseUrl: string): string {
  const address =
    path.endsWith("/index.html") || path === "index.html" ? path.slice(0, -"index.html".length) : path;
  return baseUrl + address.split("/").map(encodeURIComponent).join("/");
}

/** The folder of a file of the set, with the slash at its end; the formats of one feed share it. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Follows a reference that stands in the file served at `from`. */
export function follow(reference: string, from: string, site: SiteMap): Target {
  const scheme = schemeOf(reference);
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") return ELSEWHERE;
  let url: URL;
  try {
    url = new URL(reference, from);
  } catch {
    return ELSEWHERE; // that it is no URL is another rule's finding
  }
  const { base } = site;
  if (url.host !== base.host) return ELSEWHERE;
  if (!url.pathname.startsWith(base.pathname) || url.protocol !== base.protocol)
    return { kind: "outside-base" };
  const path = decoded(url.pathname.slice(base.pathname.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (site.paths.has(file)) return { kind: "file", path: file, anchor: decoded(url.hash.slice(1)) };
  return site.redirected.has(decoded(url.pathname)) ? ELSEWHERE : { kind: "missing", path: file };
}

/** Judges references that stand in one file. */
export function judgeLinks(links: readonly ReadLink[], from: string, site: SiteMap): readonly Finding[] {
  const findings: Finding[] = [];
  for (const link of links) for (const finding of judgeLink(link, from, site)) findings.push(finding);
  return findings;
}

const ELSEWHERE: Target = { kind: "elsewhere" };

function judgeLink({ url, what, at }: ReadLink, from: string, site: SiteMap): readonly Finding[] {
  const target = follow(url, from, site);
  switch (target.kind) {
    case "elsewhere":
      return NOTHING;
    case "outside-base":
      return [found("link/outside-base", at, { what, url, baseUrl: site.base.href })];
    case "missing":
      return [found("link/target-missing", at, { what, url })];
    case "file": {
      const { path, anchor } = target;
      const ids = anchor === "" || anchor === "top" ? undefined : site.idsOf(path);
      return ids === undefined || ids.has(anchor)
        ? NOTHING
        : [found("link/anchor-missing", at, { what, url, anchor })];
    }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
