/**
 * The UUIDs by which podcast directories know a show, whatever its feed's address becomes: minted once from the address
 * of its RSS file, as the podcast namespace wants it, and kept in the ledger (R58).
 */

import type { Problem } from "../model/problem.ts";
import type { DeclaredFeed, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { homesOf, podcastKey } from "../text/declared-feed.ts";
import { uuidV5 } from "../text/hash.ts";
import { pathUrl } from "../text/url.ts";
import { frontAddress } from "./addresses.ts";
import { LEDGER_FILE, type Ledger } from "./ledger.ts";

/** The podcast namespace's own, in which UUIDs of feeds are made. */
const NAMESPACE = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";

/** UUIDs of this site's podcasts, and those that the ledger remembers of former ones, by the key of their feeds. */
export function podcastsOf(
  site: Site,
  ledger: Ledger,
): { readonly podcasts: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const podcasts = new Map(ledger.podcasts);
  const problems: Problem[] = [];
  for (const feed of site.feeds.declared) {
    if (!feed.podcast) continue;
    for (const language of homesOf(feed)) {
      const key = podcastKey(feed, language);
      const was = podcasts.get(key);
      const now = feed.podcast.guid;
      if (was !== undefined && now !== undefined && was.toLowerCase() !== now.toLowerCase()) {
        const place = { file: LEDGER_FILE, line: 1 };
        problems.push(problem("ids/podcast-changed", place, { feed: key, was, now }));
      }
      podcasts.set(key, was ?? now ?? uuidV5(NAMESPACE, seedOf(feed, language, site)));
    }
  }
  return { podcasts, problems };
}

/** The RSS file's URL without its scheme; at the settings' host, wherever this build is for. */
function seedOf({ path }: DeclaredFeed, language: string, site: Site): string {
  const front = frontAddress(site, language);
  return `${site.host}${pathUrl(site.baseUrl, `${front}${path.replace(/^\/|\/$/g, "")}/rss.xml`)}`;
}
