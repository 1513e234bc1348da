/**
 * The leak scan of a build (R10): nothing that it made may tell of an article that readers may not see. What an
 * article's own page tells is told of that article, once, and not again of the feeds and lists that carry its text.
 */

import { findLeaks } from "../check/leaks.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Problem } from "../model/problem.ts";
import { fileOf } from "../pages/links.ts";
import type { Plan } from "./plan.ts";

/** One problem for each hidden article and visible one that gives a thing of it away; else for the first such file. */
export function leaksIn(
  files: ReadonlyMap<string, Uint8Array>,
  { catalogue, hidden }: Pick<Plan, "catalogue" | "hidden">,
): readonly Problem[] {
  if (hidden.length === 0) return [];
  const leaks = findLeaks(files, hidden, visibleTitles(catalogue), catalogue.site.baseUrl);
  const sources = new Map(catalogue.entries.map(({ address, source }) => [fileOf(address), source]));
  const groups = new Map<string, Problem[]>();
  for (const leak of leaks) {
    const group = groups.get(leak.what);
    if (group) group.push(leak);
    else groups.set(leak.what, [leak]);
  }
  return [...groups.values()].flatMap((group) => {
    const told = group.flatMap((leak): readonly Problem[] => {
      const file = sources.get(leak.place?.file ?? "");
      return file === undefined ? [] : [{ ...leak, place: { file } }];
    });
    return told.length > 0 ? told : group.slice(0, 1);
  });
}

/** Words that readers see anyway: a title among them is no secret. */
function visibleTitles({ entries, retracted, categories, site }: Catalogue): readonly string[] {
  return [
    ...[...entries, ...retracted].map(({ title }) => title),
    ...categories.map(({ label }) => label),
    ...site.languages.map(({ title }) => title),
    ...site.feeds.declared.flatMap(({ titles }) => Object.values(titles)),
  ];
}
