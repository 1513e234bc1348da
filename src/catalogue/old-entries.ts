/**
 * Recognises articles in the entries of an old feed, so that they can keep the ids by which readers know them. The
 * clues are asked one after another, the strongest first; what is not clear both ways waits for the next, and is told
 * in the end. Nothing is guessed.
 */

import { foldName } from "../text/characters.ts";
import { foldAddress } from "./addresses.ts";

/** An entry of an old feed. */
export interface OldEntry {
  /** By which readers know it. */
  readonly id: string;
  readonly title: string;
  /** The title, and what it says where it is HTML. */
  readonly titles: readonly string[];
  readonly url?: string;
  /** Whether the URL is a page of the old site itself: entries may also lead elsewhere. */
  readonly isOwnPage?: boolean;
  /** Milliseconds since 1970. */
  readonly published?: number;
}

/** An article of this site that an old entry may be. */
export interface Adoptable {
  readonly path: string;
  /** The id that it has now, or would be given. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** Addresses that redirect to it. */
  readonly formerly: readonly string[];
  /** Milliseconds since 1970. */
  readonly published: number;
}

export interface Matching {
  readonly matches: readonly { readonly old: OldEntry; readonly article: Adoptable }[];
  /** Old entries that could be either of two articles. */
  readonly unclear: readonly {
    readonly old: OldEntry;
    readonly one: Adoptable;
    readonly other: Adoptable;
  }[];
  /** Articles that either of two old entries could be. */
  readonly contested: readonly {
    readonly article: Adoptable;
    readonly one: OldEntry;
    readonly other: OldEntry;
  }[];
  /** Old entries that no article is. */
  readonly unmatched: readonly OldEntry[];
}

/** Which old entry is which article: by id, address, former address, slug, title and date, or a title that only one has. */
export function matchOldEntries(
  entries: readonly OldEntry[],
  articles: readonly Adoptable[],
  baseUrl: string,
): Matching {
  const matched = new Map<Adoptable, OldEntry>();
  const suspects = new Map<OldEntry, readonly Adoptable[]>();
  let left = entries;
  for (const { find, isWeak } of cluesOf(articles, baseUrl)) {
    const claims = new Map<Adoptable, OldEntry[]>();
    for (const old of left) {
      const before = suspects.get(old);
      const isOpen = (one: Adoptable): boolean => !matched.has(one) && (before?.includes(one) ?? true);
      const found = find(old).filter(isOpen);
      const [only] = found;
      if (!only || (isWeak && !before && found.length > 1)) continue;
      suspects.set(old, found);
      if (found.length === 1) claims.set(only, [...(claims.get(only) ?? []), old]);
    }
    for (const [article, [old, ...others]] of claims) {
      if (old && others.length === 0) matched.set(article, old);
    }
    const done = new Set(matched.values());
    left = left.filter((old) => !done.has(old));
  }
  const matches = [...matched].map(([article, old]) => ({ old, article }));
  return { matches, ...judgeLeft(left, suspects, matched) };
}

function judgeLeft(
  left: readonly OldEntry[],
  suspects: ReadonlyMap<OldEntry, readonly Adoptable[]>,
  matched: ReadonlyMap<Adoptable, OldEntry>,
): Omit<Matching, "matches"> {
  const unclear: { old: OldEntry; one: Adoptable; other: Adoptable }[] = [];
  const contested: { article: Adoptable; one: OldEntry; other: OldEntry }[] = [];
  const unmatched: OldEntry[] = [];
  const claimed = new Map<Adoptable, OldEntry>();
  for (const old of left) {
    const [one, other] = (suspects.get(old) ?? []).filter((article) => !matched.has(article));
    const rival = one && claimed.get(one);
    if (one && other) unclear.push({ old, one, other });
    else if (one && rival) contested.push({ article: one, one: rival, other: old });
    else if (one) claimed.set(one, old);
    else unmatched.push(old);
  }
  return { unclear, contested, unmatched };
}

interface Clue {
  /** Articles of which the clue speaks. */
  readonly find: (old: OldEntry) => readonly Adoptable[];
  /** Says something only where it speaks of one article. */
  readonly isWeak?: boolean;
}

function cluesOf(articles: readonly Adoptable[], baseUrl: string): readonly Clue[] {
  const byId = indexOf(articles, ({ id }) => [id]);
  const byAddress = indexOf(articles, ({ address }) => [placeKey(address)]);
  const byFormer = indexOf(articles, ({ formerly }) => formerly.map(placeKey));
  const bySlug = indexOf(articles, ({ address }) => slugKeys(address));
  const byTitle = indexOf(articles, ({ title }) => [foldName(title)]);
  const titled = ({ titles }: OldEntry): readonly Adoptable[] => byTitle(titles.map(foldName));
  const places = (old: OldEntry): readonly string[] => pathsOf(old, baseUrl);
  return [
    { find: ({ id }) => byId([id]) },
    { find: (old) => byAddress(places(old).map(placeKey)) },
    { find: (old) => byFormer(places(old).map(placeKey)) },
    { find: (old) => bySlug(places(old).flatMap(slugKeys)) },
    { find: (old) => titled(old).filter(({ published }) => published === old.published) },
    { find: titled, isWeak: true },
  ];
}

/** Finds the articles of any of some keys. */
function indexOf(
  articles: readonly Adoptable[],
  keysOf: (article: Adoptable) => readonly string[],
): (keys: readonly string[]) => readonly Adoptable[] {
  const index = new Map<string, Adoptable[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) index.set(key, [...(index.get(key) ?? []), article]);
  }
  return (keys) => [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
}

/** `/Kursk/`, `/kursk` and `/kursk/index.html` are one place. */
function placeKey(path: string): string {
  return foldAddress(path).replace(/\/(?:index\.[a-z]+)?$/u, "");
}

/** The last name of a path without its ending, `/2019/kursk.html` → `kursk`. */
function slugKeys(path: string): readonly string[] {
  const last = placeKey(path).split("/").at(-1) ?? "";
  const slug = last.replace(/\.(?:html?|php|aspx?|md)$/u, "");
  return slug === "" ? [] : [slug];
}

/** The path of an old entry's URL, as an address of this site and as one of the old site. */
function pathsOf({ url, isOwnPage }: OldEntry, baseUrl: string): readonly string[] {
  const address = addressIn(url, baseUrl);
  const path = url === undefined || !isOwnPage ? undefined : partsOf(url)?.path;
  return [address, path].filter((one) => one !== undefined);
}

/**
 * Where a URL stands on the site of that base URL, http or https; `undefined` where it is another host's, or has a
 * query, which no redirect sees.
 *
 *     ("http://h.example/2019/a%20b", "https://h.example/")  →  "/2019/a b/"
 */
export function addressIn(url: string | undefined, baseUrl: string): string | undefined {
  const there = url === undefined ? undefined : partsOf(url);
  const site = partsOf(baseUrl);
  if (!there || !site || there.hasQuery || there.host !== site.host) return undefined;
  if (!there.path.startsWith(site.path)) return undefined;
  const address = `/${there.path.slice(site.path.length)}`.replace(/\/index\.html?$/u, "/");
  const isFile = address.endsWith("/") || address.slice(address.lastIndexOf("/")).includes(".");
  return isFile ? address : `${address}/`;
}

/** Host in lower case, path decoded; without the host where there is none. */
function partsOf(
  url: string,
): { readonly host: string; readonly path: string; readonly hasQuery: boolean } | undefined {
  const match = /^(?:https?:)?(?:\/\/([^/?#]*))?(\/[^?#]*)?(\?[^#]+)?(?:#.*)?$/iu.exec(url.trim());
  if (!match) return undefined;
  const [, host = "", path = "/", query] = match;
  try {
    return {
      host: host.toLowerCase(),
      path: decodeURIComponent(path).normalize("NFC"),
      hasQuery: query !== undefined,
    };
  } catch {
    return undefined;
  }
}
