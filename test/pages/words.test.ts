import { describe, expect, it } from "vitest";
import type { Words } from "../../src/pages/words/shape.ts";
import { wordsOf } from "../../src/pages/words.ts";

const languages = ["ar", "de", "en", "es", "fr", "id", "ja", "ru", "uk"];

describe("words of the interface", () => {
  it.each(languages)("%s has words of its own for everything, none empty", (language) => {
    const own = flat(wordsOf(language));
    expect(own.every((text) => text.trim() !== "")).toBe(true);
    if (language !== "en") {
      const english = new Set(flat(wordsOf("en")));
      // A few words are spelt alike in two languages: Page, Feed names, Newer.
      expect(own.filter((text) => english.has(text)).length).toBeLessThan(4);
    }
  });

  it.each(languages)("%s names further pages by one ASCII segment", (language) => {
    expect(wordsOf(language).pagePath).toMatch(/^[a-z]+$/);
  });

  it("a regional tag takes its language's words, an unknown language English ones", () => {
    expect(wordsOf("id-ID")).toBe(wordsOf("id"));
    expect(wordsOf("tlh")).toBe(wordsOf("en"));
  });
});

/** Every text, functions called with a name. */
function flat(words: Words | Words["subscribe"]): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (key === "pagePath") return [];
    if (typeof value === "string") return [value];
    if (typeof value === "function") return [String(value("X", "Y"))];
    if (Array.isArray(value)) return value.map(String);
    return flat(value as Words["subscribe"]);
  });
}
