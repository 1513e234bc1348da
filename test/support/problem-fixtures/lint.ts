/** What is right in an article and could be better: told by a check, where the settings ask for it. */

import { checkOwn } from "../../../src/inspect/check-own.ts";
import type { LintFacts } from "../../../src/problems/words/lint.ts";
import { articleText, type FixturesOf, NOW, type SiteFixture, settings } from "./fixture.ts";

const TAXONOMY = "taxonomy: [{id: train, label: Night train, slug: night-train}]\n";

function linted(rule: string, text: string, at: string, says: string): SiteFixture {
  return {
    severity: "warning",
    files: { ...settings(`${TAXONOMY}lint: [${rule}]`), "articles/a.md": text },
    run: async (root) => (await checkOwn({ cwd: root, now: NOW, ledger: "write" })).problems,
    at,
    says,
  };
}

export const lintFixtures: FixturesOf<keyof LintFacts> = {
  "lint/heading-skipped": linted(
    "heading-skipped",
    articleText("", "## The bridge\n\n#### Its lamps\n\nThey are new."),
    "articles/a.md:8:6",
    "of level 4",
  ),
  "lint/title-long": linted(
    "title-long",
    articleText("").replace("The bridge", `The bridge, ${"and what stands on it, ".repeat(5)}and its lamps`),
    "articles/a.md:2:8",
    "characters",
  ),
  "lint/category-suggested": linted(
    "category-suggested",
    articleText("", "The night train stops.\nThen the night train goes."),
    "articles/a.md:6:5",
    "Night train",
  ),
};
