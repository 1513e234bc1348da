import { describe, expect, test } from "vitest";
import { labelOf, type Taxonomy, taxonomyOf } from "../../src/catalogue/taxonomy.ts";
import type { Reference } from "../../src/model/article.ts";
import type { Category } from "../../src/model/category.ts";
import type { Site } from "../../src/model/site.ts";
import { sampleSite } from "../support/sample-article.ts";

const term = (id: string, more: Partial<Category> = {}): Category => ({
  id,
  labels: { id },
  slugs: { id, en: id },
  aliases: [],
  sameAs: [],
  ...more,
});
const siteWith = (...taxonomy: readonly Category[]): Site => ({ ...sampleSite, taxonomy });
const OPEN = siteWith();
/** The line tells one reference from another. */
const named = (text: string, line = 4): Reference => ({
  text,
  place: { file: "articles/a.md", line, column: 3 },
});
const idsOf = (taxonomy: Taxonomy, ...names: readonly string[]): readonly string[] =>
  taxonomy
    .resolve(
      names.map((name, index) => named(name, index + 4)),
      "id",
    )
    .map(({ id }) => id);

describe("C1: articles name terms by id", () => {
  const war = term("war", { labels: { id: "Perang", en: "War" }, aliases: ["battle"] });

  test("an id is taken without a word", () => {
    const taxonomy = taxonomyOf(siteWith(war));
    expect(idsOf(taxonomy, "war")).toEqual(["war"]);
    expect(taxonomy.problems).toEqual([]);
  });

  test.each(["Perang", "War", "WAR", "battle", "Ｗａｒ", "per\u200bang"])(
    "the label or alias %s is taken with a warning that says the id",
    (name) => {
      const taxonomy = taxonomyOf(siteWith(war));
      expect(idsOf(taxonomy, name)).toEqual(["war"]);
      expect(taxonomy.problems).toMatchObject([
        { code: "category/not-by-id", severity: "warning", mend: "Write war.", place: { line: 4 } },
      ]);
    },
  );

  test("an id wins over another term's label", () => {
    const taxonomy = taxonomyOf(siteWith(term("b", { labels: { id: "war" } }), war));
    expect(idsOf(taxonomy, "war")).toEqual(["war"]);
  });

  test("D26: an unknown name is an error with the nearest id, and no term", () => {
    const taxonomy = taxonomyOf(siteWith(war));
    expect(idsOf(taxonomy, "peramg")).toEqual([]);
    expect(taxonomy.problems).toMatchObject([
      { code: "category/unknown", severity: "error", mend: "Did you mean war?" },
    ]);
  });
});

describe("C2: the label in a language", () => {
  const labels = { id: "Perang", pt: "Guerra", "pt-BR": "Guerra!" };

  test.each([
    ["pt-BR", "Guerra!"],
    ["pt-PT", "Guerra"],
    ["ja", "Perang"],
    ["id", "Perang"],
  ])("%s shows %s: its own, its base language's, the default language's", (language, label) => {
    expect(labelOf(term("war", { labels }), language, siteWith())).toBe(label);
  });
});

describe("C4: in feeds terms stand as the author wrote them", () => {
  test("the first stays the first, each once", () => {
    const taxonomy = taxonomyOf(siteWith(term("a"), term("b"), term("c")));
    expect(idsOf(taxonomy, "c", "a", "b", "c")).toEqual(["c", "a", "b"]);
  });
});

describe("C6: an article carries the most specific terms only", () => {
  const taxonomy = taxonomyOf(
    siteWith(term("a"), term("b", { parent: "a" }), term("c", { parent: "b" }), term("d")),
  );

  test("those above are implied, in whatever order they are written", () => {
    expect(idsOf(taxonomy, "a", "c", "b", "d")).toEqual(["c", "d"]);
  });

  test("they are known from below to above", () => {
    const [leaf] = taxonomy.resolve([named("c")], "id");
    expect(leaf && taxonomy.ancestors(leaf).map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("C5: without a taxonomy each name that articles write is a term with an address of its own", () => {
  test.each([
    ["Sepak Bola", "sepak-bola"],
    ["Café", "café"],
    ["C#", "c-sharp"],
    ["C++", "c-plus-plus"],
    [".NET", "dot-net"],
    ["Война", "война"],
    ["北朝鮮", "北朝鮮"],
    ["AT&T", "at-t"],
  ])("%s lies at %s in every language", (label, slug) => {
    const [category] = taxonomyOf(OPEN).resolve([named(label)], "id");
    expect(category).toMatchObject({ id: slug, slugs: { id: slug, en: slug }, labels: { id: label } });
  });

  test("C, C#, C++, and terms of signs alone are each their own", () => {
    const taxonomy = taxonomyOf(OPEN);
    expect(new Set(idsOf(taxonomy, "C", "C#", "C++", "F#", "🔥", "★"))).toHaveProperty("size", 6);
    expect(taxonomy.problems).toEqual([]);
    expect(taxonomy.all()).toHaveLength(6);
  });

  test("two names that would share an address are one error that has both and where they stand", () => {
    const taxonomy = taxonomyOf(OPEN);
    idsOf(taxonomy, "Q & A", "Q – A", "Q – A");
    expect(taxonomy.problems).toMatchObject([
      { code: "category/path-shared", severity: "error", place: { file: "articles/a.md", line: 5 } },
    ]);
    expect(taxonomy.problems[0]?.what).toBe(
      'The categories "Q – A" and "Q & A" (articles/a.md:4) would have one address: "q-a".',
    );
  });

  test("whichever of the two comes first", () => {
    for (const names of [
      ["C#", "c-sharp"],
      ["c-sharp", "C#"],
    ]) {
      const taxonomy = taxonomyOf(OPEN);
      idsOf(taxonomy, ...names);
      expect(taxonomy.problems.map(({ code }) => code)).toEqual(["category/path-shared"]);
    }
  });
});

describe("C3, D14: what looks the same to a reader is one term, with a warning", () => {
  test.each([
    ["case", "Sepak Bola", "SEPAK BOLA"],
    ["spaces", "Sepak Bola", "Sepak \u00a0Bola"],
    ["what is never seen", "Perang", "Per\u200bang"],
    ["width", "ABC", "ＡＢＣ"],
    ["composition", "Café", "Cafe\u0301"],
    ["a sign's look", "❤", "❤\ufe0f"],
  ])("but for %s", (_, first, second) => {
    const taxonomy = taxonomyOf(OPEN);
    expect(idsOf(taxonomy, first, second)).toHaveLength(1);
    expect(taxonomy.problems).toMatchObject([
      { code: "category/twins", severity: "warning", place: { line: 5 } },
    ]);
    expect(taxonomy.all()[0]?.labels).toEqual({ id: first });
  });
});

test("C1: a label is enough in another program's articles, which nobody is to mend", () => {
  const site: Site = { ...siteWith(term("war", { labels: { id: "Perang" } })), dialect: "jekyll" };
  const taxonomy = taxonomyOf(site);
  expect(idsOf(taxonomy, "Perang")).toEqual(["war"]);
  expect(taxonomy.problems).toEqual([]);
});
