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
import { nearest } from "../text/suggest.ts";
import { encodePath, joinUrl, pathUrl, relativePath } from "../text/url.ts";
import { resolveAddress } from "./addresses.ts";
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
  /** Why articles are not seen, by source path. */
  readonly hidden: ReadonlyMap<string, Hiding>;
  /** Addresses at which notices stand in place of articles that were taken back, and of their headings. */
  readonly notices: ReadonlySet<string>;
  /** The same addresses, percent-encoded. */
  readonly noticePaths: ReadonlySet<string>;
  /** The article file that a path was probably meant to be. */
  readonly suggest: Suggest;
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
      const path = withoutLostPlace(resolveAddress(encodePath(own.address), hole.path), targets).slice(1);
      return both(pathUrl(baseUrl, "/") + path, baseUrl + path);
    }
    case "self":
      return both(`#${hole.fragment}`, `${joinUrl(baseUrl, own.address)}#${hole.fragment}`);
    case "asset": {
      const asset = targets.assets.get(hole.target);
      if (!asset) return same("");
      if (hole.want === "url")
        return both(pathUrl(baseUrl, `/${asset.path}`), joinUrl(baseUrl, `/${asset.path}`));
      return same(String(asset[hole.want] ?? ""));
    }
    case "key":
      return same(own.key);
  }
}

/** A notice has no places to lead to: `/kursk/#map` → `/kursk/`. */
function withoutLostPlace(path: string, { noticePaths }: Targets): string {
  const [address = "", fragment] = path.split("#");
  return fragment !== undefined && noticePaths.has(address) ? address : path;
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
