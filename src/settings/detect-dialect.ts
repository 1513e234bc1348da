/**
 * Which program a folder of articles was written for: told from the files that lie beside the articles, else from the
 * articles themselves. Pure: the caller lists and reads, nothing here is executed, and a file of settings in a
 * program's own language (`pelicanconf.py`, `.eleventy.js`) counts by its name alone.
 */

import type { DialectName } from "../model/site.ts";
import { type ArticleSample, type DialectFinding, dialectOfArticles } from "./article-signs.ts";

export type { ArticleSample, DialectFinding } from "./article-signs.ts";

export interface FolderEvidence {
  /**
   * Files and folders below the root, with `/` between segments and none at the end: `_config.yml`, `_posts`. Two
   * levels tell all that can be told; their order does not matter.
   */
  readonly names: readonly string[];
  /** Texts of those of `TELLING_FILES` that exist, by name. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Some articles of different folders: twenty tell as much as all. */
  readonly articles?: readonly ArticleSample[];
}

/** Files at the root whose text tells more than their name. */
export const TELLING_FILES: readonly string[] = [
  "package.json",
  "config.toml",
  "config.yaml",
  "config.yml",
  "config.json",
  "Gemfile",
];

/** The dialect of a folder; `siar` where nothing speaks for another one. */
export function detectDialect(evidence: FolderEvidence): DialectFinding {
  const folder: Folder = { names: new Set(evidence.names), texts: evidence.texts ?? {} };
  for (const { dialect, told } of MARKERS) {
    const why = told(folder);
    if (why !== undefined) return { dialect, why };
  }
  const byArticles = dialectOfArticles(evidence.articles ?? []);
  return byArticles ?? { dialect: "siar", why: "nothing in the folder that names another program" };
}

interface Folder {
  readonly names: ReadonlySet<string>;
  readonly texts: Readonly<Record<string, string>>;
}

interface Marker {
  readonly dialect: DialectName;
  /** What of the folder tells it, or undefined. */
  readonly told: (folder: Folder) => string | undefined;
}

/** The more particular first: Hexo has a `_config.yml` as Jekyll has, and a theme of any may have a package.json. */
const MARKERS: readonly Marker[] = [
  { dialect: "docusaurus", told: oneOf(/^docusaurus\.config\.(?:[cm]?[jt]s)$/) },
  { dialect: "vitepress", told: oneOf(/^(?:[^/]+\/)?\.vitepress$/) },
  { dialect: "eleventy", told: oneOf(/^(?:\.eleventy\.[cm]?js|eleventy\.config\.(?:[cm]?[jt]s))$/) },
  { dialect: "astro", told: oneOf(/^astro\.config\.(?:[cm]?[jt]s)$/) },
  { dialect: "pelican", told: oneOf(/^(?:pelicanconf|publishconf)\.py$/) },
  { dialect: "hexo", told: both(/^_config\.ya?ml$/, /^(?:source\/_posts|source\/_drafts|scaffolds)$/) },
  { dialect: "docusaurus", told: dependency("@docusaurus/core") },
  { dialect: "vitepress", told: dependency("vitepress") },
  { dialect: "eleventy", told: dependency("@11ty/eleventy") },
  { dialect: "astro", told: dependency("astro") },
  { dialect: "hexo", told: dependency("hexo") },
  { dialect: "zola", told: zola },
  { dialect: "hugo", told: oneOf(/^(?:hugo\.(?:toml|ya?ml|json)|config\/_default|archetypes)$/) },
  { dialect: "hugo", told: hugoConfig },
  { dialect: "jekyll", told: both(/^_config\.(?:ya?ml|toml)$/, /^(?:[^/]+\/)?_(?:posts|drafts)$/) },
  { dialect: "jekyll", told: both(/^_config\.(?:ya?ml|toml)$/, /^_(?:layouts|includes|data|sass)$/) },
  { dialect: "jekyll", told: line("Gemfile", /^\s*gem\s+["'](?:jekyll|github-pages)["']/m, "jekyll") },
  { dialect: "jekyll", told: oneOf(/^_posts$/) },
];

function oneOf(pattern: RegExp): Marker["told"] {
  return ({ names }) => quoted(named(names, pattern));
}

function both(one: RegExp, other: RegExp): Marker["told"] {
  return ({ names }) => {
    const [first, second] = [named(names, one), named(names, other)];
    return first === undefined || second === undefined ? undefined : `\`${first}\` and \`${second}\``;
  };
}

/** `package.json` is data: a name among its dependencies, whatever the version. */
function dependency(name: string): Marker["told"] {
  const pattern = new RegExp(`"${name}"\\s*:\\s*"`);
  return ({ texts }) =>
    pattern.test(texts["package.json"] ?? "") ? `\`${name}\` in \`package.json\`` : undefined;
}

function line(file: string, pattern: RegExp, what: string): Marker["told"] {
  return ({ texts }) => (pattern.test(texts[file] ?? "") ? `\`${what}\` in \`${file}\`` : undefined);
}

/** Zola needs `base_url`, which Hugo writes `baseURL` (in any case of letters, and without the underscore). */
function zola({ names, texts }: Folder): string | undefined {
  if (names.has("zola.toml")) return "`zola.toml`";
  return /^\s*base_url\s*=/m.test(texts["config.toml"] ?? "") ? "`base_url` in `config.toml`" : undefined;
}

function hugoConfig({ names, texts }: Folder): string | undefined {
  const files = ["config.toml", "config.yaml", "config.yml", "config.json"].filter(
    (name) => names.has(name) || texts[name] !== undefined,
  );
  for (const file of files) {
    if (/^\s*["']?baseURL["']?\s*[=:]/im.test(texts[file] ?? "")) return `\`baseURL\` in \`${file}\``;
    const folder = named(names, /^(?:content|layouts)$/);
    if (folder !== undefined) return `\`${file}\` and \`${folder}\``;
  }
  return undefined;
}

/** The first in the order of code units, so that the order of a listing has no say. */
function named(names: ReadonlySet<string>, pattern: RegExp): string | undefined {
  return [...names].filter((name) => pattern.test(name)).sort()[0];
}

function quoted(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `\`${name}\``;
}
