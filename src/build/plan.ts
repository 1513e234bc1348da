/**
 * Plans a build: everything up to the point where bytes are made. Articles are read and compiled, the
 * catalogue is drawn up, and every output stands as a recipe with the one function that produces it.
 */

import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { foldAddress } from "../catalogue/addresses.ts";
import { catalogue } from "../catalogue/catalogue.ts";
import type { LedgerMode } from "../catalogue/identity.ts";
import { writeLedger } from "../catalogue/ledger.ts";
import { type Compilation, compile, compiledKey } from "../compile/compile.ts";
import { memoryStore } from "../compile/store.ts";
import { linkFeeds, produceFeed } from "../feeds/outputs.ts";
import { siteFeeds } from "../feeds/site-feeds.ts";
import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Compiled } from "../model/compiled.ts";
import type { Output, Recipe, Store } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { linkPages, producePage } from "../pages/outputs.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { type AssetRequest, readAssets } from "./assets.ts";
import { discover, type Found, type FoundFile, fixedFolder } from "./discover.ts";
import { loadLedger } from "./ledger-file.ts";
import { MARKER_FILE, MARKER_TEXT } from "./out-folder.ts";
import { findDeadLinks } from "./site-links.ts";

export interface PlanOptions {
  /** What problems with the site's own icon and logo point at. */
  readonly settingsFile?: string | undefined;
  readonly now: Date;
  readonly preview?: boolean;
  readonly drafts?: boolean;
  readonly ledger?: LedgerMode;
  readonly onProgress?: (progress: { step: "compile"; done: number; total: number }) => void;
}

export interface PlannedOutput {
  readonly output: Output;
  readonly produce: () => Uint8Array;
}

export interface Plan {
  readonly catalogue: Catalogue;
  readonly outputs: readonly PlannedOutput[];
  readonly ledger: { readonly text: string; readonly isChanged: boolean };
  readonly problems: readonly Problem[];
  readonly articles: number;
  readonly pages: number;
  readonly feeds: number;
}

/** `root` and `out` are absolute. */
export function planSite(root: string, out: string, site: Site, options: PlanOptions): Plan {
  const drafts = options.drafts ?? false;
  const preview = options.preview ?? false;
  const notOurs = [`${relative(root, out).replaceAll("\\", "/")}/**`];
  const articles = discover(root, site.articles, notOurs);
  const statics = discover(root, [`${site.staticFolder}/**`], notOurs);
  const compilations = articles.files.map(({ path, bytes }, index) => {
    const compilation = compile(path, bytes, site);
    options.onProgress?.({ step: "compile", done: index + 1, total: articles.files.length });
    return drafts ? compilation : forgiveDraft(compilation);
  });
  const compiled = compilations.flatMap((one) => one.compiled ?? []);
  const assets = readAssets(
    root,
    site.staticFolder,
    requestsOf(compiled, site, options.settingsFile, drafts),
  );
  const ledger = loadLedger(root);
  const { store, contentKeys } = keep(compiled, site);
  const catalogued = catalogue({
    site: preview ? { ...site, hubs: [] } : site,
    compiled,
    contentKeys,
    allPaths: new Set(articles.files.map(({ path }) => path)),
    assets: assets.assets,
    ledger: ledger.ledger,
    ledgerMode: options.ledger ?? "write",
    now: options.now.getTime(),
    drafts,
  });
  const feeds = siteFeeds(catalogued.catalogue);
  const documents = feeds.map(({ feed }) => feed);
  const pages = linkPages(catalogued.catalogue, documents, { preview });
  const outputs = [
    ...fileOutputs(root, catalogued.catalogue.assets, statics.files, site),
    ...pages.map((output) => ({ output, produce: () => utf8(producePage(output.recipe, store)) })),
    ...linkFeeds(catalogued.catalogue, feeds).map((output) => ({
      output,
      produce: () => utf8(produceFeed(output.recipe, store)),
    })),
  ];
  const text = writeLedger(catalogued.ledger);
  return {
    catalogue: catalogued.catalogue,
    outputs,
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
      ...catalogued.problems,
      ...findDeadLinks(
        compiled,
        catalogued.catalogue,
        outputs.map(({ output }) => output),
      ),
      ...findTwice(outputs.map(({ output }) => output)),
      ...judgeEmpty(articles, site),
    ],
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

/** A draft may be half written: what is wrong with it is worth saying, and stops nobody. */
function forgiveDraft(compilation: Compilation): Compilation {
  if (!compilation.compiled?.article.draft) return compilation;
  const problems = compilation.problems.map((one): Problem => ({ ...one, severity: "warning" }));
  return { ...compilation, problems };
}

/** Every local file that articles and settings point at, with the place where they do. */
function requestsOf(
  compiled: readonly Compiled[],
  site: Site,
  settingsFile: string | undefined,
  drafts: boolean,
): readonly AssetRequest[] {
  const requests: AssetRequest[] = [];
  for (const target of [site.icon, site.publisher.logo]) {
    const place = { file: settingsFile ?? "package.json" };
    if (target !== undefined) requests.push({ target, isImage: true, place });
  }
  for (const { article, content, image } of compiled) {
    if (article.draft && !drafts) continue;
    if (image?.isLocal)
      requests.push({ target: image.source.text, isImage: true, place: image.source.place });
    for (const hole of content.holes) if (hole.kind === "asset") requests.push(hole);
  }
  return requests;
}

function keep(
  compiled: readonly Compiled[],
  site: Site,
): { store: Store; contentKeys: ReadonlyMap<string, string> } {
  const store = memoryStore();
  const settingsKey = hashOf(JSON.stringify(site));
  const contentKeys = new Map<string, string>();
  for (const one of compiled) {
    const key = compiledKey(one, settingsKey);
    contentKeys.set(one.article.path, key);
    store.put(key, one);
  }
  return { store, contentKeys };
}

/** A file that is copied as it is; `hash` is that of its bytes. */
interface FileRecipe extends Recipe {
  readonly kind: "file";
  readonly source: string;
  readonly hash: string;
}

/** Published images and files, the newsroom's static files, and the marker. */
function fileOutputs(
  root: string,
  assets: readonly Asset[],
  statics: readonly FoundFile[],
  site: Site,
): readonly PlannedOutput[] {
  const file = (
    path: string,
    mediaType: string,
    source: string,
    bytes: () => Uint8Array,
    hash: string,
  ): PlannedOutput => {
    const recipe: FileRecipe = { kind: "file", source, hash };
    return { output: { path, mediaType, stage: "asset", recipe }, produce: bytes };
  };
  const marker = utf8(MARKER_TEXT);
  return [
    file(MARKER_FILE, "text/plain", "siar", () => marker, hashOf(marker)),
    ...assets.map(({ path, mediaType, source, hash }) =>
      file(path, mediaType, source, () => readFileSync(join(root, source)), hash),
    ),
    ...statics.map(({ path, bytes }) =>
      file(
        path.slice(site.staticFolder.length + 1),
        "application/octet-stream",
        path,
        () => bytes,
        hashOf(bytes),
      ),
    ),
  ];
}

/** Outputs that some disk would take for one file (D22). */
function findTwice(outputs: readonly Output[]): readonly Problem[] {
  const owners = new Map<string, Output[]>();
  for (const output of outputs) {
    const folded = foldAddress(output.path);
    owners.set(folded, [...(owners.get(folded) ?? []), output]);
  }
  return [...owners.values()]
    .filter((twins) => twins.length > 1)
    .map((twins) => {
      const names = twins.map(({ recipe, path }) =>
        isFileRecipe(recipe) ? recipe.source : `siar's own ${path}`,
      );
      return problem("output/collision", undefined, {
        path: twins[0]?.path ?? "",
        owners: names.join(" and "),
      });
    });
}

function isFileRecipe(recipe: Recipe): recipe is FileRecipe {
  return recipe.kind === "file";
}

function judgeEmpty({ files, problems }: Found, site: Site): readonly Problem[] {
  if (files.length > 0 || problems.length > 0) return [];
  return [problem("build/no-articles", undefined, { patterns: site.articles.join(", ") })];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
