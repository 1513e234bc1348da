/**
 * Follows the links that articles give as addresses, `/feeds/` or `../kursk/`, to what the build will write, so that
 * a dead one is told where it stands in the article (D19).
 */

import { resolveAddress } from "../catalogue/addresses.ts";
import { suggestFrom } from "../catalogue/suggestions.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { CompiledFacts } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { encodePath } from "../text/url.ts";

/** Dead links of all articles that are seen; an address that redirects is not dead. */
export function findDeadLinks(
  compiled: readonly CompiledFacts[],
  { entries, redirects }: Catalogue,
  paths: readonly string[],
): readonly Problem[] {
  const addresses = new Map(entries.map(({ source, address }) => [source, address]));
  const targets = new Set([
    ...paths.map((path) => encodePath(folderForm(`/${path}`))),
    ...redirects.map(({ from }) => encodePath(from)),
  ]);
  const suggest = suggestFrom(() => [...targets]);
  return compiled.flatMap(({ article, holes }) => {
    const own = addresses.get(article.path);
    if (own === undefined) return [];
    return holes.flatMap((hole) => {
      if (hole.kind !== "site") return [];
      const [address = ""] = resolveAddress(encodePath(own), hole.path).split(/[?#]/);
      if (targets.has(folderForm(address))) return [];
      return [problem("link/address-missing", hole.place, { address, nearest: suggest(address) })];
    });
  });
}

/** `/kursk/index.html` → `/kursk/`: hosts answer at both. */
function folderForm(address: string): string {
  return address.replace(/\/index\.html$/, "/");
}
