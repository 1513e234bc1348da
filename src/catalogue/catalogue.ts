/**
 * Brings all compiled articles together: who is seen, under which id and address, in which order, in which
 * lists. Pure: the ledger, the assets and the moment come in, a catalogue and the next ledger go out.
 */

import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { CompiledFacts } from "../model/compiled.ts";
import type { Entry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { atMidnight, dayOf } from "../text/date.ts";
import { tagUri } from "../text/tag-uri.ts";
import { encodePath } from "../text/url.ts";
import { addressing, findCollisions, foldAddress, reservedAddresses } from "./addresses.ts";
import { usedAssets } from "./attachments.ts";
import { type EntryContext, findSameUpdated, makeEntry, retractedEntry, sortEntries } from "./entries.ts";
import type { Targets } from "./fills.ts";
import { type HiddenArticle, hiddenArticles } from "./hidden.ts";
import { identify, type LedgerMode } from "./identity.ts";
import type { Ledger } from "./ledger.ts";
import { categoryLists, frontLists, personLists } from "./lists.ts";
import { addressSet, looseTargets } from "./loose-targets.ts";
import { type Minting, mintingOf } from "./minting.ts";
import { knownPeople } from "./people.ts";
import type { Addressed } from "./recognise.ts";
import { redirectsOf } from "./redirects.ts";
import {
  changesAhead,
  HIDING_WORDS,
  type Hiding,
  hiddenAmong,
  judgeNotes,
  type StateChange,
} from "./states.ts";
import { shownStubs, withoutStubs } from "./stubs.ts";
import { suggestFrom } from "./suggestions.ts";
import { taxonomyOf } from "./taxonomy.ts";
import { groupTranslations } from "./translations.ts";

export interface CatalogueInput {
  readonly site: Site;
  readonly compiled: readonly CompiledFacts[];
  /** Key of the compiled content in the store, by source path. */
  readonly contentKeys: ReadonlyMap<string, string>;
  /** Paths of all article files, understood or not. */
  readonly allPaths: ReadonlySet<string>;
  /** Addresses of pages that stay though nothing is known of their articles, by source path. */
  readonly standing?: ReadonlyMap<string, string>;
  /** Articles that a lenient site leaves out: their rows of the ledger stay, and links to them are told. */
  readonly leftOut?: ReadonlySet<string>;
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
  /** What time alone will change, soonest first. */
  readonly ahead: readonly StateChange[];
  /** What no output may show a sign of; empty where drafts are shown. */
  readonly hidden: readonly HiddenArticle[];
  readonly problems: readonly Problem[];
}

/** The catalogue of these articles, in whatever order they come; what is wrong between them is told, never thrown. */
export function catalogue(input: CatalogueInput): Catalogued {
  const { site, ledger } = input;
  const [stubs, compiled] = withoutStubs(inOrder(input.compiled));
  const articles = compiled.map(({ article }) => article);
  const hidden = hiddenAmong(articles, input.now);
  const published =
    hidden.size === 0 ? compiled : compiled.filter(({ article }) => !hidden.has(article.path));
  const shown = input.drafts ? compiled : published;
  const addressOf = addressing(site);
  const addressed = shown.map(({ article }) => ({ article, address: addressOf(article) }));
  const addresses = new Map<string, string>(input.standing);
  for (const { article, address } of addressed) addresses.set(article.path, address);
  const leading = shownStubs(stubs, input).map((article) => ({ article, address: addressOf(article) }));
  for (const { article, address } of leading) addresses.set(article.path, address);
  const minting = mintingOf(site, ledger, dayOfOldest(published));
  const { established, problems: dayProblems } = establishedOf(minting, site, input.now);

  const identities = identify({
    site,
    podcasts: minting.podcasts,
    ledger,
    authority: minting.authority,
    established: dayOf(established),
    ...mintingAmong(addressed, hidden),
    withdrawn: withdrawnOf(hidden),
    allPaths: input.allPaths,
    mode: input.ledgerMode,
  });
  const translations = groupTranslations(articles);
  const people = knownPeople(site);
  const taxonomy = taxonomyOf(site);
  const [takenBack, standing] = parted(shown, ({ article }) => article.retraction !== undefined);
  const notices = new Set(takenBack.flatMap(({ article }) => addresses.get(article.path) ?? []));
  const targets: Targets = {
    site,
    addresses,
    compiled: byPath(compiled),
    allPaths: input.allPaths,
    assets: input.assets,
    hidden,
    notices,
    noticePaths: new Set([...notices].map(encodePath)),
    suggest: suggestFrom(() => [...input.allPaths]),
    ...(input.leftOut && { leftOut: input.leftOut }),
    findLoose: looseTargets(() => input.allPaths),
    knownAddresses: addressSet(addresses),
  };
  const context = {
    site,
    targets,
    people,
    taxonomy,
    ids: identities.ids,
    translations: translations.groups,
    contentKeys: input.contentKeys,
    archives: identities.archives,
    openArchives: identities.openArchives,
  };
  const { made, problems: madeProblems } = makeEntries(standing, context);
  const entries = sortEntries(made);
  const retracted = retractedEntries(takenBack, context);
  const lists = {
    fronts: frontLists(site, entries),
    categories: categoryLists(site, entries, retracted, taxonomy),
    people: personLists(site, entries, retracted, people),
  };
  const reserved = addressesOfLists(site, lists);
  const { redirects, problems: redirectProblems } = redirectsOf({
    articles: shown.map(({ article }) => article),
    stubs: leading,
    addresses,
    formerAddresses: identities.formerAddresses,
    filled: () => new Map([...reserved, ...filledBy(addressed)]),
  });
  const icon = site.icon === undefined ? undefined : input.assets.get(site.icon);
  const logo = site.publisher.logo === undefined ? undefined : input.assets.get(site.publisher.logo);

  const problems = [
    ...minting.problems,
    ...dayProblems,
    ...judgeNotes(
      shown.map(({ article }) => article),
      input.now,
    ),
    ...findCollisions(site, addressed, reserved),
    ...identities.problems,
    ...translations.problems,
    ...madeProblems,
    ...people.problems,
    ...taxonomy.problems,
    ...redirectProblems,
    ...findSameUpdated(entries, targets.compiled),
  ];
  return {
    catalogue: {
      site,
      entries,
      ...lists,
      retracted,
      deleted: identities.deleted,
      openArchives: identities.openArchives,
      podcasts: Object.fromEntries(minting.podcasts),
      redirects,
      assets: usedAssets(standing, entries, input.assets, [
        icon,
        logo,
        ...site.feeds.declared.map(({ podcast }) => podcast && input.assets.get(podcast.image)),
      ]),
      ...(icon && { icon }),
      ...(logo && { logo }),
      authority: minting.authority,
      established,
    },
    ledger: identities.ledger,
    ahead: changesAhead(articles, input.now),
    hidden: input.drafts
      ? []
      : hiddenArticles(compiled, hidden, {
          site,
          ledger,
          mint: (key) => tagUri(minting.authority, dayOf(established), key),
        }),
    problems,
  };
}

/** By path; most often they come in that order. */
function inOrder(compiled: readonly CompiledFacts[]): readonly CompiledFacts[] {
  const isOrdered = compiled.every(
    ({ article }, index) => index === 0 || (compiled[index - 1]?.article.path ?? "") < article.path,
  );
  return isOrdered ? compiled : [...compiled].sort((a, b) => (a.article.path < b.article.path ? -1 : 1));
}

/** Articles that readers see, and those that only a build with drafts shows. */
function mintingAmong(
  addressed: readonly Addressed[],
  hidden: ReadonlyMap<string, Hiding>,
): { readonly visible: readonly Addressed[]; readonly unminted: readonly Addressed[] } {
  if (hidden.size === 0) return { visible: addressed, unminted: [] };
  const [unminted, visible] = parted(addressed, ({ article }) => hidden.has(article.path));
  return { visible, unminted };
}

function makeEntries(
  compiled: readonly CompiledFacts[],
  context: EntryContext,
): { readonly made: readonly Entry[]; readonly problems: readonly Problem[] } {
  const made: Entry[] = [];
  const problems: Problem[] = [];
  for (const one of compiled) {
    const { entry, problems: found } = makeEntry(one, context);
    if (entry) made.push(entry);
    if (found.length > 0) problems.push(...found);
  }
  return { made, problems };
}

function byPath(compiled: readonly CompiledFacts[]): ReadonlyMap<string, CompiledFacts> {
  const known = new Map<string, CompiledFacts>();
  for (const one of compiled) known.set(one.article.path, one);
  return known;
}

/** The day the site began, at midnight in its zone; where nothing names one, or it has not come, that is told. */
function establishedOf(
  { established }: Minting,
  site: Site,
  now: number,
): { readonly established: Instant; readonly problems: readonly Problem[] } {
  const day = atMidnight(established ?? "1970-01-01", site.timeZone);
  if (established === undefined)
    return { established: day, problems: [problem("site/established-missing", undefined, {})] };
  const isAhead = day.epochMs > now;
  const problems = isAhead ? [problem("site/established-ahead", undefined, { day: established })] : [];
  return { established: day, problems };
}

/** Folded addresses that siar fills itself, and what stands there. */
function addressesOfLists(
  site: Site,
  { categories, people }: Pick<Catalogue, "categories" | "people">,
): ReadonlyMap<string, string> {
  const reserved = reservedAddresses(site);
  for (const { label, address } of categories) reserved.set(foldAddress(address), `the page of ${label}`);
  for (const { name, address } of people) reserved.set(foldAddress(address), `the page of ${name}`);
  return reserved;
}

/** Why articles that may have been published are seen no more; to expire is what they were meant to. */
function withdrawnOf(hidden: ReadonlyMap<string, Hiding>): ReadonlyMap<string, string> {
  const reasons = [...hidden].filter(([, hiding]) => hiding !== "expired");
  return new Map(reasons.map(([path, hiding]) => [path, HIDING_WORDS[hiding]]));
}

/** Newest retraction first, ties by id. */
function retractedEntries(retracted: readonly CompiledFacts[], context: EntryContext): readonly Entry[] {
  const entries = retracted.flatMap((one) => {
    const { entry } = makeEntry(one, context);
    return entry ? [retractedEntry(entry, one.article)] : [];
  });
  return entries.sort((a, b) => b.updated.epochMs - a.updated.epochMs || (a.id < b.id ? -1 : 1));
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [T[], T[]] {
  const parts: readonly [T[], T[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}

function dayOfOldest(published: readonly CompiledFacts[]): string | undefined {
  let oldest: Instant | undefined;
  for (const { article } of published) {
    if (!oldest || article.published.epochMs < oldest.epochMs) oldest = article.published;
  }
  return oldest && dayOf(oldest);
}

/** Folded addresses of articles, and what stands there. */
function filledBy(addressed: readonly Addressed[]): readonly (readonly [string, string])[] {
  return addressed.map(({ article, address }) => [foldAddress(address), `the page of ${article.path}`]);
}
