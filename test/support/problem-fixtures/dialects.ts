/** One fixture for each problem of articles that were written for another program. */

import type { DialectsFacts } from "../../../src/problems/words/dialects.ts";
import { article, type FixturesOf, settings } from "./fixture.ts";

const FILE = "articles/a.md";
const HUGO = settings("dialect: hugo");

export const dialectsFixtures: FixturesOf<keyof DialectsFacts> = {
  "article/page-left-out": {
    files: { ...HUGO, "articles/_index.md": "---\ntitle: Articles\n---\n\nAll of them.\n" },
    severity: "warning",
    at: "articles/_index.md",
    says: "a page of hugo and no article, by its name `_index`",
  },
  "front-matter/title-of-name": {
    files: { ...HUGO, "articles/the-old-bridge.md": "---\ndate: 2025-07-13\n---\n\nIt opens on Sunday.\n" },
    severity: "warning",
    at: "articles/the-old-bridge.md:1:1",
    says: 'it is called "The old bridge"',
  },
  "front-matter/label-mended": {
    files: { ...HUGO, ...article("tags: [CI/CD]") },
    severity: "warning",
    at: `${FILE}:4:8`,
    says: '"CI/CD" in `tags` is taken for "CI-CD"',
  },
  "front-matter/address-left-out": {
    files: { ...HUGO, ...article("aliases: [/a b/]") },
    severity: "warning",
    at: `${FILE}:4:11`,
    says: '"/a b/" in `aliases` is no address',
  },
};
