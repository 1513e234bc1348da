/**
 * Plans a build: everything up to the point where bytes are made. Articles are read and compiled, the
 * catalogue is drawn up, and every output stands as a recipe with the one function that produces it.
 */

import { relative, resolve } from "node:path";
import { foldAddress } from "../catalogue/addresses.ts";
import { type Catalogued, catalogue } from "../catalogue/catalogue.ts";
import type { HiddenArticle } from "../catalogue/hidden.ts";
import type { LedgerMode } from "../catalogue/identity.ts";
import { type Ledger, writeLedger } from "../catalogue/ledger.ts";
import type { StateChange } from "../catalogue/states.ts";
import { type Compilation, compile, compiledKey } from "../compile/compile.ts";
import { memoryStore } from "../compile/store.ts";
import { linkFeeds, produceFeed } from "../feeds/outputs.ts";
import { siteFeeds } from "../feeds/site-feeds.ts";
import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Compiled } from "../model/compiled.ts";
import type { Hooks } from "../model/hooks.ts";
import type { Store } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { linkPages, producePage } from "../pages/outputs.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { readAssets } from "./assets.ts";
import { findCollisions } from "./collisions.ts";
import { discover, type Found, type FoundFile, fixedFolder, readFound } from "./discover.ts";
import { fileOutputs, type PlannedOutput } from "./file-outputs.ts";
import { hookFeeds } from "./hooked.ts";
import { loadLedger } from "./ledger-file.ts";
import { judgeStated, requestsOf } from "./requests.ts";
import { findDeadLinks } from "./site-links.ts";

export interface PlanOptions {
  /** What problems with the site's own icon and logo point at. */
  readonly settingsFile?: string | undefined;
  /** Functions of the settings that alter entries and feeds. */
  readonly hooks?: Hooks | undefined;
  readonly now: Date;
  readonly preview?: boolean;
  readonly drafts?: boolean;
  readonly ledger?: LedgerMode;
  readonly onProgress?: (progress: { step: "compile"; done: number; total: number }) => void;
}

export interface Plan {
  readonly catalogue: Catalogue;
  readonly outputs: readonly PlannedOutput[];
  readonly ledger: { readonly text: string; readonly isChanged: boolean };
  readonly problems: readonly Problem[];
  /** What is worth knowing and no problem. */
  readonly notes: readonly string[];
  /** What time alone will change, soonest first. */
  readonly ahead: readonly StateChange[];
  /** What no output may show a sign of. */
  readonly hidden: readonly HiddenFile[];
  readonly articles: number;
  readonly pages: number;
  readonly feeds: number;
}

/** `root` and `out` are absolute. */
export async function planSite(root: string, out: string, site: Site, options: PlanOptions): Promise<Plan> {
  const drafts = options.drafts ?? false;
  const preview = options.preview ?? false;
  const output = relative(root, out).replaceAll("\\", "/");
  const articles = discover(root, site.articles, output);
  const statics = discover(root, [`${site.staticFolder}/**`], output);
  const compilations = articles.files.map((found, index) => {
    const compilation = compileFile(found, site);
    options.onProgress?.({ step: "compile", done: index + 1, total: articles.files.length });
    return drafts ? compilation : forgiveDraft(compilation);
  });
  const whole = compilations.flatMap((one) => one.compiled ?? []);
  const compiled = whole.map(({ facts }) => facts);
  const requests = requestsOf(compiled, site, options.settingsFile, drafts);
  const assets = await readAssets(root, site.staticFolder, requests);
  const ledger = loadLedger(root);
  const { store, contentKeys } = keep(whole, site);
  const catalogued = catalogue({
    site: preview ? { ...site, hubs: [] } : site,
    compiled,
    contentKeys,
    allPaths: pathsOf(articles, ledger.ledger),
    assets: assets.assets,
    ledger: ledger.ledger,
    ledgerMode: options.ledger ?? "write",
    now: options.now.getTime(),
    drafts,
  });
  const followed = siteFeeds(catalogued.catalogue, options.settingsFile);
  const { feeds, problems: hookProblems } = hookFeeds(followed.feeds, options.hooks, store, preview);
  const documents = feeds.map(({ feed }) => feed);
  const pages = linkPages(catalogued.catalogue, documents, { preview });
  const files = await fileOutputs(root, catalogued.catalogue.assets, statics.files, site);
  const planned: readonly PlannedOutput[] = [
    ...files.outputs,
    ...pages.map((output) => ({ output, produce: () => utf8(producePage(output.recipe, store)) })),
    ...linkFeeds(catalogued.catalogue, feeds).map((output) => ({
      output,
      produce: () => utf8(produceFeed(output.recipe, store)),
    })),
  ];
  const outputs = planned.map(({ output }) => output);
  const text = writeLedger(catalogued.ledger);
  return {
    catalogue: catalogued.catalogue,
    outputs: planned,
    ledger: {
      text,
      isChanged: text !== ledger.text && (ledger.text !== "" || catalogued.ledger.rows.length > 0),
    },
    problems: [
      ...articles.problems,
      ...statics.problems,
      ...ledger.problems,
      ...compilations.flatMap((one) => one.problems),
      ...assets.problems,
      ...judgeStated(compiled, assets.assets),
      ...files.problems,
      ...catalogued.problems,
      ...followed.problems,
      ...hookProblems,
      ...findDeadLinks(compiled, catalogued.catalogue, outputs),
      ...findCollisions(
        outputs,
        catalogued.problems.some(({ code }) => code === "address/collision"),
      ),
      ...judgeEmpty(articles, site),
    ],
    notes: followed.notes,
    ahead: catalogued.ahead,
    hidden: hiddenFiles(catalogued, assets.assets),
    articles: articles.files.length,
    pages: pages.filter(({ path }) => path.endsWith(".html")).length,
    feeds: feeds.length,
  };
}

/** The folders that a build reads, absolute. */
export function inputFolders(root: string, site: Site): readonly string[] {
  const folders = [...site.articles.map(fixedFolder), site.staticFolder];
  return folders.filter((folder) => folder !== "").map((folder) => resolve(root, folder));
}

/** The bytes are let go at once: what linking needs of an article is in what was compiled. */
function compileFile(found: FoundFile, site: Site): Compilation {
  const read = readFound(found);
  if ("code" in read) return { path: found.path, isDraft: false, problems: [read] };
  return compile(found.path, read.bytes, site);
}

/** Paths of all article files; what lies where nothing could be read is there too, as far as the ledger knows of it. */
function pathsOf({ files, problems }: Found, ledger: Ledger): ReadonlySet<string> {
  const unread = problems.flatMap(({ place }) => place?.file ?? []);
  const isUnread = (path: string): boolean =>
    unread.some((place) => path === place || path.startsWith(`${place}/`));
  const known = ledger.rows.filter(({ path }) => isUnread(path));
  return new Set([...files, ...known].map(({ path }) => path));
}

/** A draft may be half written: what is wrong with it is worth saying, and stops nobody. */
function forgiveDraft(compilation: Compilation): Compilation {
  if (!compilation.isDraft) return compilation;
  const problems = compilation.problems.map((one): Problem => ({ ...one, severity: "warning" }));
  return { ...compilation, problems };
}

/** A hidden article with what its files would be published as; files and an address that visible ones have too tell nothing. */
export type HiddenFile = Omit<HiddenArticle, "files"> & { readonly assets: readonly string[] };

function hiddenFiles(
  { catalogue, hidden }: Catalogued,
  assets: ReadonlyMap<string, Asset>,
): readonly HiddenFile[] {
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

/** Puts what was compiled into the store, and says under which keys. */
function keep(
  compiled: readonly Compiled[],
  site: Site,
): { store: Store; contentKeys: ReadonlyMap<string, string> } {
  const store = memoryStore();
  const settingsKey = hashOf(JSON.stringify(site));
  const contentKeys = new Map<string, string>();
  for (const one of compiled) {
    const key = compiledKey(one.facts.article, settingsKey);
    contentKeys.set(one.facts.article.path, key);
    store.put(key, one);
  }
  return { store, contentKeys };
}

/** D31: an empty site is one, but seldom meant. */
function judgeEmpty({ files, problems }: Found, site: Site): readonly Problem[] {
  if (files.length > 0 || problems.length > 0) return [];
  return [problem("build/no-articles", undefined, { patterns: site.articles.join(", ") })];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
