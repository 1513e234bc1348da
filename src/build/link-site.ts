/**
 * Links a site: from the facts of all articles to the outputs, each as a recipe in the store under its key. What
 * linking held in memory is let go before the first output is made.
 */

import { assetHolesOf } from "../catalogue/attachments.ts";
import { type Catalogued, catalogue } from "../catalogue/catalogue.ts";
import type { LedgerMode } from "../catalogue/identity.ts";
import { type Ledger, writeLedger } from "../catalogue/ledger.ts";
import type { StateChange } from "../catalogue/states.ts";
import { judgeRedirects } from "../check/site/host-files.ts";
import { linkFeeds } from "../feeds/outputs.ts";
import { siteFeeds } from "../feeds/site-feeds.ts";
import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { CompiledFacts } from "../model/compiled.ts";
import type { Hooks } from "../model/hooks.ts";
import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { fileOf } from "../pages/links.ts";
import { linkPages } from "../pages/outputs.ts";
import { problem } from "../problems/problem.ts";
import type { Understood } from "./articles.ts";
import { readAssets } from "./assets.ts";
import { findCollisions } from "./collisions.ts";
import type { Found } from "./discover.ts";
import { fileOutputs } from "./file-outputs.ts";
import { hookFeeds } from "./hooked.ts";
import { hiddenFiles, visibleTitles } from "./leaks.ts";
import type { LoadedLedger } from "./ledger-file.ts";
import { forgive } from "./lenient.ts";
import type { Look } from "./look.ts";
import type { ManifestArticle } from "./manifest.ts";
import { nextTurn } from "./next-turn.ts";
import { judgeStated, requestsOf } from "./requests.ts";
import type { Seen } from "./seen.ts";
import { articlesOf, type LinkedOutput, shelve } from "./shelve.ts";
import type { Shelves } from "./shelves.ts";
import { findDeadLinks } from "./site-links.ts";
import type { Surroundings } from "./surroundings.ts";

export interface LinkOptions {
  readonly root: string;
  readonly site: Site;
  /** What problems with the site's own icon and logo point at. */
  readonly settingsFile: string | undefined;
  /** Functions of the settings that alter entries and feeds. */
  readonly hooks: Hooks | undefined;
  readonly now: Date;
  readonly preview: boolean;
  readonly drafts: boolean;
  readonly ledger: LedgerMode;
  /** Of all that shapes bytes beside the recipes. */
  readonly stamp: string;
}

/** What there is to link. */
export interface Linkable {
  readonly articles: Found;
  readonly statics: Found;
  readonly understood: readonly Understood[];
  readonly ledger: LoadedLedger;
  readonly shelves: Shelves;
  readonly seen: Seen;
  readonly look: Look;
  /** Articles that are left out, with the address of the page that stays where there is one. */
  readonly leftOut: ReadonlyMap<string, string | undefined>;
  /** Articles that a lenient site leaves out. */
  readonly dropped: ReadonlySet<string>;
}

export interface Linked {
  readonly outputs: readonly LinkedOutput[];
  readonly surroundings: Surroundings;
  readonly ledger: { readonly text: string; readonly isChanged: boolean };
  readonly problems: readonly Problem[];
  /** What is worth knowing and no problem. */
  readonly notes: readonly string[];
  /** What time alone will change, soonest first. */
  readonly ahead: readonly StateChange[];
  readonly entries: number;
  readonly pages: number;
  readonly feeds: number;
  /** What is to be known of the articles when only their texts have changed. */
  readonly articles: ReadonlyMap<string, ManifestArticle>;
  /** When time alone will change something, whether readers see it or not. */
  readonly turnMs?: number;
}

export async function linkSite(
  { articles, statics, understood, ledger, shelves, seen, look, leftOut, dropped }: Linkable,
  options: LinkOptions,
): Promise<{ readonly linked: Linked; readonly catalogue: Catalogue }> {
  const { root, site, settingsFile, drafts, preview } = options;
  const compiled = understood.flatMap(({ facts }) => facts ?? []);
  const requests = requestsOf(compiled, site, settingsFile, drafts);
  const assets = await readAssets(root, site, requests, seen, look);
  const standing = new Map(
    [...leftOut].flatMap(([path, address]) => (address === undefined ? [] : [[path, address]])),
  );
  const catalogued = catalogue({
    site: preview ? { ...site, hubs: [] } : site,
    compiled,
    contentKeys: new Map(understood.flatMap(({ path, key }) => (key === undefined ? [] : [[path, key]]))),
    allPaths: pathsOf(articles, ledger.ledger, leftOut),
    standing,
    leftOut: dropped,
    assets: assets.assets,
    ledger: ledger.ledger,
    ledgerMode: options.ledger,
    now: options.now.getTime(),
    drafts,
  });
  const { catalogue: known } = catalogued;
  const followed = siteFeeds(known, settingsFile);
  const { feeds, problems: hookProblems } = hookFeeds(followed.feeds, options.hooks, shelves.store, preview);
  const documents = feeds.map(({ feed }) => feed);
  const pages = linkPages(known, documents, { preview });
  const files = await fileOutputs(root, known.assets, statics.files, site, seen.statics);
  const recipes: readonly Output[] = [...pages, ...linkFeeds(known, feeds)];
  const all = [...files.outputs.map(({ output }) => output), ...recipes];
  const paths = [...all.map(({ path }) => path), ...[...standing.values()].map(fileOf)];
  const dead = findDeadLinks(compiled, known, paths);
  // What a lenient site says of them stands at the articles, and need not be said of every page and feed again.
  if (site.isLenient) paths.push(...dead.paths, ...lostFiles(compiled, assets.assets));
  const text = writeLedger(catalogued.ledger);
  const shelved = shelve(recipes, { catalogue: known, feeds, shelves, stamp: options.stamp });
  const turnMs = nextTurn(
    compiled.map(({ article }) => article),
    known.established,
    options.now.getTime(),
  );
  const linked: Linked = {
    outputs: [
      ...files.outputs.map(({ output: { path, stage }, key, copied }) => ({ path, stage, key, copied })),
      ...shelved.outputs,
    ],
    surroundings: surroundingsOf(all, paths, catalogued, assets.assets),
    ledger: {
      text,
      isChanged: text !== ledger.text && (ledger.text !== "" || catalogued.ledger.rows.length > 0),
    },
    problems: forgiving(
      site,
      articles,
    )([
      ...assets.problems,
      ...judgeStated(compiled, assets.assets),
      ...files.problems,
      ...catalogued.problems,
      ...followed.problems,
      ...hookProblems,
      ...dead.problems,
      ...findCollisions(
        all,
        catalogued.problems.some(({ code }) => code === "address/collision"),
      ),
      ...judgeEmpty(articles, site),
    ]),
    notes: followed.notes,
    ahead: catalogued.ahead,
    entries: known.entries.length,
    pages: pages.filter(({ path }) => path.endsWith(".html")).length,
    feeds: feeds.length,
    articles: articlesOf(understood, known, {
      carriers: shelved.carriers,
      before: files.outputs.length,
      contending: followed.contending,
    }),
    ...(turnMs !== undefined && { turnMs }),
  };
  return { linked, catalogue: known };
}

/** What a lenient site makes of the problems between articles, and another one leaves as they are. */
function forgiving(site: Site, { files }: Found): (problems: readonly Problem[]) => readonly Problem[] {
  if (!site.isLenient) return (problems) => problems;
  const paths = new Set(files.map(({ path }) => path));
  return (problems) => forgive(problems, (file) => paths.has(file));
}

/** Files that articles show and that are not there. */
function lostFiles(
  compiled: readonly CompiledFacts[],
  assets: ReadonlyMap<string, Asset>,
): readonly string[] {
  return compiled.flatMap(({ holes }) =>
    assetHolesOf(holes).flatMap(({ target }) => (assets.has(target) ? [] : target)),
  );
}

function surroundingsOf(
  outputs: readonly Output[],
  paths: readonly string[],
  catalogued: Catalogued,
  assets: ReadonlyMap<string, Asset>,
): Surroundings {
  const { site } = catalogued.catalogue;
  const hidden = hiddenFiles(catalogued, assets);
  return {
    baseUrl: site.baseUrl,
    paths: paths.map((path) => path.normalize("NFC")),
    redirected: redirectedIn(outputs),
    hidden,
    visibleTitles: hidden.length === 0 ? [] : visibleTitles(catalogued.catalogue),
  };
}

/** What the host will redirect, as the file for the host says it. */
function redirectedIn(outputs: readonly Output[]): readonly string[] {
  const recipe = outputs.find(({ path }) => path === "_redirects")?.recipe;
  return recipe && "text" in recipe ? [...judgeRedirects(String(recipe.text)).from] : [];
}

/** Paths of all article files; what lies where nothing could be read is there too, as far as the ledger knows of it. */
function pathsOf(
  { files, problems }: Found,
  ledger: Ledger,
  leftOut: Linkable["leftOut"],
): ReadonlySet<string> {
  const unread = problems.flatMap(({ place }) => place?.file ?? []);
  const isUnread = (path: string): boolean =>
    unread.some((place) => path === place || path.startsWith(`${place}/`));
  const known = ledger.rows.filter(({ path }) => isUnread(path));
  // One that was never published is not there for others to link to.
  const isThere = (path: string): boolean => !leftOut.has(path) || leftOut.get(path) !== undefined;
  return new Set([...files, ...known].map(({ path }) => path).filter(isThere));
}

/** D31: an empty site is one, but seldom meant. */
function judgeEmpty({ files, problems }: Found, site: Site): readonly Problem[] {
  if (files.length > 0 || problems.length > 0) return [];
  return [problem("build/no-articles", undefined, { patterns: site.articles.join(", ") })];
}
