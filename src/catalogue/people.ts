/** Who wrote what: handles and names of articles become the people of the settings, or people of their own. */

import type { Reference } from "../model/article.ts";
import type { EntryPerson } from "../model/entry.ts";
import type { Person } from "../model/person.ts";
import type { Problem } from "../model/problem.ts";
import type { Language, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { foldName } from "../text/characters.ts";
import { hashOf } from "../text/hash.ts";
import { lookUp } from "../text/language.ts";
import { slugOf } from "../text/slug.ts";
import { joinUrl } from "../text/url.ts";
import { personAddress } from "./addresses.ts";
import { onceInLanguage } from "./once.ts";
import { suggestFrom } from "./suggestions.ts";

export interface People {
  /** The person that an article names; a name that nobody has becomes a person of its own. */
  resolve(author: Reference): Person;
  /** The person as an entry in that language carries it: one object for all entries. */
  inEntry(person: Person, language: Language): EntryPerson;
  /** Who an author of an entry is; nobody where the publisher stands in for one. */
  personOf(author: EntryPerson): Person | undefined;
  readonly problems: readonly Problem[];
}

/** The people of the settings, by handle and by each of their names. */
export function knownPeople(site: Site): People {
  const named = site.people.flatMap((person) =>
    [...(person.aliases ?? []), person.handle, ...Object.values(person.names)].map(
      (name) => [name, person] as const,
    ),
  );
  const byName = new Map(named.map(([name, person]) => [foldName(name), person]));
  const byHandle = new Map(site.people.map((person) => [person.handle, person]));
  const suggest = suggestFrom(() => named.map(([name]) => name));
  const language = site.languages[0]?.tag ?? "en";
  const problems: Problem[] = [];
  /** By the name as it was written, once it is somebody's. */
  const resolved = new Map<string, Person>();
  const authors = new Map<EntryPerson, Person>();

  /** Names that only punctuation tells apart share one page, so they are one person. */
  function newcomer(name: string): Person {
    const handle = slugOf(name) || hashOf(name).slice(0, 12);
    const person = byHandle.get(handle) ?? { handle, kind: "person", names: { [language]: name } };
    byHandle.set(handle, person);
    return person;
  }

  function find({ text: name, place }: Reference): Person {
    const folded = foldName(name);
    const known = byName.get(folded);
    if (known) return known;
    const near = suggest(name);
    if (near) problems.push(problem("author/nearly-known", place, { name, nearest: near }));
    const person = newcomer(name);
    byName.set(folded, person);
    return person;
  }

  return {
    problems,
    resolve(author: Reference): Person {
      const known = resolved.get(author.text);
      if (known) return known;
      const person = find(author);
      resolved.set(author.text, person);
      return person;
    },
    inEntry: onceInLanguage((person, language) => {
      const author = entryPerson(person, language, site);
      authors.set(author, person);
      return author;
    }),
    personOf: (author) => authors.get(author),
  };
}

/** The person's name in a language. */
export function nameOf(person: Person, language: string, site: Site): string {
  return lookUp(person.names, language, site.languages[0]?.tag ?? language) ?? person.handle;
}

/** Who worked on an article beside its authors, or spoke in it: such people have no page here, only their own. */
export function entryHelper(person: Person, language: Language, site: Site): EntryPerson {
  const { address: _address, url: _url, ...known } = entryPerson(person, language, site);
  return { ...known, ...(person.url !== undefined && { url: person.url }) };
}

function entryPerson(person: Person, language: Language, site: Site): EntryPerson {
  const address = personAddress(site, language, person.handle);
  return {
    name: nameOf(person, language.tag, site),
    kind: person.kind,
    url: person.url ?? joinUrl(site.baseUrl, address),
    address,
    ...(person.email && { email: person.email }),
    ...(person.avatar && { avatar: person.avatar }),
  };
}
