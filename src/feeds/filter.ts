/**
 * Filters of declared feeds: which entries they take, and which names in them nobody has. The settings have made ids
 * of terms and handles of people; tags are compared as readers compare them.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { FeedFilter } from "../model/site.ts";
import { foldName } from "../text/characters.ts";
import { fitsPattern } from "../text/path-pattern.ts";
import { nearest } from "../text/suggest.ts";
import { categoriesOf, pathTo } from "./category-tree.ts";

export type Takes = (entry: Entry) => boolean;

/** The filter as a function; without a filter everything is taken. */
export function takes(filter: FeedFilter | undefined, catalogue: Catalogue): Takes {
  switch (filter?.kind) {
    case undefined:
      return () => true;
    case "language":
      return ({ language }) => language === filter.language;
    case "category":
      return takesCategory(filter.term, filter.children, catalogue);
    case "author": {
      const isTheirs = onceEach((address) => handleIn(address) === filter.handle);
      return ({ authors }) => authors.some(({ address = "" }) => isTheirs(address));
    }
    case "tag":
      return takesTag(filter.tag);
    case "path":
      return ({ source }) => fitsPattern(source, filter.pattern);
    case "and": {
      const all = filter.of.map((one) => takes(one, catalogue));
      return (entry) => all.every((one) => one(entry));
    }
    case "or": {
      const any = filter.of.map((one) => takes(one, catalogue));
      return (entry) => any.some((one) => one(entry));
    }
    case "not": {
      const other = takes(filter.of, catalogue);
      return (entry) => !other(entry);
    }
  }
}

/** Takes what is filed under the term, or, with children, under one below it (C6). */
export function takesCategory(term: string, children: boolean, catalogue: Catalogue): Takes {
  const isWithin = onceEach((own) => own === term || (children && pathTo(own, catalogue).includes(term)));
  return ({ categories }) => categories.some((one) => one.scheme !== undefined && isWithin(one.term));
}

/** A person's page is named by the handle: `/penulis/meja-dunia/`. */
function handleIn(address: string): string | undefined {
  return address.split("/").at(-2);
}

function takesTag(tag: string): Takes {
  const folded = foldName(tag);
  const isMeant = onceEach((label) => foldName(label) === folded);
  return ({ categories }) => categories.some(({ scheme, label }) => scheme === undefined && isMeant(label));
}

/** The judgement on a word, which many entries have, made once. */
function onceEach(judge: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = judge(word);
    known.set(word, now);
    return now;
  };
}

/** A name in a filter that the site does not know. */
export interface UnknownName {
  readonly kind: "category" | "author" | "tag" | "path";
  readonly name: string;
  readonly nearest: string | undefined;
}

/**
 * Tags and paths that no article has, and terms and people that none brought where the settings do not list them: what
 * they list, they judge. A tag that a filter takes out need not be there yet, so there only a slip of the pen is told.
 */
export function unknownNames(filter: FeedFilter | undefined, catalogue: Catalogue): readonly UnknownName[] {
  switch (filter?.kind) {
    case "and":
    case "or":
      return filter.of.flatMap((one) => unknownNames(one, catalogue));
    case "not":
      return unknownNames(filter.of, catalogue).filter(({ kind, nearest }) => nearest || !COMING.has(kind));
    case "category": {
      const ids = [...categoriesOf(catalogue).keys()];
      return catalogue.site.taxonomy.length > 0 ? [] : unknownAmong("category", filter.term, ids);
    }
    case "author": {
      const handles = catalogue.people.map(({ person }) => person.handle);
      return catalogue.site.people.length > 0 ? [] : unknownAmong("author", filter.handle, handles);
    }
    case "tag": {
      const isKnown = everyOne(catalogue).some(takesTag(filter.tag));
      return isKnown ? [] : unknownAmong("tag", filter.tag, tagsOf(catalogue));
    }
    case "path": {
      const isKnown = everyOne(catalogue).some(({ source }) => fitsPattern(source, filter.pattern));
      return isKnown ? [] : unknownAmong("path", filter.pattern, []);
    }
    default:
      return [];
  }
}

const COMING: ReadonlySet<UnknownName["kind"]> = new Set(["tag", "path"]);

const everyOne = ({ entries, retracted }: Catalogue): readonly Entry[] => [...entries, ...retracted];

function tagsOf(catalogue: Catalogue): readonly string[] {
  const tags = everyOne(catalogue).flatMap(({ categories }) => categories);
  return [...new Set(tags.filter(({ scheme }) => scheme === undefined).map(({ label }) => label))].sort();
}

function unknownAmong(
  kind: UnknownName["kind"],
  name: string,
  known: readonly string[],
): readonly UnknownName[] {
  return known.includes(name) ? [] : [{ kind, name, nearest: nearest(name, known) }];
}
