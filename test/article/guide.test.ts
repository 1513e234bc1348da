/** The guide to articles says what the schema knows, and its examples are read without a problem. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIELD_NAMES, SYNONYMS } from "../../src/article/field-names.ts";
import { read } from "../support/article-reading.ts";

const guide = readFileSync(new URL("../../docs/guide/articles.md", import.meta.url), "utf8");
const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => text);

test("the guide has examples", () => {
  expect(blocks.length).toBeGreaterThan(8);
});

test.each(blocks)("the guide's example is read without a problem: %s", (text) => {
  const { article, problems } = read(`---\ntitle: Kursk\ndate: 2026-11-22\n${text}---\nText.\n`);
  expect(problems).toEqual([]);
  expect(article).toBeDefined();
});

test.each([...FIELD_NAMES, ...SYNONYMS.keys()])("the guide tells of `%s`", (name) => {
  expect(guide).toMatch(new RegExp(`\`${name}[:\`]`));
});
