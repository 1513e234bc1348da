/** Files that are no articles and only lead elsewhere: other tools leave them where an article once was (R104). */

import type { ArticleFacts, CompiledFacts } from "../model/compiled.ts";
import { hiddenAmong } from "./states.ts";

/** The stubs, and the articles. */
export function withoutStubs(
  compiled: readonly CompiledFacts[],
): readonly [readonly CompiledFacts[], readonly CompiledFacts[]] {
  if (!compiled.some(isStub)) return [[], compiled];
  return [compiled.filter(isStub), compiled.filter((one) => !isStub(one))];
}

/** The stubs that lead anybody anywhere at that moment. */
export function shownStubs(
  stubs: readonly CompiledFacts[],
  { drafts, now }: { readonly drafts: boolean; readonly now: number },
): readonly ArticleFacts[] {
  const articles = stubs.map(({ article }) => article);
  if (drafts) return articles;
  const hidden = hiddenAmong(articles, now);
  return articles.filter(({ path }) => !hidden.has(path));
}

function isStub({ article }: CompiledFacts): boolean {
  return article.redirectTo !== undefined;
}
