/** What the rendering of one article keeps at hand while it goes on. It lives as long as that rendering. */

import type { Article } from "../model/article.ts";
import type { CompiledImage } from "../model/compiled.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { type Holes, holesOf } from "./holes.ts";
import { type Places, placesOf } from "./places.ts";

/** A link into the article itself, judged when all its ids are known. */
interface FragmentLink {
  readonly mark: string;
  readonly fragment: string;
  readonly place: Place;
}

export interface Desk {
  readonly article: Article;
  readonly site: Site;
  readonly holes: Holes;
  readonly places: Places;
  readonly problems: Problem[];
  readonly fragmentLinks: FragmentLink[];
  /** Images by the value of their `src`. */
  readonly images: Map<string, CompiledImage>;
  /** Marks where the author's excerpt ends. */
  readonly more: string;
  /** Whether what was written since this was last reset holds HTML of the author's own, which must be sanitised. */
  hasRawHtml: boolean;
  /** How deep the writing went. */
  deepest: number;
}

/** How deep lists, quotations, emphasis and elements may lie within each other. */
export const NESTING_LIMIT = 100;

export function deskOf(article: Article, site: Site): Desk {
  const holes = holesOf(article.hash);
  return {
    article,
    site,
    holes,
    places: placesOf(article),
    problems: [],
    fragmentLinks: [],
    images: new Map(),
    more: holes.mark({ kind: "either", page: "", feed: "" }),
    hasRawHtml: false,
    deepest: 0,
  };
}
