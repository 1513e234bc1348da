/** One fixture for each problem of an article's file, and of the form of its front matter. */

import type { ArticleFacts } from "../../../src/problems/words/article.ts";
import type { FrontMatterFacts } from "../../../src/problems/words/front-matter.ts";
import type { FieldFacts } from "../../../src/problems/words/front-matter-fields.ts";
import { COSTLY } from "../costly-markdown.ts";
import { article, articleText, type FixturesOf } from "./fixture.ts";

const FILE = "articles/a.md";

export const fileFixtures: FixturesOf<Exclude<keyof ArticleFacts, keyof FrontMatterFacts>> = {
  "article/not-utf8": {
    files: { [FILE]: Buffer.from("# Caf\u00e9\n", "latin1") },
    at: `${FILE}:1:6`,
    says: "not UTF-8",
  },
  "article/too-large": {
    files: { [FILE]: "x".repeat(2_000_001) },
    at: FILE,
    says: "2000001 bytes",
  },
  "article/forbidden-characters": {
    files: article("", "It opens\u0008 on Sunday."),
    severity: "warning",
    at: `${FILE}:6:9`,
    says: "U+0008",
  },
  "article/empty": {
    files: article("", ""),
    at: `${FILE}:1:1`,
    says: "no text",
  },
  "article/language-suffix": {
    files: { "articles/bridge.fr.md": articleText("") },
    severity: "warning",
    at: "articles/bridge.fr.md",
    says: '".fr"',
  },
  "article/too-costly": {
    files: article("", COSTLY),
    options: { timeLimit: 0.5 },
    at: FILE,
    says: "after 0.5 seconds",
  },
};

export const frontMatterFixtures: FixturesOf<Exclude<keyof FrontMatterFacts, keyof FieldFacts>> = {
  "front-matter/fence-unknown": {
    files: { [FILE]: "---js\n{ title: 'The bridge' }\n---\n\nIt opens on Sunday.\n" },
    at: `${FILE}:1:1`,
    says: '"---js"',
  },
  "front-matter/fence-unclosed": {
    files: { [FILE]: "---\ntitle: The bridge\n\nIt opens on Sunday.\n" },
    at: `${FILE}:1:1`,
    says: "is not closed",
  },
  "front-matter/too-large": {
    files: article(`extra: "${"x".repeat(70_000)}"`),
    at: `${FILE}:1:1`,
    says: "it may have 65536",
  },
  "front-matter/syntax": {
    files: { [FILE]: "---\ntitle: [The bridge] opens: soon\ndate: 2025-07-13\n---\n\nOn Sunday.\n" },
    at: `${FILE}:2:21`,
    says: "is not YAML",
  },
  "front-matter/not-a-map": {
    files: { [FILE]: "---\n- The bridge\n- 2025-07-13\n---\n\nOn Sunday.\n" },
    at: `${FILE}:2:1`,
    says: "is a list",
  },
  "front-matter/key-unknown": {
    files: article("keywords: [Bridges]"),
    severity: "warning",
    at: `${FILE}:4:1`,
    says: "`keywords`",
  },
  "front-matter/key-twice": {
    files: article("title: The new bridge"),
    severity: "warning",
    at: `${FILE}:4:1`,
    says: "`title` stands there twice, first on line 2",
  },
  "front-matter/key-forbidden": {
    files: article("__proto__: x"),
    at: `${FILE}:4:1`,
    says: "__proto__",
  },
  "front-matter/wrong-form": {
    files: article("draft: [false]"),
    at: `${FILE}:4:8`,
    says: "`draft` is a list",
  },
  "front-matter/anchor": {
    files: article("summary: *opening*"),
    at: `${FILE}:4:10`,
    says: "alias",
  },
  "front-matter/tag": {
    files: article("summary: !important news"),
    at: `${FILE}:4:10`,
    says: "tag",
  },
  "front-matter/too-deep": {
    files: article(`extra: ${"[".repeat(40)}${"]".repeat(40)}`),
    at: `${FILE}:4:41`,
    says: "deep",
  },
};
