/** All fixtures: as a table that has one for each code, and in the sections in which authors read of them. */

import type { ProblemCode } from "../../../src/problems/problem.ts";
import { fileFixtures, frontMatterFixtures } from "./articles.ts";
import { bodyFixtures } from "./bodies.ts";
import { catalogueFixtures } from "./catalogue.ts";
import { contentFixtures } from "./content.ts";
import { feedFixtures } from "./feeds.ts";
import { fieldFixtures } from "./fields.ts";
import { formFixtures } from "./files.ts";
import type { Fixture, FixturesOf } from "./fixture.ts";
import { folderFixtures } from "./folders.ts";
import { formatFixtures } from "./formats.ts";
import { ledgerFixtures } from "./ledger.ts";
import { libraryFixtures } from "./library.ts";
import { settingsFixtures } from "./settings.ts";
import { siteFixtures } from "./site.ts";

/** A code without a fixture, and a fixture without a code, are errors of type. */
export const problemFixtures: FixturesOf<ProblemCode> = {
  ...settingsFixtures,
  ...fileFixtures,
  ...frontMatterFixtures,
  ...fieldFixtures,
  ...bodyFixtures,
  ...catalogueFixtures,
  ...ledgerFixtures,
  ...folderFixtures,
  ...formFixtures,
  ...feedFixtures,
  ...formatFixtures,
  ...contentFixtures,
  ...siteFixtures,
  ...libraryFixtures,
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
    fixtures: settingsFixtures,
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
    title: "The fields of front matter",
    about: "What is wrong with one field.",
    fixtures: fieldFixtures,
  },
  {
    title: "The text of an article",
    about: "What is wrong in the Markdown below the front matter, and in the HTML within it.",
    fixtures: bodyFixtures,
  },
  {
    title: "Articles together",
    about: "Links between articles, addresses, translations, categories and authors.",
    fixtures: catalogueFixtures,
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
    title: "Content of feeds",
    about: "What feed readers would drop, refuse or show wrongly in the HTML of an entry.",
    fixtures: contentFixtures,
  },
  {
    title: "The site as a whole",
    about:
      "Feeds that contradict each other, links that lead nowhere, and the files for search engines and hosts.",
    fixtures: siteFixtures,
  },
  {
    title: "Feeds of a program's own",
    about:
      "What class `Feed` throws in a `FeedError` when a program hands it options or items that no feed can carry.",
    fixtures: libraryFixtures,
  },
];
