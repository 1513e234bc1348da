/** One fixture for each problem that class `Feed` throws: no site and no file, but what a program hands over. */

import { Feed, FeedError, type FeedOptions, type Item } from "../../../src/feeds/feed.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { FeedsFacts } from "../../../src/problems/words/feeds.ts";
import type { FixturesOf, SiteFixture } from "./fixture.ts";

const OPTIONS = {
  title: "Warta",
  id: "https://warta.example/",
  link: "https://warta.example/",
  copyright: "",
};
const ITEM = { title: "The bridge", link: "https://warta.example/bridge/", date: new Date("2025-07-13") };

/** A feed of these options and items, written as RSS. */
function feed(says: string, options: object, ...items: readonly object[]): SiteFixture {
  return { says, run: async () => problemsOf(options, items) };
}

/** Plain JavaScript may hand over anything, hence the assertions. */
function problemsOf(options: object, items: readonly object[]): readonly Problem[] {
  try {
    const made = new Feed({ ...OPTIONS, ...options } as FeedOptions);
    for (const item of items) made.addItem({ ...ITEM, ...item } as Item);
    made.rss2();
    return [];
  } catch (error) {
    if (error instanceof FeedError) return error.problems;
    throw error;
  }
}

/** An object that holds itself. */
function endless(): object {
  const group: { within?: object } = {};
  group.within = group;
  return group;
}

export const libraryFixtures: FixturesOf<keyof FeedsFacts> = {
  "feed-input/not-an-object": feed("`author[1]` of item 1", {}, { author: [{ name: "Ana" }, null] }),
  "feed-input/text-invalid": feed('`content` of item 1 ("The bridge") is the number 5', {}, { content: 5 }),
  "feed-input/number-invalid": feed('the text "an hour"', { ttl: "an hour" }),
  "feed-input/email-invalid": feed('"ana at warta.example"', {
    author: { name: "Ana", email: "ana at warta.example" },
  }),
  "feed-input/extension-taken": feed(
    'is called "pubDate"',
    {},
    { extensions: [{ name: "pubDate", objects: "2025" }] },
  ),
  "feed-input/extension-endless": feed(
    "nested more than 64 deep",
    {},
    { extensions: [{ name: "media:group", objects: endless() }] },
  ),
  "feed-input/title-missing": feed("The feed has no `title`", { title: "" }),
  "feed-input/url-missing": feed("The feed has no `link`", { link: undefined, id: "warta" }),
  "feed-input/url-invalid": feed('`link` of item 1 ("The bridge")', {}, { link: "/bridge/" }),
  "feed-input/date-missing": feed('Item 1 ("The bridge") has no `date`', {}, { date: undefined }),
  "feed-input/date-invalid": feed("`date` of item 1", {}, { date: new Date(Number.NaN) }),
  "feed-input/id-repeated": feed(
    'Item 2 ("The ferry") has the id "bridge-1"',
    {},
    { id: "bridge-1" },
    {
      title: "The ferry",
      id: "bridge-1",
    },
  ),
  "feed-input/language-invalid": feed('"id_ID"', { language: "id_ID" }),
  "feed-input/extension-name": feed(
    'holds "star rating"',
    {},
    {
      extensions: [{ name: "star rating", objects: 5 }],
    },
  ),
  "feed-input/prefix-unknown": feed(
    'what "geo" stands for',
    {},
    {
      extensions: [{ name: "geo:lat", objects: "-6.2" }],
    },
  ),
};
