/** One fixture for each repair of an article, and for what a lenient site leaves out. */

import type { RepairsFacts } from "../../../src/problems/words/repairs.ts";
import { article, articleText, type FixturesOf, settings } from "./fixture.ts";

const FILE = "articles/a.md";
const BROKEN = "---\ntitle: [The bridge\n---\n\nIt opens.\n";

export const repairFixtures: FixturesOf<keyof RepairsFacts> = {
  "article/encoding": {
    files: { [FILE]: Buffer.from(`\uFEFF${articleText("")}`, "utf16le") },
    severity: "warning",
    at: FILE,
    says: "UTF-16LE",
  },
  "front-matter/line-quoted": {
    files: { [FILE]: "---\ntitle: The bridge: it opens\ndate: 2025-07-13\n---\n\nOn Sunday.\n" },
    severity: "warning",
    at: `${FILE}:2:1`,
    says: '`title: "The bridge: it opens"`',
  },
  "front-matter/tabs": {
    files: article("tags:\n\t- bridges\n\t- rivers"),
    severity: "warning",
    at: `${FILE}:5:1`,
    says: "indented with tabs",
  },
  "front-matter/form-mended": {
    files: article("summary: [It opens., It closes.]"),
    severity: "warning",
    at: `${FILE}:4:10`,
    says: '`summary` is a list; of it "It opens." was taken',
  },
  "front-matter/dropped": {
    files: {
      ...settings("lenient: true"),
      "articles/2025-07-13-a.md": "---\n- One\n---\n\n# The bridge\n\nIt opens.\n",
    },
    severity: "warning",
    at: "articles/2025-07-13-a.md:2:1",
    says: "is a list",
  },
  "article/left-out": {
    files: { ...settings("lenient: true"), [FILE]: articleText(""), "articles/b.md": BROKEN },
    severity: "warning",
    says: "An article was left out: `articles/b.md`",
  },
  "link/article-left-out": {
    files: {
      ...settings("lenient: true"),
      [FILE]: articleText("", "See [the other](b.md)."),
      "articles/b.md": BROKEN,
    },
    severity: "warning",
    at: `${FILE}:6:17`,
    says: "articles/b.md, which was left out",
  },
};
