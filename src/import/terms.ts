/** Which terms of the settings' taxonomy are meant by the names that other systems use, and how the others are written. */

import type { Category } from "../model/category.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { foldName, graphemeCount } from "../text/characters.ts";
import { nearest } from "../text/suggest.ts";
import { foldTerm } from "../text/term.ts";
import { eachOnce, wordsOf } from "./clean-words.ts";
import type { Imported, ImportedCategory } from "./imported.ts";

export interface Labels {
  /** Ids of terms, or labels as written. */
  readonly categories: readonly string[];
  readonly tags: readonly string[];
}

/** Takes in labels article by article, and says at the end what is to be said of them. */
export interface Terms {
  readonly labelsOf: (article: Imported) => Labels;
  /** Each name once, with how often it was met. */
  readonly problems: () => readonly Problem[];
}

/** A term by any label, alias or id, in any language and spelling; undefined where none is so called. */
export function termNamed(site: Site, name: string): Category | undefined {
  const folded = foldTerm(name);
  return site.taxonomy.find((term) => namesOf(term).some((one) => foldTerm(one) === folded));
}

function namesOf({ id, labels, aliases }: Category): readonly string[] {
  return [id, ...Object.values(labels), ...aliases];
}

/** Labels of an article; `answers` are ids that a person gave for names that no term has. */
export function termsOf(site: Site, answers: ReadonlyMap<string, string> = new Map()): Terms {
  const isOpen = site.taxonomy.length === 0;
  const known = new Map<string, string>();
  for (const term of site.taxonomy) {
    for (const name of namesOf(term)) known.set(foldTerm(name), term.id);
  }
  for (const [name, id] of answers) known.set(foldTerm(name), id);
  const unknown = new Map<string, { count: number; isTag: boolean }>();
  const problems: Problem[] = [];

  const idOf = ({ label, term, scheme }: ImportedCategory): string | undefined =>
    (scheme === site.taxonomyUri && term !== undefined ? known.get(foldTerm(term)) : undefined) ??
    known.get(foldTerm(label));

  /** A text, which stands first, names its section; the labels of feeds and exports may as well be free words. */
  function place(
    category: ImportedCategory,
    article: Imported,
  ): { readonly name: string; readonly isTag: boolean } {
    const id = idOf(category);
    if (id !== undefined) return { name: id, isTag: false };
    // A feed of siar's own names the scheme of its terms, and none for tags.
    const hasSchemes = article.categories.some(({ scheme }) => scheme !== undefined);
    if (hasSchemes && category.scheme === undefined) return { name: category.label, isTag: true };
    if (isOpen) return { name: category.label, isTag: false };
    const isTag = article.body.kind === "html";
    const met = unknown.get(category.label);
    unknown.set(category.label, { count: (met?.count ?? 0) + 1, isTag });
    return { name: category.label, isTag };
  }

  return {
    labelsOf(article) {
      const placed = article.categories.map((category) => place(category, article));
      const categories = placed.filter(({ isTag }) => !isTag).map(({ name }) => name);
      const tags = [...placed.filter(({ isTag }) => isTag).map(({ name }) => name), ...article.tags];
      const spelled = (names: readonly string[]): readonly string[] =>
        eachOnce(eachOnce(names).flatMap((name) => spellingOf(name, problems)));
      return {
        categories: atMostTwenty(spelled(categories), "categories", article, problems),
        tags: atMostTwenty(spelled(tags), "tags", article, problems),
      };
    },
    problems() {
      const names = site.taxonomy.flatMap((term) => [term.id, ...Object.values(term.labels)]);
      const told = [...unknown].map(([name, { count, isTag }]) => {
        const near = nearest(name, names);
        const id = near === undefined ? undefined : known.get(foldTerm(near));
        return problem("import/category-unknown", undefined, { name, nearest: id, count, isTag });
      });
      return [...onceEach(problems), ...told];
    },
  };
}

/** The label in signs that readers do not split at; none where nothing of it can be one. */
function spellingOf(name: string, problems: Problem[]): readonly string[] {
  const now = wordsOf(name.replace(/\s*[,<]\s*/g, " ").replace(/\s*\/\s*/g, "-"));
  const isUsable = now !== "" && now.length <= 1_000 && graphemeCount(now) <= 64;
  if (!isUsable) {
    problems.push(problem("import/label-unusable", undefined, { name }));
    return [];
  }
  if (now !== name) problems.push(problem("import/label-respelled", undefined, { name, now }));
  return [now.normalize("NFC")];
}

const MOST = 20;

function atMostTwenty(
  labels: readonly string[],
  kind: "categories" | "tags",
  article: Imported,
  problems: Problem[],
): readonly string[] {
  const left = labels.slice(MOST);
  if (left.length > 0)
    problems.push(problem("import/labels-many", article.place, { name: article.title, kind, left }));
  return labels.slice(0, MOST);
}

function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [`${one.code} ${one.what}`, one])).values()];
}

/** Names of people: an address in brackets goes, and a person of the settings is meant by any of his names. */
export function authorsOf(
  article: Imported,
  site: Site,
  report: (problem: Problem) => void,
): readonly string[] {
  const people = new Map<string, string>();
  for (const { handle, names } of site.people) {
    for (const name of Object.values(names)) people.set(foldName(name), handle);
  }
  const names = article.authors.flatMap((written) => {
    const name = wordsOf(nameWithoutEmail(written));
    if (name !== "") return [people.get(foldName(name)) ?? name];
    if (wordsOf(written) !== "") {
      const facts = { name: article.title, value: wordsOf(written) };
      report(problem("import/author-email", article.place, facts));
    }
    return [];
  });
  return eachOnce(names);
}

/**
 *     "ana@warta.example (Ana Sari)", "Ana Sari <ana@warta.example>"  →  "Ana Sari"
 */
export function nameWithoutEmail(written: string): string {
  const within = /^\s*[^\s@()]+@[^\s@()]+\s*\((.*)\)\s*$/s.exec(written.slice(0, 1_000))?.[1];
  const name = (within ?? written).replace(/[<(]?[^\s<>()[\]"',;@]+@[^\s<>()[\]"',;@]+[>)]?/g, " ");
  return name.replace(/^[\s"'<(]+|[\s"'>)]+$/g, (ends) => (/[<>"]/.test(ends) ? "" : ends));
}
