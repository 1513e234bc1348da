/**
 * Judges what stands around the feeds of a folder that others have made: whether links between its pages, feeds and
 * lists lead anywhere, and whether the formats of a feed agree. What siar promises of its own feeds is not asked of them.
 */

import { verifyFolder } from "../build/verify.ts";
import type { Problem } from "../model/problem.ts";
import type { Checked } from "./checked.ts";

/** Problems of the folder as a site; `feeds` are the paths that are judged by the standards. */
export function judgeAround(folder: string, baseUrl: string, feeds: ReadonlySet<string>): Checked {
  const { files, problems } = verifyFolder(folder, baseUrl);
  return { files, problems: problems.filter((one) => !feeds.has(one.place?.file ?? "") || isOfSite(one)) };
}

function isOfSite({ code }: Problem): boolean {
  return OF_SITE.test(code);
}

const OF_SITE = /^(?:link|parity|site|sitemap|page|host)\//;
