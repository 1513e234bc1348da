/**
 * What no output may tell (R10): of an article that readers may not see, its id, address, files and title. What an
 * article's own page tells is told of that article, once, and not again of the feeds and lists that carry its text.
 */

import { foldAddress } from "../catalogue/addresses.ts";
import type { Catalogued } from "../catalogue/catalogue.ts";
import type { HiddenArticle } from "../catalogue/hidden.ts";
import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Problem } from "../model/problem.ts";

/** A hidden article with what its files would be published as; files and an address that visible ones have too tell nothing. */
export type HiddenFile = Omit<HiddenArticle, "files"> & { readonly assets: readonly string[] };

export function hiddenFiles(
  { catalogue, hidden }: Catalogued,
  assets: ReadonlyMap<string, Asset>,
): readonly HiddenFile[] {
  if (hidden.length === 0) return [];
  const shown = new Set(catalogue.assets.map(({ path }) => path));
  const { entries, retracted, redirects } = catalogue;
  const taken = [
    ...[...entries, ...retracted].map(({ address }) => address),
    ...redirects.map(({ from }) => from),
  ];
  const addresses = new Set(taken.map(foldAddress));
  return hidden.map(({ files, ...article }) => {
    const paths = files.flatMap((file) => assets.get(file)?.path ?? []);
    return {
      ...article,
      address: addresses.has(foldAddress(article.address)) ? "" : article.address,
      assets: paths.filter((path) => !shown.has(path)),
    };
  });
}

/** Words that readers see anyway: a title among them is no secret. */
export function visibleTitles({ entries, retracted, categories, site }: Catalogue): readonly string[] {
  return [
    ...[...entries, ...retracted].map(({ title }) => title),
    ...categories.map(({ label }) => label),
    ...site.languages.map(({ title }) => title),
    ...site.feeds.declared.flatMap(({ titles }) => Object.values(titles)),
  ];
}

/**
 * One problem for each hidden article and visible one that gives a thing of it away; else for the first such file.
 * `sourceOf` names the article whose page a file is.
 */
export function tellLeaks(
  leaks: readonly Problem[],
  sourceOf: (path: string) => string | undefined,
): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const leak of leaks) {
    const group = groups.get(leak.what);
    if (group) group.push(leak);
    else groups.set(leak.what, [leak]);
  }
  return [...groups.values()].flatMap((group) => {
    const told = group.flatMap((leak): readonly Problem[] => {
      const file = sourceOf(leak.place?.file ?? "");
      return file === undefined ? [] : [{ ...leak, place: { file } }];
    });
    return told.length > 0 ? told : group.slice(0, 1);
  });
}
