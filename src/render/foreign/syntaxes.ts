/**
 * Which template syntaxes the bodies of each tool may hold, as a table. What a tool runs is read here as well; what it
 * prints as it stands, so that its readers see it, is shown as code; siar's own articles hold none of it.
 */

import type { Article } from "../../model/article.ts";
import type { ArticleSettings } from "../../model/article-settings.ts";
import type { DialectName } from "../../model/site.ts";

/** `active` is understood or removed, `shown` becomes inline code, `none` is ordinary text. */
export type Part = "active" | "shown" | "none";

export interface Syntaxes {
  /** `{% name … %}` of Liquid, Nunjucks and Tera. */
  readonly tags: Part;
  /** `{{ value | filter }}`. */
  readonly outputs: Part;
  /** `{{< name … >}}` and `{{% name … %}}`. */
  readonly shortcodes: Part;
  /** `{# comment #}`. */
  readonly hasHashComments: boolean;
  /** Tera's `{{ name(key="value") }}`, closed by `{% end %}` where it has a body. */
  readonly hasCalls: boolean;
  /** `[name …]`, of names that are known. */
  readonly hasSquares: boolean;
  /** Components and expressions of JSX, or components alone. */
  readonly jsx: "mdx" | "components" | "none";
  /** `{filename}x.md` and `|filename|x.md`. */
  readonly hasMarkers: boolean;
  /** Addresses that begin with one of these begin with what stands beside it. */
  readonly prefixes: readonly (readonly [string, string])[];
}

const NONE: Syntaxes = {
  tags: "none",
  outputs: "none",
  shortcodes: "none",
  hasHashComments: false,
  hasCalls: false,
  hasSquares: false,
  jsx: "none",
  hasMarkers: false,
  prefixes: [],
};

/** Shortcodes too: folders that moved from one tool to another keep tags of the first. */
const LIQUID: Syntaxes = { ...NONE, tags: "active", outputs: "active", shortcodes: "active" };
const PRINTED: Syntaxes = { ...NONE, tags: "shown", outputs: "shown", shortcodes: "shown" };
const MDX: Syntaxes = {
  ...NONE,
  jsx: "mdx",
  prefixes: [
    ["@site/", "/"],
    ["pathname://", ""],
  ],
};

const SYNTAXES: Readonly<Record<DialectName, Syntaxes>> = {
  siar: NONE,
  jekyll: LIQUID,
  hugo: { ...LIQUID, outputs: "shown" },
  eleventy: { ...LIQUID, hasHashComments: true },
  hexo: { ...LIQUID, hasHashComments: true },
  pelican: { ...LIQUID, outputs: "shown", hasMarkers: true },
  zola: { ...LIQUID, outputs: "shown", hasCalls: true, prefixes: [["@/", "/"]] },
  astro: PRINTED,
  docusaurus: MDX,
  vitepress: { ...PRINTED, outputs: "active", jsx: "components" },
  wordpress: { ...PRINTED, hasSquares: true },
  ghost: { ...PRINTED, prefixes: [["__GHOST_URL__", ""]] },
};

/** The syntaxes of an article; a file `.mdx` is MDX whatever the site is. */
export function syntaxesOf(article: Article, site: ArticleSettings): Syntaxes {
  const own = SYNTAXES[site.dialect ?? "siar"];
  return article.format === "mdx" ? { ...MDX, prefixes: [...MDX.prefixes, ...own.prefixes] } : own;
}

/** Whether an article is one of those that hold template syntax at all. */
export function isForeign(article: Article, site: ArticleSettings): boolean {
  return syntaxesOf(article, site) !== NONE;
}

/** Whether a body may hold anything of them: a few searches, so that other bodies pay nothing. */
export function mayHold(body: string, syntaxes: Syntaxes): boolean {
  if (syntaxes === NONE) return false;
  const { jsx, hasSquares, hasMarkers, prefixes } = syntaxes;
  if (body.includes("{")) return true;
  if (/\[\[?(?:toc|_toc_)\]/i.test(body)) return true;
  if (jsx !== "none" && (body.includes("<") || /^(?:import|export)\b/m.test(body))) return true;
  if (hasSquares && body.includes("[")) return true;
  if (hasMarkers && body.includes("|")) return true;
  return prefixes.some(([prefix]) => body.includes(prefix));
}
