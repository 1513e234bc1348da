/**
 * What each feed of the site follows: every language, each category with the terms below it, each author (C5, C6),
 * and what the settings declare. Says what belongs to a feed and what it is called; carries nothing yet.
 */

import type { Catalogue, CategoryList, EntryList, PersonList } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { FeedDocument, FeedFormat, SiteFeed } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import type { DeclaredFeed, FeedSettings, FollowedKind, Language } from "../model/site.ts";
import { homesOf } from "../text/declared-feed.ts";
import type { Budget } from "./budget.ts";
import { type Takes, takes, takesCategory } from "./filter.ts";
import { isEpisode } from "./podcast-rules.ts";

/** A feed to be planned: whose it is, what it is called, and all that belongs to it. */
export interface Following extends Budget {
  readonly scope: SiteFeed["scope"];
  readonly language: Language;
  /** The feed's own part of its id. */
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  /** Folder of its files, `/kategori/diplomasi/`. */
  readonly address: string;
  /** The page that it follows. */
  readonly home: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Articles that it would hold, had they not been taken back. */
  readonly retracted: readonly Entry[];
  /** Ids that were ended, where the feed must have held them. */
  readonly ended: readonly { readonly id: string; readonly when: Instant }[];
  readonly categories: FeedDocument["categories"];
  /** The same feed in every language that has it. */
  readonly translations: readonly {
    readonly language: string;
    readonly home: string;
    readonly address: string;
  }[];
  readonly formats: readonly FeedFormat[];
  readonly hasArchives: boolean;
  /** Shelf that the next entry goes into, where the feed shows all shelves up to it, even empty ones. */
  readonly openShelf?: number;
  readonly declared?: DeclaredFeed;
}

/** Every feed, by language in the site's order; in each all entries first, then declared feeds, categories, authors. */
export function followings(catalogue: Catalogue): readonly Following[] {
  const { site, fronts, categories, people } = catalogue;
  const follows = (kind: FollowedKind): boolean => site.feeds.follow.includes(kind);
  return site.languages.flatMap((language) => {
    const isOurs = (list: EntryList): boolean => list.language === language.tag;
    return [
      ...fronts.filter(isOurs).map((list) => followFront(list, language, catalogue)),
      ...site.feeds.declared.flatMap((declared) => followDeclared(declared, language, catalogue)),
      ...(follows("categories") ? categories.filter(isOurs) : []).map((list) =>
        followCategory(list, language, catalogue),
      ),
      ...(follows("authors") ? people : [])
        .filter(isOurs)
        .map((list) => followPerson(list, language, catalogue)),
    ];
  });
}

/** What feeds of a page have in common. */
function followPage(
  { address, entries, language: tag }: EntryList,
  language: Language,
  { site: { feeds }, retracted }: Catalogue,
  would: Takes,
): Omit<Following, "scope" | "key" | "title" | "subtitle" | "translations"> {
  return {
    ...limitsOf(feeds),
    language,
    address,
    home: address,
    entries,
    retracted: retracted.filter((entry) => entry.language === tag && would(entry)),
    ended: [],
    categories: [],
    hasArchives: feeds.archives === "all",
  };
}

function limitsOf({ limit, maxBytes, content, formats }: FeedSettings | DeclaredFeed): Budget & {
  readonly formats: readonly FeedFormat[];
} {
  return { limit, maxBytes, content, formats };
}

function followFront(list: EntryList, language: Language, catalogue: Catalogue): Following {
  const { site, fronts, deleted, openArchives } = catalogue;
  const open = openArchives[language.tag];
  return {
    ...followPage(list, language, catalogue, () => true),
    scope: { kind: "all" },
    key: `${language.tag}/all`,
    title: language.title,
    subtitle: language.description || language.title,
    translations: fronts.map(pageOf),
    hasArchives: site.feeds.archives !== "none",
    ended: site.feeds.tombstones ? deleted.filter((one) => one.language === language.tag) : [],
    ...(open !== undefined && { openShelf: open }),
  };
}

function followCategory(list: CategoryList, language: Language, catalogue: Catalogue): Following {
  const { label, translations } = list;
  const term = list.category.id;
  return {
    ...followPage(list, language, catalogue, takesCategory(term, true, catalogue)),
    scope: { kind: "category", term, label },
    key: `${language.tag}/category/${term}`,
    ...namesOf(language, label),
    translations: translations.map(pageOf),
    // True of every entry, also of those filed under a term below it (R37).
    categories: [{ term, scheme: catalogue.site.taxonomyUri, label }],
  };
}

function followPerson(list: PersonList, language: Language, catalogue: Catalogue): Following {
  const { name, translations, person, address } = list;
  const { handle } = person;
  const isTheirs: Takes = ({ authors }) => authors.some((author) => author.address === address);
  return {
    ...followPage(list, language, catalogue, isTheirs),
    scope: { kind: "author", handle, name },
    key: `${language.tag}/author/${handle}`,
    ...namesOf(language, name),
    translations: translations.map(pageOf),
  };
}

function pageOf({ language, address }: { readonly language: string; readonly address: string }): {
  readonly language: string;
  readonly home: string;
  readonly address: string;
} {
  return { language, home: address, address };
}

function namesOf(
  { title, description }: Language,
  label: string,
): { readonly title: string; readonly subtitle: string } {
  return { title: `${title} – ${label}`, subtitle: `${label} – ${description || title}` };
}

/** A mixed feed stands with the first of its languages. */
function followDeclared(
  declared: DeclaredFeed,
  language: Language,
  catalogue: Catalogue,
): readonly Following[] {
  const { name, titles, descriptions, languages, isMixed, hasArchives, filter, podcast } = declared;
  const { tag } = language;
  if (!homesOf(declared).includes(tag)) return [];
  const fits = takes(filter, catalogue);
  const isIn: Takes = ({ language: one }) => (isMixed ? languages.includes(one) : one === tag);
  const belongs: Takes = (entry) => isIn(entry) && fits(entry);
  const title = titles[tag] ?? name;
  const place = placesOf(declared, catalogue);
  const own = place.find((one) => one.language === tag);
  if (!own) return [];
  return [
    {
      ...limitsOf(declared),
      scope: { kind: "declared", name, title },
      language,
      key: `${isMixed ? "" : `${tag}/`}declared/${name}`,
      title,
      subtitle: descriptions[tag] || title,
      address: own.address,
      home: own.home,
      entries: catalogue.entries.filter((entry) => belongs(entry) && (!podcast || isEpisode(entry))),
      // What was taken back has no recording any more, so it may have been an episode.
      retracted: catalogue.retracted.filter(belongs),
      ended: [],
      categories: [],
      translations: isMixed ? [] : place,
      hasArchives,
      declared,
    },
  ];
}

/** Where a declared feed lies in each of its languages: a folder below the front page that it follows. */
function placesOf({ languages, path }: DeclaredFeed, { fronts }: Catalogue): Following["translations"] {
  return fronts
    .filter(({ language }) => languages.includes(language))
    .map(({ language, address }) => ({
      language,
      home: address,
      address: address + path.replace(/^\//, ""),
    }));
}
