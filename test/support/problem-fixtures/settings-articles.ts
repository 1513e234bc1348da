/** One fixture for each problem of the settings that tell how articles are written. */

import type { SettingsArticlesFacts } from "../../../src/problems/words/settings-articles.ts";
import { type FixturesOf, settings } from "./fixture.ts";

export const settingsArticlesFixtures: FixturesOf<keyof SettingsArticlesFacts> = {
  "settings/authors-unreadable": {
    files: { ...settings("authorsFile: data/authors.yml"), "data/authors.yml": "jane: {name: Jane" },
    at: "data/authors.yml:1:7",
    says: "The file of authors cannot be read.",
  },
  "settings/authors-value": {
    files: {
      ...settings("authorsFile: data/authors.yml"),
      "data/authors.yml": "jane:\n  name: Jane Doe\n  url: javascript:alert(1)\n",
    },
    severity: "warning",
    at: "data/authors.yml:3:8",
    says: '`url` of an author is "javascript:alert(1)"',
  },
};
