/** Reads every article as a build would under proposed settings, and counts what they hold and what is not understood. */

import { decodeSource } from "../article/decode.ts";
import { readArticle } from "../article/read.ts";
import { articleSettings } from "../compile/settings.ts";
import type { SiteFolder } from "../disk/site-folder.ts";
import type { Article } from "../model/article.ts";
import type { Problem, Severity } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { foldName } from "../text/characters.ts";
import type { Counted } from "./twins.ts";

export interface Survey {
  readonly files: number;
  /** Articles that a build has, drafts among them. */
  readonly articles: number;
  readonly drafts: number;
  /** Articles that bring an id along. */
  readonly ids: number;
  readonly languages: readonly Counted[];
  readonly dateForms: readonly Counted[];
  readonly categories: readonly Counted[];
  readonly tags: readonly Counted[];
  readonly people: readonly Counted[];
  /** By code, those of errors first. */
  readonly problems: readonly CountedProblem[];
  /** Files that have an error. */
  readonly wrong: number;
  /** Whether somebody writes mathematics. */
  readonly hasMath: boolean;
}

export interface CountedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  /** The first of them. */
  readonly example: Problem;
}

/** Surveys these files of the folder. */
export function surveyArticles(folder: SiteFolder, files: readonly string[], site: Site): Survey {
  const settings = articleSettings(site);
  const counts = {
    languages: new Tally(),
    dates: new Tally(),
    categories: new Tally(),
    tags: new Tally(),
    people: new Tally(),
  };
  const problems = new Map<string, CountedProblem>();
  let [articles, drafts, ids, wrong] = [0, 0, 0, 0];
  let hasMath = false;
  for (const path of files) {
    const bytes = folder.bytesOf(path);
    if (bytes === undefined) continue;
    const { source, problems: decoding } = decodeSource(path, bytes);
    const reading = source && readArticle(source, settings);
    const all = [...decoding, ...(reading?.problems ?? [])];
    for (const one of all) count(problems, one);
    if (all.some(({ severity }) => severity === "error")) wrong++;
    const article = reading?.article;
    if (article === undefined || article.redirectTo !== undefined) continue;
    articles++;
    if (article.draft) drafts++;
    if (article.id !== undefined) ids++;
    hasMath ||= /^\$\$\s*$/m.test(article.body);
    counts.languages.add(article.language);
    counts.dates.add(formOf(article));
    for (const { text } of article.categories) counts.categories.add(text);
    for (const { text } of article.tags ?? []) counts.tags.add(text);
    for (const { text } of article.authors) counts.people.add(text);
  }
  const told = [...problems.values()].sort(
    (a, b) =>
      Number(b.severity === "error") - Number(a.severity === "error") ||
      b.count - a.count ||
      (a.code < b.code ? -1 : 1),
  );
  return {
    files: files.length,
    articles,
    drafts,
    ids,
    wrong,
    hasMath,
    languages: counts.languages.all(),
    dateForms: counts.dates.all(),
    categories: counts.categories.all(),
    tags: counts.tags.all(),
    people: counts.people.all(),
    problems: told,
  };
}

/** Names with their numbers, by exact spelling. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The most frequent first. */
  all(): readonly Counted[] {
    return [...this.#counts]
      .map(([label, count]) => ({ label, count }))
      .sort((a, b) => b.count - a.count || (foldName(a.label) < foldName(b.label) ? -1 : 1));
  }
}

function count(problems: Map<string, CountedProblem>, example: Problem): void {
  const { code, severity } = example;
  const key = `${severity} ${code}`;
  const before = problems.get(key);
  problems.set(key, { code, severity, example: before?.example ?? example, count: (before?.count ?? 0) + 1 });
}

/** The form of an article's date as a sample of a kind: all that are written like it count together. */
function formOf({ datePlaces }: Article): string {
  const { excerpt, column, length } = datePlaces.date ?? {};
  if (excerpt === undefined || column === undefined || length === undefined) return "in the name of the file";
  const text = excerpt.slice(column - 1, column - 1 + length).replace(/^["']|["']$/g, "");
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return "2026-01-31";
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text))
    return "2026-01-31T09:00:00Z";
  if (/^\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$/i.test(text))
    return "2026-01-31 09:00, without a zone";
  if (/^\d{4}-\d{1,2}-\d{1,2}[T ]+\d{1,2}:\d\d(?::\d\d)? *[+-]\d/i.test(text))
    return "2026-01-31 09:00 +0700";
  return "other forms";
}
