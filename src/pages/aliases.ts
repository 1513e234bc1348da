/** Links the pages that former addresses leave behind (R104). No alias ever stands where a real file does. */

import type { Redirect } from "../model/catalogue.ts";
import type { Output } from "../model/output.ts";
import { foldSlug } from "../text/slug.ts";
import { hasScheme } from "../text/url.ts";
import { fileOf } from "./links.ts";
import type { AliasRecipe } from "./not-found.ts";
import type { Shell } from "./shell.ts";

/** Output paths as disks and hosts compare them. */
export function foldedPaths(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map(foldPath));
}

/**
 * The redirects that begin where no file stands: some hosts follow a redirect before they look for a file, so one
 * at `/rss.xml` would take the feed from its subscribers. `taken` are the folded paths of everything else.
 */
export function openRedirects(
  redirects: readonly Redirect[],
  taken: ReadonlySet<string>,
): readonly Redirect[] {
  return redirects.filter(({ from }) => {
    const folder = from.endsWith("/") ? from : `${from}/`;
    return ![fileOf(from), fileOf(folder)].some((path) => taken.has(foldPath(path)));
  });
}

/** `taken` are the folded paths of everything else. */
export function aliasOutputs(
  redirects: readonly Redirect[],
  shells: ReadonlyMap<string, Shell>,
  taken: ReadonlySet<string>,
): readonly Output<AliasRecipe>[] {
  const held = new Set<string>();
  return redirects.flatMap(({ from, to }): readonly Output<AliasRecipe>[] => {
    const path = aliasFile(from);
    const shell = shellAt(hasScheme(to) ? from : to, shells);
    if (path === undefined || !shell) return [];
    const folded = foldPath(path);
    if (taken.has(folded) || held.has(folded)) return [];
    held.add(folded);
    const { language, direction, baseUrl, stylesheet, isPreview } = shell;
    const recipe: AliasRecipe = {
      kind: "alias-page",
      baseUrl,
      language,
      direction,
      to,
      stylesheet,
      isPreview,
    };
    return [{ path, mediaType: "text/html", stage: "page", recipe }];
  });
}

/**
 * The file that answers at a former address, `/old/` → `old/index.html`, `/a.html` → `a.html`; none where a
 * host would serve HTML under another type (`/a.php`) or the path is not one below the site's root.
 */
function aliasFile(from: string): string | undefined {
  const segments = from.split("/").slice(1);
  const last = segments.at(-1) ?? "";
  const folders = last === "" ? segments.slice(0, -1) : segments;
  if (!from.startsWith("/") || folders.length === 0) return undefined;
  if (folders.some((segment) => /^\.*$|[\\\0-\x1f]/.test(segment))) return undefined;
  if (/\.html?$/i.test(last)) return fileOf(from);
  return last.includes(".") ? undefined : fileOf(last === "" ? from : `${from}/`);
}

/** The language that an address lies in: the longest front page's address that it begins with. */
function shellAt(address: string, shells: ReadonlyMap<string, Shell>): Shell | undefined {
  return [...shells.values()]
    .filter(({ home }) => address.startsWith(home))
    .sort((a, b) => b.home.length - a.home.length)[0];
}

/** Equal where some disk or host would take two paths for one (D22). */
function foldPath(path: string): string {
  if (/^[a-z0-9/._-]*$/.test(path)) return path;
  return path.split("/").map(foldSlug).join("/");
}
