/** One fixture for each problem of what the text may hold beside GitHub's Markdown. */

import type { SyntaxFacts } from "../../../src/problems/words/syntax.ts";
import { article, type FixturesOf, settings } from "./fixture.ts";

export const syntaxFixtures: FixturesOf<keyof SyntaxFacts> = {
  "render/math-invalid": {
    files: { ...settings("math: true"), ...article("", "It is $\\frac{a$ long.") },
    severity: "warning",
    at: "articles/a.md:6:7",
    says: '"\\frac{a"',
  },
};
