/**
 * What a declared feed carries: the keys of a filter become one condition, and each name in it is one that the
 * site knows. Terms are named by id and people by handle, as in articles (C1).
 */

import type { Category } from "../model/category.ts";
import type { Person } from "../model/person.ts";
import type { FeedFilter, Language } from "../model/site.ts";
import { foldName } from "../text/characters.ts";
import type { DataPath } from "../text/data.ts";
import { hashOf } from "../text/hash.ts";
import { slugOf } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { foldTerm, termIdOf } from "../text/term.ts";
import type { RawFilter } from "./raw.ts";
import type { Report } from "./report.ts";

/** What a feed may name. */
export interface Known {
  readonly languages: readonly Language[];
  readonly taxonomy: readonly Category[];
  readonly people: readonly Person[];
}

/** The condition of a filter: several keys hold together, and one of several texts of a key suffices. */
export function readFilter(filter: RawFilter, path: DataPath, known: Known, report: Report): FeedFilter {
  const { language, category, children, author, tag, path: pattern, and = [], or, not } = filter;
  const inner = (one: RawFilter, ...steps: DataPath): FeedFilter =>
    readFilter(one, [...path, ...steps], known, report);
  const all: readonly FeedFilter[] = [
    ...anyOf(language, (text, n) => {
      reportForeign(text, [...path, "language", n], known, report);
      return { kind: "language", language: text };
    }),
    ...anyOf(category, (text, n) => {
      const term = termNamed(text, [...path, "category", n], known, report);
      return { kind: "category", term, children: children ?? true };
    }),
    ...anyOf(author, (text, n) => {
      return { kind: "author", handle: handleNamed(text, [...path, "author", n], known, report) };
    }),
    ...anyOf(tag, (text) => ({ kind: "tag", tag: text })),
    ...anyOf(pattern, (text) => ({ kind: "path", pattern: text })),
    ...and.map((one, n) => inner(one, "and", n)),
    ...(or === undefined ? [] : [either(or.map((one, n) => inner(one, "or", n)))]),
    ...(not === undefined ? [] : [{ kind: "not", of: inner(not, "not") } as const]),
  ];
  reportVoid(filter, all.length, path, report);
  const [only, ...rest] = all;
  return only && rest.length === 0 ? only : { kind: "and", of: all };
}

/** Reports a language that is none of the site's. */
export function reportForeign(language: string, path: DataPath, { languages }: Known, report: Report): void {
  const tags = languages.map(({ tag }) => tag);
  if (tags.includes(language)) return;
  const [base = language] = language.split("-");
  const near = tags.find((tag) => tag === base || tag.startsWith(`${base}-`)) ?? nearest(language, tags);
  const facts = { language, languages: tags, ...(near !== undefined && { nearest: near }) };
  report("settings/feed-language-unknown", path, facts);
}

function anyOf(
  texts: readonly string[] | undefined,
  read: (text: string, index: number) => FeedFilter,
): readonly FeedFilter[] {
  return texts === undefined ? [] : [either(texts.map(read))];
}

function either(of: readonly FeedFilter[]): FeedFilter {
  const [only, ...rest] = of;
  return only && rest.length === 0 ? only : { kind: "or", of };
}

/** The term's id. Without a taxonomy it is what articles' words become, so any name may stand here. */
function termNamed(name: string, path: DataPath, { taxonomy }: Known, report: Report): string {
  if (taxonomy.length === 0) return termIdOf(name);
  if (taxonomy.some(({ id }) => id === name)) return name;
  const namesOf = ({ id, labels, aliases }: Category): readonly string[] => [
    id,
    ...Object.values(labels),
    ...aliases,
  ];
  const termOf = (word: string): Category | undefined =>
    taxonomy.find((term) => namesOf(term).some((one) => foldTerm(one) === foldTerm(word)));
  const term = termOf(name);
  if (term) {
    report("settings/feed-name-not-id", path, { name, kind: "term", id: term.id });
    return term.id;
  }
  const near = termOf(nearest(name, taxonomy.flatMap(namesOf)) ?? "");
  report("settings/feed-term-unknown", path, { name, ...(near && { nearest: near.id }) });
  return name;
}

/** The person's handle. Without people in the settings it is what articles' names become. */
function handleNamed(name: string, path: DataPath, { people }: Known, report: Report): string {
  if (people.length === 0) return slugOf(name) || hashOf(name).slice(0, 12);
  if (people.some(({ handle }) => handle === name)) return name;
  const namesOf = ({ handle, names }: Person): readonly string[] => [handle, ...Object.values(names)];
  const personOf = (word: string): Person | undefined =>
    people.find((person) => namesOf(person).some((one) => foldName(one) === foldName(word)));
  const person = personOf(name);
  if (person) {
    report("settings/feed-name-not-id", path, { name, kind: "person", id: person.handle });
    return person.handle;
  }
  const near = personOf(nearest(name, people.flatMap(namesOf)) ?? "");
  report("settings/feed-person-unknown", path, { name, ...(near && { nearest: near.handle }) });
  return name;
}

function reportVoid(filter: RawFilter, conditions: number, path: DataPath, report: Report): void {
  if (filter.children !== undefined && filter.category === undefined) {
    const reason =
      "`children` says whether terms below `category` count, and no `category` stands beside it.";
    report("settings/value-invalid", [...path, "children"], { value: String(filter.children), reason });
  } else if (conditions === 0) {
    const reason = "A filter without a condition says nothing; a feed without `filter` carries everything.";
    report("settings/value-invalid", path, { value: "no condition that siar knows", reason });
  }
}
