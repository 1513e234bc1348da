/**
 * Puts the recipes of all outputs into the store, and gathers what the next build must know to exchange a text in them:
 * which outputs carry an entry's text, and how much room their feeds have.
 */

import type { DocumentRecipe } from "../feeds/outputs.ts";
import type { PlannedFeed } from "../feeds/planned.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { FeedPaths } from "../model/feed.ts";
import type { Output, Recipe, Stage } from "../model/output.ts";
import { fileOf } from "../pages/links.ts";
import { markOf } from "../text/mark.ts";
import type { Understood } from "./articles.ts";
import type { CopiedFile } from "./file-outputs.ts";
import type { ManifestArticle } from "./manifest.ts";
import { freezer } from "./recipes.ts";
import type { Carrying } from "./sequence.ts";
import type { Shelves } from "./shelves.ts";

/** An output before it is made. */
export interface LinkedOutput {
  readonly path: string;
  readonly stage: Stage;
  readonly key: string;
  /** Outputs of one document are made together. */
  readonly group?: string;
  /** What a feed document carries; unknown where linking took the short way. */
  readonly carries?: Carrying;
  /** Bytes by which the texts of a feed may grow and all still fits as it does; absent where some found no room. */
  readonly spare?: number;
  /** Source path of the article whose page it is. */
  readonly source?: string;
  /** A file of the newsroom's, whose recipe is no text. */
  readonly copied?: CopiedFile;
}

export interface Shelving {
  readonly catalogue: Catalogue;
  readonly feeds: readonly PlannedFeed[];
  readonly shelves: Shelves;
  readonly stamp: string;
}

export interface Shelved {
  readonly outputs: readonly LinkedOutput[];
  /** Numbers of the outputs that carry an entry's text, by the entry's mark. */
  readonly carriers: ReadonlyMap<string, readonly number[]>;
}

/** Puts every recipe into the store; the feeds of one folder are one document in several formats. */
export function shelve(
  outputs: readonly Output[],
  { catalogue: { entries }, feeds, shelves: { parts }, stamp }: Shelving,
): Shelved {
  const sources = new Map(entries.map(({ address, source }) => [fileOf(address), source]));
  const spares = sparesOf(feeds);
  const carriers = new Map<string, number[]>();
  const carryingOf = carryings(entries);
  const { freeze } = freezer(stamp, (hash, text) => {
    if (!parts.has(hash)) parts.put(hash, Buffer.from(text()));
  });
  const shelved = outputs.map(({ path, stage, recipe }, number): LinkedOutput => {
    const { key, text } = freeze(recipe);
    parts.put(key, Buffer.from(text));
    for (const mark of marksIn(recipe)) {
      const known = carriers.get(mark);
      if (known) known.push(number);
      else carriers.set(mark, [number]);
    }
    const source = sources.get(path);
    const spare = spares.get(path);
    const carries = carryingOf(recipe);
    return {
      path,
      stage,
      key,
      ...(carries && { group: folderOf(path), carries }),
      ...(source !== undefined && { source }),
      ...(spare !== undefined && { spare }),
    };
  });
  return { outputs: shelved, carriers };
}

/** What a recipe's document carries, if it is that of a feed; its formats carry the same, which is found out once. */
function carryings(entries: readonly Entry[]): (recipe: Recipe) => Carrying | undefined {
  const numbers = new Map(entries.map(({ source }, number) => [source, number]));
  let last: { readonly of: DocumentRecipe["entries"]; readonly carries: Carrying } | undefined;
  return (recipe) => {
    if (!isDocument(recipe)) return undefined;
    if (last?.of !== recipe.entries) {
      const { language } = recipe.document;
      const own = recipe.entries.map(({ source }) => numbers.get(source) ?? numbers.size);
      last = { of: recipe.entries, carries: { language: language ?? "", entries: own } };
    }
    return last.carries;
  };
}

function isDocument(recipe: Recipe): recipe is DocumentRecipe {
  return FEEDS.has(recipe.kind);
}

/** What each feed document has to spare, by the path of its files. */
function sparesOf(feeds: readonly PlannedFeed[]): ReadonlyMap<string, number> {
  const spares = new Map<string, number>();
  const note = (paths: FeedPaths, spare: number | undefined): void => {
    if (spare !== undefined) for (const path of Object.values(paths)) spares.set(path, spare);
  };
  for (const { feed, spare, archives } of feeds) {
    note(feed.paths, spare);
    for (const archive of archives) note(archive.paths, archive.spare);
  }
  return spares;
}

/** The folder of an output, with the slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Marks of the entries whose text an output carries. */
function marksIn(recipe: Recipe): readonly string[] {
  if ("marks" in recipe) return recipe.marks as readonly string[];
  return "entry" in recipe ? [markOf(recipe.entry as Entry)] : [];
}

/** What is kept of every article; `before` outputs stand before those with recipes. */
export function articlesOf(
  understood: readonly Understood[],
  { entries }: Catalogue,
  {
    carriers,
    before,
    contending,
  }: Pick<Shelved, "carriers"> & {
    readonly before: number;
    readonly contending: ReadonlySet<string>;
  },
): ReadonlyMap<string, ManifestArticle> {
  const marks = new Map(entries.map((entry) => [entry.source, markOf(entry)]));
  return new Map(
    understood.map(({ path, key, facts, isDraft, problems }) => {
      const mark = marks.get(path);
      const files = mark === undefined ? undefined : carriers.get(mark)?.map((number) => number + before);
      const article: ManifestArticle = {
        ...(key !== undefined && { key }),
        ...(facts && !contending.has(path) && { face: facts.face }),
        isDraft,
        problems,
        ...(mark !== undefined && { mark }),
        ...(files && { files }),
      };
      return [path, article];
    }),
  );
}

const FEEDS: ReadonlySet<string> = new Set(["rss", "atom", "json-feed"]);
