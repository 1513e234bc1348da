/** Applies to the articles of a site the rules of taste that its settings turn on. */

import { relative } from "node:path";
import { discoverArticles, readFound } from "../build/discover.ts";
import { compile } from "../compile/compile.ts";
import { articleSettings } from "../compile/settings.ts";
import { lintArticle } from "../lint/lint-article.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";

/** `root` is the site's folder, `out` its output folder. What cannot be read or understood is for a build to tell. */
export function lintOwn(root: string, out: string, site: Site): readonly Problem[] {
  const { lint = [], taxonomy } = site;
  if (lint.length === 0) return [];
  const written = relative(root, out).replaceAll("\\", "/");
  const settings = articleSettings(site);
  return discoverArticles(root, site.articles, written, () => {}).files.flatMap((file) => {
    const read = readFound(file);
    if ("code" in read) return [];
    const { compiled } = compile(file.path, read.bytes, settings);
    if (compiled === undefined) return [];
    return lintArticle({ facts: compiled.facts, text: new TextDecoder().decode(read.bytes), taxonomy }, lint);
  });
}
