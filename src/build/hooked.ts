/**
 * Hooks as a build runs them: what they return is held to the rules of all HTML as well, and a build for eyes before
 * publication stays one, whatever they say. What is wrong names the hook and the article (D42).
 */

import { judgeContent } from "../check/html/content.ts";
import { applyHooks, type Hooked } from "../feeds/hooks.ts";
import type { CarriedEntry, PlannedFeed } from "../feeds/planned.ts";
import type { Hooks } from "../model/hooks.ts";
import type { Store } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { isError, problem } from "../problems/problem.ts";

/** The feeds as the hooks want them. */
export function hookFeeds(
  planned: readonly PlannedFeed[],
  hooks: Hooks | undefined,
  store: Store,
  isPreview: boolean,
): Hooked {
  if (!hooks) return { feeds: planned, problems: [] };
  const { feeds, problems } = applyHooks(planned, hooks, store);
  return {
    feeds: isPreview ? feeds.map(withoutHubs) : feeds,
    problems: [...problems, ...judgeHtml(feeds, hooks.file)],
  };
}

/** R56: a hub is told of what readers may have, and of nothing else. */
function withoutHubs(plan: PlannedFeed): PlannedFeed {
  return { ...plan, feed: { ...plan.feed, document: { ...plan.feed.document, hubs: [] } } };
}

/** S3, R60, R61: one problem for each fault of an article, however many feeds carry it. */
function judgeHtml(feeds: readonly PlannedFeed[], file: string): readonly Problem[] {
  const carried = feeds.flatMap(({ entries, archives }) => [entries, ...archives.map((one) => one.entries)]);
  const faults = new Map<string, Problem>();
  for (const entry of new Set<CarriedEntry>(carried.flat())) {
    if (!("hooked" in entry) || entry.hooked.contentHtml === undefined) continue;
    const subject = `the article ${entry.source}`;
    for (const { problem: found } of judgeContent(entry.hooked.contentHtml).findings) {
      if (!isError(found)) continue;
      const facts = { hook: "entry", subject, path: "contentHtml", reason: found.what };
      const fault = problem("hook/returned-wrong", { file }, facts);
      faults.set(fault.what, fault);
    }
  }
  return [...faults.values()];
}
