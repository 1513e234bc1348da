/** Links the pages of lists: fronts, topics and authors of each language, cut into pages. */

import type { Catalogue, CategoryList, EntryList, PersonList } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { SiteFeed } from "../model/feed.ts";
import type { Output } from "../model/output.ts";
import { joinUrl } from "../text/url.ts";
import { type FeedLinks, feedLinks } from "./feed-links.ts";
import type { Version } from "./head.ts";
import { fileOf } from "./links.ts";
import { type ListRecipe, type ListSubject, paginate } from "./list.ts";
import type { Shell } from "./shell.ts";
import { type Teaser, teaserOf, withPicture } from "./teaser.ts";
import { wordsOf } from "./words.ts";

export function listOutputs(
  catalogue: Catalogue,
  feeds: readonly SiteFeed[],
  shells: ReadonlyMap<string, Shell>,
): readonly Output<ListRecipe>[] {
  const { fronts, categories, people } = catalogue;
  const lists: readonly LinkedList[] = [
    ...fronts.map((list) => ({ list, subject: { kind: "all" } as const, translations: fronts })),
    ...categories.map((list) => ({ list, subject: categorySubject(list), translations: list.translations })),
    ...people.map((list) => ({ list, subject: authorSubject(list), translations: list.translations })),
  ];
  const following = feeds.filter(({ scope }) => scope.kind !== "declared");
  const byAddress = new Map(following.map((feed) => [feed.address, feed]));
  const teasers = teasing();
  return lists.flatMap((linked) => {
    const { language, address } = linked.list;
    const shell = shells.get(language);
    const own = byAddress.get(address);
    const isFront = linked.subject.kind === "all";
    const isOffered = ({ scope, language: tag }: SiteFeed): boolean =>
      scope.kind === "declared" && tag === language;
    const offered = [...(own ? [own] : []), ...(isFront ? feeds.filter(isOffered) : [])];
    return shell ? pagesOf(linked, offered.map(feedLinks), shell, teasers) : [];
  });
}

/** One teaser an entry, however many lists show it. */
function teasing(): (entry: Entry) => Teaser {
  const made = new Map<Entry, Teaser>();
  return (entry) => {
    const teaser = made.get(entry) ?? teaserOf(entry);
    made.set(entry, teaser);
    return teaser;
  };
}

interface LinkedList {
  readonly list: EntryList;
  readonly subject: ListSubject;
  readonly translations: readonly { readonly language: string; readonly address: string }[];
}

function categorySubject({ label, parent, children }: CategoryList): ListSubject {
  return { kind: "category", label, children, ...(parent && { parent }) };
}

function authorSubject({ name, person }: PersonList): ListSubject {
  const isDesk = person.kind === "organization";
  return { kind: "author", name, isDesk, ...(person.url !== undefined && { url: person.url }) };
}

function pagesOf(
  { list, subject, translations }: LinkedList,
  feeds: readonly FeedLinks[],
  shell: Shell,
  teasers: (entry: Entry) => Teaser,
): readonly Output<ListRecipe>[] {
  const { pagePath } = wordsOf(list.language);
  const addressOf = (number?: number): string =>
    number === undefined ? list.address : `${list.address}${pagePath}/${number}/`;
  const pages = paginate(list.entries);
  return pages.map(({ number, items }, index): Output<ListRecipe> => {
    const isFront = subject.kind === "all" && number === undefined;
    const newer = pages[index - 1];
    const older = pages[index + 1];
    const recipe: ListRecipe = {
      kind: "list-page",
      shell,
      subject,
      address: addressOf(number),
      ...(number !== undefined && { number }),
      teasers: items.map((entry, place) =>
        isFront && place === 0 ? withPicture(teasers(entry), entry) : teasers(entry),
      ),
      versions: number === undefined ? versionsOf(translations, shell) : [],
      feeds,
      ...(older && { older: addressOf(older.number) }),
      ...(newer && { newer: addressOf(newer.number) }),
    };
    return { path: fileOf(recipe.address), mediaType: "text/html", stage: "list", recipe };
  });
}

/** C7: the same list in every language that has it. */
function versionsOf(translations: LinkedList["translations"], shell: Shell): readonly Version[] {
  return translations.map(({ language, address }) => ({ language, url: joinUrl(shell.baseUrl, address) }));
}
