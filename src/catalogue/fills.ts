/**
 * Decides what fills the holes of compiled HTML: addresses of other articles, published files and their
 * sizes, the entry's own key. What nothing can fill is a problem with the place of the link.
 */

import type { Asset } from "../model/asset.ts";
import type { ArticleHole, CompiledFacts, LinkedHole } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { escapeHtml } from "../text/html.ts";
import { slugOf } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { encodePath, joinUrl, pathUrl, relativePath } from "../text/url.ts";
import { resolveAddress } from "./addresses.ts";
import type { FindLoose } from "./loose-targets.ts";
import { HIDING_WORDS, type Hiding } from "./states.ts";
import type { Suggest } from "./suggestions.ts";

/** What links may lead to. */
export interface Targets {
  readonly site: Site;
  /** Address of each article that will be seen, by source path. */
  readonly addresses: ReadonlyMap<string, string>;
  /** All articles that were understood, by source path. */
  readonly compiled: ReadonlyMap<string, CompiledFacts>;
  /** Paths of all article files, understood or not. */
  readonly allPaths: ReadonlySet<string>;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Articles that a lenient site leaves out. */
  readonly leftOut?: ReadonlySet<string>;
  /** Why articles are not seen, by source path. */
  readonly hidden: ReadonlyMap<string, Hiding>;
  /** Addresses at which notices stand in place of articles that were taken back, and of their headings. */
  readonly notices: ReadonlySet<string>;
  /** The same addresses, percent-encoded. */
  readonly noticePaths: ReadonlySet<string>;
  /** The article file that a path was probably meant to be. */
  readonly suggest: Suggest;
  /** The article file that any end of a path names. */
  readonly findLoose: FindLoose;
  /** Every address of an article. */
  readonly knownAddresses: () => ReadonlySet<string>;
}

/** Texts for the holes of one article in their order, in its page and in feeds. */
export interface Fills {
  readonly page: readonly string[];
  readonly feed: readonly string[];
}

/** The texts, already HTML, for the holes of one article in their order; `address` and `key` are its own. */
export function fillsOf(
  compiled: CompiledFacts,
  own: { readonly address: string; readonly key: string },
  targets: Targets,
): { readonly fills: Fills; readonly problems: readonly Problem[] } {
  const { holes } = compiled;
  if (holes.length === 0) return NOTHING_TO_FILL;
  const problems: Problem[] = [];
  const texts = holes.map((hole) => fill(hole, own, targets, problems));
  return {
    fills: { page: texts.map(({ page }) => page), feed: texts.map(({ feed }) => feed) },
    problems,
  };
}

const NOTHING_TO_FILL = { fills: { page: [], feed: [] }, problems: [] };

interface Texts {
  readonly page: string;
  readonly feed: string;
}

function fill(
  hole: LinkedHole,
  own: { address: string; key: string },
  targets: Targets,
  problems: Problem[],
): Texts {
  const { baseUrl } = targets.site;
  switch (hole.kind) {
    case "article": {
      if (hole.isLoose) return fillLoose(hole, own, targets, problems);
      const address = targets.addresses.get(hole.target);
      if (address === undefined) {
        const found = judgeMissing(hole, targets);
        if (found) problems.push(found);
        return both(pathUrl(baseUrl, own.address), joinUrl(baseUrl, own.address));
      }
      if (targets.notices.has(address)) return both(pathUrl(baseUrl, address), joinUrl(baseUrl, address));
      problems.push(...judgeFragment(hole, targets));
      return both(pathUrl(baseUrl, address) + hole.fragment, joinUrl(baseUrl, address) + hole.fragment);
    }
    case "site": {
      const whole = resolveAddress(encodePath(own.address), hole.path);
      const path = withoutLostPlace(withSlash(whole, targets), targets).slice(1);
      return both(pathUrl(baseUrl, "/") + path, baseUrl + path);
    }
    case "self":
      return both(`#${hole.fragment}`, `${joinUrl(baseUrl, own.address)}#${hole.fragment}`);
    case "asset": {
      const asset = targets.assets.get(hole.target);
      if (!asset) return hole.want === "url" ? missingFile(hole.target, targets.site) : same("");
      if (hole.want === "url")
        return both(pathUrl(baseUrl, `/${asset.path}`), joinUrl(baseUrl, `/${asset.path}`));
      return same(String(asset[hole.want] ?? ""));
    }
    case "image": {
      if (!targets.assets.has(hole.target)) return same(hole.words);
      const { pieces, holes } = hole.tag;
      const texts = holes.map((one) => fill(one, own, targets, problems));
      return {
        page: interleaved(
          pieces,
          texts.map(({ page }) => page),
        ),
        feed: interleaved(
          pieces,
          texts.map(({ feed }) => feed),
        ),
      };
    }
    case "key":
      return same(own.key);
  }
}

/** A lenient site goes on without it: there stands the address that the file would have on an older site. */
function missingFile(target: string, { isLenient, baseUrl }: Site): Texts {
  const path = `/${target}`;
  return isLenient ? both(pathUrl(baseUrl, path), joinUrl(baseUrl, path)) : same("");
}

/** Where the path is a file's, that one; else an address that there is; else the article that is named so. */
function fillLoose(
  { isLoose: _, otherwise, ...hole }: ArticleHole,
  own: { address: string; key: string },
  targets: Targets,
  problems: Problem[],
): Texts {
  const { target, place } = hole;
  if (targets.allPaths.has(target)) return fillFound(hole, own, targets, problems);
  const site = otherwise === undefined ? undefined : ({ kind: "site", path: otherwise, place } as const);
  if (site && isKnownAddress(site.path, own.address, targets)) return fill(site, own, targets, problems);
  const found = targets.findLoose(target, place.file, site !== undefined);
  if (found === undefined && site) return fill(site, own, targets, problems);
  return fillFound({ ...hole, target: found ?? target }, own, targets, problems);
}

/** A place that is not in the article is told; the link then leads to where a heading is called so, else to the top. */
function fillFound(
  hole: ArticleHole,
  own: { address: string; key: string },
  targets: Targets,
  problems: Problem[],
): Texts {
  const headings = targets.compiled.get(hole.target)?.headings;
  const fragment = decode(hole.fragment.slice(1));
  if (!headings || fragment === "" || headings.some(({ id }) => id === fragment)) {
    return fill(hole, own, targets, problems);
  }
  const slug = slugOf(fragment);
  const near = headings.find(({ id }) => id === slug);
  if (near) return fill({ ...hole, fragment: `#${encodePath(near.id)}` }, own, targets, problems);
  problems.push(...judgeFragment(hole, targets));
  return fill({ ...hole, fragment: "" }, own, targets, problems);
}

function isKnownAddress(path: string, own: string, targets: Targets): boolean {
  const address = decode(resolveAddress(encodePath(own), path.replace(/#.*$/s, "")));
  const known = targets.knownAddresses();
  return known.has(address) || known.has(`${address}/`);
}

/** The address of an article written without its last slash has it: `/posts/x#a` → `/posts/x/#a`. */
function withSlash(path: string, targets: Targets): string {
  const [, address = "", rest = ""] = /^([^?#]*[^?#/.])(?=[?#]|$)(.*)$/s.exec(path) ?? [];
  if (address === "" || /\.[^/]*$/.test(address)) return path;
  return targets.knownAddresses().has(`${decode(address)}/`) ? `${address}/${rest}` : path;
}

/** A notice has no places to lead to: `/kursk/#map` → `/kursk/`. */
function withoutLostPlace(path: string, { noticePaths }: Targets): string {
  const [address = "", fragment] = path.split("#");
  return fragment !== undefined && noticePaths.has(address) ? address : path;
}

function interleaved(pieces: readonly string[], texts: readonly string[]): string {
  return pieces.map((piece, index) => piece + (texts[index] ?? "")).join("");
}

function both(page: string, feed: string): Texts {
  return { page: escapeHtml(page), feed: escapeHtml(feed) };
}

function same(text: string): Texts {
  return { page: text, feed: text };
}

/** Nothing where the other file has problems of its own: those are told already. */
export function judgeMissing(
  { target, place }: Pick<ArticleHole, "target" | "place">,
  targets: Targets,
): Problem | undefined {
  const hiding = targets.hidden.get(target);
  if (hiding === "expired") return problem("link/article-expired", place, { target });
  if (hiding)
    return problem("link/article-hidden", place, { target, reason: `it is ${HIDING_WORDS[hiding]}` });
  if (targets.leftOut?.has(target)) return problem("link/article-left-out", place, { target });
  if (targets.allPaths.has(target)) return undefined;
  const near = targets.suggest(target);
  const nearest = near === undefined || near === place.file ? undefined : relativePath(place.file, near);
  return problem("link/article-missing", place, { target, nearest });
}

function judgeFragment(hole: ArticleHole, targets: Targets): readonly Problem[] {
  const headings = targets.compiled.get(hole.target)?.headings;
  if (!headings) return [];
  const fragment = decode(hole.fragment.slice(1));
  if (fragment === "" || headings.some(({ id }) => id === fragment)) return [];
  const near = nearest(
    fragment,
    headings.map(({ id }) => id),
  );
  return [problem("link/fragment-missing", hole.place, { target: hole.target, fragment, nearest: near })];
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
