import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { articleSettings } from "../../src/compile/settings.ts";
import { lintArticle } from "../../src/lint/lint-article.ts";
import type { LintRule } from "../../src/model/lint.ts";
import type { Problem } from "../../src/model/problem.ts";
import { sampleSite } from "../support/sample-article.ts";

const ALL: readonly LintRule[] = ["heading-skipped", "title-long", "category-suggested"];

const lint = (front: string, body: string, rules: readonly LintRule[] = ALL): readonly Problem[] => {
  const text = `---\n${front}\ndate: 2025-07-12\nlang: en\n---\n${body}\n`;
  const { compiled } = compile("articles/a.md", new TextEncoder().encode(text), articleSettings(sampleSite));
  if (compiled === undefined) throw new Error(text);
  return lintArticle({ facts: compiled.facts, text, taxonomy: sampleSite.taxonomy }, rules);
};

const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

test("no rule, no word", () => {
  expect(lint(`title: ${"x".repeat(200)}`, "## One\n\n#### Two", [])).toEqual([]);
});

describe("headings", () => {
  test.each([
    ["one level after the other", "## One\n\n### Two\n\n## Three\n\n### Four", []],
    ["back up by several", "## One\n\n### Two\n\n#### Three\n\n## Four", []],
    ["a level is left out", "## One\n\n#### Two", ["lint/heading-skipped 8:6"]],
    ["underlined", "Harbour\n-------\n\n#### Train", ["lint/heading-skipped 9:6"]],
    ["in HTML", '<h2>Harbour</h2>\n\n<h4 id="x">Train</h4>', ["lint/heading-skipped 8:12"]],
    ["not where marks stand between the words", "## Harbour\n\n#### The *night* train", []],
    [
      "the same words in the text before",
      "## One\n\nTwo is text.\n\n#### Two",
      ["lint/heading-skipped 10:6"],
    ],
  ])("%s", (_, body, expected) => {
    expect(told(lint("title: A", body))).toEqual(expected);
  });
});

describe("titles", () => {
  test.each([
    [110, []],
    [111, ["lint/title-long 2:8"]],
  ])("of %i characters", (length, expected) => {
    expect(told(lint(`title: ${"é".repeat(length)}`, "Text."))).toEqual(expected);
  });
});

describe("categories that the text names", () => {
  test.each([
    [
      "twice in the text",
      "title: A",
      "The conflict goes on.\nA new Conflict began.",
      ["lint/category-suggested 6:5"],
    ],
    ["once in passing", "title: A", "The conflict goes on.", []],
    ["as a part of other words", "title: A", "Conflicted conflicts, unconflicted.", []],
    ["in the title", "title: The conflict today", "Text.", ["lint/category-suggested 2:8"]],
    ["and the article has", "title: The conflict\ncategories: [conflict]", "conflict, conflict", []],
    ["and has below it", "title: The conflict\ncategories: [war]", "conflict, conflict", []],
    ["only in another language", "title: A", "Konflik, konflik.", []],
  ])("%s", (_, front, body, expected) => {
    expect(told(lint(front, body))).toEqual(expected);
  });
});
