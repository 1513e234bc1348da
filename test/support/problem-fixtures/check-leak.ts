/** One fixture for a built file that tells of a hidden article. */

import type { LeakFacts } from "../../../src/problems/words/check-leak.ts";
import { findLeaks } from "../find-leaks.ts";
import type { FixturesOf } from "./fixture.ts";

export const leakFixtures: FixturesOf<keyof LeakFacts> = {
  "site/leak": {
    run: async () => {
      const page = '<!doctype html>\n<p>Next week: <a href="/front-line/">the front line</a>.</p>\n';
      const hidden = { source: "articles/front-line.md", address: "/front-line/", title: "Soon", assets: [] };
      return findLeaks(
        new Map([["index.html", new TextEncoder().encode(page)]]),
        [hidden],
        [],
        "https://warta.example/",
      );
    },
    at: "index.html:2:24",
    says: "the address of a hidden article, `articles/front-line.md`",
  },
};
