/** What the rendering of one article keeps at hand while it goes on. It lives as long as that rendering. */

import type { Article } from "../model/article.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { CompiledImage } from "../model/compiled.ts";
import type { Place, Problem } from "../model/problem.ts";
import { rewriteForeign } from "./foreign/rewrite.ts";
import { isForeign } from "./foreign/syntaxes.ts";
import { type Holes, holesOf } from "./holes.ts";
import { type Places, placesOf } from "./places.ts";

/** A link into the article itself, judged when all its ids are known. */
interface FragmentLink {
  readonly mark: string;
  readonly fragment: string;
  readonly place: Place;
}

export interface Desk {
  /** Its body holds no template syntax of other tools any more. */
  readonly article: Article;
  readonly site: ArticleSettings;
  readonly holes: Holes;
  readonly places: Places;
  /** Whether the body may have held such syntax. */
  readonly isForeign: boolean;
  readonly problems: Problem[];
  readonly fragmentLinks: FragmentLink[];
  /** Images by the value of their `src`. */
  readonly images: Map<string, CompiledImage>;
  /** What pages show in place of what was written, by the mark that stands behind its opening tag. */
  readonly pageForms: Map<string, string>;
  /** Marks where the author's excerpt ends. */
  readonly more: string;
  /** Whether what was written since this was last reset holds HTML of the author's own, which must be sanitised. */
  hasRawHtml: boolean;
  /** How deep the writing went. */
  deepest: number;
}

/** How deep lists, quotations, emphasis and elements may lie within each other. */
export const NESTING_LIMIT = 100;

export function deskOf(article: Article, site: ArticleSettings): Desk {
  const holes = holesOf(article.hash);
  const pageForms = new Map<string, string>();
  const foreign = rewriteForeign(article, site, {
    ofHole: holes.mark,
    ofPageForm(page) {
      const mark = holes.mark({ kind: "either", page: "", feed: "" });
      pageForms.set(mark, page);
      return mark;
    },
  });
  const read = foreign ? { ...article, body: foreign.body } : article;
  return {
    article: read,
    site,
    holes,
    places: placesOf(read, foreign && { body: article.body, lines: foreign.lines }),
    isForeign: isForeign(article, site),
    problems: [...(foreign?.problems ?? [])],
    fragmentLinks: [],
    images: new Map(),
    pageForms,
    more: holes.mark({ kind: "either", page: "", feed: "" }),
    hasRawHtml: false,
    deepest: 0,
  };
}
