/** Where an article was on the old site, if that is another place than the one it gets here. */

import { addressing, foldAddress, reservedAddresses } from "../catalogue/addresses.ts";
import type { ArticleFacts } from "../model/compiled.ts";
import type { Site } from "../model/site.ts";
import { formerAddress, isAlias } from "./old-addresses.ts";
import type { Named } from "./planned.ts";

/** The alias, or none: of a draft, of an address that stays, of one that no redirect could stand at. */
export function formerAddresses(
  named: Named,
  site: Site,
  oldHosts: ReadonlySet<string>,
  categories: readonly string[],
): readonly string[] {
  const address = formerAddress(named.article.url, site, oldHosts);
  if (address === undefined || named.published === undefined || !isAlias(address)) return [];
  const now = addressing(site)(factsOf(named, categories));
  const isSame = foldAddress(now) === foldAddress(address);
  return isSame || reservedAddresses(site).has(foldAddress(address)) ? [] : [address];
}

/** As much of the article as a pattern of addresses looks at. */
function factsOf(
  { article, title, path, language, published, slug }: Named,
  categories: readonly string[],
): ArticleFacts {
  const place = { file: path };
  return {
    path,
    hash: "",
    key: path.replace(/\.[^./]+$/, ""),
    language,
    title: { text: title, place },
    slug: { text: slug.own ?? slug.stem, place },
    published: published ?? { epochMs: 0, offsetMinutes: 0 },
    authors: [],
    categories: categories.map((text) => ({ text, place })),
    aliases: [],
    datePlaces: {},
    draft: article.isDraft,
  };
}
