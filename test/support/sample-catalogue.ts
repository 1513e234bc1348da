/**
 * A small newsroom by hand: Indonesian (default), English, and one Arabic article. For tests of what is made
 * of a catalogue; it shares no code with what makes catalogues.
 */

import type { Catalogue, CategoryList, EntryList, PersonList } from "../../src/model/catalogue.ts";
import type { Category } from "../../src/model/category.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { FeedUrls, SiteFeed } from "../../src/model/feed.ts";
import type { Person } from "../../src/model/person.ts";
import type { Language, Site } from "../../src/model/site.ts";
import { at, sampleEntries } from "./sample-entries.ts";
import { home, ICON, LEAD_IMAGE, personAddress, sampleSite, termAddress } from "./sample-newsroom.ts";

export interface Sample {
  readonly baseUrl?: string;
  /** Instead of the sample's own. */
  readonly entries?: readonly Entry[];
  readonly site?: Partial<Site>;
}

export function sampleCatalogue(sample: Sample = {}): Catalogue {
  const site = sampleSite(sample.baseUrl ?? "https://warta.example/", sample.site);
  const entries = [...(sample.entries ?? sampleEntries(site.baseUrl))].sort(
    (a, b) => b.published.epochMs - a.published.epochMs || (a.id < b.id ? -1 : 1),
  );
  const fronts = site.languages.map(({ tag }) => frontOf(tag, entries));
  return {
    site,
    entries,
    fronts,
    categories: site.languages.flatMap((language) => categoriesOf(language, entries, site)),
    people: site.languages.flatMap((language) => peopleOf(language, entries, site)),
    retracted: [],
    deleted: [],
    openArchives: Object.fromEntries(site.languages.map(({ tag }) => [tag, 1])),
    podcasts: {},
    redirects: [
      { from: "/lama/pertemuan/", to: "/lavrov-di-wonsan/" },
      { from: "/en/old.html", to: "/en/lavrov-in-wonsan/" },
    ],
    assets: [LEAD_IMAGE, ICON],
    icon: ICON,
    logo: ICON,
    authority: "warta.example",
    established: at("2025-07-01T00:00:00"),
  };
}

/** The three files of every list, as the feeds' room would plan them. */
export function sampleFeeds(catalogue: Catalogue): readonly SiteFeed[] {
  const { site, fronts, categories, people } = catalogue;
  const titleOf = (language: string): string =>
    site.languages.find(({ tag }) => tag === language)?.title ?? "";
  const feed = (list: EntryList, scope: SiteFeed["scope"], topic?: string): SiteFeed => {
    const folder = list.address.slice(1);
    const home = site.baseUrl + encodeURI(folder);
    const urls: FeedUrls = { rss: `${home}rss.xml`, atom: `${home}atom.xml`, json: `${home}feed.json` };
    return {
      document: {
        id: `tag:warta.example,2025-07-01:feed${list.address}`,
        title: topic === undefined ? titleOf(list.language) : `${titleOf(list.language)} – ${topic}`,
        subtitle: "",
        language: list.language,
        homeUrl: home,
        urls,
        updated: list.entries[0]?.updated ?? catalogue.established,
        authors: [],
        contributors: [],
        generator: false,
        hubs: [],
        categories: [],
        translations: [],
      },
      language: list.language,
      scope,
      address: list.address,
      paths: { rss: `${folder}rss.xml`, atom: `${folder}atom.xml`, json: `${folder}feed.json` },
      archives: [],
      entryCount: list.entries.length,
    };
  };
  return [
    ...fronts.map((list) => feed(list, { kind: "all" })),
    ...categories.map((list) =>
      feed(list, { kind: "category", term: list.category.id, label: list.label }, list.label),
    ),
    ...people.map((list) =>
      feed(list, { kind: "author", handle: list.person.handle, name: list.name }, list.name),
    ),
  ];
}

function frontOf(language: string, entries: readonly Entry[]): EntryList {
  return {
    language,
    address: home(language),
    entries: entries.filter((entry) => entry.language === language),
  };
}

function categoriesOf({ tag }: Language, entries: readonly Entry[], site: Site): readonly CategoryList[] {
  const held = (category: Category, language: string): readonly Entry[] => {
    const terms = new Set([
      category.id,
      ...site.taxonomy.filter(({ parent }) => parent === category.id).map(({ id }) => id),
    ]);
    return entries.filter(
      (entry) => entry.language === language && entry.categories.some(({ term }) => terms.has(term)),
    );
  };
  const link = (category: Category): { label: string; address: string } => ({
    label: category.labels[tag] ?? "",
    address: termAddress(category, tag),
  });
  return site.taxonomy
    .filter((category) => held(category, tag).length > 0)
    .map((category) => {
      const parent = site.taxonomy.find(({ id }) => id === category.parent);
      return {
        ...link(category),
        language: tag,
        category,
        entries: held(category, tag),
        children: site.taxonomy
          .filter((child) => child.parent === category.id && held(child, tag).length > 0)
          .map(link),
        ...(parent && { parent: link(parent) }),
        translations: site.languages
          .filter((language) => held(category, language.tag).length > 0)
          .map((language) => ({ language: language.tag, address: termAddress(category, language.tag) })),
      };
    });
}

function peopleOf({ tag }: Language, entries: readonly Entry[], site: Site): readonly PersonList[] {
  const held = (person: Person, language: string): readonly Entry[] =>
    entries.filter((entry) =>
      entry.authors.some(({ address }) => address === personAddress(person, language)),
    );
  return site.people
    .filter((person) => held(person, tag).length > 0)
    .map((person) => ({
      language: tag,
      address: personAddress(person, tag),
      entries: held(person, tag),
      person,
      name: person.names[tag] ?? "",
      translations: site.languages
        .filter((language) => held(person, language.tag).length > 0)
        .map((language) => ({ language: language.tag, address: personAddress(person, language.tag) })),
    }));
}
