/** The feeds of the site as lists for import into a reader: all of them, and those of each language (R87, R88). */

import type { Catalogue } from "../model/catalogue.ts";
import { languageName } from "../text/language.ts";
import { pathTo } from "./category-tree.ts";
import { firstOf, newestOf } from "./metadata.ts";
import type { OpmlFeed, OpmlList } from "./opml.ts";
import type { PlannedFeed } from "./planned.ts";

/** `feeds.opml`, then `feeds/<tag>.opml` for each language; each feed in the first format that it has. */
export function opmlLists(
  catalogue: Catalogue,
  planned: readonly PlannedFeed[],
): readonly { readonly path: string; readonly list: OpmlList }[] {
  const { languages, publisher } = catalogue.site;
  const folders = languages.map(({ tag }) => ({
    name: languageName(tag),
    feeds: planned.filter(({ feed }) => feed.language === tag).map((plan) => opmlFeed(plan, catalogue)),
  }));
  const listOf = (title: string, tags: readonly string[], list: OpmlList["folders"]): OpmlList => ({
    title,
    ...datesOf(catalogue, tags),
    ...ownerOf(catalogue),
    folders: list,
  });
  const tags = languages.map(({ tag }) => tag);
  return [
    {
      path: "feeds.opml",
      list: listOf(
        languages[0]?.title ?? publisher.name,
        tags,
        folders.filter(({ feeds }) => feeds.length > 0),
      ),
    },
    ...languages.map(({ tag, title }, index) => ({
      path: `feeds/${tag}.opml`,
      list: listOf(title, [tag], folders.slice(index, index + 1)),
    })),
  ];
}

function opmlFeed({ feed: { document, scope, language } }: PlannedFeed, catalogue: Catalogue): OpmlFeed {
  const { rss, atom } = document.urls;
  return {
    title: document.title,
    description: document.subtitle,
    language,
    feedUrl: firstOf(document.urls) ?? document.homeUrl,
    pageUrl: document.homeUrl,
    format: rss !== undefined ? "rss" : atom !== undefined ? "atom" : "json",
    ...(scope.kind === "category" && { categoryPath: pathTo(scope.term, catalogue) }),
  };
}

/** When the newest entry was published, and the latest change of any. */
function datesOf(
  { entries, established }: Catalogue,
  tags: readonly string[],
): Pick<OpmlList, "dateCreated" | "dateModified"> {
  const own = entries.filter(({ language }) => tags.includes(language));
  const [newest] = own;
  if (!newest) return { dateCreated: established };
  return { dateCreated: newest.published, dateModified: newestOf(own, [], established) };
}

/** The publisher's e-mail stands in feeds only because it is set (S13). */
function ownerOf({ site: { publisher, baseUrl } }: Catalogue): Partial<OpmlList> {
  const { name, url = baseUrl, email } = publisher;
  return { ownerName: name, ownerId: url, ...(email !== undefined && { ownerEmail: email }) };
}
