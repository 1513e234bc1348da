/** What builds know of the files that they read, by size and date: kept in the manifest from one build to the next. */

import type { Asset } from "../model/asset.ts";
import { SeenFiles, type SeenRow } from "./seen-files.ts";

export interface Seen {
  /** SHA-256 of article files. */
  readonly articles: SeenFiles<string>;
  /** Images and other files that articles show or offer: what is said of them once they are published. */
  readonly assets: SeenFiles<Omit<Asset, "source" | "path">>;
  /** SHA-256 of static files as they are published. */
  readonly statics: SeenFiles<string>;
  /** Where a file was looked for before it was found elsewhere. */
  readonly absent: Set<string>;
}

/** As it is written down. */
export interface SeenRows {
  readonly articles: readonly SeenRow<string>[];
  readonly assets: readonly SeenRow<Omit<Asset, "source" | "path">>[];
  readonly statics: readonly SeenRow<string>[];
  readonly absent: readonly string[];
}

export const NOTHING_SEEN: SeenRows = { articles: [], assets: [], statics: [], absent: [] };

export function seenOf({ articles, assets, statics }: SeenRows, writtenMs: number): Seen {
  return {
    articles: new SeenFiles(articles, writtenMs),
    assets: new SeenFiles(assets, writtenMs),
    statics: new SeenFiles(statics, writtenMs),
    absent: new Set(),
  };
}

export function rowsOf({ articles, assets, statics, absent }: Seen): SeenRows {
  return {
    articles: articles.rows(),
    assets: assets.rows(),
    statics: statics.rows(),
    absent: [...absent],
  };
}
