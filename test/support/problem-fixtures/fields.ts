/** One fixture for each problem of a field of the front matter. */

import type { FieldFacts } from "../../../src/problems/words/front-matter-fields.ts";
import { PIXEL } from "../scratch.ts";
import { article, articleText, type FixturesOf } from "./fixture.ts";

const FILE = "articles/a.md";

export const fieldFixtures: FixturesOf<keyof FieldFacts> = {
  "front-matter/title-missing": {
    files: { [FILE]: "---\ndate: 2025-07-13\n---\n\nIt opens on Sunday.\n" },
    at: `${FILE}:1:1`,
    says: "no title",
  },
  "front-matter/date-missing": {
    files: { [FILE]: "---\ntitle: The bridge\n---\n\nIt opens on Sunday.\n" },
    at: `${FILE}:1:1`,
    says: "no date",
  },
  "front-matter/date-invalid": {
    files: { [FILE]: "---\ntitle: The bridge\ndate: 2025-13-02\n---\n\nIt opens on Sunday.\n" },
    at: `${FILE}:3:7`,
    says: '"2025-13-02". There is no month 13.',
  },
  "front-matter/date-old": {
    files: { [FILE]: "---\ntitle: The bridge\ndate: 0225-07-13\n---\n\nIt opens on Sunday.\n" },
    severity: "warning",
    at: `${FILE}:3:7`,
    says: "in the year 225",
  },
  "front-matter/updated-early": {
    files: article("updated: 2025-07-01"),
    at: `${FILE}:4:10`,
    says: '"2025-07-01", before the article\'s date 2025-07-13',
  },
  "front-matter/bidi-override": {
    files: article("summary: It opens \u202eyadnuS no."),
    severity: "warning",
    at: `${FILE}:4:10`,
    says: "removed from `summary`",
  },
  "front-matter/markdown": {
    files: article("summary: It opens **on Sunday**."),
    severity: "warning",
    at: `${FILE}:4:10`,
    says: '"**on Sunday**"',
  },
  "front-matter/item-empty": {
    files: article("authors: [Ana Sari, ]\ncategories:\n  - Bridges\n  -"),
    severity: "warning",
    at: `${FILE}:5:1`,
    says: "`categories` has an empty entry",
  },
  "front-matter/item-twice": {
    files: article("categories: [Bridges, Harbour, bridges]"),
    severity: "warning",
    at: `${FILE}:4:32`,
    says: '`categories` has "bridges" twice',
  },
  "front-matter/category-characters": {
    files: article("categories: Bridges, Harbour"),
    at: `${FILE}:4:13`,
    says: '"Bridges, Harbour" cannot be one category',
  },
  "front-matter/too-many-categories": {
    files: article(`categories: [${Array.from({ length: 21 }, (_, index) => `c${index + 1}`).join(", ")}]`),
    at: `${FILE}:4:13`,
    says: "21 categories; it may have 20",
  },
  "front-matter/author-email": {
    files: article("author: Ana Sari <ana@warta.example>"),
    at: `${FILE}:4:9`,
    says: "holds an e-mail address",
  },
  "front-matter/lang-unknown": {
    files: article("lang: fr"),
    at: `${FILE}:4:7`,
    says: '"fr", which is not a language of this site',
  },
  "front-matter/slug-invalid": {
    files: article("slug: the/bridge"),
    at: `${FILE}:4:7`,
    says: '"the/bridge" cannot be the last part of an address',
  },
  "front-matter/slug-reserved": {
    files: article("slug: kategori"),
    at: `${FILE}:4:7`,
    says: '"kategori" is taken',
  },
  "front-matter/slug-missing": {
    files: { "articles/!!!.md": articleText("") },
    at: "articles/!!!.md",
    says: '"!!!" has no letter or digit',
  },
  "front-matter/id-invalid": {
    files: article('id: " bridge-1"'),
    at: `${FILE}:4:5`,
    says: "begins or ends with white space",
  },
  "front-matter/alias-invalid": {
    files: article("aliases: [https://old.example/bridge/]"),
    at: `${FILE}:4:11`,
    says: '"https://old.example/bridge/"',
  },
  "front-matter/image-alt-missing": {
    files: { ...article("image: bridge.png"), "articles/bridge.png": PIXEL },
    severity: "warning",
    at: `${FILE}:4:8`,
    says: "image in `image`",
  },
};
