/**
 * A lenient site: what of a large archive cannot be understood is left out and listed, and all the rest is built. Of
 * what is left out nothing is published; its row of the ledger stays, so that its id is there when it is mended.
 */

import { addressing, foldAddress, patternWithout } from "../catalogue/addresses.ts";
import { hiddenAmong } from "../catalogue/states.ts";
import type { ArticleFacts } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { isError, problem } from "../problems/problem.ts";
import type { Understood } from "./articles.ts";
import type { Found } from "./discover.ts";

/** What decides which articles are left out. */
interface Leaving {
  readonly site: Site;
  readonly drafts: boolean;
  readonly now: Date;
  /** Articles of which an earlier attempt has found that the site cannot be built with them. */
  readonly held: ReadonlySet<string>;
}

/** What is left of the articles: one for each, in their order; of one that is left out nothing but its problems. */
export function leaveOut(
  all: readonly Understood[],
  { site, drafts, now, held }: Leaving,
): { readonly understood: readonly Understood[]; readonly leftOut: ReadonlySet<string> } {
  const leftOut = new Set<string>();
  const leave = ({ path, isDraft, problems }: Understood, ...more: readonly Problem[]): Understood => {
    leftOut.add(path);
    return { path, isDraft, problems: [...problems.map(asLeftOut), ...more] };
  };
  const clear = all.map((one) => {
    if (held.has(one.path)) return leave(one);
    if (!one.problems.some(isError) || (!drafts && one.isDraft)) return one;
    if (!one.facts || one.problems.some(isFatal)) return leave(one);
    return { ...one, problems: one.problems.map(asWarning) };
  });
  const collisions = collisionsAmong(clear, { site, drafts, now });
  const understood = clear.map((one) => {
    const collision = collisions.get(one.path);
    return collision === undefined ? one : leave(one, collision);
  });
  return { understood, leftOut };
}

/** What the search for articles has met, where a link or a pipe among them does not hold up the others. */
export function withoutOddFiles({ files, problems }: Found): readonly Problem[] {
  // A link in the place of their folder hides them all.
  if (files.length === 0) return problems;
  return problems.map((one) => (one.code === "build/not-a-file" ? asWarning(one) : one));
}

/** Whether an error says more than that a link, a note or a picture of the text leads nowhere. */
function isFatal(one: Problem): boolean {
  return isError(one) && !/^render\/(?:path-|footnote-|address-|url-)/.test(one.code);
}

function asWarning(one: Problem): Problem {
  return { ...one, severity: "warning" };
}

/** An error of an article that is left out for it. */
export function asLeftOut(one: Problem): Problem {
  if (!isError(one)) return one;
  return { ...one, severity: "warning", why: `${one.why} The article is left out.`.trimStart() };
}

/** The summary of what is left out; nothing where nothing is. */
export function tellLeftOut(leftOut: ReadonlySet<string>): readonly Problem[] {
  if (leftOut.size === 0) return [];
  return [problem("article/left-out", undefined, { count: leftOut.size, files: [...leftOut].sort() })];
}

/**
 * What is wrong between an article and something else, and can do without it: a link leads nowhere, a picture is its
 * description, a category is a tag. These are told as warnings, a category once for all articles that name it.
 */
export function forgive(
  problems: readonly Problem[],
  isArticle: (file: string) => boolean,
): readonly Problem[] {
  const categories = new Map<string, number>();
  for (const { code, what } of problems)
    if (code === UNKNOWN) categories.set(what, (categories.get(what) ?? 0) + 1);
  const told = new Set<string>();
  return problems.flatMap((one): readonly Problem[] => {
    const { code, what, place } = one;
    if (!isError(one) || !FORGIVEN.test(code) || !isArticle(place?.file ?? "")) return [one];
    if (code !== UNKNOWN) return [asWarning(one)];
    if (told.has(what)) return [];
    told.add(what);
    const count = categories.get(what) ?? 1;
    const named = count === 1 ? "It is kept as a tag." : `${count} articles name it; it is kept as a tag.`;
    return [{ ...one, severity: "warning", what: `${what} ${named}` }];
  });
}

const UNKNOWN = "category/unknown";
const FORGIVEN = /^(?:asset|link|alias|category|translation)\/|^ids\/former-address-taken$/;

/**
 * The same of links that only the finished pages show to lead nowhere, as `nope.html`: told at the article that is to
 * be read on the page. Feeds and lists carry the same text, and need not say it again.
 */
export function forgiveMade(
  problems: readonly Problem[],
  sourceOf: (file: string) => string | undefined,
): readonly Problem[] {
  return problems.flatMap((one): readonly Problem[] => {
    if (!isError(one) || !/^link\/(?:target|anchor)-missing$/.test(one.code)) return [one];
    const source = sourceOf(one.place?.file ?? "");
    return source === undefined ? [] : [{ ...one, severity: "warning" }];
  });
}

/** Of two articles at one address the later one by date gives way, and of two of one moment the later one by path. */
function collisionsAmong(
  understood: readonly Understood[],
  { site, drafts, now }: Omit<Leaving, "held">,
): ReadonlyMap<string, Problem> {
  const articles = understood.flatMap(({ facts }) =>
    facts && facts.article.redirectTo === undefined ? facts.article : [],
  );
  const hidden = drafts ? new Map<string, unknown>() : hiddenAmong(articles, now.getTime());
  const shown = articles.filter(({ path }) => !hidden.has(path)).sort(byDate);
  const addressOf = addressing(site);
  const holders = new Map<string, string>();
  const collisions = new Map<string, Problem>();
  let pattern: string | undefined;
  for (const article of shown) {
    const address = addressOf(article);
    const folded = foldAddress(address);
    const other = holders.get(folded);
    if (other === undefined) {
      holders.set(folded, article.path);
      continue;
    }
    pattern ??=
      patternWithout(
        site,
        shown.map((one) => ({ article: one })),
      ) ?? "";
    const told = problem("address/collision", (article.address ?? article.slug).place, {
      address,
      other,
      pattern,
    });
    collisions.set(article.path, asLeftOut(told));
  }
  return collisions;
}

function byDate(one: ArticleFacts, other: ArticleFacts): number {
  return one.published.epochMs - other.published.epochMs || (one.path < other.path ? -1 : 1);
}
