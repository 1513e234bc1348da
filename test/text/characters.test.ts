import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cutAtWord,
  foldCase,
  foldName,
  graphemeCount,
  isClean,
  removeBidiOverrides,
  removeForbidden,
} from "../../src/text/characters.ts";

/** The production `Char` of XML 1.0 §2.2, code point by code point. */
function isXmlCharacter(codePoint: number): boolean {
  return (
    codePoint === 0x9 ||
    codePoint === 0xa ||
    codePoint === 0xd ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x2f }).map((unit) => String.fromCharCode(unit)),
    fc.integer({ min: 0xd7f0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
  ),
});

describe("removeForbidden", () => {
  test.each([
    ["\0\x08\x0B\x0C\x0E\x1F", ""],
    ["a\x1B[31mb", "a[31mb"],
    ["a\uFFFEb\uFFFFc", "abc"],
    ["a\uD800b\uDC00c", "abc"],
    ["\uDE00\uD83D", ""],
  ])("R18: %j loses what XML forbids", (text, kept) => {
    expect(removeForbidden(text).text).toBe(kept);
    expect(isClean(text)).toBe(false);
  });

  test.each(["", "a\t\n\rb", "😀", "\x7F\x85", "\uFDD0\u{1FFFE}", "한국어"])("R18: %j stays", (text) => {
    expect(removeForbidden(text)).toEqual({ text, removals: [] });
    expect(isClean(text)).toBe(true);
  });

  test("R18: each removal tells its offset in the text as given, and the code point", () => {
    expect(removeForbidden("a\0b\x0Bc\uD800").removals).toEqual([
      { offset: 1, codePoint: 0 },
      { offset: 3, codePoint: 0x0b },
      { offset: 5, codePoint: 0xd800 },
    ]);
  });

  test("R18: what is left is legal in XML, and nothing legal is lost", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
        const legal = points.filter(isXmlCharacter);
        expect(removeForbidden(text).text).toBe(legal.map((point) => String.fromCodePoint(point)).join(""));
        expect(removeForbidden(text).removals).toHaveLength(points.length - legal.length);
      }),
    );
  });
});

describe("removeBidiOverrides", () => {
  test.each([
    ["embeddings and overrides go", "a\u202Ab\u202Ec\u202Cd", "abcd"],
    ["isolates in pairs stay", "a\u2067b\u2069c", "a\u2067b\u2069c"],
    ["nested isolates stay", "\u2066\u2067a\u2069\u2069", "\u2066\u2067a\u2069\u2069"],
    ["an isolate that is never closed goes", "a\u2068b", "ab"],
    ["an end without a beginning goes", "a\u2069b", "ab"],
    ["only the pair stays", "\u2066\u2067a\u2069", "\u2067a\u2069"],
    ["direction marks and letters stay", "\u200Fشكرا\u200E", "\u200Fشكرا\u200E"],
  ])("D13: %s", (_rule, text, kept) => {
    expect(removeBidiOverrides(text)).toBe(kept);
  });
});

describe("foldName", () => {
  test.each([
    ["case", "Berita PERANG", "berita perang"],
    ["soft hyphens and zero-width characters", "di\u00ADplo\u200Bma\u2060si\uFEFF", "diplomasi"],
    ["tag characters", "id\u{E0041}\u{E007F}", "id"],
    ["spaces of any kind and number", " a\u00A0 \u2003\tb\n", "a b"],
    ["direction marks", "\u200Ea\u061C", "a"],
    ["composition", "Cafe\u0301", "café"],
    ["sharp s", "STRASSE", "straße"],
    ["final sigma", "ΟΔΟΣ", "οδος"],
    ["Cyrillic", "Україна", "УКРАЇНА"],
  ])("D14: names that differ by %s are the same name", (_rule, one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ["diplomasi", "diplomat"],
    ["resume", "résumé"],
    ["ısı", "isi"],
    ["a b", "ab"],
  ])("D14: %j and %j are two names", (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  test("D14: folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = foldName(text);
        expect(foldName(once)).toBe(once);
      }),
    );
  });

  test("R14: case is folded without the machine's locale, so I is i in Turkish surroundings too", () => {
    expect(foldCase("TITLE")).toBe("title");
  });
});

describe("graphemeCount and cutAtWord", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["e\u0301", 1],
    ["👨‍👩‍👧", 1],
    ["각", 1],
    ["🇮🇩🇺🇦", 2],
  ])("R71: %j counts as a reader counts", (text, count) => {
    expect(graphemeCount(text)).toBe(count);
  });

  test.each([
    ["shorter text stays", "Kim dan Lavrov", 20, "Kim dan Lavrov"],
    ["text of just that length stays", "Kim dan Lavrov", 14, "Kim dan Lavrov"],
    ["whole words", "Kim dan Lavrov bertemu", 18, "Kim dan Lavrov…"],
    ["a word that fits just before the ellipsis stays", "Kim dan Lavrov bertemu", 15, "Kim dan Lavrov…"],
    ["a comma before the ellipsis goes", "Kim, Lavrov, Choe", 13, "Kim, Lavrov…"],
    [
      "text without spaces is cut at punctuation",
      "会談は終わった。次の会談は来週だ。",
      12,
      "会談は終わった。…",
    ],
    ["or between characters", "조선민주주의인민공화국", 5, "조선민주…"],
    ["families stay together", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2, "👨‍👩‍👧…"],
    ["white space around does not count", "  Kim  ", 3, "Kim"],
  ])("R71: %s", (_rule, text, max, cut) => {
    expect(cutAtWord(text, max)).toBe(cut);
  });

  test("R71: never longer than asked for, and a beginning of the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (text, max) => {
          const cut = cutAtWord(text, max);
          expect(graphemeCount(cut)).toBeLessThanOrEqual(max);
          expect(text.trim().startsWith(cut.replace(/…$/u, "")) || cut === text.trim()).toBe(true);
        },
      ),
    );
  });
});

describe("text in ASCII takes a shorter way", () => {
  const ascii = fc.string({ unit: "grapheme-ascii", maxLength: 30 });

  test("to the same name, and to the same case", () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(foldName(`${text}\u200B`)).toBe(foldName(text));
        expect(foldCase(`é${text}`)).toBe(`é${foldCase(text)}`);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  test("surrogates in pairs are no harm, alone they are", () => {
    expect(isClean("a😀b")).toBe(true);
    expect(isClean("a\ud83db")).toBe(false);
    expect(removeForbidden("😀\ude00\u0001").text).toBe("😀");
  });
});
