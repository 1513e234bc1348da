/**
 * Brings all compiled articles together: who is seen, under which id and address, in which order, in which
 * lists. Pure: the ledger, the assets and the moment come in, a catalogue and the next ledger go out.
 */

import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Compiled } from "../model/compiled.ts";
import type { Entry } from "../model/entry.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { atMidnight, dayOf } from "../text/date.ts";
import { articleAddress, findCollisions, foldAddress, reservedAddresses } from "./addresses.ts";
import { findSameUpdated, makeEntry, sortEntries } from "./entries.ts";
import type { Targets } from "./fills.ts";
import { identify, type LedgerMode } from "./identity.ts";
import type { Ledger } from "./ledger.ts";
import { categoryLists, frontLists, personLists } from "./lists.ts";
import { mintingOf } from "./minting.ts";
import { knownPeople } from "./people.ts";
import type { Addressed } from "./recognise.ts";
import { redirectsOf } from "./redirects.ts";
import { suggestFrom } from "./suggestions.ts";
import { taxonomyOf } from "./taxonomy.ts";
import { groupTranslations } from "./translations.ts";

export interface CatalogueInput {
  readonly site: Site;
  readonly compiled: readonly Compiled[];
  /** Key of the compiled content in the store, by source path. */
  readonly contentKeys: ReadonlyMap<string, string>;
  /** Paths of all article files, understood or not. */
  readonly allPaths: ReadonlySet<string>;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly ledger: Ledger;
  readonly ledgerMode: LedgerMode;
  /** Milliseconds since 1970: an article dated later is left out. */
  readonly now: number;
  /** Shows drafts and articles of the future too. */
  readonly drafts: boolean;
}

export interface Catalogued {
  readonly catalogue: Catalogue;
  /** The ledger as it is once this catalogue is published. */
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

/** The catalogue of these articles, in whatever order they come; what is wrong between them is told, never thrown. */
export function catalogue(input: CatalogueInput): Catalogued {
  const { site, ledger } = input;
  const compiled = [...input.compiled].sort((a, b) => (a.article.path < b.article.path ? -1 : 1));
  const articles = new Map(compiled.map(({ article }) => [article.path, article]));
  const hidden = hiddenAmong(compiled, input.now);
  const published = compiled.filter(({ article }) => !hidden.has(article.path));
  const shown = input.drafts ? compiled : published;
  const addressed = shown.map(({ article }) => ({ article, address: articleAddress(article, site) }));
  const addresses = new Map(addressed.map(({ article, address }) => [article.path, address]));
  const minting = mintingOf(site, ledger, dayOfOldest(published));
  const established =
    minting.established === undefined ? undefined : atMidnight(minting.established, site.timeZone);
  const problems: Problem[] = [...minting.problems];
  if (!established) problems.push(problem("site/established-missing", undefined, {}));
  if (established && established.epochMs > input.now) {
    problems.push(problem("site/established-ahead", undefined, { day: dayOf(established) }));
  }
  const day = established ?? atMidnight("1970-01-01", site.timeZone);

  const identities = identify({
    ledger,
    authority: minting.authority,
    established: dayOf(day),
    visible: addressed.filter(({ article }) => !hidden.has(article.path)),
    unminted: addressed.filter(({ article }) => hidden.has(article.path)),
    withdrawn: hidden,
    allPaths: input.allPaths,
    mode: input.ledgerMode,
  });
  const translations = groupTranslations(compiled.map(({ article }) => article));
  const people = knownPeople(site);
  const taxonomy = taxonomyOf(site);
  const targets: Targets = {
    site,
    addresses,
    compiled: new Map(compiled.map((one) => [one.article.path, one])),
    allPaths: input.allPaths,
    assets: input.assets,
    suggest: suggestFrom(() => [...input.allPaths]),
  };
  const context = {
    site,
    targets,
    people,
    taxonomy,
    ids: identities.ids,
    translations: translations.groups,
    contentKeys: input.contentKeys,
  };
  const made = shown.map((one) => makeEntry(one, context));
  const entries = sortEntries(made.flatMap(({ entry }) => entry ?? []));
  const lists = {
    fronts: frontLists(site, entries),
    categories: categoryLists(site, entries, taxonomy),
    people: personLists(site, entries, articles, people),
  };
  const reserved = reservedAddresses(site);
  for (const { label, address } of lists.categories)
    reserved.set(foldAddress(address), `the page of ${label}`);
  for (const { name, address } of lists.people) reserved.set(foldAddress(address), `the page of ${name}`);
  const { redirects, problems: redirectProblems } = redirectsOf({
    articles: shown.map(({ article }) => article),
    addresses,
    formerAddresses: identities.formerAddresses,
    filled: new Map([...reserved, ...filledBy(addressed)]),
  });
  const icon = site.icon === undefined ? undefined : input.assets.get(site.icon);
  const logo = site.publisher.logo === undefined ? undefined : input.assets.get(site.publisher.logo);

  problems.push(
    ...findCollisions(addressed, reserved),
    ...identities.problems,
    ...translations.problems,
    ...made.flatMap((one) => one.problems),
    ...people.problems,
    ...taxonomy.problems,
    ...redirectProblems,
    ...findSameUpdated(entries),
  );
  return {
    catalogue: {
      site,
      entries,
      ...lists,
      redirects,
      assets: usedAssets(shown, entries, input.assets, [icon, logo]),
      ...(icon && { icon }),
      ...(logo && { logo }),
      authority: minting.authority,
      established: day,
    },
    ledger: identities.ledger,
    problems,
  };
}

/** Articles that readers may not see at that moment, by path, and what they are (R10). */
function hiddenAmong(compiled: readonly Compiled[], now: number): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>();
  for (const { article } of compiled) {
    if (article.draft) hidden.set(article.path, "a draft");
    else if (article.published.epochMs > now) hidden.set(article.path, "dated ahead");
  }
  return hidden;
}

function dayOfOldest(published: readonly Compiled[]): string | undefined {
  const [first, ...rest] = published.map(({ article }) => article.published);
  return first && dayOf(rest.reduce((oldest, one) => (one.epochMs < oldest.epochMs ? one : oldest), first));
}

/** Folded addresses of articles, and what stands there. */
function filledBy(addressed: readonly Addressed[]): readonly (readonly [string, string])[] {
  return addressed.map(({ article, address }) => [foldAddress(address), `the page of ${article.path}`]);
}

/** Only files that something visible shows are published (R10), in the order of their paths. */
function usedAssets(
  shown: readonly Compiled[],
  entries: readonly Entry[],
  assets: ReadonlyMap<string, Asset>,
  extra: readonly (Asset | undefined)[],
): readonly Asset[] {
  const visible = new Set(entries.map(({ source }) => source));
  const used = new Map<string, Asset>();
  const use = (asset: Asset | undefined): void => {
    if (asset) used.set(asset.path, asset);
  };
  for (const asset of extra) use(asset);
  for (const { article, content, image } of shown) {
    if (!visible.has(article.path)) continue;
    for (const hole of content.holes) if (hole.kind === "asset") use(assets.get(hole.target));
    if (image?.isLocal) use(assets.get(image.source.text));
  }
  return [...used.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
