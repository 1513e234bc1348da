/**
 * All fixtures that are written by hand: as a table, and in the sections in which authors read of them. The codes of
 * rules have their samples instead.
 */

import type { ProblemCode } from "../../../src/problems/problem.ts";
import { fileFixtures, frontMatterFixtures } from "./articles.ts";
import { assetFixtures } from "./assets.ts";
import { bodyFixtures } from "./bodies.ts";
import { catalogueFixtures } from "./catalogue.ts";
import { historyFixtures } from "./check-history.ts";
import { leakFixtures } from "./check-leak.ts";
import { valueFixtures } from "./check-values.ts";
import { vocabularyFixtures } from "./check-vocabulary.ts";
import { contentFixtures } from "./content.ts";
import { dialectsFixtures } from "./dialects.ts";
import { feedFixtures } from "./feeds.ts";
import { feedsPlannedFixtures } from "./feeds-planned.ts";
import { fieldFixtures } from "./fields.ts";
import { formFixtures } from "./files.ts";
import type { Fixture } from "./fixture.ts";
import { folderFixtures } from "./folders.ts";
import { formatFixtures } from "./formats.ts";
import { newsroomFixtures } from "./front-matter-newsroom.ts";
import { importFixtures } from "./import.ts";
import { initFixtures } from "./init.ts";
import { inspectFixtures } from "./inspect.ts";
import { ledgerFixtures } from "./ledger.ts";
import { libraryFixtures } from "./library.ts";
import { lintFixtures } from "./lint.ts";
import { readingFixtures } from "./reading.ts";
import { repairFixtures } from "./repairs.ts";
import { settingsFixtures } from "./settings.ts";
import { settingsArticlesFixtures } from "./settings-articles.ts";
import { settingsFeedsFixtures } from "./settings-feeds.ts";
import { shortcodeFixtures } from "./shortcodes.ts";
import { siteFixtures } from "./site.ts";
import { syntaxFixtures } from "./syntax.ts";
import { termFixtures } from "./terms.ts";
import { anyValueFixtures } from "./values.ts";
import { webSubFixtures } from "./websub.ts";

/** A fixture without a code is an error of type; so is, within a room of words, a code without a fixture. */
export const problemFixtures: Readonly<Partial<Record<ProblemCode, Fixture>>> = {
  ...settingsFixtures,
  ...settingsArticlesFixtures,
  ...settingsFeedsFixtures,
  ...fileFixtures,
  ...frontMatterFixtures,
  ...repairFixtures,
  ...fieldFixtures,
  ...newsroomFixtures,
  ...dialectsFixtures,
  ...bodyFixtures,
  ...shortcodeFixtures,
  ...syntaxFixtures,
  ...catalogueFixtures,
  ...termFixtures,
  ...ledgerFixtures,
  ...folderFixtures,
  ...assetFixtures,
  ...feedsPlannedFixtures,
  ...formFixtures,
  ...feedFixtures,
  ...formatFixtures,
  ...vocabularyFixtures,
  ...valueFixtures,
  ...contentFixtures,
  ...historyFixtures,
  ...siteFixtures,
  ...leakFixtures,
  ...libraryFixtures,
  ...webSubFixtures,
  ...importFixtures,
  ...initFixtures,
  ...inspectFixtures,
  ...lintFixtures,
  ...readingFixtures,
  ...anyValueFixtures,
};

export interface Section {
  readonly title: string;
  /** What the problems of the section have in common. */
  readonly about: string;
  readonly fixtures: Readonly<Partial<Record<ProblemCode, Fixture>>>;
}

export const sections: readonly Section[] = [
  {
    title: "Settings",
    about: "What is wrong with `siar.config.yaml`, or with the folder that siar was started in.",
    fixtures: { ...settingsFixtures, ...settingsArticlesFixtures, ...settingsFeedsFixtures },
  },
  {
    title: "Article files",
    about: "What is wrong with the file of an article as a whole.",
    fixtures: fileFixtures,
  },
  {
    title: "The form of front matter",
    about: "What keeps the lines between the two `---` from being read.",
    fixtures: frontMatterFixtures,
  },
  {
    title: "Repairs, and what is left out",
    about:
      "What was wrong and could be read in one way only, and what a lenient site (`lenient: true`, or `--lenient`) goes on without.",
    fixtures: repairFixtures,
  },
  {
    title: "The fields of front matter",
    about: "What is wrong with one field.",
    fixtures: fieldFixtures,
  },
  {
    title: "The fields of a newsroom",
    about:
      "What is wrong with corrections and other states, with attachments and episodes, with where an article comes from, and with extensions.",
    fixtures: newsroomFixtures,
  },
  {
    title: "Articles of other programs",
    about:
      "What is said of articles that were written for Jekyll, Hugo and others, and are built as they are.",
    fixtures: dialectsFixtures,
  },
  {
    title: "The text of an article",
    about: "What is wrong in the Markdown below the front matter, and in the HTML within it.",
    fixtures: { ...bodyFixtures, ...shortcodeFixtures, ...syntaxFixtures },
  },
  {
    title: "Articles together",
    about: "Links between articles, addresses, translations, categories and authors.",
    fixtures: { ...catalogueFixtures, ...termFixtures },
  },
  {
    title: "Ids and dates",
    about:
      "What would make readers' programs show old articles as new. The ids that have been published are kept in `siar.ids.json`.",
    fixtures: ledgerFixtures,
  },
  {
    title: "Images, files and folders",
    about:
      "What is wrong with the files that articles point at, and with the folders that siar reads and writes.",
    fixtures: folderFixtures,
  },
  {
    title: "Inside images and recordings",
    about:
      "What is wrong with the inside of files that articles show or offer, and what they tell of those who made them.",
    fixtures: assetFixtures,
  },
  {
    title: "Feeds, podcasts and hooks",
    about:
      "What is wrong with a feed of your own, with a podcast, or with what a function of the settings returns.",
    fixtures: feedsPlannedFixtures,
  },
  {
    title: "Built files",
    about:
      "From here on: what siar finds when it reads the finished site as strangers' programs will. Every build is checked so before anything is published, and `siar check FOLDER` does it for any folder. A site that siar built should have none of these; where one has, it is a bug that we want to know of.",
    fixtures: formFixtures,
  },
  {
    title: "Built feeds",
    about: "What is wrong with a feed, whatever its format.",
    fixtures: { ...feedFixtures, ...valueFixtures },
  },
  {
    title: "RSS, Atom and JSON Feed",
    about: "What is wrong with a feed by the rules of its own format.",
    fixtures: formatFixtures,
  },
  {
    title: "Vocabularies and lists of feeds",
    about:
      "What is wrong with elements that feeds share with each other: podcasts, places, licences, entries that were taken back; and with the list of subscriptions.",
    fixtures: vocabularyFixtures,
  },
  {
    title: "Content of feeds",
    about: "What feed readers would drop, refuse or show wrongly in the HTML of an entry.",
    fixtures: contentFixtures,
  },
  {
    title: "The history of feeds",
    about:
      "What keeps readers from walking back from a feed through its archive documents to the first article.",
    fixtures: historyFixtures,
  },
  {
    title: "The site as a whole",
    about:
      "Feeds that contradict each other, links that lead nowhere, and the files for search engines and hosts.",
    fixtures: { ...siteFixtures, ...leakFixtures },
  },
  {
    title: "Feeds of a program's own",
    about:
      "What class `Feed` throws in a `FeedError` when a program hands it options or items that no feed can carry.",
    fixtures: libraryFixtures,
  },
  {
    title: "Telling hubs",
    about:
      "What `siar ping` has to say of hubs, and of the feeds that announce them. What a hub has accepted is kept; only the rest is sent again.",
    fixtures: webSubFixtures,
  },
  {
    title: "Articles of other systems",
    about:
      "What `siar import` has to say of texts, feeds and exports. What is wrong with one article leaves the others alone.",
    fixtures: importFixtures,
  },
  {
    title: "Matters of taste",
    about:
      "What is right and could be better. `siar check` tells of it where the settings turn the rule on: `lint: [title-long]`.",
    fixtures: lintFixtures,
  },
  {
    title: "Beginning and mending",
    about:
      "What `siar init`, `siar new` and `siar fix` have to say. None of them writes over anything that somebody wrote.",
    fixtures: initFixtures,
  },
  {
    title: "Checking and comparing",
    about: "What `siar check` and `siar diff` have to say of the files that they are handed.",
    fixtures: inspectFixtures,
  },
  {
    title: "Any feed: how it is written",
    about:
      "From here on: what `siar check` says of any feed, whoever made it, by the standards alone. Here is what is wrong with its bytes, its namespaces and its size, and with its entries among each other.",
    fixtures: readingFixtures,
  },
  {
    title: "Any feed: values",
    about: "Dates, addresses, languages and other values that are written in one way only.",
    fixtures: anyValueFixtures,
  },
];
