/**
 * What is right in an article and could be better. It reads what compiling knows of the article, and its file for the
 * words and the places. Every rule is a matter of taste, and none is applied unless it is asked for.
 */

import type { Category } from "../model/category.ts";
import type { CompiledFacts } from "../model/compiled.ts";
import type { LintRule } from "../model/lint.ts";
import type { Problem } from "../model/problem.ts";
import { excerptPlaceAt } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { foldCase, graphemeCount } from "../text/characters.ts";

export interface Linted {
  readonly facts: Pick<CompiledFacts, "article" | "headings">;
  /** The file as it is. */
  readonly text: string;
  readonly taxonomy: readonly Category[];
}

/** Applies those rules to an article. */
export function lintArticle(linted: Linted, rules: readonly LintRule[]): readonly Problem[] {
  return rules.flatMap((rule) => RULES[rule](linted));
}

const RULES: { readonly [R in LintRule]: (linted: Linted) => readonly Problem[] } = {
  "heading-skipped": judgeHeadings,
  "title-long": judgeTitle,
  "category-suggested": suggestCategories,
};

/** By the levels as they are written: the page's own never skip one. A heading that is not found as written is passed over. */
function judgeHeadings({ facts: { article, headings }, text }: Linted): readonly Problem[] {
  const problems: Problem[] = [];
  let before: number | undefined;
  let from = 0;
  for (const { text: words } of headings) {
    const found = headingIn(text, words, from);
    if (found === undefined) continue;
    const { at, level } = found;
    from = at + words.length;
    if (before !== undefined && level > before + 1) {
      const place = excerptPlaceAt(article.path, text, at, words.length);
      problems.push(problem("lint/heading-skipped", place, { text: words, level, before }));
    }
    before = level;
  }
  return problems;
}

interface WrittenHeading {
  readonly at: number;
  readonly level: number;
}

/** Where a heading of those words is written, and how. */
function headingIn(text: string, words: string, from: number): WrittenHeading | undefined {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
    const below = text.slice(at + words.length).split("\n", 2)[1] ?? "";
    const level = levelOf(line, below);
    if (level !== undefined) return { at, level };
  }
  return undefined;
}

/** The level of a heading by what stands before its words, and on the line below. */
function levelOf(before: string, below: string): number | undefined {
  const marks = /^ {0,3}(#{1,6})\s/.exec(before)?.[1] ?? /<h([1-6])\b/i.exec(before)?.[1];
  if (marks !== undefined) return marks.startsWith("#") ? marks.length : Number(marks);
  if (/^ {0,3}=+\s*$/.test(below)) return 1;
  return /^ {0,3}-+\s*$/.test(below) ? 2 : undefined;
}

/** Characters as readers see them; beyond, search engines and previews cut. */
const LONGEST_TITLE = 110;

function judgeTitle({ facts }: Linted): readonly Problem[] {
  const { title } = facts.article;
  const characters = graphemeCount(title.text);
  if (characters <= LONGEST_TITLE) return [];
  return [problem("lint/title-long", title.place, { characters, limit: LONGEST_TITLE })];
}

/** A name that short is a part of too many words. */
const SHORTEST_LABEL = 4;
/** Once may be said in passing. */
const OFTEN = 2;

function suggestCategories({ facts: { article }, text, taxonomy }: Linted): readonly Problem[] {
  const { language, title, path } = article;
  const given = familyOf(
    article.categories.map((one) => foldCase(one.text)),
    taxonomy,
  );
  const body = bodyOf(text);
  const [words, head] = [foldCase(body), foldCase(title.text)];
  return taxonomy.flatMap((category) => {
    const label = category.labels[language];
    if (label === undefined || given.has(category.id)) return [];
    const name = foldCase(label);
    if (graphemeCount(name) < SHORTEST_LABEL) return [];
    const inTitle = countOf(name, head) > 0;
    const times = inTitle ? countOf(name, head) : countOf(name, words);
    if (!inTitle && times < OFTEN) return [];
    const at = inTitle
      ? -1
      : words.length === body.length
        ? text.length - body.length + words.indexOf(name)
        : -1;
    const place = at === -1 ? title.place : excerptPlaceAt(path, text, at, label.length);
    return [problem("lint/category-suggested", place, { label, id: category.id, times, inTitle })];
  });
}

/** The ids of the categories that an article has by any of their names, and of all above and below them. */
function familyOf(names: readonly string[], taxonomy: readonly Category[]): ReadonlySet<string> {
  const byId = new Map(taxonomy.map((one) => [one.id, one]));
  const own = taxonomy.filter(({ id, labels, aliases }) =>
    [id, ...Object.values(labels), ...aliases].some((name) => names.includes(foldCase(name))),
  );
  const family = new Set<string>();
  const ancestors = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : [id, ...ancestors(byId.get(id)?.parent)];
  for (const { id } of own) for (const one of ancestors(id)) family.add(one);
  for (const { id } of taxonomy) if (own.some((one) => ancestors(id).includes(one.id))) family.add(id);
  return family;
}

/** How often words stand in a text as whole words. */
function countOf(words: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) count += 1;
  }
  return count;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** What comes after the front matter. */
function bodyOf(text: string): string {
  const fence = /^(?:\ufeff)?(---|\+\+\+|;;;)[^\n]*\n/.exec(text);
  const end = fence === null ? -1 : text.indexOf(`\n${fence[1]}`, fence[0].length - 1);
  return end === -1 ? text : text.slice(end + 4);
}
