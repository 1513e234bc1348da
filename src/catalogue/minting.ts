/**
 * What ids of this site are minted from (RFC 4151): an authority, and a day on which it was held. The ids of the feeds
 * hold both as well, so once the ledger knows them they stay, also where the site moves to another domain (R2).
 */

import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { LEDGER_FILE, type Ledger } from "./ledger.ts";
import { podcastsOf } from "./podcasts.ts";

export interface Minting {
  readonly authority: string;
  /** `YYYY-MM-DD`; absent where nothing names a day. */
  readonly established?: string;
  /** UUID of each podcast by the key of its feed, `podcast/id` (R58). */
  readonly podcasts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Settings come first, then the ledger, then the site's host and the day of its oldest article. */
export function mintingOf(site: Site, ledger: Ledger, dayOfOldest: string | undefined): Minting {
  const established = site.established ?? ledger.established ?? dayOfOldest;
  const { podcasts, problems } = podcastsOf(site, ledger);
  return {
    authority: site.authority ?? ledger.authority ?? site.host,
    ...(established !== undefined && { established }),
    podcasts,
    problems: [
      ...judge("authority", ledger.authority, site.authority),
      ...judge("established", ledger.established, site.established),
      ...problems,
    ],
  };
}

function judge(key: string, was: string | undefined, now: string | undefined): readonly Problem[] {
  if (was === undefined || now === undefined || was === now) return [];
  return [problem("ids/minted-otherwise", { file: LEDGER_FILE, line: 1 }, { key, was, now })];
}
