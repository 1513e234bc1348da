/** One fixture for each problem between articles: links, addresses, translations, categories, authors. */

import type { CatalogueFacts } from "../../../src/problems/words/catalogue.ts";
import { article, articleText, type FixturesOf, settings } from "./fixture.ts";
import type { LedgerCode } from "./ledger.ts";

const FILE = "articles/a.md";
const TAXONOMY = settings("taxonomy: [{id: harbour, label: Pelabuhan}]");

export const catalogueFixtures: FixturesOf<Exclude<keyof CatalogueFacts, LedgerCode>> = {
  "link/article-missing": {
    files: article("", "Read [more](stau.md)."),
    at: `${FILE}:6:13`,
    says: "leads to articles/stau.md",
  },
  "link/address-missing": {
    files: article("", "Read [more](/stau/)."),
    at: `${FILE}:6:13`,
    says: "leads to /stau/",
  },
  "link/article-hidden": {
    files: { ...article("", "Read [more](b.md)."), "articles/b.md": articleText("draft: true") },
    at: `${FILE}:6:13`,
    says: "it is a draft",
  },
  "link/article-expired": {
    files: {
      ...article("", "Read [more](b.md)."),
      "articles/b.md": articleText("expires: 2025-07-20"),
    },
    severity: "warning",
    at: `${FILE}:6:13`,
    says: "articles/b.md, which has expired",
  },
  "link/fragment-missing": {
    files: {
      ...article("", "Read [more](b.md#openning)."),
      "articles/b.md": "---\ndate: 2025-07-14\n---\n\n# The ferry\n\n## Opening\n\nOn Sunday.\n",
    },
    severity: "warning",
    at: `${FILE}:6:13`,
    says: 'articles/b.md has no heading with the id "openning"',
  },
  "address/collision": {
    files: article("slug: satu"),
    at: "articles/satu.md",
    says: "at /satu/, and so would articles/a.md",
  },
  "address/reserved": {
    files: {
      ...settings("articlePath: /kategori/:slug/"),
      ...article("slug: harbour\ncategories: [Harbour]"),
    },
    at: `${FILE}:4:7`,
    says: "at /kategori/harbour/, which is the page of Harbour",
  },
  "alias/taken": {
    files: article("aliases: [/satu/]"),
    at: `${FILE}:4:11`,
    says: "The alias /satu/ is already the page of articles/satu.md",
  },
  "translation/missing": {
    files: article("translationOf: stau.md"),
    at: `${FILE}:4:16`,
    says: "`translationOf` names stau.md",
  },
  "translation/same-language": {
    files: article("translationOf: satu.md"),
    at: `${FILE}:4:16`,
    says: 'both are in "id"',
  },
  "category/unknown": {
    files: { ...TAXONOMY, ...article("categories: [habour]") },
    at: `${FILE}:4:14`,
    says: 'no category "habour"',
  },
  "category/not-by-id": {
    files: { ...TAXONOMY, ...article("categories: [Pelabuhan]") },
    severity: "warning",
    at: `${FILE}:4:14`,
    says: '"Pelabuhan" is a label or alias of the category harbour',
  },
  "category/twins": {
    files: {
      ...article("categories: [Harbour]"),
      "articles/b.md": "---\ntitle: The ferry\ndate: 2025-07-14\ncategories: [HARBOUR]\n---\n\nIt runs.\n",
    },
    severity: "warning",
    at: "articles/b.md:4:14",
    says: '"HARBOUR" and "Harbour" look the same',
  },
  "author/nearly-known": {
    files: {
      ...settings("people: [{handle: ana-sari, name: Ana Sari}]"),
      ...article("author: Ana Sarri"),
    },
    severity: "warning",
    at: `${FILE}:4:9`,
    says: '"Ana Sarri"',
  },
};
