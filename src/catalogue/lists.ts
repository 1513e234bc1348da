/** Gathers entries into what readers browse and follow: each language, each category in it, each person in it. */

import type { CategoryList, EntryList, PersonList } from "../model/catalogue.ts";
import type { Category } from "../model/category.ts";
import type { Entry, EntryPerson } from "../model/entry.ts";
import type { Person } from "../model/person.ts";
import type { Site } from "../model/site.ts";
import { frontAddress, personAddress } from "./addresses.ts";
import { nameOf, type People } from "./people.ts";
import { addressOfCategory, labelOf, type Taxonomy } from "./taxonomy.ts";

/** One list a language, in the site's order, even where it has no entry yet. */
export function frontLists(site: Site, entries: readonly Entry[]): readonly EntryList[] {
  const byLanguage = new Map<string, Entry[]>();
  for (const entry of entries) add(byLanguage, entry.language, entry);
  return site.languages.map(({ tag }) => ({
    language: tag,
    address: frontAddress(site, tag),
    entries: byLanguage.get(tag) ?? [],
  }));
}

/**
 * Terms with entries in a language, their own or those of terms below (C5, C6), by label in that language's order
 * (C4). An article that was taken back keeps the list in being, since its feeds say so (R22), and is not in it.
 */
export function categoryLists(
  site: Site,
  entries: readonly Entry[],
  retracted: readonly Entry[],
  taxonomy: Taxonomy,
): readonly CategoryList[] {
  const terms = taxonomy.all();
  const byId = new Map(terms.map((category) => [category.id, category]));
  const held = hold([...entries, ...retracted], ({ categories }) => categories, taxonomy.branchOf);
  return site.languages.flatMap((language) => {
    const byLabel = orderIn(language.tag, ({ label }: Link) => label);
    const link = (category: Category): Link => ({
      label: labelOf(category, language.tag, site),
      address: addressOfCategory(category, language, site),
    });
    const present = terms.filter((category) => held.get(category)?.has(language.tag));
    const below = new Map<string, Link[]>();
    for (const category of present) {
      if (category.parent !== undefined) add(below, category.parent, link(category));
    }
    const lists = present.map((category): CategoryList => {
      const parent = category.parent === undefined ? undefined : byId.get(category.parent);
      return {
        category,
        ...link(category),
        language: language.tag,
        entries: standing(held.get(category)?.get(language.tag) ?? []),
        children: (below.get(category.id) ?? []).sort(byLabel),
        ...(parent && { parent: link(parent) }),
        translations: site.languages
          .filter((other) => held.get(category)?.has(other.tag))
          .map((other) => ({ language: other.tag, address: addressOfCategory(category, other, site) })),
      };
    });
    return lists.sort(byLabel);
  });
}

/** People with entries in a language, taken back or not, by name in that language's order. */
export function personLists(
  site: Site,
  entries: readonly Entry[],
  retracted: readonly Entry[],
  people: People,
): readonly PersonList[] {
  const personOf = (author: EntryPerson): readonly Person[] => {
    const person = people.personOf(author);
    return person ? [person] : [];
  };
  const held = hold([...entries, ...retracted], ({ authors }) => authors, personOf);
  return site.languages.flatMap((language) => {
    const byName = orderIn(language.tag, ({ name }: PersonList) => name);
    const lists = [...held].flatMap(([person, byLanguage]): readonly PersonList[] => {
      const own = byLanguage.get(language.tag);
      if (!own) return [];
      return [
        {
          person,
          name: nameOf(person, language.tag, site),
          language: language.tag,
          address: personAddress(site, language, person.handle),
          entries: standing(own),
          translations: site.languages
            .filter((other) => byLanguage.has(other.tag))
            .map((other) => ({ language: other.tag, address: personAddress(site, other, person.handle) })),
        },
      ];
    });
    return lists.sort(byName);
  });
}

function standing(entries: readonly Entry[]): readonly Entry[] {
  return entries.every(({ retraction }) => retraction === undefined)
    ? entries
    : entries.filter(({ retraction }) => retraction === undefined);
}

interface Link {
  readonly label: string;
  readonly address: string;
}

/** The entries of each holder of one of their parts by language, each entry once, in their order. */
function hold<T, H>(
  entries: readonly Entry[],
  partsOf: (entry: Entry) => readonly T[],
  holdersOf: (part: T) => readonly H[],
): ReadonlyMap<H, ReadonlyMap<string, readonly Entry[]>> {
  const held = new Map<H, Map<string, Entry[]>>();
  for (const entry of entries) {
    const [part, ...others] = partsOf(entry);
    if (part === undefined) continue;
    const own = holdersOf(part);
    for (const holder of others.length === 0 ? own : new Set([...own, ...others.flatMap(holdersOf)])) {
      const byLanguage = held.get(holder) ?? new Map<string, Entry[]>();
      held.set(holder, byLanguage);
      add(byLanguage, entry.language, entry);
    }
  }
  return held;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** As the language sorts names; equal ones by address, so that the order is total. */
function orderIn<T extends { readonly address: string }>(
  language: string,
  textOf: (item: T) => string,
): (a: T, b: T) => number {
  const collator = new Intl.Collator(language);
  return (a, b) => collator.compare(textOf(a), textOf(b)) || (a.address < b.address ? -1 : 1);
}
