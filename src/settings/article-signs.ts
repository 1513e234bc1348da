/**
 * What articles themselves tell of the program that they were written for, where no other file does: keys of front
 * matter, forms of fences, and template syntax that only one program has.
 */

import type { DialectName } from "../model/site.ts";

export interface ArticleSample {
  readonly path: string;
  /** Its beginning is enough. */
  readonly text: string;
}

export interface DialectFinding {
  readonly dialect: DialectName;
  /** What told it, to stand behind "because of": "`_config.yml` and `_posts`". */
  readonly why: string;
}

/** No more of an article is looked at. */
const LOOKED_AT = 20_000;

/** At least this share of the articles must bear the sign. */
const SHARE = 0.2;

interface Sign {
  readonly dialect: DialectName;
  /** To stand behind "in 12 of 20 articles". */
  readonly said: string;
  readonly pattern: RegExp;
  readonly of: "text" | "path" | "head";
}

/** The more particular first: where two have as many articles, it is the earlier one. */
const SIGNS: readonly Sign[] = [
  head("zola", "`[taxonomies]` or `[extra]`", /^\+\+\+[\s\S]*?^\[(?:taxonomies|extra)\]/m),
  head(
    "docusaurus",
    "keys of Docusaurus",
    /^(?:sidebar_position|hide_table_of_contents|author_image_url|sidebar_label|authors_image_url):/m,
  ),
  text("docusaurus", "`<!-- truncate -->`", /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/),
  head("astro", "keys of Astro's blogs", /^(?:pubDate|heroImage|updatedDate|pubDatetime):/m),
  head(
    "ghost",
    "keys of Ghost",
    /^"?(?:feature_image|primary_author|primary_tag|custom_excerpt|date_published|published_at|comment_id)"?\s*[:=]/m,
  ),
  head(
    "wordpress",
    "keys of WordPress",
    /^(?:post_id|post_type|post_status|post_name|comment_status|ping_status|wp_\w+|wordpress_id|coverImage):|^guid:\s*["']?https?:\/\/[^\s]*\?p=\d/m,
  ),
  head(
    "eleventy",
    "keys of Eleventy",
    /^(?:eleventy\w+|override:tags|templateEngineOverride):|^layout:\s*["']?[\w./-]+\.(?:njk|11ty\.js|webc)["']?\s*$|^tags:\s*(?:\[\s*)?["']?posts?["']?\s*\]?\s*$/m,
  ),
  head("vitepress", "keys of VitePress", /^(?:titleTemplate|pageClass|lastUpdated|aside|outline|editLink):/m),
  text(
    "hexo",
    "tags of Hexo",
    /\{%\s*(?:asset_img|asset_path|asset_link|post_link|post_path|codeblock|blockquote|pullquote|youtube|note)\b/,
  ),
  head("hexo", "`;;;`", /^;;;\s*$/m),
  head(
    "hugo",
    "keys of Hugo",
    /^(?:lastmod|publishDate|expiryDate|isCJKLanguage|linkTitle|translationKey|featureImage|featured_image)\s*[:=]/im,
  ),
  text("hugo", "shortcodes of Hugo", /\{\{[<%][\s\S]{0,300}?[>%]\}\}/),
  head("hugo", "`+++`", /^\uFEFF?\s*\+\+\+\s*$/m),
  text(
    "jekyll",
    "Liquid of Jekyll",
    /\{%-?\s*(?:highlight|post_url|include|link|raw)\b|\{\{\s*(?:site|page)\.|\{:\s*[.#][\w-]+/,
  ),
  head("jekyll", "`layout: post` and the like", /^layout:\s*["']?\w[\w-]*["']?\s*$/m),
  { dialect: "jekyll", said: "a folder `_posts`", pattern: /(?:^|\/)_(?:posts|drafts)\//, of: "path" },
  head(
    "pelican",
    "a header without fences",
    /^\uFEFF?\s*(?:title|date|slug|category|author|tags|status|summary)\s*:[^\n]*\n(?:[ \t]+[^\n]*\n|[A-Za-z][\w -]*:[^\n]*\n)*?(?:title|date|slug|category|author|tags|status|summary)\s*:/i,
  ),
];

function head(dialect: DialectName, said: string, pattern: RegExp): Sign {
  return { dialect, said, pattern, of: "head" };
}

function text(dialect: DialectName, said: string, pattern: RegExp): Sign {
  return { dialect, said, pattern, of: "text" };
}

/** The dialect whose signs most of the articles bear, or undefined where few bear any. */
export function dialectOfArticles(articles: readonly ArticleSample[]): DialectFinding | undefined {
  const found = new Map<DialectName, { readonly count: number; readonly said: string }>();
  for (const { dialect, said, pattern, of } of SIGNS) {
    const count = articles.filter((article) => pattern.test(partOf(article, of))).length;
    if (count > (found.get(dialect)?.count ?? 0)) found.set(dialect, { count, said });
  }
  let best: DialectFinding | undefined;
  let most = Math.max(articles.length * SHARE, 1) - 1e-9;
  for (const { dialect } of SIGNS) {
    const { count, said } = found.get(dialect) ?? { count: 0, said: "" };
    if (count <= most) continue;
    most = count;
    best = { dialect, why: `${said} in ${count} of ${articles.length} articles` };
  }
  return best;
}

function partOf({ path, text }: ArticleSample, of: Sign["of"]): string {
  if (of === "path") return path;
  const seen = text.slice(0, LOOKED_AT).replaceAll("\r\n", "\n");
  return of === "text" ? seen : headOf(seen);
}

/** Up to the closing fence, or to the first blank line where there is none. */
function headOf(text: string): string {
  const opening = /^\uFEFF?\s*(---|\+\+\+)[^\n]*\n/.exec(text);
  if (opening === null) {
    const closing = /^(?:;{3,}|-{3,})\s*$/m.exec(text);
    const blank = text.search(/\n[ \t]*\n/);
    return text.slice(0, closing ? closing.index + closing[0].length : blank < 0 ? text.length : blank + 1);
  }
  const end = text.indexOf(`\n${opening[1]}`, opening[0].length);
  return end < 0 ? "" : text.slice(0, end + 1);
}
