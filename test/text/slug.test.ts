import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphemeCount } from "../../src/text/characters.ts";
import { foldSlug, slugOf, whyNotSlug } from "../../src/text/slug.ts";

describe("slugOf", () => {
  test.each([
    ["Berita Perang Rusia-Ukraina", "berita-perang-rusia-ukraina"],
    ["Встреча в Вонсане", "встреча-в-вонсане"],
    ["김정은과 라브로프", "김정은과-라브로프"],
    ["北朝鮮・ロシア", "北朝鮮-ロシア"],
    ["الحرب في أوكرانيا", "الحرب-في-أوكرانيا"],
    ["हिन्दी समाचार", "हिन्दी-समाचार"],
    ["Cafe\u0301", "café"],
    ["İstanbul", "istanbul"],
    ["TITLE", "title"],
    ["It's 6,000 – so what?", "its-6-000-so-what"],
    ["C++ & C#", "c-c"],
    ["  -- a --  ", "a"],
    ["../../etc/passwd", "etc-passwd"],
    ["%2e%2e", "2e-2e"],
    ["a\u202Eb\u200Bc\u00ADd", "abcd"],
    ["❤️ Kyiv 1️⃣", "kyiv-1"],
    ["\u0301a", "a"],
  ])("D23: %j becomes %j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test.each(["", "!!!", "❤️🔥", "…", "\u200D", "\uD800", "\u3164"])("D23: nothing is left of %j", (text) => {
    expect(slugOf(text)).toBe("");
  });

  test.each([
    ["Con", "con-1"],
    ["NUL", "nul-1"],
    ["Feed", "feed-1"],
    ["Index", "index-1"],
    ["Console", "console"],
  ])("D21: %s, whose name is taken, becomes %s", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test("D21: a long title is cut at a word", () => {
    const slug = slugOf("panjang ".repeat(40));
    expect(slug).toMatch(/^(panjang-)*panjang$/u);
    expect(graphemeCount(slug)).toBeLessThanOrEqual(100);
    expect(slugOf("北".repeat(500))).toBe("北".repeat(66));
  });

  test("D21-D23: whatever the text, its slug is empty or good, of at most 200 bytes, and its own slug", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.constantFrom("con", "aux.txt", "CON", "com¹", "lpt9", "index", "RSS.xml"),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const slug = slugOf(text);
        if (slug === "") return;
        expect(whyNotSlug(slug)).toBeUndefined();
        expect(slug).toBe(slug.normalize("NFC"));
        expect(graphemeCount(slug)).toBeLessThanOrEqual(100);
        expect(slugOf(slug)).toBe(slug);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("whyNotSlug", () => {
  test.each([
    ["", /empty/u],
    [".", /dots/u],
    ["..", /dots/u],
    ["../../etc/passwd", /slash/u],
    ["/abs", /slash/u],
    ["a/../b", /slash/u],
    ["C:\\x", /slash/u],
    ["C:x", /`:`/u],
    ["%2e%2e", /`%`/u],
    ["a\0b", /U\+0000/u],
    ["a\nb", /U\+000A/u],
    ["a?b", /`\?`/u],
    ["a#b", /`#`/u],
    ['a"b', /`"`/u],
    ["a\u202Eb", /not seen/u],
    ["a\u200Bb", /not seen/u],
    ["a\uD800", /not seen/u],
    [".hidden", /begins/u],
    [" a", /begins/u],
    ["a.", /ends/u],
    ["a ", /ends/u],
    ["a\u00A0b", /plain space/u],
    ["con", /device/u],
    ["NUL.txt", /device/u],
    ["COM1", /device/u],
    ["index", /itself/u],
    ["feed", /itself/u],
    ["rss.xml", /itself/u],
    ["a".repeat(201), /200 bytes/u],
    ["북".repeat(67), /200 bytes/u],
  ])("D13, D21: %j is refused in a sentence", (slug, reason) => {
    expect(whyNotSlug(slug)).toMatch(reason);
    expect(whyNotSlug(slug)).toMatch(/\.$/u);
  });

  test.each([
    "a",
    "kursk-2025",
    "встреча",
    "café",
    "라브로프",
    "v1.2",
    "a b",
    "a+b",
    "console",
    "com10",
    "indexes",
  ])("D23: %j is good", (slug) => {
    expect(whyNotSlug(slug)).toBeUndefined();
  });
});

describe("foldSlug", () => {
  test.each([
    ["Café", "café"],
    ["cafe\u0301", "café"],
    ["КУРСК", "курск"],
    ["STRASSE", "straße"],
  ])("D22: %j and %j are one file on some disk", (one, other) => {
    expect(foldSlug(one)).toBe(foldSlug(other));
  });

  test("D22: other slugs stay apart", () => {
    expect(foldSlug("cafe")).not.toBe(foldSlug("café"));
    expect(foldSlug("a b")).not.toBe(foldSlug("a-b"));
  });
});

test("a title in ASCII has the slug that it has beside a character that is never seen", () => {
  const titles = fc.oneof(
    fc.string({ unit: "grapheme-ascii", maxLength: 30 }),
    fc.constantFrom("con", "Aux.", "index", "_headers", "don't", "a".repeat(150), "a-".repeat(90)),
  );
  fc.assert(
    fc.property(titles, (title) => {
      expect(slugOf(`${title}\u200B`)).toBe(slugOf(title));
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
