/** The feeds that a page announces (R76): by absolute URL, right type, and titles that differ. */

import type { ReadFormat } from "../feed/reading.ts";
import { type Finding, found } from "../finding.ts";
import { whyNotUrl } from "../grammars/web-urls.ts";
import type { Announcement } from "./facts.ts";
import { formatNamedBy } from "./kinds.ts";
import { follow, type SiteMap } from "./links.ts";
import { type Discovery, FEED_TYPES } from "./page.ts";

export interface JudgedDiscoveries {
  readonly findings: readonly Finding[];
  /** Those whose type only the feed itself can tell to be right. */
  readonly announced: readonly Announcement[];
}

/** What the page at that path can tell alone. That a feed is what its file name promises is taken as given. */
export function judgeDiscoveries(
  discoveries: readonly Discovery[],
  path: string,
  site: SiteMap,
): JudgedDiscoveries {
  const findings: Finding[] = [];
  const titles = new Set<string>();
  for (const { url, title, at } of discoveries) {
    const wrong = (reason: string): unknown =>
      findings.push(found("page/discovery-wrong", at, { url, reason }));
    if (whyNotUrl(url) !== undefined) wrong("Its `href` is not absolute.");
    if (title === "") wrong("It has no title.");
    else if (titles.has(title)) wrong(`Another feed of the page has the title "${title}".`);
    titles.add(title);
  }
  const others = discoveries.filter((one) => !isPlainlyNamed(one));
  return { findings, announced: announcements(others, path, site).filter((one) => !isAsNamed(one)) };
}

/** Whether the address itself ends with a name that promises the type, so that it need not be followed. */
function isPlainlyNamed({ url, type }: Discovery): boolean {
  return formatNamedBy(url) === FEED_TYPES.get(type) && !/[?#]/.test(url);
}

/** Whether a feed is announced as what its file name promises. */
export function isAsNamed({ path, type }: Announcement): boolean {
  return formatNamedBy(path) === FEED_TYPES.get(type);
}

/** Every feed of the site that a page announces. */
export function announcements(
  discoveries: readonly Discovery[],
  path: string,
  site: SiteMap,
): readonly Announcement[] {
  return discoveries.flatMap(({ url, type, at }) => {
    const target = follow(url, path, site);
    return target.kind === "file" ? [{ path: target.path, type, url, at }] : [];
  });
}

/** Announced feeds that are of another format, given the format of the feed at a path. */
export function judgeTypes(
  announced: readonly Announcement[],
  formatOf: (path: string) => ReadFormat | undefined,
): readonly Finding[] {
  return announced.flatMap(({ path, type, url, at }) => {
    if (formatOf(path) === FEED_TYPES.get(type)) return [];
    const reason = `What lies there is not of the type "${type}".`;
    return [found("page/discovery-wrong", at, { url, reason })];
  });
}
