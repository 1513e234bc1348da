/** Gathers entries into what readers browse and follow: each language, each category in it, each person in it. */

import type { CategoryList, EntryList, PersonList } from "../model/catalogue.ts";
import type { Category } from "../model/category.ts";
import type { ArticleFacts } from "../model/compiled.ts";
import type { Entry } from "../model/entry.ts";
import type { Person } from "../model/person.ts";
import type { Language, Site } from "../model/site.ts";
import { frontAddress, personAddress } from "./addresses.ts";
import { nameOf, type People } from "./people.ts";
import { addressOfCategory, labelOf, type Taxonomy } from "./taxonomy.ts";

export function frontLists(site: Site, entries: readonly Entry[]): readonly EntryList[] {
  return site.languages.map(({ tag }) => ({
    language: tag,
    address: frontAddress(site, tag),
    entries: entries.filter((entry) => entry.language === tag),
  }));
}

/** Terms with entries in a language, their own or those of terms below (C5, C6), by label in that language's order (C4). */
export function categoryLists(
  site: Site,
  entries: readonly Entry[],
  taxonomy: Taxonomy,
): readonly CategoryList[] {
  const held = holdEntries(entries, taxonomy);
  const inLanguage = (category: Category, { tag }: Language): readonly Entry[] =>
    (held.get(category.id) ?? []).filter((entry) => entry.language === tag);
  const terms = taxonomy.all();
  return site.languages.flatMap((language) => {
    const collator = new Intl.Collator(language.tag);
    const link = (category: Category): { label: string; address: string } => ({
      label: labelOf(category, language.tag, site),
      address: addressOfCategory(category, language, site),
    });
    const byLabel = (a: { label: string; address: string }, b: { label: string; address: string }): number =>
      collator.compare(a.label, b.label) || (a.address < b.address ? -1 : 1);
    const present = terms.filter((category) => inLanguage(category, language).length > 0);
    const lists = present.map((category): CategoryList => {
      const parent = terms.find(({ id }) => id === category.parent);
      return {
        category,
        ...link(category),
        language: language.tag,
        entries: inLanguage(category, language),
        children: present
          .filter((child) => child.parent === category.id)
          .map(link)
          .sort(byLabel),
        ...(parent && { parent: link(parent) }),
        translations: site.languages
          .filter((other) => inLanguage(category, other).length > 0)
          .map((other) => ({ language: other.tag, address: addressOfCategory(category, other, site) })),
      };
    });
    return lists.sort(byLabel);
  });
}

/** People with entries in a language, by name in that language's order. */
export function personLists(
  site: Site,
  entries: readonly Entry[],
  articles: ReadonlyMap<string, ArticleFacts>,
  people: People,
): readonly PersonList[] {
  const held = new Map<Person, Entry[]>();
  for (const entry of entries) {
    const authors = articles.get(entry.source)?.authors ?? [];
    for (const person of new Set(authors.map((author) => people.resolve(author)))) {
      held.set(person, [...(held.get(person) ?? []), entry]);
    }
  }
  const inLanguage = (person: Person, { tag }: Language): readonly Entry[] =>
    (held.get(person) ?? []).filter((entry) => entry.language === tag);
  return site.languages.flatMap((language) => {
    const collator = new Intl.Collator(language.tag);
    const present = [...held.keys()].filter((person) => inLanguage(person, language).length > 0);
    const lists = present.map(
      (person): PersonList => ({
        person,
        name: nameOf(person, language.tag, site),
        language: language.tag,
        address: personAddress(site, language, person.handle),
        entries: inLanguage(person, language),
        translations: site.languages
          .filter((other) => inLanguage(person, other).length > 0)
          .map((other) => ({ language: other.tag, address: personAddress(site, other, person.handle) })),
      }),
    );
    return lists.sort((a, b) => collator.compare(a.name, b.name) || (a.address < b.address ? -1 : 1));
  });
}

/** The entries of each term and of the terms below it, each once, by the term's id. */
function holdEntries(entries: readonly Entry[], taxonomy: Taxonomy): ReadonlyMap<string, readonly Entry[]> {
  const byId = new Map(taxonomy.all().map((category) => [category.id, category]));
  const held = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = entry.categories.flatMap(({ term }) => byId.get(term) ?? []);
    for (const category of new Set(own.flatMap((one) => [one, ...taxonomy.ancestors(one)]))) {
      const list = held.get(category.id);
      if (list) list.push(entry);
      else held.set(category.id, [entry]);
    }
  }
  return held;
}
