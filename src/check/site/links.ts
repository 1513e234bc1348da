/**
 * Where a reference on this site leads: to a file of the set, to nothing, or away. It knows the names of the files
 * and the base URL, and asks no network. Hosts serve `/x/` from `x/index.html`, and redirects as `_redirects` says.
 */

import { type Bounded, bounded } from "../bounded.ts";
import { detached } from "../detached.ts";
import type { ReadLink } from "../feed/reading.ts";
import { type Finding, found } from "../finding.ts";
import { schemeOf } from "../grammars/web-urls.ts";

/** What the judgement of one file may ask of the site around it: names only, known before any byte is made. */
export interface SiteNames {
  /** Where the set is served; ends with `/`. */
  readonly baseUrl: string;
  /** Every output path, in NFC. */
  readonly paths: ReadonlySet<string>;
  /** Paths from the host's root that the host redirects. */
  readonly redirected: ReadonlySet<string>;
}

export type Target =
  | { readonly kind: "elsewhere" }
  | { readonly kind: "outside-base" }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "file"; readonly path: string; readonly anchor: string };

/** The names, made ready for following many references. */
export interface SiteMap extends SiteNames {
  readonly base: URL;
  /** Of the base; asked for with every reference. */
  readonly origin: string;
  /** Where references lead that lead there from every file. */
  readonly followed: Bounded<Target>;
}

/** A place in another page that a link leads to: whether the page has it, only that page can tell. */
export interface WantedAnchor extends ReadLink {
  /** Output path of the page. */
  readonly path: string;
  readonly anchor: string;
}

/** A file in which references stand. */
export interface Standpoint {
  readonly path: string;
  /** The ids in it, where it is a page. */
  readonly ids?: ReadonlySet<string>;
}

export interface JudgedLinks {
  readonly findings: readonly Finding[];
  readonly wanted: readonly WantedAnchor[];
}

const maps = new WeakMap<SiteNames, SiteMap>();

/** So many references are remembered: those in the head and the foot of every page, and of the pages at hand. */
const MOST_FOLLOWED = 4096;

/** The map of these names; the same names have one map. */
export function mapOf(names: SiteNames): SiteMap {
  const known = maps.get(names);
  if (known !== undefined) return known;
  const base = new URL(names.baseUrl);
  const map = { ...names, base, origin: base.origin, followed: bounded<Target>(MOST_FOLLOWED) };
  maps.set(names, map);
  return map;
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

/** Follows a reference that stands in the file of that path. */
export function follow(reference: string, path: string, site: SiteMap): Target {
  if (reference.startsWith("#") && PLAIN_FRAGMENT.test(reference))
    return { kind: "file", path: path.normalize("NFC"), anchor: decoded(reference.slice(1)) };
  if (isRelative(reference)) return resolve(reference, urlOf(path, site.base.href), site);
  if (!reference.startsWith("/") && !reference.startsWith(site.origin)) {
    const host = PLAIN_HOST.exec(reference)?.[1];
    if (host !== undefined && host !== site.base.host) return ELSEWHERE;
  }
  const known = site.followed.get(reference);
  if (known !== undefined) return known;
  const target = resolve(reference, site.base.href, site);
  site.followed.set(detached(reference), target);
  return target;
}

/** Whether a reference leads to another place when it stands in another file. */
export function isRelative(reference: string): boolean {
  if (reference.startsWith("/") || reference.startsWith("https://") || reference.startsWith("http://"))
    return false;
  const scheme = schemeOf(reference);
  return scheme === undefined || isOfTheWeb(scheme); // "https:x" goes on from where it stands
}

/** Judges references that stand in one file. */
export function judgeLinks(links: readonly ReadLink[], from: Standpoint, site: SiteMap): JudgedLinks {
  const findings: Finding[] = [];
  const wanted: WantedAnchor[] = [];
  for (const { url, what, at } of links) {
    const target = follow(url, from.path, site);
    if (target.kind === "outside-base")
      findings.push(found("link/outside-base", at, { what, url, baseUrl: site.base.href }));
    else if (target.kind === "missing") findings.push(found("link/target-missing", at, { what, url }));
    else if (target.kind === "file" && target.anchor !== "" && target.anchor !== "top") {
      const { path, anchor } = target;
      if (path !== from.path) {
        if (path.endsWith(".html")) wanted.push({ path, anchor, url, what, at });
      } else if (from.ids !== undefined && !from.ids.has(anchor)) {
        findings.push(anchorMissing({ url, what, at, anchor }));
      }
    }
  }
  return { findings, wanted };
}

/** What is said where the page has no such place. */
export function anchorMissing({ url, what, at, anchor }: Omit<WantedAnchor, "path">): Finding {
  return found("link/anchor-missing", at, { what, url, anchor });
}

const ELSEWHERE: Target = { kind: "elsewhere" };

/** A fragment that no reader of URLs would write otherwise. */
const PLAIN_FRAGMENT = /^#[\w.~!$&'()*+,;=:@/?%-]*$/;

/** A host that stands as it would after reading: no port, no escapes, and no number that means an address. */
const PLAIN_HOST = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*)(?:[/?#]|$)/;

function resolve(reference: string, from: string, site: SiteMap): Target {
  const scheme = schemeOf(reference);
  if (scheme !== undefined && !isOfTheWeb(scheme)) return ELSEWHERE;
  const { base } = site;
  const plain = plainPathOf(reference, site);
  if (plain !== undefined) return targetOf(plain, "", site);
  let url: URL;
  try {
    url = new URL(reference, from);
  } catch {
    return ELSEWHERE; // that it is no URL is another rule's finding
  }
  if (url.host !== base.host) return ELSEWHERE;
  if (url.protocol !== base.protocol) return { kind: "outside-base" };
  return targetOf(url.pathname, decoded(url.hash.slice(1)), site);
}

/** What stands at a path from the host's root. */
function targetOf(pathname: string, anchor: string, { base, paths, redirected }: SiteMap): Target {
  if (!pathname.startsWith(base.pathname)) return { kind: "outside-base" };
  const path = decoded(pathname.slice(base.pathname.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (paths.has(file)) return { kind: "file", path: file, anchor };
  return redirected.has(decoded(pathname)) ? ELSEWHERE : { kind: "missing", path: file };
}

/** The path of a reference into the site's host that no reader of URLs would write otherwise. */
function plainPathOf(reference: string, { origin }: SiteMap): string | undefined {
  const path = reference.startsWith(origin) ? reference.slice(origin.length) : reference;
  return PLAIN_PATH.test(path) ? path : undefined;
}

/** No empty part, none that begins with a full stop, and nothing to decode. */
const PLAIN_PATH = /^\/(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?)?$/;

function isOfTheWeb(scheme: string): boolean {
  return scheme === "http" || scheme === "https";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
