import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugOf, whyNotSlug } from "../../src/text/slug.ts";
import { foldTerm, termIdOf, termSlugOf } from "../../src/text/term.ts";

describe("the address of a term", () => {
  test.each([
    ["C", "c"],
    ["C#", "c-sharp"],
    ["C♯", "c-sharp"],
    ["F#", "f-sharp"],
    ["C++", "c-plus-plus"],
    ["C++17", "c-plus-plus-17"],
    [".NET", "dot-net"],
    ["ASP.NET", "asp-net"],
    ["Си#", "си-sharp"],
    ["AT&T", "at-t"],
    ["Sepak  Bola", "sepak-bola"],
    ["Café", "café"],
    ["Война", "война"],
    ["Berita: Rusia-Ukraina", "berita-rusia-ukraina"],
    ["Feed", "feed-1"],
    ["🔥", ""],
    ["++", ""],
    ["#", ""],
  ])("%s is %s", (label, slug) => {
    expect(termSlugOf(label)).toBe(slug);
  });

  test.each(["Liputan #1", "No. 5", "Q & A", "LGBTQ+", "Issue#5", "lalu... dan", "2 + 2", "18+", "6,000"])(
    "%s, ordinary text, has the address that it always had",
    (label) => {
      expect(termSlugOf(label)).toBe(slugOf(label));
    },
  );

  test("D21-D23: whatever the label, it is empty or good, and its own", () => {
    const labels = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."aC#+. ♯é") }),
    );
    fc.assert(
      fc.property(labels, (label) => {
        const slug = termSlugOf(label);
        if (slug !== "") expect(whyNotSlug(slug)).toBeUndefined();
        expect(termSlugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe("the id of a term that no settings describe", () => {
  test("is its slug", () => {
    expect(termIdOf("Sepak Bola")).toBe("sepak-bola");
  });

  test("of signs alone differs from sign to sign", () => {
    const ids = ["🔥", "★", "❤️", "👩‍🚀"].map(termIdOf);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("D14: two names of one term", () => {
  test.each([
    ["Sepak Bola", "sepak\u00a0 bola"],
    ["Perang", "Per\u200bang"],
    ["ABC", "ＡＢＣ"],
    ["カタカナ", "ｶﾀｶﾅ"],
    ["Café", "Cafe\u0301"],
  ])("%s and %s", (one, other) => {
    expect(foldTerm(one)).toBe(foldTerm(other));
  });

  test.each([
    ["C", "C#"],
    ["C", "C++"],
    ["m2", "m²"],
    ["Perang", "Pérang"],
  ])("%s and %s are two", (one, other) => {
    expect(foldTerm(one)).not.toBe(foldTerm(other));
  });
});
