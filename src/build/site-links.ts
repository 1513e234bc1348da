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

/** Dead links of all articles that are seen, and the files that they lead to; an address that redirects is not dead. */
export function findDeadLinks(
  compiled: readonly CompiledFacts[],
  { entries, redirects }: Catalogue,
  paths: readonly string[],
): { readonly problems: readonly Problem[]; readonly paths: readonly string[] } {
  const addresses = new Map(entries.map(({ source, address }) => [source, address]));
  const targets = new Set([
    ...paths.map((path) => encodePath(folderForm(`/${path}`))),
    ...redirects.map(({ from }) => encodePath(from)),
  ]);
  const suggest = suggestFrom(() => [...targets]);
  const dead: string[] = [];
  const problems = compiled.flatMap(({ article, holes }) => {
    const own = addresses.get(article.path);
    if (own === undefined) return [];
    return holes.flatMap((hole) => {
      if (hole.kind !== "site") return [];
      const [address = ""] = resolveAddress(encodePath(own), hole.path).split(/[?#]/);
      if (targets.has(folderForm(address))) return [];
      dead.push(fileAt(address));
      return [problem("link/address-missing", hole.place, { address, nearest: suggest(address) })];
    });
  });
  return { problems, paths: dead };
}

/** The file that a host would look for: `/about/` → `about/index.html`. */
function fileAt(address: string): string {
  const path = `${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`;
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return path;
  }
}

/** `/kursk/index.html` → `/kursk/`: hosts answer at both. */
function folderForm(address: string): string {
  return address.replace(/\/index\.html$/, "/");
}
