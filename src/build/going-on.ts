/**
 * Goes on without the articles that are wrong: one colleague's mistake must not hold up another's correction. A wrong
 * article stays as it was when it was last right; where nobody knows how that was, it is left out, and its page stays
 * as it stands.
 */

import { decodeFacts } from "../compile/kept.ts";
import type { Problem } from "../model/problem.ts";
import { isError } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";
import type { Understood } from "./articles.ts";
import { asLeftOut } from "./lenient.ts";
import type { Manifest } from "./manifest.ts";
import type { BuildReport } from "./report.ts";
import type { Shelves } from "./shelves.ts";

/** One try at a build. */
export interface Attempt {
  readonly report: BuildReport;
  /** Whether the site was linked in the short way. */
  readonly isShort: boolean;
  /** Articles that are wrong in themselves: what links to them may only be wrong because of them. */
  readonly wrong: ReadonlySet<string>;
  /** Articles among those held of which there is nothing to show. */
  readonly leftOut: readonly string[];
  /** The article that a problem's file is, or is the page of. */
  readonly sourceOf: (file: string) => string | undefined;
}

/**
 * Tries again without what was wrong, until nothing is, or what is wrong is no article. For a lenient site that is no
 * reason to be anything but content: what was wrong with articles is told as warnings.
 */
export async function goOn(
  attempt: (held: ReadonlySet<string>) => Promise<Attempt>,
  isLenient = false,
): Promise<Pick<Attempt, "report" | "isShort">> {
  const held = new Set<string>();
  const told: Problem[] = [];
  for (;;) {
    const { report, sourceOf, isShort, leftOut, wrong: first } = await attempt(held);
    const sources = report.problems.map((one) =>
      isError(one) && one.code !== "ids/frozen" ? sourceOf(one.place?.file ?? "") : undefined,
    );
    const found = sources.filter((source) => source !== undefined && !held.has(source));
    const inThemselves = found.filter((source) => source !== undefined && first.has(source));
    const wrong = inThemselves.length > 0 ? inThemselves : found;
    if (wrong.length === 0) {
      const known = isLenient ? withLeftOut : withHeld;
      return { report: known(report, held, leftOut, told), isShort };
    }
    told.push(...report.problems.filter((one, index) => isError(one) && wrong.includes(sources[index])));
    for (const source of wrong) if (source !== undefined) held.add(source);
  }
}

function withHeld(
  report: BuildReport,
  held: ReadonlySet<string>,
  leftOut: readonly string[],
  told: readonly Problem[],
): BuildReport {
  if (held.size === 0) return report;
  return {
    ...report,
    isGood: false,
    problems: sortProblems([...report.problems, ...told]),
    held: report.isGood ? [...held].sort() : [],
    leftOut: report.isGood ? leftOut.toSorted() : [],
  };
}

/** As good as the rest of the site is; of articles that are not held as when last right the report tells already. */
function withLeftOut(
  report: BuildReport,
  held: ReadonlySet<string>,
  leftOut: readonly string[],
  told: readonly Problem[],
): BuildReport {
  if (held.size === 0) return report;
  const others = report.leftOut.filter((path) => !held.has(path) || !leftOut.includes(path));
  const shown = [...held].filter((path) => !leftOut.includes(path) && !report.leftOut.includes(path));
  return {
    ...report,
    problems: sortProblems([...report.problems, ...told.map(asLeftOut)]),
    held: report.isGood ? shown.sort() : [],
    leftOut: report.isGood ? [...new Set([...others, ...leftOut])].sort() : [],
  };
}

/** How the article was when it was last right; without facts where that is not known. */
export function lastGood(path: string, manifest: Manifest, { facts, texts }: Shelves): Understood {
  const key = manifest.articles.get(path)?.key;
  const bytes = key === undefined ? undefined : facts.get(key);
  const kept = bytes && decodeFacts(bytes);
  const isThere = key !== undefined && kept?.facts && !kept.problems.some(isError) && texts.get(key);
  return isThere
    ? { path, key, facts: kept.facts, isDraft: kept.isDraft, problems: [] }
    : { path, isDraft: false, problems: [] };
}
