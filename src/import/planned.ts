/** What a plan of an import is made of. */

import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { Slug } from "./file-names.ts";
import type { Imported, LeftOut } from "./imported.ts";

export interface PlanOptions {
  readonly site: Site;
  /** Within the site's folder, `articles`; `/` between segments. */
  readonly folder: string;
  /** Of articles that say none, or none of the site's. */
  readonly language?: string;
  /** Of articles that bring none. */
  readonly date?: Instant;
  /** Ids of terms for names that the taxonomy does not know. */
  readonly sections?: ReadonlyMap<string, string>;
  /** Paths of the site's articles by their titles, folded as names are. */
  readonly titles?: ReadonlyMap<string, readonly string[]>;
  /** Paths from the site's folder of images that lie there now, by URL. */
  readonly images?: ReadonlyMap<string, string>;
}

/** An article that is going to be written, with its name. */
export interface Named {
  readonly article: Imported;
  readonly title: string;
  readonly id: string | undefined;
  readonly language: string;
  readonly published: Instant | undefined;
  readonly slug: Slug;
  /** From the site's folder. */
  readonly path: string;
}

export interface PlannedArticle {
  readonly article: Imported;
  readonly path: string;
  readonly title: string;
  readonly published?: Instant;
  readonly text: string;
}

export interface Plan {
  readonly articles: readonly PlannedArticle[];
  /** Where images lie that the articles show, each once, with the paths of the articles. */
  readonly images: ReadonlyMap<string, readonly string[]>;
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

export type Report = (problem: Problem) => void;

/** What is known and met on the way through one import. */
export interface Journey extends PlanOptions {
  /** Articles by the pages that they were. */
  readonly pages: ReadonlyMap<string, Named>;
  /** Paths by titles, of the site and of the import itself. */
  readonly headlines: ReadonlyMap<string, readonly string[]>;
  /** Hears of each image where it lies. */
  readonly seen: (url: string, path: string) => void;
  /** Hears of each element that was left out. */
  readonly removed: (name: string) => void;
  readonly report: Report;
}
