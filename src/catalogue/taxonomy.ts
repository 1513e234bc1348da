/**
 * The tree of categories: what articles say becomes terms of the settings' taxonomy, or, where the settings
 * have none, terms of their own (C1-C7, D26).
 */

import type { Reference } from "../model/article.ts";
import type { Category } from "../model/category.ts";
import type { EntryCategory } from "../model/entry.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Language, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { lookUp } from "../text/language.ts";
import { foldSlug } from "../text/slug.ts";
import { foldTerm, termIdOf } from "../text/term.ts";
import { categoryAddress } from "./addresses.ts";
import { onceInLanguage } from "./once.ts";
import { suggestFrom } from "./suggestions.ts";

export interface Taxonomy {
  /** The terms an article names, in its own order, without those that a more specific one implies (C6). */
  resolve(categories: readonly Reference[], language: string): readonly Category[];
  /** Whether that is a term's id, label or alias; where the terms come from the articles everything is. */
  isKnown(name: string): boolean;
  /** Every term, in the settings' order, or in the order in which articles first name them. */
  all(): readonly Category[];
  /** The term above, then the one above that. */
  ancestors(category: Category): readonly Category[];
  /** The term as an entry in that language carries it: one object for all entries. */
  inEntry(category: Category, language: Language): EntryCategory;
  /** The term that an entry carries and those above it; none of an author's own tag, which may read like an id. */
  branchOf(category: EntryCategory): readonly Category[];
  readonly problems: readonly Problem[];
}

/** The tree of the settings; without one the terms grow as articles name them. */
export function taxonomyOf(site: Site): Taxonomy {
  const isOpen = site.taxonomy.length === 0;
  const terms = new Map<string, Category>(site.taxonomy.map((category) => [category.id, category]));
  const byName = new Map<string, Named>();
  const byPath = new Map<string, Named & { readonly place: Place }>();
  for (const category of site.taxonomy) {
    for (const name of [category.id, ...Object.values(category.labels), ...category.aliases]) {
      byName.set(foldTerm(name), { category, label: name });
    }
  }
  const suggest = suggestFrom(() =>
    site.taxonomy.flatMap((term) => [term.id, ...Object.values(term.labels)]),
  );
  /** Another program's articles name their categories by label, which nobody is to mend a thousand times. */
  const isForeign = site.dialect !== undefined && site.dialect !== "siar";
  const problems: Problem[] = [];
  /** By the words that say it and of which nothing is to be told. */
  const plain = new Map<string, Category>();
  const branches = new Map<EntryCategory, readonly Category[]>();

  function find(reference: Reference, language: string): Category | undefined {
    const { text: name, place } = reference;
    const known = plain.get(name);
    if (known) return known;
    const named = byName.get(foldTerm(name));
    if (isOpen) return named ? sameTerm(named, reference) : openTerm(reference, language);
    const exact = terms.get(name);
    if (exact) {
      plain.set(name, exact);
      return exact;
    }
    if (named && isForeign) {
      plain.set(name, named.category);
      return named.category;
    }
    if (named) {
      problems.push(problem("category/not-by-id", place, { name, id: named.category.id }));
      return named.category;
    }
    const near = suggest(name);
    const nearId = near === undefined ? undefined : byName.get(foldTerm(near))?.category.id;
    problems.push(problem("category/unknown", place, { name, nearest: nearId }));
    return undefined;
  }

  /** C3, D14: a label that looks like one before it is that term, with a warning. */
  function sameTerm({ category, label }: Named, { text, place }: Reference): Category {
    if (label === text) plain.set(text, category);
    else problems.push(problem("category/twins", place, { label: text, other: label }));
    return category;
  }

  function openTerm({ text: label, place }: Reference, language: string): Category {
    const id = termIdOf(label);
    const holder = byPath.get(foldSlug(id));
    const category = holder?.category ?? openCategory(id, label, language, site);
    byName.set(foldTerm(label), { category, label });
    if (!holder) {
      terms.set(id, category);
      byPath.set(foldSlug(id), { category, label, place });
      return category;
    }
    const { file, line } = holder.place;
    const at = line === undefined ? file : `${file}:${line}`;
    problems.push(problem("category/path-shared", place, { label, other: holder.label, at, slug: id }));
    return category;
  }

  function ancestors(category: Category): readonly Category[] {
    const above: Category[] = [];
    let parent = category.parent === undefined ? undefined : terms.get(category.parent);
    while (parent && !above.includes(parent)) {
      above.push(parent);
      parent = parent.parent === undefined ? undefined : terms.get(parent.parent);
    }
    return above;
  }

  return {
    problems,
    isKnown: (name) => isOpen || terms.has(name) || byName.has(foldTerm(name)),
    all: () => [...terms.values()],
    ancestors,
    inEntry: onceInLanguage((category, language) => {
      const one = entryCategory(category, language, site);
      branches.set(one, [...new Set([category, ...ancestors(category)])]);
      return one;
    }),
    branchOf: (category) => branches.get(category) ?? [],
    resolve(categories: readonly Reference[], language: string): readonly Category[] {
      const found = new Set<Category>();
      for (const reference of categories) {
        const category = find(reference, language);
        if (category) found.add(category);
      }
      const all = [...found];
      if (all.every(({ parent }) => parent === undefined)) return all;
      const implied = new Set(all.flatMap(ancestors));
      return all.filter((category) => !implied.has(category));
    },
  };
}

/** A name of a term as it was first written. */
interface Named {
  readonly category: Category;
  readonly label: string;
}

/** A term that an article is the first to name: its label is what every language shows. */
function openCategory(id: string, label: string, language: string, site: Site): Category {
  const tags = site.languages.map(({ tag }) => tag);
  return {
    id,
    labels: { [tags[0] ?? language]: label },
    slugs: Object.fromEntries(tags.map((tag) => [tag, id])),
    aliases: [],
    sameAs: [],
  };
}

/** The term's label in a language: that language, its base language, the site's default (C2). */
export function labelOf(category: Category, language: string, site: Site): string {
  return lookUp(category.labels, language, site.languages[0]?.tag ?? language) ?? category.id;
}

function entryCategory(category: Category, language: Language, site: Site): EntryCategory {
  return {
    term: category.id,
    scheme: site.taxonomyUri,
    label: labelOf(category, language.tag, site),
    labels: category.labels,
    sameAs: category.sameAs,
    address: addressOfCategory(category, language, site),
  };
}

/** Address of the term's page in a language. */
export function addressOfCategory(category: Category, language: Language, site: Site): string {
  return categoryAddress(site, language, category.slugs[language.tag] ?? category.id);
}
