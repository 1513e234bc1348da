/** Rewrites a body as an article of a tool, with its links to other articles in a form that a test can state. */

import type { Article } from "../../../src/model/article.ts";
import type { DialectName, Site } from "../../../src/model/site.ts";
import { rewriteForeign } from "../../../src/render/foreign/rewrite.ts";
import { articleWith, renderingSite } from "../../support/rendering.ts";

export interface Shown {
  readonly body: string;
  /** For each line of the new body, the line of the old one, from 1. */
  readonly lines: readonly number[];
  /** What problems say, with line and column in the body. */
  readonly problems: readonly string[];
}

/** The article is `_posts/2019-01-01-hello.md`, in English; a link to another one is `article:path#place`. */
export function rewritten(
  dialect: DialectName,
  body: string,
  fields: Partial<Article> = {},
  settings: Partial<Site> = {},
): Shown {
  const article = articleWith(body, {
    path: "_posts/2019-01-01-hello.md",
    language: "en",
    bodyLine: 1,
    ...fields,
  });
  const done = rewriteForeign(
    article,
    { ...renderingSite, dialect, ...settings },
    {
      ofHole: (hole) => (hole.kind === "article" ? `\u0001${hole.target}${hole.fragment}\u0001` : ""),
      ofPageForm: () => "",
    },
  );
  if (!done) return { body, lines: body.split("\n").map((_, index) => index + 1), problems: [] };
  return {
    body: done.body.replaceAll("hole:", "article:"),
    lines: done.lines.map((line) => line + 1),
    problems: done.problems.map(({ what, place }) => `${place?.line}:${place?.column} ${what}`),
  };
}

/** The new body alone. */
export function bodyOf(dialect: DialectName, body: string, fields: Partial<Article> = {}): string {
  return rewritten(dialect, body, fields).body;
}
