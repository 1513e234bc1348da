import { describe, expect, test } from "vitest";
import { nearest } from "../../src/text/suggest.ts";

const KEYS = ["title", "date", "updated", "slug", "categories", "translationOf", "russia-ukraine-war"];

describe("nearest", () => {
  test.each([
    ["titel", "title"],
    ["Title", "title"],
    ["tile", "title"],
    ["dates", "date"],
    ["category", "categories"],
    ["translation-of", "translationOf"],
    ["russia-ukrain-war", "russia-ukraine-war"],
    ["slgu", "slug"],
  ])("D26: %s is likely %s", (word, candidate) => {
    expect(nearest(word, KEYS)).toBe(candidate);
  });

  test.each(["weather", "x", "", "a".repeat(100_000)])("D26: nothing is suggested for %.10s", (word) => {
    expect(nearest(word, KEYS)).toBeUndefined();
  });

  test("among equals the first stands", () => {
    expect(nearest("cat", ["bat", "hat"])).toBe("bat");
    expect(nearest("cat", [])).toBeUndefined();
  });
});
