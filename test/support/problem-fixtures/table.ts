/** All fixtures: as a table that has one for each code, and in the sections in which authors read of them. */

import type { ProblemCode } from "../../../src/problems/problem.ts";
import { fileFixtures, frontMatterFixtures } from "./articles.ts";
import { assetFixtures } from "./assets.ts";
import { bodyFixtures } from "./bodies.ts";
import { catalogueFixtures } from "./catalogue.ts";
import { historyFixtures } from "./check-history.ts";
import { leakFixtures } from "./check-leak.ts";
import { vocabularyFixtures } from "./check-vocabulary.ts";
import { contentFixtures } from "./content.ts";
import { dialectsFixtures } from "./dialects.ts";
import { feedFixtures } from "./feeds.ts";
import { feedsPlannedFixtures } from "./feeds-planned.ts";
import { fieldFixtures } from "./fields.ts";
import { formFixtures } from "./files.ts";
import type { Fixture, FixturesOf } from "./fixture.ts";
import { folderFixtures } from "./folders.ts";
import { formatFixtures } from "./formats.ts";
import { newsroomFixtures } from "./front-matter-newsroom.ts";
import { importFixtures } from "./import.ts";
import { initFixtures } from "./init.ts";
import { ledgerFixtures } from "./ledger.ts";
import { libraryFixtures } from "./library.ts";
import { repairFixtures } from "./repairs.ts";
import { settingsFixtures } from "./settings.ts";
import { settingsArticlesFixtures } from "./settings-articles.ts";
import { settingsFeedsFixtures } from "./settings-feeds.ts";
import { shortcodeFixtures } from "./shortcodes.ts";
import { siteFixtures } from "./site.ts";
import { syntaxFixtures } from "./syntax.ts";
import { termFixtures } from "./terms.ts";
import { webSubFixtures } from "./websub.ts";

/** A code without a fixture, and a fixture without a code, are errors of type. */
export const problemFixtures: FixturesOf<ProblemCode> = {
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
  ...contentFixtures,
  ...historyFixtures,
  ...siteFixtures,
  ...leakFixtures,
  ...libraryFixtures,
  ...webSubFixtures,
  ...importFixtures,
  ...initFixtures,
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
    fixtures: feedFixtures,
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
    title: "Beginning and mending",
    about:
      "What `siar init`, `siar new` and `siar fix` have to say. None of them writes over anything that somebody wrote.",
    fixtures: initFixtures,
  },
];
