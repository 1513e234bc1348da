/** One fixture for each problem of a feed's history. */

import type { HistoryFacts } from "../../../src/problems/words/check-history.ts";
import type { FixturesOf } from "./fixture.ts";

const HOME = "<link>https://warta.example/</link>";
const ARCHIVE = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';

const link = (rel: string, path: string): string =>
  `<atom:link rel="${rel}" href="https://warta.example/${path}"/>`;

export const historyFixtures: FixturesOf<keyof HistoryFacts> = {
  "history/current-missing": {
    file: "rss.xml",
    from: HOME,
    to: `${ARCHIVE}\n    ${HOME}`,
    points: "<fh:archive",
    severity: "warning",
    says: "does not say where its feed is",
  },
  "history/hub-in-archive": {
    file: "rss.xml",
    from: HOME,
    to: `${ARCHIVE}${link("current", "en/rss.xml")}\n    <atom:link rel="hub" href="https://hub.example/"/>${HOME}`,
    points: '<atom:link rel="hub"',
    severity: "warning",
    says: "announces a hub",
  },
  "history/link-misplaced": {
    file: "rss.xml",
    from: "<title>Satu</title>",
    to: `<title>Satu</title>\n      ${link("prev-archive", "en/rss.xml")}`,
    points: '<atom:link rel="prev-archive"',
    says: '`atom:link rel="prev-archive"` stands in an entry',
  },
  "history/link-wrong": {
    file: "rss.xml",
    from: HOME,
    to: `${link("prev-archive", "atom.xml")}\n    ${HOME}`,
    points: '<atom:link rel="prev-archive"',
    says: '`prev-archive` leads to "https://warta.example/atom.xml"',
  },
  "history/not-mutual": {
    file: "rss.xml",
    from: HOME,
    to: `${link("next-archive", "en/rss.xml")}\n    ${HOME}`,
    points: '<atom:link rel="next-archive"',
    says: "whose `prev-archive` is missing",
  },
  "history/loop": {
    file: "rss.xml",
    from: HOME,
    to: `${link("prev-archive", "rss.xml")}\n    ${HOME}`,
    points: '<atom:link rel="prev-archive"',
    says: '"https://warta.example/rss.xml" a second time',
  },
  "history/archive-orphan": {
    file: "en/rss.xml",
    from: "<title>Warta</title>",
    to: `<title>Warta</title>\n    ${ARCHIVE}${link("current", "rss.xml")}`,
    points: "<fh:archive",
    says: 'The history of "https://warta.example/rss.xml" does not lead to this archive document',
  },
  "history/id-differs": {
    file: "en/atom.xml",
    from: '<link rel="self"',
    to: `${ARCHIVE}<link rel="current" href="https://warta.example/atom.xml"/>\n  <link rel="self"`,
    points: '<link rel="current"',
    says: "its subscription document",
  },
  "history/archive-large": {
    file: "rss.xml",
    from: HOME,
    to: `${ARCHIVE}<!--${"x".repeat(1_100_000)}-->${HOME}`,
    points: "<?xml",
    severity: "warning",
    says: "The archive document has 11",
  },
};
