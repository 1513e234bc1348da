/** Fixtures of problems between terms that no settings describe. */

import type { TermsFacts } from "../../../src/problems/words/terms.ts";
import { article, articleText, type FixturesOf } from "./fixture.ts";

export const termFixtures: FixturesOf<keyof TermsFacts> = {
  "category/path-shared": {
    files: { ...article("categories: [Q & A]"), "articles/b.md": articleText("categories: [Q – A]") },
    at: "articles/b.md:4:14",
    says: '"Q – A" and "Q & A" (articles/a.md:4)',
  },
};
