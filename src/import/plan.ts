/**
 * What an import would write: a path and a text for each article, and all that is to be said. Pure: it touches no disk
 * and no network, so a dry run is the same but for its last step.
 */

import { wordsOfHtml } from "../check/html/html.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { cutAtWord, foldName } from "../text/characters.ts";
import { planBody } from "./body.ts";
import { cleanWords } from "./clean-words.ts";
import { composeArticle } from "./compose.ts";
import { isId, planFields } from "./fields.ts";
import { fileNamer, slugFor } from "./file-names.ts";
import { formerAddresses } from "./former-addresses.ts";
import type { Imported, ImportedSource } from "./imported.ts";
import { languageOf } from "./languages.ts";
import { hostOf, lastName, pageKey } from "./old-addresses.ts";
import type { Journey, Named, Plan, PlannedArticle, PlanOptions, Report } from "./planned.ts";
import { termsOf } from "./terms.ts";

export function planImport(sources: readonly ImportedSource[], options: PlanOptions): Plan {
  const problems: Problem[] = sources.flatMap((source) => source.problems);
  const report: Report = (one) => void problems.push(one);
  const named = nameAll(sources, options, report);
  const terms = termsOf(options.site, options.sections);
  const hosts = new Set(sources.flatMap(({ home }) => hostOf(home) ?? []));
  const images = new Map<string, string[]>();
  const removed = new Map<string, number>();
  const journey: Journey = {
    ...options,
    pages: pagesOf(named),
    headlines: headlinesOf(named, options.titles),
    seen(url, path) {
      const users = images.get(url) ?? [];
      if (!users.includes(path)) images.set(url, [...users, path]);
    },
    removed: (name) => void removed.set(name, (removed.get(name) ?? 0) + 1),
    report,
  };
  const articles = named.flatMap((one): readonly PlannedArticle[] => {
    const markdown = planBody(one, journey);
    if (markdown === undefined) return [];
    const fields = planFields(one, journey);
    const { article, path, title, published, id, slug } = one;
    const { categories, tags } = terms.labelsOf(article);
    const aliases = formerAddresses(one, options.site, hosts, categories);
    const settled = { ...fields, title, published, id, slug: slug.own, categories, tags, aliases, markdown };
    const { text, matter } = composeArticle(article, settled);
    if (isTooLarge(one, matter, report)) return [];
    return [{ article, path, title, ...(published && { published }), text }];
  });
  const said = [...problems, ...terms.problems(), ...toldRemovals(removed)];
  return { articles, images, leftOut: sources.flatMap(({ leftOut }) => leftOut), problems: said };
}

function toldRemovals(removed: ReadonlyMap<string, number>): readonly Problem[] {
  if (removed.size === 0) return [];
  const names = [...removed].sort().map(([name, count]) => `${count} × <${name}>`);
  return [problem("import/html-left", undefined, { names })];
}

/** Articles that can be written, with names of their own, in the file's order. */
function nameAll(sources: readonly ImportedSource[], options: PlanOptions, report: Report): readonly Named[] {
  const { site } = options;
  const nameOf = fileNamer(options.folder, site);
  const ids = new Map<string, string>();
  const all = sources.flatMap(({ articles, language }) =>
    articles.map((article) => ({ article, written: article.language ?? language })),
  );
  return all.flatMap(({ article, written }): readonly Named[] => {
    const title = titleOf(article, report);
    if (title === undefined) return [];
    const published = article.published ?? options.date;
    if (published === undefined && !article.isDraft) {
      report(problem("import/date-missing", article.place, { name: title }));
      return [];
    }
    const id = idOf(article, title, report);
    const first = id === undefined ? undefined : ids.get(id);
    if (id !== undefined && first !== undefined) {
      report(problem("import/id-twice", article.place, { name: title, id, first }));
      return [];
    }
    if (id !== undefined) ids.set(id, title);
    const [only, ...others] = written === undefined ? site.languages : [];
    const alone = others.length === 0 ? only?.tag : undefined;
    const language = languageOf(written, site) ?? options.language ?? alone;
    if (language === undefined) {
      const languages = site.languages.map(({ tag }) => tag);
      if (written === undefined)
        report(problem("import/answer-missing", article.place, { missing: ["language"], languages }));
      else report(problem("import/language-foreign", article.place, { found: written, languages }));
      return [];
    }
    const old = article.url === undefined ? [] : [lastName(article.url)];
    const candidates = [...(article.slug === undefined ? old : [article.slug]), title];
    const slug = slugFor(candidates, `${id ?? ""} ${title}`, language, site);
    const { path, wanted } = nameOf(slug, language, published);
    if (path !== wanted) report(problem("import/name-twin", article.place, { file: path, wanted }));
    return [{ article, title, id, language, published, slug, path }];
  });
}

const LONGEST_TITLE = 1_000;
/** Characters of a title that is made of a text's first words. */
const MADE_TITLE = 60;

/** The title; of an entry without one its first words, which is told. */
function titleOf(article: Imported, report: Report): string | undefined {
  const { place } = article;
  if (article.title.length > LONGEST_TITLE) {
    report(problem("import/title-long", place, { characters: article.title.length, limit: LONGEST_TITLE }));
    return undefined;
  }
  const { words, removed } = cleanWords(article.title);
  if (words !== "") {
    if (removed > 0) report(problem("import/characters-removed", place, { name: words, count: removed }));
    return words;
  }
  const made = cutAtWord(cleanWords(firstWords(article)).words, MADE_TITLE);
  if (made === "") {
    const name = article.id ?? article.url ?? "without an id";
    report(problem("import/title-missing", place, { name }));
    return undefined;
  }
  report(problem("import/title-made", place, { title: made }));
  return made;
}

function firstWords({ summary, body }: Imported): string {
  if (summary !== undefined) return summary.slice(0, 500);
  return body.kind === "html" ? wordsOfHtml(body.html.slice(0, 5_000)) : body.markdown.slice(0, 500);
}

function idOf({ id, place }: Imported, name: string, report: Report): string | undefined {
  const text = id?.trim();
  if (text === undefined || text === "") return undefined;
  if (isId(text)) return text;
  report(problem("import/id-unusable", place, { name, id: text }));
  return undefined;
}

/** Articles by the pages that they were, for links that lead from one to another. */
function pagesOf(named: readonly Named[]): ReadonlyMap<string, Named> {
  const pages = new Map<string, Named>();
  for (const one of named) {
    const key = one.article.url === undefined ? undefined : pageKey(one.article.url);
    if (key !== undefined && !pages.has(key)) pages.set(key, one);
  }
  return pages;
}

/** Paths by titles, of this site's articles and of those that are being imported. */
function headlinesOf(
  named: readonly Named[],
  titles: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, readonly string[]> {
  const all = new Map(titles);
  for (const { title, path } of named) {
    const key = foldName(title);
    all.set(key, [...new Set([...(all.get(key) ?? []), path])]);
  }
  return all;
}

const MAX_MATTER_BYTES = 60_000;
const MAX_MATTER_LINES = 900;

function isTooLarge({ article, title }: Named, matter: string, report: Report): boolean {
  const bytes = new TextEncoder().encode(matter).length;
  if (bytes <= MAX_MATTER_BYTES && matter.split("\n").length <= MAX_MATTER_LINES) return false;
  report(
    problem("import/front-matter-large", article.place, { name: title, bytes, limit: MAX_MATTER_BYTES }),
  );
  return true;
}
