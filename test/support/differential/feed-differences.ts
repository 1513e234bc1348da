/** Differences in what is said of the feed as a whole. */

import type { Author } from "feed";
import { type Difference, dated, mailboxOf, nameOf, normal } from "./difference.ts";
import type { Given } from "./given.ts";

export const feedDifferences: readonly Difference[] = [
  {
    what: "JSON Feed is version 1.1.",
    reason: "1.1 has several authors, a language, and is what readers are written for.",
    rule: "R47",
    mend: ({ feed }, _given, format) => {
      if (format === "json") feed.version = "https://jsonfeed.org/version/1.1";
    },
  },
  {
    what: "Without `updated` the feed is as old as its newest item.",
    reason: "`feed` takes the clock, so that each run writes other files and readers fetch them for nothing.",
    rule: "R12",
    mend: ({ feed }, given, format) => {
      if (format !== "json") feed.updated = updatedOf(given);
    },
  },
  {
    what: "RSS says the date of the feed as `pubDate` too.",
    reason: "Some readers look at the one, some at the other.",
    rule: "R12",
    mend: ({ feed }, _given, format) => {
      if (format === "rss") feed.published = feed.updated;
    },
  },
  {
    what: "Without `link` the page of the feed is the `id`, where that is an address.",
    reason: "Every format wants the page, and `feed` writes an empty one.",
    rule: "R25, R38, R47",
    mend: ({ feed }, { options: { link, id } }) => {
      if (link === undefined && id !== undefined) feed.home = { href: id };
    },
  },
  {
    what: "Without `id` the feed's id in Atom is its own address, else that of its page.",
    reason: "Atom demands one; `feed` writes an empty element.",
    rule: "R38",
    mend: ({ feed }, { options }, format) => {
      if (format !== "atom" || options.id !== undefined) return;
      feed.id = normal(options.feedLinks?.atom ?? options.feed ?? options.link ?? "");
    },
  },
  {
    what: "Without `description` the title stands for it.",
    reason: "RSS demands one that is not empty.",
    rule: "R25",
    mend: ({ feed }, { options: { title, description } }) => {
      feed.subtitle = description ?? title;
    },
  },
  {
    what: "The self link is what `feedLinks` says of the format; `feed` stands in where it says nothing.",
    reason:
      "Readers subscribe to the self link: one address for two formats would move them from one to the other.",
    rule: "R21",
    mend: ({ feed }, { options: { feed: common, feedLinks } }, format) => {
      const own = format === "json" ? feedLinks?.json : (feedLinks?.[format] ?? common);
      feed.self = own && normal(own);
    },
  },
  {
    what: "The hub stands in JSON too.",
    reason: "JSON Feed has `hubs` for it.",
    rule: "R53",
    mend: ({ feed }, { options: { hub } }, format) => {
      if (format === "json") feed.hub = hub && normal(hub);
    },
  },
  {
    what: 'Links of Atom to pages say `type="text/html"` and, where it is known, the language.',
    reason: "Readers tell pages from feeds, and translations from each other, by it.",
    rule: "R39, R40",
    mend: ({ feed, entries }, _given, format) => {
      if (format !== "atom") return;
      const hreflang = feed.language;
      const typed = (
        link: Record<string, string> | undefined,
        language: string | undefined,
      ): Record<string, string> => ({
        ...link,
        type: "text/html",
        ...(language !== undefined && { hreflang: language }),
      });
      feed.home = typed(feed.home, hreflang);
      for (const entry of entries) entry.url = typed(entry.url, undefined);
    },
  },
  {
    what: "The generator is siar, unless you name one or say `false`; `docs` leads to the RSS Board.",
    reason: "They are who made the file, and where RSS is explained today.",
    rule: "R34, R45",
    mend: ({ feed }, { options }, format) => {
      if (format === "json") return;
      if (options.generator === undefined) feed.generator = "siar";
      if (format === "rss") feed.docs ??= "";
      if (format === "rss" && options.docs === undefined)
        feed.docs = "https://www.rssboard.org/rss-specification";
    },
  },
  {
    what: "The picture in RSS is a GIF, JPEG or PNG; where `image` is none, `favicon`.",
    reason: "RSS allows no other.",
    rule: "R33",
    mend: ({ feed }, { options: { image, favicon } }, format) => {
      if (format !== "rss") return;
      const fits = [image, favicon].find((url) => url !== undefined && !/\.(?:svg|ico|webp)$/.test(url));
      feed.logo = fits && normal(fits);
    },
  },
  {
    what: "The favicon stands in JSON too.",
    reason: "Readers that lack it fetch the front page to look for one.",
    rule: "R53",
    mend: ({ feed }, { options: { favicon } }, format) => {
      if (format === "json") feed.icon = favicon && normal(favicon);
    },
  },
  {
    what: "RSS says `managingEditor` where the feed's author has an e-mail address.",
    reason: "It is what RSS has for the author of a feed; `feed` leaves the author out.",
    rule: "R30",
    mend: ({ feed }, { options: { author } }, format) => {
      if (format === "rss" && author?.email !== undefined) feed.editor = mailboxOf(author);
    },
  },
  {
    what: "Atom names the feed itself as author where neither it nor every item has one.",
    reason: "Atom demands an author, and `feed` leaves it out.",
    rule: "R38",
    mend: ({ feed, entries }, { options, items }, format) => {
      if (format !== "atom" || feed.authors?.some(({ name }) => name)) return;
      const isOwned =
        (options.author && nameOf(options.author)) || items.every((item) => hasName(item.author));
      if (!isOwned && entries.length > 0) feed.authors = [{ name: options.title }];
    },
  },
  {
    what: "JSON leaves out the feed's author where each item has its own.",
    reason: "Some readers add the one to the others.",
    rule: "R50",
    mend: ({ feed }, { items }, format) => {
      if (format === "json" && items.length > 0 && items.every((item) => hasName(item.author)))
        feed.authors = [];
    },
  },
  {
    what: "A category of the feed has a label beside its term in Atom.",
    reason: "Readers show the label.",
    rule: "R37",
    mend: ({ feed }, { categories }, format) => {
      if (format === "atom") feed.categories = categories.map((name) => ({ label: name, term: name }));
    },
  },
  {
    what: "A style sheet that ends in `.css` is called CSS.",
    reason: "`feed` calls every one XSLT, and browsers then ignore it.",
    rule: "R96",
    mend: ({ feed }) => {
      if (feed.stylesheet?.href?.endsWith(".css")) feed.stylesheet.type = "text/css";
    },
  },
  {
    what: "JSON says in `user_comment` what the file is.",
    reason: "People open it in browsers.",
    rule: "R53",
    mend: ({ feed }, _given, format) => {
      if (format === "json") feed.comment = feed.self;
    },
  },
];

function hasName(people: readonly Author[] | undefined): boolean {
  return people?.some((person) => nameOf(person) !== undefined) ?? false;
}

/** What was said, else the date of the newest item, else 1970. */
function updatedOf({ options, items }: Given): string {
  const newest = Math.max(0, ...items.map(({ date }) => date.getTime()));
  return dated(options.updated ?? new Date(newest));
}
