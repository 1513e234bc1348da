/** Who wrote what: handles and names of articles become the people of the settings, or people of their own. */

import type { Reference } from "../model/article.ts";
import type { EntryPerson } from "../model/entry.ts";
import type { Person } from "../model/person.ts";
import type { Problem } from "../model/problem.ts";
import type { Language, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { foldName } from "../text/characters.ts";
import { lookUp } from "../text/language.ts";
import { slugOf } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { joinUrl } from "../text/url.ts";
import { personAddress } from "./addresses.ts";

export interface People {
  /** The person that an article names; a name that nobody has becomes a person of its own. */
  resolve(author: Reference): Person;
  readonly problems: readonly Problem[];
}

export function knownPeople(site: Site): People {
  const byName = new Map<string, Person>();
  for (const person of site.people) {
    for (const name of [person.handle, ...Object.values(person.names)]) byName.set(foldName(name), person);
  }
  const names = site.people.flatMap((person) => [person.handle, ...Object.values(person.names)]);
  const problems: Problem[] = [];
  return {
    problems,
    resolve(author: Reference): Person {
      const known = byName.get(foldName(author.text));
      if (known) return known;
      const near = nearest(author.text, names);
      if (near)
        problems.push(problem("author/nearly-known", author.place, { name: author.text, nearest: near }));
      const language = site.languages[0]?.tag ?? "en";
      const person: Person = {
        handle: slugOf(author.text),
        kind: "person",
        names: { [language]: author.text },
      };
      byName.set(foldName(author.text), person);
      return person;
    },
  };
}

/** The person's name in a language. */
export function nameOf(person: Person, language: string, site: Site): string {
  return lookUp(person.names, language, site.languages[0]?.tag ?? language) ?? person.handle;
}

/** The person as an entry in that language carries it. */
export function entryPerson(person: Person, language: Language, site: Site): EntryPerson {
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
