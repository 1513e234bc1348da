/**
 * Plans a build: everything up to the point where bytes are made. Articles are read and compiled, the
 * catalogue is drawn up, and every output stands as a recipe with the one function that produces it.
 */

import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { catalogue } from "../catalogue/catalogue.ts";
import type { LedgerMode } from "../catalogue/identity.ts";
import { type Ledger, writeLedger } from "../catalogue/ledger.ts";
import { type Compilation, compile, compiledKey } from "../compile/compile.ts";
import { memoryStore } from "../compile/store.ts";
import { linkFeeds, produceFeed } from "../feeds/outputs.ts";
import { siteFeeds } from "../feeds/site-feeds.ts";
import type { Asset } from "../model/asset.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Compiled } from "../model/compiled.ts";
import type { Output, Store } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { linkPages, producePage } from "../pages/outputs.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { type AssetRequest, readAssets } from "./assets.ts";
import { type FileRecipe, findCollisions } from "./collisions.ts";
import { discover, type Found, type FoundFile, fixedFolder, readFound } from "./discover.ts";
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
  const output = relative(root, out).replaceAll("\\", "/");
  const articles = discover(root, site.articles, output);
  const statics = discover(root, [`${site.staticFolder}/**`], output);
  const compilations = articles.files.map((found, index) => {
    const compilation = compileFile(found, site);
    options.onProgress?.({ step: "compile", done: index + 1, total: articles.files.length });
    return drafts ? compilation : forgiveDraft(compilation);
  });
  const compiled = compilations.flatMap((one) => one.compiled ?? []);
  const requests = requestsOf(compiled, site, options.settingsFile, drafts);
  const assets = readAssets(root, site.staticFolder, requests);
  const ledger = loadLedger(root);
  const { store, contentKeys } = keep(compiled, site);
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
  const feeds = siteFeeds(catalogued.catalogue);
  const documents = feeds.map(({ feed }) => feed);
  const pages = linkPages(catalogued.catalogue, documents, { preview });
  const files = fileOutputs(root, catalogued.catalogue.assets, statics.files, site);
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
      ...files.problems,
      ...catalogued.problems,
      ...findDeadLinks(compiled, catalogued.catalogue, outputs),
      ...findCollisions(
        outputs,
        catalogued.problems.some(({ code }) => code === "address/collision"),
      ),
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

/** The bytes are let go at once: what linking needs of an article is in what was compiled. */
function compileFile(found: FoundFile, site: Site): Compilation {
  const read = readFound(found);
  return "code" in read ? { path: found.path, problems: [read] } : compile(found.path, read.bytes, site);
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

/** Puts what was compiled into the store, and says under which keys. */
function keep(
  compiled: readonly Compiled[],
  site: Site,
): { store: Store; contentKeys: ReadonlyMap<string, string> } {
  const store = memoryStore();
  const settingsKey = hashOf(JSON.stringify(site));
  const contentKeys = new Map<string, string>();
  for (const one of compiled) {
    const key = compiledKey(one.article, settingsKey);
    contentKeys.set(one.article.path, key);
    store.put(key, one);
  }
  return { store, contentKeys };
}

/** Published images and files, the newsroom's static files, and the marker. */
function fileOutputs(
  root: string,
  assets: readonly Asset[],
  statics: readonly FoundFile[],
  site: Site,
): { readonly outputs: readonly PlannedOutput[]; readonly problems: readonly Problem[] } {
  const marker = utf8(MARKER_TEXT);
  const outputs = [planFile(MARKER_FILE, "text/plain", "siar", hashOf(marker), () => marker)];
  for (const { path, mediaType, source, hash } of assets) {
    outputs.push(planFile(path, mediaType, source, hash, () => readFileSync(join(root, source))));
  }
  const problems: Problem[] = [];
  for (const found of statics) {
    const read = readFound(found);
    if ("code" in read) {
      problems.push(read);
      continue;
    }
    const path = found.path.slice(site.staticFolder.length + 1);
    const hash = hashOf(read.bytes);
    outputs.push(
      planFile(path, "application/octet-stream", found.path, hash, () => readFileSync(found.file)),
    );
  }
  return { outputs, problems };
}

function planFile(
  path: string,
  mediaType: string,
  source: string,
  hash: string,
  produce: () => Uint8Array,
): PlannedOutput {
  const recipe: FileRecipe = { kind: "file", source, hash };
  return { output: { path, mediaType, stage: "asset", recipe }, produce };
}

/** D31: an empty site is one, but seldom meant. */
function judgeEmpty({ files, problems }: Found, site: Site): readonly Problem[] {
  if (files.length > 0 || problems.length > 0) return [];
  return [problem("build/no-articles", undefined, { patterns: site.articles.join(", ") })];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
