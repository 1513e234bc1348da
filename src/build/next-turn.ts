/** The next moment at which time alone may change what a build makes or says. */

import type { ArticleFacts } from "../model/compiled.ts";
import type { Instant } from "../model/instant.ts";

/**
 * The soonest date after `now` that the articles name, or the day the site began; `undefined` where all lie behind.
 * More than readers see turns then: why an article is hidden, and whether a correction is dated ahead.
 */
export function nextTurn(
  articles: readonly ArticleFacts[],
  established: Instant,
  now: number,
): number | undefined {
  let next = Number.POSITIVE_INFINITY;
  const take = (instant: Instant | undefined): void => {
    if (instant && instant.epochMs > now && instant.epochMs < next) next = instant.epochMs;
  };
  take(established);
  for (const { published, updated, embargo, expires, corrections, retraction } of articles) {
    for (const instant of [published, updated, embargo, expires, retraction?.date]) take(instant);
    for (const { date } of corrections ?? []) take(date);
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}
